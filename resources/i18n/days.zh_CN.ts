<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChainCheck</name>
    <message>
        <source>The acts since the last closing are being checked.</source>
        <translation>正在核对上次日结以来的操作。</translation>
    </message>
    <message>
        <source>{n:thing is|things are} wrong in the chain of acts.</source>
        <translation>操作链有 {n} 处问题。</translation>
    </message>
    <message>
        <source>The newest {acts} acts follow each other unchanged.</source>
        <translation>最近 {acts} 笔操作前后相接，未被改动。</translation>
    </message>
    <message>
        <source>{acts:act|acts} since the closing of {day}, unchanged.</source>
        <translation>{day} 日结以来 {acts} 笔操作，未被改动。</translation>
    </message>
    <message>
        <source>Full check</source>
        <translation>完整核对</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Print the slip again</source>
        <translation>补打日结单</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>重新开站…</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Before closing</source>
        <translation>日结前</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>当日合计</translation>
    </message>
    <message>
        <source>Close {day}</source>
        <translation>日结：{day}</translation>
    </message>
    <message>
        <source>Close {day} and print</source>
        <translation>日结 {day} 并打印</translation>
    </message>
    <message>
        <source>{day} is closed.</source>
        <translation>{day} 已日结。</translation>
    </message>
</context>
<context>
    <name>DayActions</name>
    <message>
        <source>Somebody came after closing</source>
        <translation>日结后又有人来</translation>
    </message>
    <message>
        <source>Closed too early</source>
        <translation>日结早了</translation>
    </message>
    <message>
        <source>Something has to be corrected</source>
        <translation>有记录要更正</translation>
    </message>
    <message>
        <source>Open {day} again</source>
        <translation>{day} 重新开站</translation>
    </message>
    <message>
        <source>{day} is closed; its slip goes to the printer.</source>
        <translation>{day} 已日结，日结单正在打印。</translation>
    </message>
    <message>
        <source>{day} is closed; its slip is being saved as PDF.</source>
        <translation>{day} 已日结，日结单正存为 PDF。</translation>
    </message>
    <message>
        <source>{day} is closed for the {n}. time; its slip says so.</source>
        <translation>{day} 第 {n} 次日结，日结单上已注明。</translation>
    </message>
    <message>
        <source>{day} is open again. Close it anew when you are done: F12</source>
        <translation>{day} 已重新开站，办完请再次日结（F12）</translation>
    </message>
    <message>
        <source>The day-close slip of {day} goes to the printer again.</source>
        <translation>{day} 的日结单正在补打。</translation>
    </message>
    <message>
        <source>The day-close slip of {day} is being saved as PDF again.</source>
        <translation>{day} 的日结单正再次存为 PDF。</translation>
    </message>
    <message>
        <source>The list of hours made up: {place}</source>
        <translation>补录时长清单：{place}</translation>
    </message>
