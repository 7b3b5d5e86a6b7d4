<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CalendarYears</name>
    <message>
        <source>Load the holidays of another year …</source>
        <translation>载入其他年份的假日表…</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Holidays are known of {years}. In other years only weekends are left out.</source>
        <translation>已有假日表：{years}。其他年份只跳过周末。</translation>
    </message>
    <message>
        <source>The holidays of {year} are known now: {n} days off, {more} weekend days worked.</source>
        <translation>{year} 年假日表已载入：放假 {n} 天，周末上班 {more} 天。</translation>
    </message>
    <message>
        <source>Holidays of a year</source>
        <translation>一年的假日表</translation>
    </message>
    <message>
        <source>Holidays of a year (*.json)</source>
        <translation>一年的假日表 (*.json)</translation>
    </message>
</context>
<context>
    <name>CreditFields</name>
    <message>
        <source>When somebody forgets to check out</source>
        <translation>忘记签退时</translation>
    </message>
    <message>
        <source>Credit nothing</source>
        <translation>不计时长</translation>
    </message>
    <message>
        <source>A fixed time</source>
        <translation>固定时长</translation>
    </message>
    <message>
        <source>Until the planned end</source>
        <translation>计到计划结束</translation>
    </message>
    <message>
        <source>Minutes credited</source>
        <translation>暂记的分钟</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>计划结束</translation>
    </message>
    <message>
        <source>Such hours are provisional: a supervisor confirms, trims or rejects them.</source>
        <translation>这样的时长只是暂记：由主管认定、改短或不认定。</translation>
    </message>
</context>
<context>
    <name>DeskSection</name>
    <message>
        <source>This desk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Only for this computer; other desks keep their own.</source>
        <translation>只对这台电脑有效，其他前台各用各的。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言和外观</translation>
    </message>
    <message>
        <source>Switches at once.</source>
        <translation>选了马上生效。</translation>
    </message>
    <message>
        <source>This desk now looks the way you chose.</source>
        <translation>已按您的选择显示。</translation>
    </message>
</context>
<context>
    <name>FormDrafts</name>
    <message>
        <source>{name}: what you changed is kept, and not saved yet.</source>
        <translation>“{name}”的修改先留着，还没保存。</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>回到“{name}”</translation>
    </message>
    <message>
        <source>{name}: this is what you changed before, not saved yet.</source>
        <translation>“{name}”的修改还没保存。</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>放弃修改</translation>
    </message>
