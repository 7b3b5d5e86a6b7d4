<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Rule</name>
    <message>
        <source>Points per hour</source>
        <translation>每小时积分</translation>
    </message>
    <message>
        <source>Parts of a point</source>
        <translation>不足 1 分的</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>满多久才计分</translation>
    </message>
    <message>
        <source>Points a day at most</source>
        <translation>每人每天最多得分</translation>
    </message>
    <message>
        <source>Balance at most</source>
        <translation>余额上限</translation>
    </message>
    <message>
        <source>A day without review</source>
        <translation>每天免审核</translation>
    </message>
    <message>
        <source>A day at most</source>
        <translation>每天最多</translation>
    </message>
    <message>
        <source>Points are good for</source>
        <translation>积分有效期</translation>
    </message>
    <message>
        <source>Warning before they expire</source>
        <translation>到期前提醒</translation>
    </message>
    <message>
        <source>Points are redeemed</source>
        <translation>什么时候兑换</translation>
    </message>
    <message>
        <source>First day of the window</source>
        <translation>兑换第一天</translation>
    </message>
    <message>
        <source>Last day of the window</source>
        <translation>兑换最后一天</translation>
    </message>
    <message>
        <source>Redemptions a person and day</source>
        <translation>每人每天兑换</translation>
    </message>
    <message>
        <source>Points may be given to</source>
        <translation>积分可以转给</translation>
    </message>
    <message>
        <source>A check-out is forgotten after</source>
        <translation>多久没签退算忘记</translation>
    </message>
    <message>
        <source>Provisional hours lapse after</source>
        <translation>暂记时长多久作废</translation>
    </message>
    <message>
        <source>Hours can be made up within</source>
        <translation>补录期限</translation>
    </message>
    <message>
        <source>Hours for 1 to 5 stars</source>
        <translation>一到五星所需时长</translation>
    </message>
    <message>
        <source>People of 14 to 17</source>
        <translation>14 至 17 岁</translation>
    </message>
    <message>
        <source>fall away</source>
        <translation>舍去</translation>
    </message>
    <message>
        <source>are rounded</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>on some days of each month</source>
        <translation>每月几天</translation>
    </message>
    <message>
        <source>on some days of each quarter&apos;s first month</source>
        <translation>每季度首月几天</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>不能转赠</translation>
    </message>
    <message>
        <source>the household</source>
        <translation>同一家庭</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>serve without consent</source>
        <translation>不需要同意书</translation>
    </message>
    <message>
        <source>need a guardian&apos;s consent</source>
        <translation>需要监护人同意</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久有效</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>of the month</source>
        <translation>日</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>{n} 日</translation>
    </message>
    <message>
        <source>no stars</source>
        <translation>不设星级</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation>{value} {unit}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>Food rider</source>
        <translation>外卖骑手</translation>
    </message>
    <message>
        <source>Ride-hail driver</source>
        <translation>网约车司机</translation>
    </message>
    <message>
        <source>Truck driver</source>
        <translation>货车司机</translation>
    </message>
    <message>
        <source>Taxi driver</source>
        <translation>出租车司机</translation>
    </message>
    <message>
        <source>Sanitation worker</source>
        <translation>环卫工人</translation>
    </message>
    <message>
        <source>Traffic police</source>
        <translation>交警辅警</translation>
    </message>
    <message>
        <source>Construction worker</source>
        <translation>建筑工人</translation>
    </message>
    <message>
        <source>Property security</source>
        <translation>物业保安</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>专业社工</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>社区居民</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Hong Kong / Macao permit</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Taiwan permit</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>HK/Macao/Taiwan residence permit</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Foreign permanent resident card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Household register</source>
        <translation>户口簿</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>出生证明</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Area or grid</source>
        <translation>居住区域（网格）</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>专业技能</translation>
    </message>
    <message>
        <source>Service categories</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>National volunteer number</source>
        <translation>全国志愿者编号</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>纸质编号</translation>
    </message>
    <message>
        <source>Who gets the name</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>文本版本</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Station name</source>
        <translation>驿站名称</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>保质期</translation>
    </message>
    <message>
        <source>Points each</source>
        <translation>所需积分</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Pieces per person</source>
        <translation>每人限量</translation>
    </message>
    <message>
        <source>On sale until</source>
        <translation>兑换截止</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>活动日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>来源</translation>
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
        <source>Name of this desk</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>服务内容</translation>
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
        <source>Merchant</source>
        <translation>合作单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Minutes of study</source>
        <translation>学习时长（分钟）</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>授予单位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The right time</source>
        <translation>正确时间</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Time credited</source>
        <translation>暂记的时长</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>计划结束</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>One of the fields</source>
        <translation>有一项</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Typed by staff</source>
        <translation>工作人员代签</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>补时间</translation>
    </message>
    <message>
        <source>Ended by itself</source>
        <translation>自动签退</translation>
    </message>
    <message>
        <source>Made up later</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>查阅员</translation>
    </message>
    <message>
        <source>Daily use</source>
        <translation>日用品</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>食品</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>商户券</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>体检义诊</translation>
    </message>
    <message>
        <source>Activity places</source>
        <translation>活动名额</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Goods from stock</source>
        <translation>库存物资</translation>
    </message>
    <message>
        <source>Merchant coupon</source>
        <translation>商户券</translation>
    </message>
    <message>
        <source>Limited places</source>
        <translation>限额名额</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Redemption</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Record changed</source>
        <translation>资料修改</translation>
    </message>
    <message>
        <source>Full numbers shown</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Slip printed again</source>
        <translation>补打兑换单</translation>
    </message>
    <message>
        <source>Hours reviewed</source>
        <translation>时长审核</translation>
    </message>
    <message>
        <source>Provisional hours lapsed</source>
        <translation>暂记时长失效</translation>
    </message>
    <message>
        <source>Hours annulled</source>
        <translation>时长作废</translation>
    </message>
    <message>
        <source>Forgotten check-out</source>
        <translation>未签退结束</translation>
    </message>
    <message>
        <source>Hours made up</source>
        <translation>补录时长</translation>
    </message>
    <message>
        <source>Debt paid</source>
        <translation>还欠分</translation>
    </message>
    <message>
        <source>Points adjusted</source>
        <translation>积分调整</translation>
    </message>
    <message>
        <source>Points given away</source>
        <translation>转赠积分</translation>
    </message>
    <message>
        <source>Household made</source>
        <translation>新建家庭</translation>
    </message>
    <message>
        <source>Joined a household</source>
        <translation>加入家庭</translation>
    </message>
    <message>
        <source>Left the household</source>
        <translation>退出家庭</translation>
    </message>
    <message>
        <source>Team changed</source>
        <translation>队伍变更</translation>
    </message>
    <message>
        <source>Team of a volunteer changed</source>
        <translation>志愿者换队</translation>
    </message>
    <message>
        <source>Training written down</source>
        <translation>培训记录</translation>
    </message>
    <message>
        <source>Commendation written down</source>
        <translation>表彰记录</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>物资入库</translation>
    </message>
    <message>
        <source>Points rule changed</source>
        <translation>积分规则变更</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Station opened</source>
        <translation>开站</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>密码输错</translation>
    </message>
    <message>
        <source>Day opened</source>
        <translation>开站</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Day opened again</source>
        <translation>重新开站</translation>
    </message>
    <message>
        <source>Day-close slip printed again</source>
        <translation>补打日结单</translation>
    </message>
    <message>
        <source>Points expired</source>
        <translation>积分过期</translation>
    </message>
    <message>
        <source>Masked list exported</source>
        <translation>导出脱敏名册</translation>
    </message>
    <message>
        <source>Operator changed</source>
        <translation>值班人员变更</translation>
    </message>
    <message>
        <source>Operator&apos;s card given</source>
        <translation>发值班卡</translation>
    </message>
    <message>
        <source>Operator&apos;s card taken back</source>
        <translation>收回值班卡</translation>
    </message>
    <message>
        <source>Rights of a role changed</source>
        <translation>角色权限变更</translation>
    </message>
    <message>
        <source>Reward changed</source>
        <translation>兑换品变更</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>改价</translation>
    </message>
    <message>
        <source>Right time stated</source>
        <translation>确认正确时间</translation>
    </message>
    <message>
        <source>Records merged</source>
        <translation>合并登记</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Consent taken back</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Record restricted, or no longer</source>
        <translation>限制处理或解除</translation>
    </message>
    <message>
        <source>Everything held was given out</source>
        <translation>提供信息查阅件</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>是两个人</translation>
    </message>
    <message>
        <source>Service or activity changed</source>
        <translation>修改服务或活动</translation>
    </message>
    <message>
        <source>Station changed</source>
        <translation>修改驿站信息</translation>
    </message>
    <message>
        <source>Part of a redemption taken back</source>
        <translation>部分撤销兑换</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>{points:point|points}</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>en_GB</source>
        <comment>the locale dates are written in</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date pattern of Qt</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Everyday desk work</source>
        <translation>日常前台工作</translation>
    </message>
    <message>
        <source>See full numbers</source>
        <translation>查看完整证件号和手机号</translation>
    </message>
    <message>
        <source>Receive and correct goods</source>
        <translation>兑换品入库与更正</translation>
    </message>
    <message>
        <source>Review hours</source>
        <translation>审核时长</translation>
    </message>
    <message>
        <source>Change the rules</source>
        <translation>更改积分和时长规则</translation>
    </message>
    <message>
        <source>Change station details</source>
        <translation>更改驿站资料</translation>
    </message>
    <message>
        <source>Change operators and roles</source>
        <translation>更改值班人员、卡和角色</translation>
    </message>
    <message>
        <source>Make up hours</source>
        <translation>补录时长</translation>
    </message>
    <message>
        <source>Merge records</source>
        <translation>合并同一人的两份档案</translation>
    </message>
    <message>
        <source>Restrict records</source>
        <translation>限制使用个人档案</translation>
    </message>
    <message>
        <source>Reopen a closed day</source>
        <translation>重新打开已日结的日期</translation>
    </message>
    <message>
        <source>State the right time</source>
        <translation>确认正确时间</translation>
    </message>
    <message>
        <source>Allow risky acts of others</source>
        <translation>批准他人的重要操作</translation>
    </message>
    <message>
        <source>Adjust points</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>Change rewards, services</source>
        <translation>更改兑换品和服务项目</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Export lists and files</source>
        <translation>导出名单和文件</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>到访登记</translation>
    </message>
    <message>
        <source>Paper list of visits</source>
        <translation>纸质补录到访</translation>
    </message>
    <message>
        <source>Usual lists for visits taken over</source>
        <translation>采用到访常用列表</translation>
    </message>
    <message>
        <source>Visitor category changed</source>
        <translation>人群类别更改</translation>
    </message>
    <message>
        <source>Service for visitors changed</source>
        <translation>到访服务更改</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} 人次</translation>
    </message>
    <message>
        <source>{n} services used</source>
        <translation>{n} 项次</translation>
    </message>
    <message>
        <source>tapped</source>
        <translation>点击登记</translation>
    </message>
    <message>
        <source>from a paper list</source>
        <translation>纸质补录</translation>
    </message>
    <message>
        <source>Drinks</source>
        <translation>饮品</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Against the cold</source>
        <translation>防寒保暖</translation>
    </message>
    <message>
        <source>Stationery</source>
        <translation>文具</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>礼包</translation>
    </message>
    <message>
        <source>Other goods</source>
        <translation>其他物资</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>捐赠</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>共建单位</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>In kits</source>
        <translation>组成礼包</translation>
    </message>
    <message>
        <source>Donated</source>
        <translation>捐赠</translation>
    </message>
    <message>
        <source>From a partner</source>
        <translation>共建单位</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Kits made up</source>
        <translation>礼包组装</translation>
    </message>
    <message>
        <source>Kits taken apart</source>
        <translation>礼包拆解</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>社会组织</translation>
    </message>
    <message>
        <source>Barcode of the product</source>
        <translation>商品条码</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>库存下限</translation>
    </message>
    <message>
        <source>Fill up to</source>
        <translation>建议补到</translation>
    </message>
    <message>
        <source>Handed out to one person</source>
        <translation>每人限领</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>来源单位或个人</translation>
    </message>
    <message>
        <source>Charity it goes through</source>
        <translation>受赠（转交）慈善组织</translation>
    </message>
    <message>
        <source>Number of the charity&apos;s receipt</source>
        <translation>慈善组织票据号</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Service point</source>
        <translation>服务点</translation>
    </message>
    <message>
        <source>Goods moved</source>
        <translation>物资移库</translation>
    </message>
    <message>
        <source>Goods written off</source>
        <translation>物资报损</translation>
    </message>
    <message>
        <source>Stock corrected</source>
        <translation>库存更正</translation>
    </message>
    <message>
        <source>Item of goods</source>
        <translation>物品档案</translation>
    </message>
    <message>
        <source>Place of goods</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Donation receipt printed again</source>
        <translation>补打捐赠凭证</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Left at the desk</source>
        <translation>寄放</translation>
    </message>
    <message>
        <source>Borrower&apos;s phone shown</source>
        <translation>显示借用人电话</translation>
    </message>
    <message>
        <source>Thing returned</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Lent for longer</source>
        <translation>续借</translation>
    </message>
    <message>
        <source>Loan slip printed</source>
        <translation>打印借用单</translation>
    </message>
    <message>
        <source>Reminder printed</source>
        <translation>打印归还提醒</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Reservation cancelled</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Kind of thing saved</source>
        <translation>借用种类保存</translation>
    </message>
    <message>
        <source>Thing changed</source>
        <translation>借用物品更改</translation>
    </message>
    <message>
        <source>Things added</source>
        <translation>添加借用物品</translation>
    </message>
    <message>
        <source>State of a thing changed</source>
        <translation>物品状态更改</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Lent for</source>
        <translation>借期</translation>
    </message>
    <message>
        <source>Reserved until</source>
        <translation>预约到</translation>
    </message>
    <message>
        <source>Number on the thing</source>
        <translation>物品上的编号</translation>
    </message>
    <message>
        <source>Numbers from – to</source>
        <translation>起止编号</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Kind of thing</source>
        <translation>借用种类</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押存</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>no longer in use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>returned in order</source>
        <translation>完好归还</translation>
    </message>
    <message>
        <source>returned damaged</source>
        <translation>归还，有损坏</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>已领取</translation>
    </message>
    <message>
        <source>The station lends it</source>
        <translation>本站借出</translation>
    </message>
    <message>
        <source>People leave it here</source>
        <translation>寄放在站</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>days, till the evening</source>
        <translation>天（到晚上）</translation>
    </message>
    <message>
        <source>the same day, till the evening</source>
        <translation>当天（到晚上）</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>phone …{tail}</source>
        <translation>尾号 {tail}</translation>
    </message>
    <message>
        <source>{n} d left</source>
        <translation>还有 {n} 天</translation>
    </message>
    <message>
        <source>{n} h left</source>
        <translation>还有 {n} 小时</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>还有 {n} 分钟</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>{n} h late</source>
        <translation>逾期 {n} 小时</translation>
    </message>
    <message>
        <source>{n} min late</source>
        <translation>逾期 {n} 分钟</translation>
    </message>
    <message>
        <source>Visitor file opened</source>
        <translation>建来访档案</translation>
    </message>
    <message>
        <source>Visitor file changed</source>
        <translation>改来访档案</translation>
    </message>
    <message>
        <source>Visitor&apos;s full phone shown</source>
        <translation>显示来访者完整电话</translation>
    </message>
    <message>
        <source>Visitor file closed on request</source>
        <translation>撤回同意，注销来访档案</translation>
    </message>
    <message>
        <source>Overdue visitor files closed</source>
        <translation>注销到期的来访档案</translation>
    </message>
    <message>
        <source>All of a visitor file given out</source>
        <translation>提供来访者查阅件</translation>
    </message>
    <message>
        <source>Facility changed</source>
        <translation>设施清单更改</translation>
    </message>
    <message>
        <source>Usual facilities listed</source>
        <translation>采用常用设施清单</translation>
    </message>
    <message>
        <source>Facilities checked</source>
        <translation>设施检查</translation>
    </message>
    <message>
        <source>Opening hours changed</source>
        <translation>开放时间更改</translation>
    </message>
    <message>
        <source>Service point changed</source>
        <translation>服务点更改</translation>
    </message>
    <message>
        <source>Desk moved to a service point</source>
        <translation>电脑换服务点</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Delivery point</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存至</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Closes at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>已告知谁</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>坏了</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>不开放</translation>
    </message>
    <message>
        <source>Given without points</source>
        <translation>物资发放</translation>
    </message>
    <message>
        <source>What a kit holds</source>
        <translation>礼包装法</translation>
    </message>
    <message>
        <source>Stocktake begun</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>Stocktake finalised</source>
        <translation>完成盘点</translation>
    </message>
    <message>
        <source>Stocktake given up</source>
        <translation>放弃盘点</translation>
    </message>
    <message>
        <source>Counted as none</source>
        <translation>按 0 记</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>里面装什么</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>{n} each a day</source>
        <translation>每人每天限领 {n} 份</translation>
    </message>
    <message>
        <source>{n} each a week</source>
        <translation>每人每周限领 {n} 份</translation>
    </message>
    <message>
        <source>{n} each a month</source>
        <translation>每人每月限领 {n} 份</translation>
    </message>
    <message>
        <source>{n} each a quarter</source>
        <translation>每人每季度限领 {n} 份</translation>
    </message>
    <message>
        <source>{n} each a year</source>
        <translation>每人每年限领 {n} 份</translation>
    </message>
    <message>
        <source>{n} each</source>
        <translation>每人限领 {n} 份</translation>
    </message>
    <message>
        <source>Right here</source>
        <translation>在这里</translation>
    </message>
    <message>
        <source>Belongs elsewhere</source>
        <translation>账上在别处</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>未知条码</translation>
    </message>
    <message>
        <source>Counted before: added</source>
        <translation>已点过，累加</translation>
    </message>
</context>
</TS>