</context>
<context>
    <name>DayBanner</name>
    <message>
        <source>Today is closed: nothing more is booked. To open it again a supervisor is needed.</source>
        <translation>今日已日结，不再记账；重新开站需主管。</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>重新开站…</translation>
    </message>
    <message>
        <source>Today is not opened yet: the opening list waits.</source>
        <translation>今日还没有开站：开站清单等着您。</translation>
    </message>
    <message>
        <source>Opening list</source>
        <translation>开站清单</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>please see to it</source>
        <translation>请处理</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>核对中</translation>
    </message>
    <message>
        <source>Not checked out</source>
        <translation>未签退</translation>
    </message>
    <message>
        <source>Everybody is checked out.</source>
        <translation>都已签退。</translation>
    </message>
    <message>
        <source>{n:person|people}: {names}</source>
        <translation>{n} 人：{names}</translation>
    </message>
    <message>
        <source>End all {n}</source>
        <translation>全部结束（{n}）</translation>
    </message>
    <message>
        <source>End all {n}…</source>
        <translation>全部结束（{n} 人）…</translation>
    </message>
    <message>
        <source>{n} on duty</source>
        <translation>{n} 人在岗</translation>
    </message>
    <message>
        <source>Hours to review</source>
        <translation>待核时长</translation>
    </message>
    <message>
        <source>No hours of the day wait.</source>
        <translation>当日没有待核的时长。</translation>
    </message>
    <message>
        <source>{n:record|records}, {span}; they may wait.</source>
        <translation>{n} 条，共 {span}；可以以后再审。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>去审核</translation>
    </message>
    <message>
        <source>Papers not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Every paper has been printed.</source>
        <translation>单据都已打印。</translation>
    </message>
    <message>
        <source>{n:paper|papers}: {names}</source>
        <translation>{n} 张：{names}</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>看原因</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>未领取</translation>
    </message>
    <message>
        <source>Nothing waits to be collected.</source>
        <translation>没有待领取的物品。</translation>
    </message>
    <message>
        <source>{n:slip waits|slips wait} to be collected: {names}</source>
        <translation>{n} 张待领取：{names}</translation>
    </message>
    <message>
        <source>See which</source>
        <translation>看是哪些</translation>
    </message>
    <message>
        <source>Open: {names}; it may go on tomorrow.</source>
        <translation>未完成：{names}；可以明天继续。</translation>
    </message>
    <message>
        <source>Stocktake</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Count on</source>
        <translation>继续盘点</translation>
    </message>
    <message>
        <source>Hours made up</source>
        <translation>补录时长</translation>
    </message>
    <message>
        <source>None on this day.</source>
        <translation>当日没有。</translation>
    </message>
    <message>
        <source>{n:record|records}, {span}: the supervisor signs the list.</source>
        <translation>{n} 条，共 {span}：打印清单请主管签字。</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Counts and moves</source>
        <translation>合计与流水</translation>
    </message>
    <message>
        <source>Added up again, they agree.</source>
        <translation>重新加总，相符。</translation>
    </message>
    <message>
        <source>They differ: {names}. The slip says so.</source>
        <translation>不符：{names}。日结单上会注明。</translation>
    </message>
    <message>
        <source>Full check</source>
        <translation>完整核对</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Test slip</source>
        <translation>打印测试单</translation>
    </message>
    <message>
        <source>Copy of the station</source>
        <translation>数据备份</translation>
    </message>
    <message>
        <source>There is none on this computer yet.</source>
        <translation>这台电脑上还没有备份。</translation>
    </message>
    <message>
        <source>The last one, checked, is of {day}.</source>
        <translation>最近一份（已核对）：{day}。</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Is this the right time?</source>
        <translation>日期和时间对吗？</translation>
    </message>
    <message>
        <source>The computer’s time is before the last act.</source>
        <translation>电脑时间早于最后一笔操作。</translation>
    </message>
    <message>
        <source>{n:day|days} since the last act: is this the right date?</source>
        <translation>距最后一笔操作已 {n} 天：日期对吗？</translation>
    </message>
    <message>
        <source>It is not…</source>
        <translation>不对…</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Nothing was done here before.</source>
        <translation>这里还没有办过业务。</translation>
    </message>
    <message>
        <source>Last act before</source>
        <translation>此前最后一笔</translation>
    </message>
    <message>
        <source>Last day closed</source>
        <translation>上次日结</translation>
    </message>
    <message>
        <source>Nothing is left to close.</source>
        <translation>没有要补的日结。</translation>
    </message>
    <message>
        <source>{day} was closed.</source>
        <translation>{day} 已日结。</translation>
    </message>
    <message>
        <source>{day} was not closed.</source>
        <translation>{day} 没有日结。</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>去日结</translation>
    </message>
    <message>
        <source>Nobody from before is checked in.</source>
        <translation>没有人忘记签退。</translation>
    </message>
    <message>
        <source>No hours wait.</source>
        <translation>没有待核的时长。</translation>
    </message>
    <message>
        <source>{n:record|records}, {span}</source>
        <translation>{n} 条，共 {span}</translation>
    </message>
    <message>
        <source>{n:lapses|lapse} within 3 days</source>
        <translation>其中 {n} 条 3 天内失效</translation>
    </message>
    <message>
        <source>{text}; {more}</source>
        <translation>{text}；{more}</translation>
    </message>
    <message>
        <source>Hours that lapse</source>
        <translation>到期失效的时长</translation>
    </message>
    <message>
        <source>None today.</source>
        <translation>今天没有。</translation>
    </message>
    <message>
        <source>{n:record|records}, {span}, of {names}: lapsing with the opening.</source>
        <translation>{n} 条，共 {span}（{names}）：开站时失效。</translation>
    </message>
    <message>
        <source>Points that expire</source>
        <translation>到期积分</translation>
    </message>
    <message>
        <source>None in the next {n:day|days}.</source>
        <translation>{n} 天内没有。</translation>
    </message>
    <message>
        <source>{points} go with the opening</source>
        <translation>{points}开站时过期</translation>
    </message>
    <message>
        <source>{points} of {names} within {n:day|days}</source>
        <translation>{n} 天内 {points}（{names}）</translation>
    </message>
    <message>
        <source>Things due back</source>
        <translation>应还物品</translation>
    </message>
    <message>
        <source>overdue: {titles}</source>
        <translation>逾期：{titles}</translation>
    </message>
    <message>
        <source>due today: {titles}</source>
        <translation>今天应还：{titles}</translation>
    </message>
    <message>
        <source>Nothing is due back today.</source>
        <translation>今天没有应还的物品。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>看清单</translation>
    </message>
    <message>
        <source>See whose</source>
        <translation>看是谁的</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>expired: {names}</source>
        <translation>已过期：{names}</translation>
    </message>
    <message>
        <source>good until: {names}</source>
        <translation>临期：{names}</translation>
    </message>
    <message>
        <source>few left: {names}</source>
        <translation>快没了：{names}</translation>
    </message>
    <message>
        <source>Enough of everything, nothing expires soon.</source>
        <translation>库存充足，没有临期物资。</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>看库存</translation>
    </message>
    <message>
        <source>{n} broken: {names}</source>
        <translation>{n} 项坏了：{names}</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>去检查</translation>
    </message>
    <message>
        <source>Chain of acts</source>
        <translation>操作链</translation>
    </message>
    <message>
        <source>no hours are credited</source>
        <translation>不计时长</translation>
    </message>
    <message>
        <source>until {time}: {span}, provisional</source>
        <translation>记到 {time}，{span}，待核</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到访人次</translation>
    </message>
    <message>
        <source>Services used</source>
        <translation>服务项次</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Check-outs</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Hours served</source>
        <translation>服务时长</translation>
    </message>
    <message>
        <source>Hours that wait</source>
        <translation>待核时长</translation>
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
        <source>Points expired</source>
        <translation>过期积分</translation>
    </message>
    <message>
        <source>Points adjusted</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>Redemptions</source>
        <translation>兑换笔数</translation>
    </message>
    <message>
        <source>Pieces handed out</source>
        <translation>发出物品（件）</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>of which undone</source>
        <translation>其中已撤销</translation>
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
        <source>points given back</source>
        <translation>退回积分</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>到访人次</translation>
    </message>
    <message>
        <source>services used</source>
        <translation>服务项次</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Ended: {name} · {span} wait to be confirmed</source>
        <translation>已结束：{name} · {span} 待核</translation>
    </message>
    <message>
        <source>Ended: {name} · no hours are credited</source>
        <translation>已结束：{name} · 不计时长</translation>
    </message>
    <message>
        <source>{n:stay|stays} ended · {span} to be confirmed · Ctrl+Z undoes them one by one</source>
        <translation>已结束 {n} 人 · {span} 待确认 · Ctrl+Z 逐笔撤销</translation>
    </message>