</context>
<context>
    <name>Icons</name>
    <message>
        <source>Gift</source>
        <translation>礼物</translation>
    </message>
    <message>
        <source>Egg</source>
        <translation>鸡蛋</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>粮食</translation>
    </message>
    <message>
        <source>Milk</source>
        <translation>牛奶</translation>
    </message>
    <message>
        <source>Warm meal</source>
        <translation>热饭</translation>
    </message>
    <message>
        <source>Drink</source>
        <translation>饮品</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>洗护</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>箱子</translation>
    </message>
    <message>
        <source>Shopping bag</source>
        <translation>购物袋</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>衣物</translation>
    </message>
    <message>
        <source>Umbrella</source>
        <translation>雨伞</translation>
    </message>
    <message>
        <source>Scissors</source>
        <translation>剪刀</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>票券</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>商店</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>书</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星星</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Bicycle</source>
        <translation>单车</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>汽车</translation>
    </message>
    <message>
        <source>Helping hands</source>
        <translation>互助</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>关爱</translation>
    </message>
    <message>
        <source>House with a heart</source>
        <translation>爱心小屋</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>步行</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送货</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>平安</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>清洁</translation>
    </message>
    <message>
        <source>Power bank</source>
        <translation>充电宝</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>轮椅</translation>
    </message>
    <message>
        <source>Tyre pump</source>
        <translation>打气筒</translation>
    </message>
    <message>
        <source>Toolbox</source>
        <translation>工具箱</translation>
    </message>
    <message>
        <source>Laundry</source>
        <translation>洗衣</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>风扇</translation>
    </message>
    <message>
        <source>First-aid kit</source>
        <translation>急救箱</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>椅子</translation>
    </message>
    <message>
        <source>Bath</source>
        <translation>洗浴</translation>
    </message>
    <message>
        <source>Broom</source>
        <translation>扫帚</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>公交车</translation>
    </message>
    <message>
        <source>Taxi</source>
        <translation>出租车</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>气压表</translation>
    </message>
    <message>
        <source>Open hand</source>
        <translation>帮一把</translation>
    </message>
    <message>
        <source>Hard hat</source>
        <translation>安全帽</translation>
    </message>
    <message>
        <source>House</source>
        <translation>房子</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>聊聊</translation>
    </message>
    <message>
        <source>Microwave</source>
        <translation>微波炉</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>天平</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>盾牌</translation>
    </message>
    <message>
        <source>Snowflake</source>
        <translation>雪花</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>针线</translation>
    </message>
    <message>
        <source>Toilet</source>
        <translation>厕所</translation>
    </message>
    <message>
        <source>Traffic cone</source>
        <translation>路锥</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>几个人</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Lock by itself</source>
        <translation>自动锁屏</translation>
    </message>
    <message>
        <source>Minutes without a touch; 0 for never</source>
        <translation>无人操作多少分钟后锁屏，0 为从不</translation>
    </message>
    <message>
        <source>Save the minutes</source>
        <translation>保存分钟数</translation>
    </message>
    <message>
        <source>What is typed stays behind the lock. Ctrl+L locks at once.</source>
        <translation>已填写的内容会留在锁屏后面。按 Ctrl+L 立即锁屏。</translation>
    </message>
    <message>
        <source>This desk locks itself after {n:minute|minutes} without a touch.</source>
        <translation>本机无人操作 {n} 分钟后自动锁屏。</translation>
    </message>
    <message>
        <source>This desk does not lock by itself.</source>
        <translation>本机不会自动锁屏。</translation>
    </message>
</context>
<context>
    <name>OperatorCard</name>
    <message>
        <source>Take the card back</source>
        <translation>收回此卡</translation>
    </message>
    <message>
        <source>New card, end the old</source>
        <translation>换发新卡，旧卡作废</translation>
    </message>
    <message>
        <source>Give a card</source>
        <translation>发卡并打印</translation>
    </message>
    <message>
        <source>Has a card: it signs in, and allows what the role may allow.</source>
        <translation>已有卡：可刷卡登录，并按角色权限批准。</translation>
    </message>
    <message>
        <source>Has no card. A card signs in by one scan and is printed here.</source>
        <translation>还没有卡。卡在本机打印，扫一下即可登录。</translation>
    </message>
    <message>
        <source>Give {name} a card</source>
        <translation>给{name}发卡</translation>
    </message>
    <message>
        <source>New at the station</source>
        <translation>新来的值班人员</translation>
    </message>
    <message>
        <source>Card lost</source>
        <translation>卡丢了</translation>
    </message>
    <message>
        <source>Card worn out</source>
        <translation>卡坏了</translation>
    </message>
    <message>
        <source>Printing the card of {name} …</source>
        <translation>正在打印{name}的卡……</translation>
    </message>
    <message>
        <source>The card of {name} has left for {place}. It is good from now on.</source>
        <translation>{name}的卡已送到打印机 {place}，即刻生效。</translation>
    </message>
    <message>
        <source>The card of {name} lies here: {place}. Print it, then delete the file.</source>
        <translation>{name}的卡存在这里：{place}。请打印后删除该文件。</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>The card of {name} opens nothing any more.</source>
        <translation>{name}的卡已作废。</translation>
    </message>
