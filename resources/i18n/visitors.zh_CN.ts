<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConsentFields</name>
    <message>
        <source>Signed on paper</source>
        <translation>已在纸上签字</translation>
    </message>
    <message>
        <source>Read and agreed here</source>
        <translation>当场看过并同意</translation>
    </message>
    <message>
        <source>How they agreed</source>
        <translation>怎样同意的</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>同意书编号</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Past the last day</source>
        <translation>已到期</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Change the file {number}</source>
        <translation>修改档案 {number}</translation>
    </message>
    <message>
        <source>Open a visitor file, with consent only</source>
        <translation>建来访档案（须本人同意）</translation>
    </message>
    <message>
        <source>The file gets the number {number}; it can be scanned.</source>
        <translation>档案编号 {number}，以后可以扫码。</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>建立档案</translation>
    </message>
    <message>
        <source>Change the file</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>{number}, as it is</source>
        <translation>{number}（不改）</translation>
    </message>
    <message>
        <source>What to call them</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人群类别</translation>
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
        <source>Mobile number</source>
        <translation>手机号</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Visits, loans, goods</source>
        <translation>到访、借用、领取</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借用</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>no service named</source>
        <translation>未记服务</translation>
    </message>
    <message>
        <source>back {when}</source>
        <translation>{when} 已还</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>{when} 前还</translation>
    </message>
</context>
<context>
    <name>KeptFor</name>
    <message>
        <source>Months kept after the project</source>
        <translation>项目结束后再存几个月</translation>
    </message>
    <message>
        <source>The project ends on</source>
        <translation>项目结束日</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存至</translation>
    </message>
    <message>
        <source>until {day}, {n:month|months} after the end of the project</source>
        <translation>项目结束后 {n} 个月，到 {day} 为止</translation>
    </message>
    <message>
        <source>The file is kept until {day}.</source>
        <translation>档案保存至 {day}，到期注销。</translation>
    </message>
</context>
<context>
    <name>NoticeSide</name>
    <message>
        <source>Print it to be signed</source>
        <translation>打印出来签字</translation>
    </message>
</context>
<context>
    <name>VisitorActions</name>
    <message>
        <source>The next tap is a visit of {name}. On the tiles Enter counts: {category}.</source>
        <translation>下一次登记记作{name}来访。在到访格上按 Enter 记一次：{category}。</translation>
    </message>
    <message>
        <source>Nobody is on the visitor file under {number}.</source>
        <translation>来访档案里没有 {number}。</translation>
    </message>
    <message>
        <source>{number} is closed: name, phone, platform are gone, the visits stay counted.</source>
        <translation>{number} 已注销：称呼、电话、平台不再保留，到访次数照旧。</translation>
    </message>
    <message>
        <source>Closed: {n:file|files} past the last day.</source>
        <translation>已注销 {n} 份到期档案。</translation>
    </message>
    <message>
        <source> {n:file waits|files wait} until what was lent is back.</source>
        <translation>另有 {n} 份等借出的物品还回来。</translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation>{name}：{number}</translation>
    </message>
    <message>
        <source>Show the phone number of {name}</source>
        <translation>显示 {name} 的完整电话</translation>
    </message>
    <message>
        <source>Something lent is overdue</source>
        <translation>借出的物品到期未还</translation>
    </message>
    <message>
        <source>Something left here can be collected</source>
        <translation>寄放的物品可以取了</translation>
    </message>
    <message>
        <source>{number}: the file is open.</source>
        <translation>{number}：档案已建立。</translation>
    </message>
    <message>
        <source>{number}: the file is changed.</source>
        <translation>{number}：档案已修改。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>VisitorDetail</name>
    <message>
        <source>Choose somebody to see the whole file.</source>
        <translation>选一个人，看完整档案。</translation>
    </message>
    <message>
        <source>Count a visit</source>
        <translation>记一次到访</translation>
    </message>
    <message>
        <source>Lend / return…</source>
        <translation>借物／归还…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>打印来访卡</translation>
    </message>
    <message>
        <source>Whole number…</source>
        <translation>完整电话…</translation>
    </message>
    <message>
        <source>All that is held…</source>
        <translation>查阅件…</translation>
    </message>
    <message>
        <source>Withdraw consent, close</source>
        <translation>撤回同意并注销</translation>
    </message>
    <message>
        <source>{n:time|times}</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>, last on {day}</source>
        <translation>，最近 {day}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人群类别</translation>
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
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Was here</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Has out</source>
        <translation>借出未还</translation>
    </message>
    <message>
        <source>Left here</source>
        <translation>寄放在站</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存至</translation>
    </message>
