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
        <source>then lend… {key}</source>
        <translation>签到后借… {key}</translation>
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
        <source>Provisional</source>
        <translation>暂记</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未认定</translation>
    </message>
    <message>
        <source>Trimmed</source>
        <translation>已改短</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>{hours}, fixed</source>
        <translation>固定 {hours}</translation>
    </message>
    <message>
        <source>until {time}, as planned</source>
        <translation>计到 {time}（计划结束）</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核</translation>
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
        <source>Make hours up…</source>
        <translation>补录时长…</translation>
    </message>
    <message>
        <source>Check in / out</source>
        <translation>签到 / 签退</translation>
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
</context>
<context>
    <name>Bookings</name>
    <message>
        <source>Check in on a closed day</source>
        <translation>给已日结的日子签到</translation>
    </message>
    <message>
        <source>Check out on a closed day</source>
        <translation>给已日结的日子签退</translation>
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
        <source>Not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>To review (all days)</source>
        <translation>待核（所有日期）</translation>
    </message>
    <message>
        <source>Not checked out</source>
        <translation>未签退</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>DayLists</name>
    <message>
        <source>Service records</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Not checked out</source>
        <translation>未签退</translation>
    </message>
    <message>
        <source>Check in / out</source>
        <translation>签到 / 签退</translation>
    </message>
    <message>
        <source>No hours wait for review.</source>
        <translation>没有待核的时长。</translation>
    </message>
    <message>
        <source>Nobody forgot to check out.</source>
        <translation>没有人忘记签退。</translation>
    </message>
    <message>
        <source>Nobody has checked out on this day. A check-out writes the hours; they appear here.</source>
        <translation>这一天还没有人签退。签退时记下时长，记录会出现在这里。</translation>
    </message>
    <message>
        <source>No record of this day is in this state.</source>
        <translation>这一天没有这种状态的记录。</translation>
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
    <name>EvidenceFields</name>
    <message>
        <source>e.g. sign-in sheet 12, line 4</source>
        <translation>如：签到表 12 第 4 行</translation>
    </message>
    <message>
        <source>Number of the paper sheet</source>
        <translation>纸质表编号</translation>
    </message>
    <message>
        <source>A photo of the sheet</source>
        <translation>签到表照片</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Made-up hours of {name}</source>
        <translation>{name} 的补录时长</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The photo is not kept at this desk.</source>
        <translation>照片没有保存在本机。</translation>
    </message>
    <message>
        <source>{day} (holidays of that year unknown)</source>
        <translation>{day}（当年节假日表未导入）</translation>
    </message>
    <message>
        <source>Paper sheet</source>
        <translation>纸质表</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>{at} by {operator}</source>
        <translation>{at}，{operator}</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Could be made up until</source>
        <translation>补录截止</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>This is not the photo that was taken in: it was changed since.</source>
        <translation>这不是当时存入的照片：之后被改动过。</translation>
    </message>
</context>
<context>
    <name>EvidenceSums</name>
    <message>
        <source>No hours count yet.</source>
        <translation>还没有计入的时长。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{hours} h in all: {parts}</source>
        <translation>共 {hours} 小时：{parts}</translation>
    </message>
</context>
<context>
    <name>Forgotten</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>签到时间</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>可暂记</translation>
    </message>
</context>
<context>
    <name>ForgottenPanel</name>
    <message>
        <source>They left at…</source>
        <translation>另定签退时间…</translation>
    </message>
    <message>
        <source>Checked in since {time} · {what}</source>
        <translation>{time} 签到 · {what}</translation>
    </message>
    <message>
        <source>The service credits nothing without a check-out: the stay ends, no hours are written.</source>
        <translation>这项服务没有签退就不计时长：结束后不写时长。</translation>
    </message>
    <message>
        <source>End it without hours</source>
        <translation>结束，不计时长</translation>
    </message>
    <message>
        <source>{span} · {hours} · {points}, provisional until a supervisor confirms</source>
        <translation>{span} · {hours} · {points}，主管认定前只是暂记</translation>
    </message>
    <message>
        <source>End it with {hours}</source>
        <translation>结束，暂记 {hours}</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Ended without hours: {name} · {activity}</source>
        <translation>已结束，不计时长：{name} · {activity}</translation>
    </message>
    <message>
        <source>Ended: {name} · {activity} · {span} · {hours}, provisional</source>
        <translation>已结束：{name} · {activity} · {span} · 暂记 {hours}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MakeUpForm</name>
    <message>
        <source>Make hours up</source>
        <translation>补录时长</translation>
    </message>
    <message>
        <source>Make hours up for {name}</source>
        <translation>为 {name} 补录时长</translation>
    </message>
    <message>
        <source>For service that was not recorded at the time. A second person allows it.</source>
        <translation>用于当时没有记下的服务，须由另一人同意。</translation>
    </message>
    <message>
        <source>{span} · {hours} · {points}. Can be made up until {day}, {days:working day|working days} after it.</source>
        <translation>{span} · {hours} · {points}。可补录到 {day}（其后第 {days} 个工作日）。</translation>
    </message>
    <message>
        <source>Make up {hours}</source>
        <translation>补录 {hours}</translation>
    </message>