</context>
<context>
    <name>OperatorsSection</name>
    <message>
        <source>Whoever leaves is switched off, not deleted: what they did keeps their name.</source>
        <translation>离岗的人停用、不删除：办过的事仍留着姓名。</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>可以登录</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Leave it empty to keep the PIN.</source>
        <translation>留空则密码不变。</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits.</source>
        <translation>{shortest} 到 {longest} 位数字。</translation>
    </message>
    <message>
        <source>Save the operator</source>
        <translation>保存人员</translation>
    </message>
    <message>
        <source>Add the operator</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>Check-in, redemption, receiving goods; no settings.</source>
        <translation>签到、兑换、入库；不能改设置。</translation>
    </message>
    <message>
        <source>Front desk, and reviews hours, changes rewards and services, allows what needs two people. To be given by two people.</source>
        <translation>前台的全部，加上审核时长、修改兑换品和服务项目，批准需要两个人办的事。设为主管要两个人办。</translation>
    </message>
    <message>
        <source>Everything. To be given by two people.</source>
        <translation>全部。设为管理员要两个人办。</translation>
    </message>
    <message>
        <source>Looks only: changes and books nothing.</source>
        <translation>只能查看，不能办理和修改。</translation>
    </message>
    <message>
        <source>Trust {name} with the role {role}</source>
        <translation>把{role}的权限交给{name}</translation>
    </message>
    <message>
        <source>Give {name} a new PIN</source>
        <translation>给{name}设新密码</translation>
    </message>
    <message>
        <source>New at the station</source>
        <translation>新来的值班人员</translation>
    </message>
    <message>
        <source>Other duties now</source>
        <translation>职责有变</translation>
    </message>
    <message>
        <source>PIN forgotten</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>Saved: {name}, {role}.</source>
        <translation>已保存：{name}，{role}。</translation>
    </message>
</context>
<context>
    <name>OwnRecord</name>
    <message>
        <source>name, pinyin or number</source>
        <translation>姓名、拼音或编号</translation>
    </message>
    <message>
        <source>Own record as a volunteer</source>
        <translation>本人的志愿者档案</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>What concerns this person or their household, somebody else must do.</source>
        <translation>涉及本人或其家庭的事，须由他人办理。</translation>
    </message>
    <message>
        <source>Nobody is registered under this.</source>
        <translation>没有找到此人。</translation>
    </message>
</context>
<context>
    <name>PapersFolder</name>
    <message>
        <source>The papers folder</source>
        <translation>单据文件夹</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>PrinterList</name>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>PDF into the papers folder</source>
        <translation>存为 PDF 到单据文件夹</translation>
    </message>
    <message>
        <source>This computer does not know this printer now.</source>
        <translation>这台电脑现在找不到这台打印机。</translation>
    </message>
    <message>
        <source>No printer: every slip is kept as a file and can be printed later.</source>
        <translation>不用打印机：每张单据存成文件，以后可以打印。</translation>
    </message>
    <message>
        <source>standard printer</source>
        <translation>默认打印机</translation>
    </message>
    <message>
        <source>without a driver: slip printer</source>
        <translation>没有驱动：小票打印机</translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <source>Slips wait in an outbox until they are printed: a printer that is off loses nothing.</source>
        <translation>单据先进待打印队列再打印，打印机关着也不会丢。</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Slip printer without a driver (ESC/POS)</source>
        <translation>小票打印机，不用驱动（ESC/POS）</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print slips there</source>
        <translation>以后就打到这里</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>打印测试单</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>正在查找打印机……</translation>
    </message>
    <message>
        <source>Where slips come out</source>
        <translation>兑换单从哪里打出</translation>
    </message>
    <message>
        <source>Sends the slip as a picture in the printer&apos;s own language; right for most 80 mm and 58 mm slip printers that are set up as raw queues.</source>
        <translation>用打印机自己的指令发送图像；大多数设为 raw 队列的 80 mm、58 mm 小票打印机用它。</translation>
    </message>
    <message>
        <source>{count:printer|printers} found.</source>
        <translation>找到 {count} 台打印机。</translation>
    </message>
    <message>
        <source>This computer has no printer set up.</source>
        <translation>这台电脑还没有安装打印机。</translation>
    </message>
    <message>
        <source>Slips of this desk go to {printer} now, {paper}.</source>
        <translation>本机的兑换单现在打到 {printer}，{paper}。</translation>
    </message>
    <message>
        <source>Slips of this desk are kept as PDF now, {paper}.</source>
        <translation>本机的兑换单现在存为 PDF，{paper}。</translation>
    </message>
    <message>
        <source>Printing the test slip …</source>
        <translation>正在打印测试单……</translation>
    </message>
    <message>
        <source>The test slip has left for {printer}. Is it readable and cut at the right place?</source>
        <translation>测试单已送到 {printer}。请看字迹是否清楚、切纸位置对不对。</translation>
    </message>
    <message>
        <source>The test slip lies here: {file}</source>
        <translation>测试单已存到：{file}</translation>
    </message>
