<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Attention</name>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>All is done: nothing waits.</source>
        <translation>都处理好了，没有待办。</translation>
    </message>
    <message>
        <source>{name} forgot to check out?</source>
        <translation>{name} 忘记签退？</translation>
    </message>
    <message>
        <source>Hours waiting for review: {n}</source>
        <translation>{n} 条时长待核</translation>
    </message>
    <message>
        <source>See why, and print them</source>
        <translation>查看原因并打印</translation>
    </message>
    <message>
        <source>Expired goods: {n}</source>
        <translation>已过期物资 {n} 批</translation>
    </message>
    <message>
        <source>Goods good for 30 days or less: {n}</source>
        <translation>30 天内到期 {n} 批</translation>
    </message>
    <message>
        <source>Missing when counted: {n}</source>
        <translation>盘点短少 {n} 种</translation>
    </message>
    <message>
        <source>Below the minimum: {n}</source>
        <translation>低于下限 {n} 种</translation>
    </message>
    <message>
        <source>{title}: {n} in stock, less than {minimum}</source>
        <translation>{title}库存 {n}，低于 {minimum}</translation>
    </message>
    <message>
        <source>never received</source>
        <translation>还没有入过库</translation>
    </message>
    <message>
        <source>last received {day}</source>
        <translation>上次入库 {day}</translation>
    </message>
    <message>
        <source>{title}: {n} left</source>
        <translation>{title}：只剩 {n}</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>{title}: none left</source>
        <translation>{title}：已无库存</translation>
    </message>
    <message>
        <source>The day is not opened yet</source>
        <translation>今天还没有开站</translation>
    </message>
    <message>
        <source>See what waits from before</source>
        <translation>看看之前留下了什么</translation>
    </message>
    <message>
        <source>{day} was not closed</source>
        <translation>{day} 没有日结</translation>
    </message>
    <message>
        <source>Look it over and close it</source>
        <translation>核对后补做日结</translation>
    </message>
    <message>
        <source>{n:person|people} forgot to check out?</source>
        <translation>{n} 人忘记签退？</translation>
    </message>
    <message>
        <source>{n} lapse soon: {names}</source>
        <translation>{n} 条快失效：{names}</translation>
    </message>
    <message>
        <source>Papers not printed: {n}</source>
        <translation>未打印：{n} 张</translation>
    </message>
    <message>
        <source>Not collected: {n:slip|slips}</source>
        <translation>未领取：{n} 张</translation>
    </message>
    <message>
        <source>{points} expire soon</source>
        <translation>{points}快到期</translation>
    </message>
    <message>
        <source>{n:person|people}, the first on {day}: {names}</source>
        <translation>{n} 人，最早 {day}：{names}</translation>
    </message>
    <message>
        <source>Goods good until {day}: {n}</source>
        <translation>临期物资 {n} 种，最早 {day}</translation>
    </message>
    <message>
        <source>Wrong PINs today: {n}</source>
        <translation>今天输错密码 {n} 次</translation>
    </message>
    <message>
        <source>Add the first service</source>
        <translation>添加第一项服务</translation>
    </message>
    <message>
        <source>What people check in to</source>
        <translation>签到时要选服务</translation>
    </message>
    <message>
        <source>Add the first reward</source>
        <translation>添加第一种兑换品</translation>
    </message>
    <message>
        <source>What points can be redeemed for</source>
        <translation>积分可以换什么</translation>
    </message>
    <message>
        <source>Add a second operator</source>
        <translation>添加第二位值班员</translation>
    </message>
    <message>
        <source>Risky acts need a second person</source>
        <translation>重要操作要有第二人</translation>
    </message>
    <message>
        <source>Choose the slip printer</source>
        <translation>选择小票打印机</translation>
    </message>
    <message>
        <source>Until then slips are kept as PDF</source>
        <translation>未选时单据存为 PDF</translation>
    </message>
    <message>
        <source>Overdue: {n:thing|things}</source>
        <translation>逾期未还 {n} 件</translation>
    </message>
    <message>
        <source>{title} is overdue</source>
        <translation>{title} 逾期未还</translation>
    </message>
    <message>
        <source>Broken: {names}</source>
        <translation>坏了：{names}</translation>
    </message>
    <message>
        <source>since {day}, nobody was told yet</source>
        <translation>{day} 起，还没告知谁</translation>
    </message>
    <message>
        <source>since {day}, told: {told}</source>
        <translation>{day} 起，已告知：{told}</translation>
    </message>
    <message>
        <source>{n:visitor file is|visitor files are} past the last day</source>
        <translation>{n} 份来访档案已到期</translation>
    </message>
    <message>
        <source>Close them: they were promised to be kept no longer</source>
        <translation>按告知书约定注销</translation>
    </message>
</context>
<context>
    <name>Latest</name>
    <message>
        <source>Today at this desk</source>
        <translation>今天本台办理</translation>
    </message>
    <message>
        <source>What is done here today appears here, with its undo.</source>
        <translation>今天在本台办理的都列在这里，可以撤销。</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>{points} after review</source>
        <translation>审核后 {points}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>+{n:piece|pieces}</source>
        <translation>+{n} 件</translation>
    </message>
</context>
<context>
    <name>Quick</name>
    <message>
        <source>Seen last</source>
        <translation>最近来过</translation>
    </message>
    <message>
        <source>one key takes in hand</source>
        <translation>按一个键选中</translation>
    </message>
    <message>
        <source>Scan a card or type a name; the people seen last appear here.</source>
        <translation>扫码或输入姓名；最近来过的人列在这里。</translation>
    </message>
    <message>
        <source>{name} is on duty</source>
        <translation>{name} 在岗</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>Left earlier…</source>
        <translation>早就走了…</translation>
    </message>
    <message>
        <source>Check in {name}</source>
        <translation>{name} 签到</translation>
    </message>
    <message>
        <source>one key checks in</source>
        <translation>按一个键签到</translation>
    </message>
    <message>
        <source>F2 shows all {n} activities</source>
        <translation>按 F2 看全部 {n} 个活动</translation>
    </message>
    <message>
        <source>Came earlier…</source>
        <translation>早就来了…</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>There is no activity to check in to yet; add the first one in the settings.</source>
        <translation>还没有可签到的活动，请到设置中添加第一个。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>签退</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>到访人次</translation>
    </message>
    <message>
        <source>check-ins</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>hours served</source>
        <translation>服务时长</translation>
    </message>
    <message>
        <source>points given</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>points redeemed</source>
        <translation>兑换积分</translation>
    </message>
    <message>
        <source>hours to review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>截至 {time}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
</context>
<context>
    <name>WhoIsHere</name>
    <message>
        <source>On duty</source>
        <translation>在岗志愿者</translation>
    </message>
    <message>
        <source>Nobody is on duty. Scan a card, or type a name and press F2: they appear here.</source>
        <translation>现在没有人在岗。扫码，或输入姓名后按 F2；签到的人列在这里。</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter checks out · Space takes in hand</source>
        <translation>↑ ↓ 选择 · 回车签退 · 空格选中此人</translation>
    </message>
    <message>
        <source>{n} on duty</source>
        <translation>{n} 人在岗</translation>
    </message>
</context>
</TS>
