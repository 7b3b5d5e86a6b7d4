<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Barcode</name>
    <message>
        <source>Barcode {code}</source>
        <translation>条码 {code}</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Service records</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>No service yet.</source>
        <translation>还没有服务记录。</translation>
    </message>
    <message>
        <source>No points yet.</source>
        <translation>还没有积分流水。</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有操作记录。</translation>
    </message>
    <message>
        <source>Whose points</source>
        <translation>谁的积分</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>个人</translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message>
        <source>Already registered?</source>
        <translation>可能已登记过</translation>
    </message>
    <message>
        <source>While you type, people who might be the same appear here.</source>
        <translation>填写时，可能是同一个人的志愿者会显示在这里。</translation>
    </message>
    <message>
        <source>Might be {name}</source>
        <translation>可能是 {name}</translation>
    </message>
    <message>
        <source>It is the same: open {name}</source>
        <translation>是同一个人：打开 {name}</translation>
    </message>
    <message>
        <source>Another person than {name}</source>
        <translation>与 {name} 不是同一个人</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>是同一个人</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>不是同一个人</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>HouseholdField</name>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>none · type a name to find one or make one</source>
        <translation>无 · 输入名称查找，没有就新建</translation>
    </message>
    <message>
        <source>{name} ({members} people)</source>
        <translation>{name}（{members} 人）</translation>
    </message>
    <message>
        <source>A new household “{name}” is made.</source>
        <translation>将新建家庭“{name}”。</translation>
    </message>
    <message>
        <source>Joins the household that exists.</source>
        <translation>加入已有的家庭。</translation>
    </message>
</context>
<context>
    <name>IdentityFields</name>
    <message>
        <source>such as 1990-05-21</source>
        <translation>如 1990-05-21</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>{count} characters so far</source>
        <translation>已输入 {count} 位</translation>
    </message>
    <message>
        <source>The number fits; its region is not in the list.</source>
        <translation>号码正确；地区码不在现有列表中。</translation>
    </message>
    <message>
        <source>The number fits, but is usual for another kind of document.</source>
        <translation>号码正确，但像是另一种证件。</translation>
    </message>
    <message>
        <source>The number fits.</source>
        <translation>号码正确，性别和出生日期已带出。</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Keep {field}</source>
        <translation>保留{field}</translation>
    </message>
    <message>
        <source>Remove {field}</source>
        <translation>删除{field}</translation>
    </message>
    <message>
        <source>{number} stays</source>
        <translation>{number} 不变</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>将删除</translation>
    </message>
</context>
<context>
    <name>PersonalRecord</name>
    <message>
        <source>Complete it</source>
        <translation>去完善</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>隐藏号码</translation>
    </message>
    <message>
        <source>Show numbers (is noted)</source>
        <translation>显示完整号码（会留记录）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>To complete: {fields}</source>
        <translation>待完善：{fields}</translation>
    </message>
    <message>
        <source>{name} ({members})</source>
        <translation>{name}（{members}）</translation>
    </message>
    <message>
        <source>to the person</source>
        <translation>记到个人</translation>
    </message>
    <message>
        <source>to the household, {points} there</source>
        <translation>记到家庭，家庭现有 {points}</translation>
    </message>
    <message>
        <source>{date}, {years} years old</source>
        <translation>{date}，{years} 岁</translation>
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
        <source>Points go</source>
        <translation>积分去向</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>Registered: {name}, number {number}</source>
        <translation>已登记：{name}，编号 {number}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回到登记表</translation>
    </message>
    <message>
        <source>Nothing was saved. This person is open now.</source>
        <translation>没有新登记，已打开这位志愿者。</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>comma or Enter adds · ↓ common ones</source>
        <translation>逗号或回车添加 · ↓ 常用</translation>
    </message>
    <message>
        <source>Remove {word}</source>
        <translation>去掉 {word}</translation>
    </message>