</context>
<context>
    <name>RewardForm</name>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Price in points</source>
        <translation>所需积分</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作单位</translation>
    </message>
    <message>
        <source>Merchant or unit, if any.</source>
        <translation>商户或共建单位，没有可不填。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>box, bottle, ticket …</source>
        <translation>盒、桶、张……</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>计入物资</translation>
    </message>
    <message>
        <source>Pieces per person</source>
        <translation>每人可换件数</translation>
    </message>
    <message>
        <source>On sale from</source>
        <translation>开始兑换</translation>
    </message>
    <message>
        <source>On sale until</source>
        <translation>截止兑换</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>New reward</source>
        <translation>新增兑换品</translation>
    </message>
    <message>
        <source>Save the reward</source>
        <translation>保存兑换品</translation>
    </message>
    <message>
        <source>Add the reward</source>
        <translation>添加兑换品</translation>
    </message>
    <message>
        <source>goods of their own</source>
        <translation>单独一种物资</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Limit per person</source>
        <translation>每人限换</translation>
    </message>
</context>
<context>
    <name>RewardsSection</name>
    <message>
        <source>A changed price holds for the next redemption; slips of before keep theirs.</source>
        <translation>改价从下一次兑换起生效，以前的兑换单不变。</translation>
    </message>
    <message>
        <source>New reward</source>
        <translation>新增兑换品</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>兑换品</translation>
    </message>
    <message>
        <source>Receive goods for it…</source>
        <translation>给它入库…</translation>
    </message>
    <message>
        <source>All rewards</source>
        <translation>全部兑换品</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限换</translation>
    </message>
    <message>
        <source>{pieces} {period}</source>
        <translation>{period} {pieces} 件</translation>
    </message>
    <message>
        <source>Change the price of {title} to {points}</source>
        <translation>将“{title}”的价格改为 {points}</translation>
    </message>
    <message>
        <source>It costs the station more or less</source>
        <translation>进价有变化</translation>
    </message>
    <message>
        <source>Decided by the station</source>
        <translation>驿站决定</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>Saved: {title}, {points}.</source>
        <translation>已保存：{title}，{points}。</translation>
    </message>