</context>
<context>
    <name>MakingUp</name>
    <message>
        <source>Make up {hours} for {name}</source>
        <translation>为 {name} 补录 {hours}</translation>
    </message>
    <message>
        <source>Scanner or computer was down</source>
        <translation>扫码枪或电脑故障</translation>
    </message>
    <message>
        <source>Served outside the station</source>
        <translation>在站外服务</translation>
    </message>
    <message>
        <source>Forgot to check in</source>
        <translation>忘记签到</translation>
    </message>
    <message>
        <source>Made up: {name} · {activity} · {span} · {hours} · +{points}</source>
        <translation>已补录：{name} · {activity} · {span} · {hours} · +{points}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>after {day} unless confirmed</source>
        <translation>{day} 之后，如无人认定</translation>
    </message>
    <message>
        <source>Undo the trimming…</source>
        <translation>撤销改短…</translation>
    </message>
    <message>
        <source>Undo the end…</source>
        <translation>撤销结束…</translation>
    </message>
    <message>
        <source>Undo making it up…</source>
        <translation>撤销补录…</translation>
    </message>
    <message>
        <source>Undo the check-out…</source>
        <translation>撤销签退…</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>看凭据…</translation>
    </message>
    <message>
        <source>Found false…</source>
        <translation>查实不实…</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>选中此人</translation>
    </message>
    <message>
        <source>Take {hours} of {name} back as false</source>
        <translation>作废 {name} 的 {hours}</translation>
    </message>
    <message>
        <source>Was not there</source>
        <translation>没有到岗</translation>
    </message>
    <message>
        <source>Served by somebody else</source>
        <translation>别人代做</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>不是志愿服务</translation>
    </message>
    <message>
        <source>Found false: {name} · {hours} and {points} count no more</source>
        <translation>已作废：{name} · {hours} 和 {points}不再计入</translation>
    </message>
    <message>
        <source>Found false: {name} · {hours} count no more; {owed} were spent and are owed now</source>
        <translation>已作废：{name} · {hours} 不再计入；已花掉的 {owed}记为欠分</translation>
    </message>
</context>
<context>
    <name>RehearsedForm</name>
    <message>
        <source>Not now</source>
        <translation>先不办</translation>
    </message>
</context>
<context>
    <name>Review</name>
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
        <source>The person responsible confirms it</source>
        <translation>负责人证实</translation>
    </message>
    <message>
        <source>I saw them there</source>
        <translation>亲眼看到</translation>
    </message>
    <message>
        <source>It is on the sign-in sheet</source>
        <translation>签到表上有</translation>
    </message>
    <message>
        <source>Left earlier, I was told</source>
        <translation>负责人说提前离开</translation>
    </message>
    <message>
        <source>Left earlier, by the sheet</source>
        <translation>签到表写明提前离开</translation>
    </message>
    <message>
        <source>Took a long break</source>
        <translation>中间休息较久</translation>
    </message>
    <message>
        <source>Was not there</source>
        <translation>没有到岗</translation>
    </message>
    <message>
        <source>Booked elsewhere already</source>
        <translation>已在别处记过</translation>
    </message>
    <message>
        <source>No service: paid or private</source>
        <translation>不是志愿服务（有偿或私事）</translation>
    </message>
    <message>
        <source>Trim…</source>
        <translation>改短…</translation>
    </message>
    <message>
        <source>Confirmed: {name} · {hours} · +{points}</source>
        <translation>已认定：{name} · {hours} · +{points}</translation>
    </message>
    <message>
        <source>Trimmed: {name} · {hours} of {before} · +{points}</source>
        <translation>已改短：{name} · 计 {hours}（原 {before}）· +{points}</translation>
    </message>
    <message>
        <source>Rejected: {name} · {hours} and {points} do not count</source>
        <translation>未认定：{name} · {hours} 和 {points}不计入</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Minutes that count</source>
        <translation>计入的分钟</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Count {left} of {hours}</source>
        <translation>计 {left}（原 {hours}）</translation>
    </message>
    <message>
        <source>Confirm {hours}</source>
        <translation>认定 {hours}</translation>
    </message>
    <message>
        <source>Reject {hours}</source>
        <translation>不认定 {hours}</translation>
    </message>
</context>
<context>
    <name>SpanFields</name>
    <message>
        <source>Day of the service</source>
        <translation>服务日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
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
<context>
    <name>WorkFields</name>
    <message>
        <source>Responsible person</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
</context>
</TS>