</context>
<context>
    <name>VisitorExtracting</name>
    <message>
        <source>Collecting everything held about the visitor …</source>
        <translation>正在汇总这位来访者的全部信息……</translation>
    </message>
    <message>
        <source>Everything held about the visitor: {files}</source>
        <translation>来访者的全部信息：{files}</translation>
    </message>
</context>
<context>
    <name>VisitorPapers</name>
    <message>
        <source>The paper goes to the printer.</source>
        <translation>已送去打印。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The paper is kept as PDF: {file}</source>
        <translation>已存为 PDF：{file}</translation>
    </message>
</context>
<context>
    <name>VisitorPicker</name>
    <message>
        <source>visitor file: name, platform, phone tail, number</source>
        <translation>来访档案：称呼、平台、电话尾号、编号</translation>
    </message>
</context>
<context>
    <name>Visitors</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人群类别</translation>
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
        <source>Phone</source>
        <translation>尾号</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存至</translation>
    </message>
    <message>
        <source>{n:person|people} on file</source>
        <translation>在册 {n} 人</translation>
    </message>
    <message>
        <source>{n:delivery point|delivery points}</source>
        <translation>{n} 个网点</translation>
    </message>
    <message>
        <source>Agreed on {day}, signed on paper {paper} · {operator}</source>
        <translation>{day} 纸质同意，编号 {paper} · 经办 {operator}</translation>
    </message>
    <message>
        <source>Agreed on {day} on the screen · {operator}</source>
        <translation>{day} 当场同意 · 经办 {operator}</translation>
    </message>
    <message>
        <source>ready {at}</source>
        <translation>{at} 可取</translation>
    </message>
    <message>
        <source>due {at}</source>
        <translation>{at} 应还</translation>
    </message>
</context>
<context>
    <name>VisitorsSection</name>
    <message>
        <source>Search the visitor file</source>
        <translation>查来访档案</translation>
    </message>
    <message>
        <source>name, pinyin, platform, phone tail</source>
        <translation>称呼、拼音、平台、电话尾号</translation>
    </message>
    <message>
        <source>Visitor file</source>
        <translation>来访档案</translation>
    </message>
    <message>
        <source>Open a visitor file</source>
        <translation>建来访档案</translation>
    </message>
    <message>
        <source>Nobody is on the visitor file under {number}.</source>
        <translation>来访档案里没有 {number}。</translation>
    </message>
    <message>
        <source>Different people; how often they come is another figure.</source>
        <translation>按不同的人计数；到访人次是另一个数。</translation>
    </message>
    <message>
        <source>Close {n:file|files} past the last day</source>
        <translation>注销 {n} 份到期档案</translation>
    </message>
    <message>
        <source>Nobody on file is like this.</source>
        <translation>档案里没有符合的人。</translation>
    </message>
    <message>
        <source>Nobody is on file. Water, charging and rest need no name; a file is for riders who borrow things, leave laundry or get goods, and only with their consent.</source>
        <translation>还没有来访档案。喝水、充电、歇脚都不用登记；档案只给要借物、送洗、领物资的骑手建，并且要本人同意。</translation>
    </message>
</context>
</TS>