</context>
<context>
    <name>RolesSection</name>
    <message>
        <source>What a role may do holds from its day on; an administrator may always do everything.</source>
        <translation>角色权限从生效日起执行；管理员始终拥有全部权限。</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色权限</translation>
    </message>
    <message>
        <source>Rights of the roles</source>
        <translation>各角色的权限</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Add this version</source>
        <translation>添加此版本</translation>
    </message>
    <message>
        <source>Nothing changes yet: tick or untick something.</source>
        <translation>还没有改动：请勾选或取消勾选。</translation>
    </message>
    <message>
        <source>New: {rights}.</source>
        <translation>新增：{rights}。</translation>
    </message>
    <message>
        <source>No longer: {rights}.</source>
        <translation>取消：{rights}。</translation>
    </message>
    <message>
        <source>This concerns {names}.</source>
        <translation>涉及：{names}。</translation>
    </message>
    <message>
        <source>Nobody has this role now.</source>
        <translation>目前没有人是这个角色。</translation>
    </message>
    <message>
        <source>May …</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>{day}: {role}, {count:right|rights}, entered by {name}</source>
        <translation>{day}：{role}，共 {count} 项权限，{name}录入</translation>
    </message>
    <message>
        <source>Change what the role {role} may do from {day} on</source>
        <translation>自 {day} 起更改“{role}”的权限</translation>
    </message>
    <message>
        <source>Saved: what the role {role} may do changes on {day}.</source>
        <translation>已保存：“{role}”的权限自 {day} 起变更。</translation>
    </message>
</context>
<context>
    <name>RuleEffect</name>
    <message>
        <source>From {day}: 1.5 h earn {long}, 50 minutes earn {short}. More than {auto} a day wait for review, more than {most} are refused.</source>
        <translation>{day} 起：1.5 小时得 {long}，50 分钟得 {short}。一天超过 {auto}的待核，超过 {most}的不能记。</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>Records waiting for review</source>
        <translation>待核的记录</translation>
    </message>
    <message>
        <source>Records refused</source>
        <translation>不能记的记录</translation>
    </message>
    <message>
        <source>Records cut by a limit</source>
        <translation>因上限少得分的记录</translation>
    </message>
    <message>
        <source>People with stars</source>
        <translation>有星级的人</translation>
    </message>
    <message>
        <source>Redemptions</source>
        <translation>兑换次数</translation>
    </message>
    <message>
        <source>The last {days} days had {records:record|records} of {people:person|people}. By the new version:</source>
        <translation>最近 {days} 天有 {people} 人的 {records} 条记录。若按新规则：</translation>
    </message>
    <message>
        <source>{n:purse holds|purses hold} as much already: nothing is earned until something is spent.</source>
        <translation>已有 {n} 个账户达到余额上限：花掉一些以前，不再得分。</translation>
    </message>
    <message>
        <source>The next redemption day would be {day}.</source>
        <translation>下一个兑换日是 {day}。</translation>
    </message>
    <message>
        <source>Points earned before keep the day they carry: {points} go in the next {days} days either way.</source>
        <translation>以前得的积分，到期日不变：今后 {days} 天内到期的仍是 {points}。</translation>
    </message>
    <message>
        <source>{said} Had the version held when they were earned, about {points} would go in that time.</source>
        <translation>{said}如果当时就按新规则，这段时间约有 {points} 到期。</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>What a service credits: in the services</source>
        <translation>各项服务忘签退计多少：在“服务项目”里设</translation>
    </message>
    <message>
        <source>Earning</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Hours of a day</source>
        <translation>每天的时长</translation>
    </message>
    <message>
        <source>How long points are good</source>
        <translation>积分有效期</translation>
    </message>
    <message>
        <source>Redeeming</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Giving points away</source>
        <translation>转赠</translation>
    </message>
    <message>
        <source>Forgotten check-outs</source>
        <translation>忘记签退</translation>
    </message>
    <message>
        <source>Hours made up later</source>
        <translation>补录时长</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
</context>
<context>
    <name>RulePart</name>
    <message>
        <source>{part} · changed</source>
        <translation>{part} · 已改</translation>
    </message>
    <message>
        <source>Default {default}</source>
        <translation>默认 {default}</translation>
    </message>
    <message>
        <source>{hint} · now {now}</source>
        <translation>{hint} · 现在 {now}</translation>
    </message>
</context>
<context>
    <name>RulePreviewCard</name>
    <message>
        <source>What would change</source>
        <translation>会有什么变化</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>It holds only until {day}: another version begins then.</source>
        <translation>只管到 {day}：那天起已有另一版规则。</translation>
    </message>
    <message>
        <source>Change it from {day} on</source>
        <translation>从 {day} 起改用</translation>
    </message>