</context>
<context>
    <name>EndingQuestion</name>
    <message>
        <source>{n:person is|people are} still on duty. End all stays by the rule?</source>
        <translation>{n} 人还在岗，全部按规则结束？</translation>
    </message>
    <message>
        <source>What is credited is what each service credits without a check-out.</source>
        <translation>每人按各自服务“未签退”的规则计时长。</translation>
    </message>
    <message>
        <source>End {n:stay|stays}</source>
        <translation>全部结束（{n} 人）</translation>
    </message>
    <message>
        <source>Only the {n} who forgot</source>
        <translation>只结束未签退的 {n} 人</translation>
    </message>
    <message>
        <source>End nobody</source>
        <translation>都不结束</translation>
    </message>
</context>
<context>
    <name>Morning</name>
    <message>
        <source>Open the station</source>
        <translation>开站</translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation>开站</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>{day} is open</source>
        <translation>{day} 已开站</translation>
    </message>
    <message>
        <source>{span} of hours lapsed</source>
        <translation>{span} 时长失效</translation>
    </message>
    <message>
        <source>{points} expired</source>
        <translation>{points}过期</translation>
    </message>
</context>
<context>
    <name>StayList</name>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 人</translation>
    </message>
    <message>
        <source>{name}, here since {since}, {activity}: {credit}</source>
        <translation>{name}&#x3000;{since} 签到&#x3000;{activity}：{credit}</translation>
    </message>
    <message>
        <source>End the stay of {name}</source>
        <translation>结束 {name} 的签到</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Slips go to {printer}; try it with a test slip.</source>
        <translation>兑换单打到 {printer}，可打一张测试单。</translation>
    </message>
    <message>
        <source>No printer chosen: slips are kept as PDF.</source>
        <translation>未选打印机，单据存为 PDF。</translation>
    </message>
    <message>
        <source>Printing the test slip …</source>
        <translation>正在打印测试单…</translation>
    </message>
    <message>
        <source>The test slip has left for {printer}: is it readable?</source>
        <translation>测试单已送往 {printer}，看得清吗？</translation>
    </message>
    <message>
        <source>The test slip lies here: {file}</source>
        <translation>测试单在这里：{file}</translation>
    </message>
</context>
</TS>
