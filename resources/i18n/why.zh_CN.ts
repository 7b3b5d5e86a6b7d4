<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Why</name>
    <message>
        <source>Why this number? Click, or Enter</source>
        <translation>为什么是这个数？点击或按 Enter</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Household points</source>
        <translation>家庭积分</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Pieces in the house</source>
        <translation>在库件数</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到访人次</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Hours served</source>
        <translation>服务时长</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>Points redeemed</source>
        <translation>兑换积分</translation>
    </message>
    <message>
        <source>Redemptions</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Changes of the settings</source>
        <translation>设置的修改</translation>
    </message>
    <message>
        <source>{hours} h ({minutes:minute|minutes})</source>
        <translation>{hours} 小时（{minutes} 分钟）</translation>
    </message>
    <message>
        <source>{n:piece|pieces}</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} 分钟</translation>
    </message>
    <message>
        <source>{earner}, spent by {spender}</source>
        <translation>{earner}所得，{spender}使用</translation>
    </message>
    <message>
        <source>undone later</source>
        <translation>后来已撤销</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>waits for review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>{points:point|points} an hour (rule from {on})</source>
        <translation>每小时 {points} 分（{on} 起的规则）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Booked by {name}</source>
        <translation>经办：{name}</translation>
    </message>
    <message>
        <source>allowed by {name}</source>
        <translation>批准：{name}</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>served {at}, {minutes:minute|minutes}</source>
        <translation>服务 {at}，{minutes} 分钟</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>受益人：{name}</translation>
    </message>
    <message>
        <source>until {on}</source>
        <translation>有效期至 {on}</translation>
    </message>
    <message>
        <source>slip {number}</source>
        <translation>兑换单 {number}</translation>
    </message>
</context>
<context>
    <name>WhyFlow</name>
    <message>
        <source>Delete on a line shows what its undo brings back.</source>
        <translation>在一行上按 Delete，先看撤销会恢复什么。</translation>
    </message>
    <message>
        <source>{person}, from {on} on</source>
        <translation>{person}，{on} 起</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this number?</source>
        <translation>为什么是这个数</translation>
    </message>
    <message>
        <source>What was changed in the settings</source>
        <translation>设置修改记录</translation>
    </message>
    <message>
        <source>Which number</source>
        <translation>哪个数</translation>
    </message>
    <message>
        <source>Rows behind the number</source>
        <translation>构成这个数的各笔</translation>
    </message>
    <message>
        <source>Undo this act…</source>
        <translation>撤销这一笔…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message numerus="yes">
        <source>= the sum of %n row(s) below</source>
        <translation>
            <numerusform>= 下面 %n 笔相加</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was booked yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
</context>
</TS>