</context>
<context>
    <name>RuleSection</name>
    <message>
        <source>A new version holds from its day on. Points earned before are never changed.</source>
        <translation>新规则从生效日起执行，以前得到的积分绝不改动。</translation>
    </message>
    <message>
        <source>Points rule</source>
        <translation>积分规则</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>看哪一部分</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>全部版本</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Change the points rule from {day} on</source>
        <translation>自 {day} 起更改积分规则</translation>
    </message>
    <message>
        <source>Agreed by the residents&apos; meeting</source>
        <translation>居民议事会议定</translation>
    </message>
    <message>
        <source>Adjusted to the goods we get</source>
        <translation>按现有物资调整</translation>
    </message>
    <message>
        <source>Added: the new points rule holds from {day} on.</source>
        <translation>已添加：新的积分规则从 {day} 起执行。</translation>
    </message>
</context>
<context>
    <name>RuleVersions</name>
    <message>
        <source>Versions of the points rule</source>
        <translation>积分规则的各个版本</translation>
    </message>
    <message>
        <source>Take this version back …</source>
        <translation>撤销这一版…</translation>
    </message>
    <message>
        <source>Begin a new version with it</source>
        <translation>以这一版为底子修改</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>past</source>
        <translation>以往</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>From {day} · {state}</source>
        <translation>{day} 起 · {state}</translation>
    </message>
    <message>
        <source>Entered {at} by {name}</source>
        <translation>{name} 于 {at} 录入</translation>
    </message>
    <message>
        <source>Allowed by {name}</source>
        <translation>{name} 同意</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>The station was founded with it. It stays; a new version can follow it.</source>
        <translation>开站时的规则，不能撤销；可以另定新的一版。</translation>
    </message>
    <message>
        <source>{n:record was|records were} booked by it. It stays; a new version can follow it.</source>
        <translation>已有 {n} 条记录按它记账，不能撤销；可以另定新的一版。</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>Scan any code: here it is only looked at, nobody is checked in by it.</source>
        <translation>随便扫一个码：在这里只看结果，不会给任何人签到。</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>扫码测试</translation>
    </message>
    <message>
        <source>Longest gap between keys, milliseconds</source>
        <translation>按键最大间隔（毫秒）</translation>
    </message>
    <message>
        <source>Fewest keys of a scan</source>
        <translation>最少几个按键</translation>
    </message>
    <message>
        <source>Save the thresholds</source>
        <translation>保存判定标准</translation>
    </message>
    <message>
        <source>{keys} keys, {gap} ms a key (a scan has at most {limit} ms)</source>
        <translation>{keys} 个按键，平均每键 {gap} 毫秒（扫码最多 {limit} 毫秒）</translation>
    </message>
    <message>
        <source>Before that: {codes}</source>
        <translation>之前收到：{codes}</translation>
    </message>
    <message>
        <source>Waiting for a scan …</source>
        <translation>等待扫码……</translation>
    </message>
    <message>
        <source>Recognised as a scan.</source>
        <translation>识别为扫码。</translation>
    </message>
    <message>
        <source>Not a scan: the keys came too slowly.</source>
        <translation>不算扫码：按键太慢。</translation>
    </message>
    <message>
        <source>Not a scan: too few keys.</source>
        <translation>不算扫码：按键太少。</translation>
    </message>
    <message>
        <source>A scan of a foreign code into a text field: it stays there as text.</source>
        <translation>在文字框里扫了外来的码：作为文字留在框里。</translation>
    </message>
    <message>
        <source>If a scanner sent this, raise the longest gap below.</source>
        <translation>如果这是扫码枪发来的，请调大下面的最大间隔。</translation>
    </message>
    <message>
        <source>If a scanner sent this, lower the fewest keys.</source>
        <translation>如果这是扫码枪发来的，请调小下面的最少按键数。</translation>
    </message>
    <message>
        <source>A foreign code (goods, a document …): it carries none of our letters.</source>
        <translation>外来的码（商品、证件等），不是本站的码。</translation>
    </message>
    <message>
        <source>Looks like our code, but the check digit is wrong: scan it again.</source>
        <translation>像是本站的码，但校验位不对：请再扫一次。</translation>
    </message>
    <message>
        <source>Looks like our code, but it is not complete: scan it again.</source>
        <translation>像是本站的码，但不完整：请再扫一次。</translation>
    </message>
    <message>
        <source>{kind}: {code}. The check digit is right.</source>
        <translation>{kind}：{code}，校验位正确。</translation>
    </message>
    <message>
        <source>The letters came in lower case: Caps Lock is on. Our codes work all the same.</source>
        <translation>字母成了小写：大写锁定开着。本站的码照样能用。</translation>
    </message>
    <message>
        <source>Chinese characters arrived: the input method caught the scan. Switch it to English.</source>
        <translation>收到了汉字：扫码被输入法截走了，请切换到英文。</translation>
    </message>
    <message>
        <source>What arrived</source>
        <translation>收到的内容</translation>
    </message>
    <message>
        <source>What counts as a scan</source>
        <translation>怎样才算扫码</translation>
    </message>
    <message>
        <source>Usual are 35 ms and 6 keys. A cheap wireless scanner may need 60 ms.</source>
        <translation>一般用 35 毫秒、6 个按键；便宜的无线扫码枪可能要 60 毫秒。</translation>
    </message>
    <message>
        <source>A scan is now {keys} keys or more with at most {gap} ms between them.</source>
        <translation>现在起，连续 {keys} 个以上按键、间隔不超过 {gap} 毫秒算扫码。</translation>
    </message>
    <message>
        <source>Volunteer card</source>
        <translation>志愿者卡</translation>
    </message>
    <message>
        <source>Redemption slip</source>
        <translation>兑换单</translation>
    </message>
    <message>
        <source>Goods label</source>
        <translation>物资标签</translation>
    </message>
    <message>
        <source>Service order</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Place label</source>
        <translation>地点标签</translation>
    </message>
    <message>
        <source>Operator card</source>
        <translation>值班卡</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Only {roles} may change this. You are signed in as {role}: you can look.</source>
        <translation>这里只有{roles}能改。您现在是{role}，可以查看。</translation>
    </message>