</context>
<context>
    <name>VolunteerBrowser</name>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Nobody is registered yet.</source>
        <translation>还没有登记志愿者。</translation>
    </message>
    <message>
        <source>New volunteer</source>
        <translation>新增志愿者</translation>
    </message>
    <message>
        <source>Nobody is in this group.</source>
        <translation>这一类里没有人。</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
</context>
<context>
    <name>VolunteerDetail</name>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>hours in all</source>
        <translation>累计时长</translation>
    </message>
    <message>
        <source>hours this month</source>
        <translation>本月时长</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Registration undone</source>
        <translation>登记已撤销</translation>
    </message>
    <message>
        <source>Here since {time}</source>
        <translation>{time} 起在岗</translation>
    </message>
    <message>
        <source>{points} wait for review</source>
        <translation>{points} 待确认</translation>
    </message>
    <message>
        <source>Choose somebody in the list, or look them up.</source>
        <translation>在列表中选一个人，或在上方查找。</translation>
    </message>
</context>
<context>
    <name>VolunteerFields</name>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Points go to the household</source>
        <translation>积分记到家庭</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>none · a new name makes a team</source>
        <translation>无 · 新名称会新建队伍</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>驾驶</translation>
    </message>
    <message>
        <source>First aid</source>
        <translation>急救</translation>
    </message>
    <message>
        <source>Water and electricity repairs</source>
        <translation>水电维修</translation>
    </message>
    <message>
        <source>Bicycle repairs</source>
        <translation>自行车维修</translation>
    </message>
    <message>
        <source>Haircuts</source>
        <translation>理发</translation>
    </message>
    <message>
        <source>Mending clothes</source>
        <translation>缝补</translation>
    </message>
    <message>
        <source>Cooking</source>
        <translation>做饭</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>辅导教学</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Computers and phones</source>
        <translation>电脑手机</translation>
    </message>
    <message>
        <source>Photography</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>手语</translation>
    </message>
    <message>
        <source>Community patrol</source>
        <translation>社区巡查</translation>
    </message>
    <message>
        <source>Desk duty</source>
        <translation>驿站值守</translation>
    </message>
    <message>
        <source>Meals for the elderly</source>
        <translation>助老送餐</translation>
    </message>
    <message>
        <source>Visits to people living alone</source>
        <translation>探访独居老人</translation>
    </message>
    <message>
        <source>Errands and deliveries</source>
        <translation>代办代送</translation>
    </message>
    <message>
        <source>Spotting hazards</source>
        <translation>隐患排查</translation>
    </message>
    <message>
        <source>Neighbours helping neighbours</source>
        <translation>邻里守望</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境保护</translation>
    </message>
    <message>
        <source>Children and youth</source>
        <translation>青少年服务</translation>
    </message>
    <message>
        <source>Emergency help</source>
        <translation>应急救援</translation>
    </message>
</context>
<context>
    <name>VolunteerForm</name>
    <message>
        <source>Discard</source>
        <translation>放弃填写</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>what you typed before is still here</source>
        <translation>上次填写的内容还在</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>New volunteer</source>
        <translation>新增志愿者</translation>
    </message>
    <message>
        <source>Register {name}</source>
        <translation>登记 {name}</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存修改</translation>
    </message>
</context>
<context>
    <name>Volunteers</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>累计时长</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Same document</source>
        <translation>证件相同</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>手机相同</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>Sounds the same</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>Same birth date</source>
        <translation>生日相同</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No service this month</source>
        <translation>本月未服务</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>待完善资料</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{points} left</source>
        <translation>余 {points}</translation>
    </message>
    <message>
        <source>Waits for review</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Please choose a category.</source>
        <translation>请选择类别。</translation>
    </message>
    <message>
        <source>Please write the date like 1990-05-21.</source>
        <translation>日期请写成 1990-05-21 的样子。</translation>
    </message>
</context>
<context>
    <name>VolunteersPage</name>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Go on registering</source>
        <translation>继续登记</translation>
    </message>
    <message>
        <source>New volunteer</source>
        <translation>新增志愿者</translation>
    </message>
</context>
</TS>
