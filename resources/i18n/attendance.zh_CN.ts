<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActivityChooser</name>
    <message>
        <source>Choose an activity</source>
        <translation>选择活动</translation>
    </message>
    <message>
        <source>Check in {name}: to what?</source>
        <translation>{name} 签到：做什么？</translation>
    </message>
    <message>
        <source>last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Press the key of an activity; Enter takes the marked one.</source>
        <translation>按活动前的数字键签到；回车选中标出的一项。</translation>
    </message>
    <message>
        <source>Came earlier…</source>
        <translation>早就来了…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不签到</translation>
    </message>
    <message>
        <source>There is no activity to check in to yet. An administrator adds them in the settings.</source>
        <translation>还没有可签到的活动。由管理员在设置中添加。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Checked in: {name} · {activity}, since {time}. On leaving: scan again or press F2.</source>
        <translation>已签到：{name} · {activity}，{time} 起。离开时再扫一次码，或按 F2 签退。</translation>
    </message>
    <message>
        <source>Checked out: {name} · {activity} · {span} · {hours}</source>
        <translation>已签退：{name} · {activity} · {span} · {hours}</translation>
    </message>
    <message>
        <source>above the day&apos;s automatic hours: +{points} once a supervisor confirms</source>
        <translation>超过每日自动计入时长，待主管确认后 +{points}</translation>
    </message>
    <message>
        <source>+{points} for the household, balance {balance}</source>
        <translation>家庭积分 +{points}，余 {balance}</translation>
    </message>
    <message>
        <source>+{points}, balance {balance}</source>
        <translation>+{points}，余 {balance}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未认定</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计入</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Another time…</source>
        <translation>其他时间…</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>签到与时长</translation>
    </message>
    <message>
        <source>Check in / out</source>
        <translation>签到 / 签退</translation>
    </message>
    <message>
        <source>Service records</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>在岗志愿者</translation>
    </message>
    <message>
        <source>Nobody is on duty now.</source>
        <translation>现在没有人在岗。</translation>
    </message>
    <message>
        <source>{came} check-ins · {here} on duty now</source>
        <translation>{came} 次签到 · 现在 {here} 人在岗</translation>
    </message>
    <message>
        <source>No hours wait for review.</source>
        <translation>没有待审核的时长。</translation>
    </message>
    <message>
        <source>Nobody has checked out on this day. A check-out writes the hours; they appear here.</source>
        <translation>这一天还没有人签退。签退后时长记入这里。</translation>
    </message>
    <message>
        <source>No record of this day is in this state.</source>
        <translation>这一天没有这种状态的记录。</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计入</translation>
    </message>
    <message>
        <source>Waiting for review (all days)</source>
        <translation>待审核（所有日期）</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未认定</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>DaySwitch</name>
    <message>
        <source>Day of the records</source>
        <translation>记录日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>One day earlier</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>One day later</source>
        <translation>后一天</translation>
    </message>
</context>
<context>
    <name>OtherTimeForm</name>
    <message>
        <source>Another time</source>
        <translation>其他时间</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不办理</translation>
    </message>
    <message>
        <source>Check out {name} at another time</source>
        <translation>{name} 按其他时间签退</translation>
    </message>
    <message>
        <source>On duty since {time} · {activity}</source>
        <translation>{time} 起在岗 · {activity}</translation>
    </message>
    <message>
        <source>Check in {name} at another time</source>
        <translation>{name} 按其他时间签到</translation>
    </message>
    <message>
        <source>after {n} h</source>
        <translation>{n} 小时后</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>{n} 分钟前</translation>
    </message>
    <message>
        <source>Forgot to check out</source>
        <translation>忘记签退</translation>
    </message>
    <message>
        <source>Forgot to check in</source>
        <translation>忘记签到</translation>
    </message>
    <message>
        <source>Served outside the station</source>
        <translation>在站外服务</translation>
    </message>
    <message>
        <source>Scanner or computer was down</source>
        <translation>扫码枪或电脑故障</translation>
    </message>
    <message>
        <source>{span} · {hours} · {points}</source>
        <translation>{span} · {hours} · {points}</translation>
    </message>
    <message>
        <source>Check out with {hours}</source>
        <translation>签退并记 {hours}</translation>
    </message>
    <message>
        <source>On duty since {time}: {activity}. The hours are booked at the check-out.</source>
        <translation>{time} 起在岗：{activity}。签退时计入时长。</translation>
    </message>
    <message>
        <source>Check in at {time}</source>
        <translation>按 {time} 签到</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Nobody is in hand: scan a card or type a name first.</source>
        <translation>还没有选中志愿者：请先扫码或输入姓名。</translation>
    </message>
    <message>
        <source>{name} is not checked in: no activity was chosen.</source>
        <translation>{name} 没有签到：没有选择活动。</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>其他时间…</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Undo the check-in</source>
        <translation>撤销签到</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PresentList</name>
    <message>
        <source>On duty</source>
        <translation>在岗志愿者</translation>
    </message>
    <message>
        <source>Forgot? {span}</source>
        <translation>忘记签退？ {span}</translation>
    </message>
    <message>
        <source>Check out…</source>
        <translation>签退…</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>签退</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>常用原因</translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Undo the check-out…</source>
        <translation>撤销签退…</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>选中此人</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>e.g. saw them leave, asked who is responsible</source>
        <translation>例如：亲眼看到离开、问过负责人</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>认定依据</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不认定</translation>
    </message>
    <message>
        <source>The hours and points do not count</source>
        <translation>时长和积分都不计入</translation>
    </message>
    <message>
        <source>Confirm {hours}, +{points}</source>
        <translation>认定 {hours}，+{points}</translation>
    </message>
    <message>
        <source>Confirmed: {name} · {hours} · +{points}</source>
        <translation>已认定：{name} · {hours} · +{points}</translation>
    </message>
    <message>
        <source>Rejected: {name} · {hours} and {points} do not count</source>
        <translation>未认定：{name} · {hours} 和 {points}不计入</translation>
    </message>
</context>
<context>
    <name>TimeFields</name>
    <message>
        <source>Quick choice</source>
        <translation>快速选择</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
</TS>