</context>
<context>
    <name>ServicesSection</name>
    <message>
        <source>What people check in to. The first nine have the keys 1 to 9 at check-in.</source>
        <translation>签到时选的项目。前九项在签到时用数字键 1 到 9 选。</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>新增项目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Standing service</source>
        <translation>常设服务</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>活动日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Place in the list (its key)</source>
        <translation>排第几（按键）</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Can be chosen at check-in</source>
        <translation>签到时可以选</translation>
    </message>
    <message>
        <source>Services in the order of their keys</source>
        <translation>按数字键排列</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Save the service</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Add the service</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Event {day}</source>
        <translation>活动 {day}</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>常设</translation>
    </message>
    <message>
        <source>Saved: {name}. It can be chosen at check-in.</source>
        <translation>已保存：{name}，签到时可以选。</translation>
    </message>
    <message>
        <source>Saved: {name} is off the list at check-in.</source>
        <translation>已保存：{name}，签到时不再出现。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sections</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What was changed…</source>
        <translation>修改记录…</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Points rule</source>
        <translation>积分规则</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>兑换品</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色权限</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>扫码测试</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Sounds</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Volume in per cent</source>
        <translation>音量（%）</translation>
    </message>
    <message>
        <source>Save the volume</source>
        <translation>保存音量</translation>
    </message>
    <message>
        <source>Sounds off</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Hear the four sounds at this volume; 0 is silent.</source>
        <translation>用这个音量试听四种提示音；0 为静音。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>办不了</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>The volume is {percent} % now.</source>
        <translation>音量现在是 {percent} %。</translation>
    </message>
    <message>
        <source>The sounds are off now.</source>
        <translation>提示音已关闭。</translation>
    </message>
