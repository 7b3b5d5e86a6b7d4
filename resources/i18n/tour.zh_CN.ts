<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Tour</name>
    <message>
        <source>did not come: {what}</source>
        <translation>没有等到：{what}</translation>
    </message>
    <message>
        <source>{steps} steps, {checks} checks. Pictures, slips and summary: {place}</source>
        <translation>共 {steps} 步，核对 {checks} 处。截图、兑换单和汇总：{place}</translation>
    </message>
    <message>
        <source>Step “{step}” did not go as it should: {deviation}</source>
        <translation>“{step}”这一步不对：{deviation}</translation>
    </message>
    <message>
        <source>Sign in with the PIN</source>
        <translation>输入密码登录</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>开站</translation>
    </message>
    <message>
        <source>Scan a card: which activity?</source>
        <translation>扫志愿者卡：做什么？</translation>
    </message>
    <message>
        <source>Check in with one key</source>
        <translation>按一个键签到</translation>
    </message>
    <message>
        <source>A second scan only shows</source>
        <translation>马上再扫只显示状态</translation>
    </message>
    <message>
        <source>Scan again to check out</source>
        <translation>再扫一次签退</translation>
    </message>
    <message>
        <source>The hours became points</source>
        <translation>时长变成积分</translation>
    </message>
    <message>
        <source>More than the points cover</source>
        <translation>积分不够</translation>
    </message>
    <message>
        <source>Points become goods</source>
        <translation>积分兑换物品</translation>
    </message>
    <message>
        <source>The slip comes out</source>
        <translation>打出兑换单</translation>
    </message>
    <message>
        <source>Scan the slip</source>
        <translation>扫兑换单</translation>
    </message>
    <message>
        <source>Undo the redemption</source>
        <translation>撤销兑换</translation>
    </message>
    <message>
        <source>The history shows both</source>
        <translation>操作记录里两笔都在</translation>
    </message>
    <message>
        <source>Register a volunteer</source>
        <translation>登记志愿者</translation>
    </message>
    <message>
        <source>Find people by initials</source>
        <translation>用拼音首字母找人</translation>
    </message>
    <message>
        <source>Who is here, what was served</source>
        <translation>在岗人员和服务记录</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Lock and come back</source>
        <translation>锁屏再回来</translation>
    </message>
    <message>
        <source>Three come, one forgets to go</source>
        <translation>来了三人，一人忘记签退</translation>
    </message>
    <message>
        <source>Hours made up, with a second person</source>
        <translation>补录时长，第二人批准</translation>
    </message>
    <message>
        <source>Part of a redemption comes back</source>
        <translation>退回兑换的一部分</translation>
    </message>
    <message>
        <source>Points for somebody of the family</source>
        <translation>送积分给家人</translation>
    </message>
    <message>
        <source>A donation comes in</source>
        <translation>收到一批捐赠</translation>
    </message>
    <message>
        <source>Warm packs are made up</source>
        <translation>组装爱心温暖包</translation>
    </message>
    <message>
        <source>One pack for each person</source>
        <translation>每人一份，领过不再发</translation>
    </message>
    <message>
        <source>The sheet of who got one</source>
        <translation>打印签领表</translation>
    </message>
    <message>
        <source>A power bank is lent</source>
        <translation>借出充电宝</translation>
    </message>
    <message>
        <source>It comes back without its cable</source>
        <translation>签退时归还，少一根充电线</translation>
    </message>
    <message>
        <source>What is overdue</source>
        <translation>逾期清单</translation>
    </message>
    <message>
        <source>Uniforms are left to be washed</source>
        <translation>寄洗工服，打印取件单</translation>
    </message>
    <message>
        <source>A shelf is counted</source>
        <translation>盘点一个货架</translation>
    </message>
    <message>
        <source>Goods move meanwhile</source>
        <translation>盘点期间移库</translation>
    </message>
    <message>
        <source>The count becomes the book</source>
        <translation>第二人确认，盘点入账</translation>
    </message>
    <message>
        <source>A busy hour at the door</source>
        <translation>到访高峰，一键一人次</translation>
    </message>
    <message>
        <source>Visits of a paper list</source>
        <translation>补录纸质登记</translation>
    </message>
    <message>
        <source>What the visits come to</source>
        <translation>到访统计</translation>
    </message>
    <message>
        <source>The visitor file and the facilities</source>
        <translation>来访档案和设施</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>The next morning</source>
        <translation>第二天早上</translation>
    </message>
    <message>
        <source>Verify every row</source>
        <translation>核对全部数据</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>the station knows</source>
        <translation>驿站里有</translation>
    </message>
    <message>
        <source>here before the scan</source>
        <translation>扫码前在岗</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>当前办理</translation>
    </message>
    <message>
        <source>here since</source>
        <translation>到岗时间</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>people here</source>
        <translation>在岗人数</translation>
    </message>
    <message>
        <source>still here since</source>
        <translation>到岗时间不变</translation>
    </message>
    <message>
        <source>something is said</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>仍在岗</translation>
    </message>
    <message>
        <source>minutes of the record</source>
        <translation>服务记录的分钟数</translation>
    </message>
    <message>
        <source>proved by</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>minutes more than before</source>
        <translation>比之前多的分钟数</translation>
    </message>
    <message>
        <source>points more than before</source>
        <translation>比之前多的积分</translation>
    </message>
    <message>
        <source>points of the last line</source>
        <translation>最近一笔积分</translation>
    </message>
    <message>
        <source>balance of the last line</source>
        <translation>最近一笔的余额</translation>
    </message>
    <message>
        <source>the first volunteer is not among those here</source>
        <translation>这位志愿者已不在岗</translation>
    </message>
    <message>
        <source>the desk can be seen</source>
        <translation>能看到前台页面</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>papers not printed</source>
        <translation>未打出的单据</translation>
    </message>
    <message>
        <source>acts in the chain</source>
        <translation>链上的操作数</translation>
    </message>
    <message>
        <source>last two acts</source>
        <translation>最近两次操作</translation>
    </message>
    <message>
        <source>the redemption is marked as undone</source>
        <translation>兑换已标为撤销</translation>
    </message>
    <message>
        <source>found by initials</source>
        <translation>用首字母找到</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>sex from the document</source>
        <translation>由证件得出的性别</translation>
    </message>
    <message>
        <source>birth date from the document</source>
        <translation>由证件得出的出生日期</translation>
    </message>
    <message>
        <source>the phone is masked</source>
        <translation>手机号已遮盖</translation>
    </message>
    <message>
        <source>shown beside the list</source>
        <translation>列表旁显示的人</translation>
    </message>
    <message>
        <source>people of this name in the list</source>
        <translation>列表里同名的人数</translation>
    </message>
    <message>
        <source>points as before</source>
        <translation>积分不变</translation>
    </message>
    <message>
        <source>said as a refusal</source>
        <translation>以拒绝的方式提示</translation>
    </message>
    <message>
        <source>kept in the cart</source>
        <translation>清单里保留的物品</translation>
    </message>
    <message>
        <source>lines in the cart</source>
        <translation>清单里的行数</translation>
    </message>
    <message>
        <source>points of the cart</source>
        <translation>清单合计积分</translation>
    </message>
    <message>
        <source>records made up</source>
        <translation>补录条数</translation>
    </message>
    <message>
        <source>allowed by somebody else</source>
        <translation>由他人批准</translation>
    </message>
    <message>
        <source>minutes gained</source>
        <translation>增加的分钟</translation>
    </message>
    <message>
        <source>said to be made up</source>
        <translation>标明为补录</translation>
    </message>
    <message>
        <source>nothing was redeemed</source>
        <translation>没有兑换</translation>
    </message>
    <message>
        <source>pieces that come back</source>
        <translation>退回件数</translation>
    </message>
    <message>
        <source>the slip is void</source>
        <translation>兑换单已作废</translation>
    </message>
    <message>
        <source>points taken</source>
        <translation>扣除的积分</translation>
    </message>
    <message>
        <source>points given away</source>
        <translation>送出积分</translation>
    </message>
    <message>
        <source>points the other gained</source>
        <translation>对方得到积分</translation>
    </message>
    <message>
        <source>no free hours</source>
        <translation>没有空闲时间</translation>
    </message>
    <message>
        <source>{item} left</source>
        <translation>{item} 剩余</translation>
    </message>
    <message>
        <source>hours untouched, minutes</source>
        <translation>时长不变（分钟）</translation>
    </message>
    <message>
        <source>width of the slip in mm</source>
        <translation>兑换单宽度（毫米）</translation>
    </message>
    <message>
        <source>the slip says {what}</source>
        <translation>兑换单上有 {what}</translation>
    </message>
    <message>
        <source>the slip does not say the full name</source>
        <translation>兑换单上没有完整姓名</translation>
    </message>
    <message>
        <source>slip shown</source>
        <translation>显示的兑换单</translation>
    </message>
    <message>
        <source>still shown after Esc</source>
        <translation>按 Esc 后仍显示</translation>
    </message>
    <message>
        <source>things that come back are shown</source>
        <translation>列出了会退回的内容</translation>
    </message>
    <message>
        <source>nothing moved yet</source>
        <translation>还没有变动</translation>
    </message>
    <message>
        <source>points back</source>
        <translation>积分退回</translation>
    </message>
    <message>
        <source>shelf as before</source>
        <translation>库存复原</translation>
    </message>
    <message>
        <source>slip void</source>
        <translation>兑换单作废</translation>
    </message>
    <message>
        <source>last act</source>
        <translation>最近一次操作</translation>
    </message>
    <message>
        <source>{what}: {found}, not {expected}</source>
        <translation>{what}：是 {found}，应为 {expected}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{steps} steps, {checks} checks, {deviations} deviations</source>
        <translation>{steps} 步，{checks} 处核对，{deviations} 处不符</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Time at the end (UTC)</source>
        <translation>结束时间（UTC）</translation>
    </message>
    <message>
        <source>the chain of acts</source>
        <translation>操作链</translation>
    </message>
    <message>
        <source>the day is open</source>
        <translation>已开站</translation>
    </message>
    <message>
        <source>said as done</source>
        <translation>提示为已完成</translation>
    </message>
    <message>
        <source>yesterday is closed</source>
        <translation>昨天已日结</translation>
    </message>
    <message>
        <source>nobody forgot to check out</source>
        <translation>没有人忘记签退</translation>
    </message>
    <message>
        <source>the check code is on the slip</source>
        <translation>日结单上有校验码</translation>
    </message>
    <message>
        <source>the slip names the day</source>
        <translation>日结单上有日期</translation>
    </message>
    <message>
        <source>nothing to take back yet</source>
        <translation>还没有可撤的</translation>
    </message>
    <message>
        <source>difference of {item}</source>
        <translation>{item} 差异</translation>
    </message>
    <message>
        <source>pieces in the house as before</source>
        <translation>在库件数不变</translation>
    </message>
    <message>
        <source>pieces short</source>
        <translation>盘亏件数</translation>
    </message>
    <message>
        <source>scanned: {item}</source>
        <translation>扫到：{item}</translation>
    </message>
    <message>
        <source>kits more than before</source>
        <translation>礼包多出份数</translation>
    </message>
    <message>
        <source>pieces taken of {item}</source>
        <translation>用掉 {item} 件数</translation>
    </message>
    <message>
        <source>hand-outs more than before</source>
        <translation>发放多出次数</translation>
    </message>
    <message>
        <source>the second one is refused</source>
        <translation>第二次被拒</translation>
    </message>
    <message>
        <source>for whom</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>packs given</source>
        <translation>发出份数</translation>
    </message>
    <message>
        <source>the sheet is for</source>
        <translation>签领表写明物品</translation>
    </message>
    <message>
        <source>the sheet says the end of the number</source>
        <translation>签领表有手机尾号</translation>
    </message>
    <message>
        <source>the sheet says a full name</source>
        <translation>签领表写出全名</translation>
    </message>
    <message>
        <source>lent to</source>
        <translation>借给</translation>
    </message>
    <message>
        <source>lent at</source>
        <translation>借出时间</translation>
    </message>
    <message>
        <source>how it came back</source>
        <translation>归还情况</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>缺的配件</translation>
    </message>
    <message>
        <source>who has it</source>
        <translation>现在谁借着</translation>
    </message>
    <message>
        <source>something is late</source>
        <translation>有逾期的</translation>
    </message>
    <message>
        <source>the list says {what}</source>
        <translation>清单写着 {what}</translation>
    </message>
    <message>
        <source>left here</source>
        <translation>寄放在这里的</translation>
    </message>
    <message>
        <source>the ticket says its number</source>
        <translation>取件单有编号</translation>
    </message>
    <message>
        <source>the ticket opens</source>
        <translation>扫取件单打开</translation>
    </message>
    <message>
        <source>pieces more of {item}</source>
        <translation>{item} 多出件数</translation>
    </message>
    <message>
        <source>why they came</source>
        <translation>入库类型</translation>
    </message>
    <message>
        <source>milk is good until</source>
        <translation>牛奶有效期至</translation>
    </message>
    <message>
        <source>the receipt says {what}</source>
        <translation>捐赠凭证写着 {what}</translation>
    </message>
    <message>
        <source>visits more than before</source>
        <translation>多出人次</translation>
    </message>
    <message>
        <source>services used more than before</source>
        <translation>多出服务项次</translation>
    </message>
    <message>
        <source>people known as before</source>
        <translation>人数不变</translation>
    </message>
    <message>
        <source>visits taken back</source>
        <translation>撤回人次</translation>
    </message>
    <message>
        <source>shown of the week: {name}</source>
        <translation>本周统计与台账一致：{name}</translation>
    </message>
</context>
</TS>