</context>
<context>
    <name>StarsEntry</name>
    <message>
        <source>Hours for {n} stars</source>
        <translation>{n} 星所需小时</translation>
    </message>
</context>
<context>
    <name>StationSection</name>
    <message>
        <source>Station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>Slips, lists and the window carry these names.</source>
        <translation>兑换单、清单和窗口都用这些名称。</translation>
    </message>
    <message>
        <source>Station name</source>
        <translation>驿站名称</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>所在社区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone of the station</source>
        <translation>驿站电话</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>For this computer only.</source>
        <translation>只对这台电脑有效。</translation>
    </message>
    <message>
        <source>Save the station</source>
        <translation>保存驿站信息</translation>
    </message>
    <message>
        <source>Saved: {name}. New slips carry the new names.</source>
        <translation>已保存：{name}。新打的单据使用新名称。</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Results said aloud</source>
        <translation>语音播报</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Say results aloud</source>
        <translation>播报结果</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试听一句</translation>
    </message>
    <message>
        <source>The sentence at the bottom of the window is read out, with names as they are shown there. How loud the voice is, the system decides.</source>
        <translation>读出窗口底部的提示，姓名照屏幕上显示的读。声音大小由系统决定。</translation>
    </message>
    <message>
        <source>There is no voice on this system. On Linux the package speech-dispatcher brings one.</source>
        <translation>本机没有语音。Linux 上装 speech-dispatcher 软件包就有。</translation>
    </message>
    <message>
        <source>Results are said aloud now.</source>
        <translation>语音播报已打开。</translation>
    </message>
    <message>
        <source>Results are no longer said aloud.</source>
        <translation>语音播报已关闭。</translation>
    </message>
    <message>
        <source>Redeemed: one soap, −60 points, 1,256 left.</source>
        <translation>已兑换：香皂 × 1，−60 分，余 1,256 分。</translation>
    </message>
</context>
<context>
    <name>WholeCheck</name>
    <message>
        <source>Check everything</source>
        <translation>完整核对</translation>
    </message>
    <message>
        <source>Walks the chain of every desk, adds up every account, shelf and hour again, and holds every record against its last change. Nothing is changed.</source>
        <translation>逐笔核对各机位的操作链，重新加总全部积分、库存和时长，并比对每份资料的最后一次变更；不改动任何数据。</translation>
    </message>
    <message>
        <source>Check everything now</source>
        <translation>开始完整核对</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>{done} of {total} acts; then the balances.</source>
        <translation>操作 {done} / {total}，之后核对余额。</translation>
    </message>
    <message>
        <source>Stopped: what was looked at so far says nothing about the rest.</source>
        <translation>已停止：核对过的部分不能说明其余部分。</translation>
    </message>
    <message>
        <source>{acts:act|acts} with all rows: nothing is wrong.</source>
        <translation>{acts} 笔操作及其全部记录：没有发现问题。</translation>
    </message>
    <message>
        <source>{n:thing is|things are} wrong.</source>
        <translation>发现 {n} 处问题。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 处</translation>
    </message>
    <message>
        <source>The check was interrupted.</source>
        <translation>核对中断了。</translation>
    </message>
</context>
<context>
    <name>WrongPins</name>
    <message>
        <source>Wrong PINs of the last 30 days</source>
        <translation>最近 30 天输错的密码</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>输错的密码</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Whose PIN</source>
        <translation>谁的密码</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>前台</translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <source>{now} → {then}</source>
        <translation>{now} → {then}</translation>
    </message>
</context>
</TS>
