<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CategoriesSection</name>
    <message>
        <source>Who comes in, in the order of the list. The desk shows the six that come most.</source>
        <translation>来访的人群，按列表顺序。前台显示来得最多的六类。</translation>
    </message>
    <message>
        <source>Visitor categories</source>
        <translation>人群类别</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Counts to the new employment groups (新就业群体)</source>
        <translation>计入新就业群体</translation>
    </message>
    <message>
        <source>Can be tapped</source>
        <translation>可以登记</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>人群类别</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>New employment</source>
        <translation>新就业群体</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Save the category</source>
        <translation>保存类别</translation>
    </message>
    <message>
        <source>Add the category</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Categories</source>
        <translation>人群类别</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>LineEntry</name>
    <message>
        <source>Hour (empty: not known)</source>
        <translation>时段（空着＝不详）</translation>
    </message>
    <message>
        <source>Category (its number)</source>
        <translation>类别（填序号）</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Services (their letters)</source>
        <translation>服务（填字母）</translation>
    </message>
    <message>
        <source>An hour from 0 to 23, or nothing.</source>
        <translation>填 0 到 23 点，或者空着。</translation>
    </message>
    <message>
        <source>A number of the list at the right.</source>
        <translation>填右边列表里的序号。</translation>
    </message>
    <message>
        <source>From 1 to {n}.</source>
        <translation>1 到 {n}。</translation>
    </message>
    <message>
        <source>Letters of the list at the right.</source>
        <translation>填右边列表里的字母。</translation>
    </message>
</context>
<context>
    <name>PaperListSection</name>
    <message>
        <source>Paper list</source>
        <translation>纸质补录</translation>
    </message>
    <message>
        <source>Enter: next field, next line · empty line: enter the list</source>
        <translation>回车下一格、下一行 · 空行回车入账</translation>
    </message>
    <message>
        <source>Date of the list</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>待入账</translation>
    </message>
    <message>
        <source>The lines of the list appear here before they count.</source>
        <translation>录入的每一行先列在这里，入账后才计数。</translation>
    </message>
    <message>
        <source>Delete takes a line out</source>
        <translation>Delete 去掉一行</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Enter {lines} lines, {visits}</source>
        <translation>入账 {lines} 行，{visits}</translation>
    </message>
    <message>
        <source>There is no line yet: type a category’s number and Enter.</source>
        <translation>还没有行：填类别序号，再按回车。</translation>
    </message>
</context>
<context>
    <name>PeakCard</name>
    <message>
        <source>No hour is known yet.</source>
        <translation>还没有带时段的到访。</translation>
    </message>
    <message>
        <source>Busiest hour: {hour} ({visits})</source>
        <translation>高峰时段：{hour}（{visits}）</translation>
    </message>
    <message>
        <source>Without an hour: {visits}</source>
        <translation>时段不详：{visits}</translation>
    </message>
    <message>
        <source>The month before: {visits}</source>
        <translation>上月：{visits}</translation>
    </message>
    <message>
        <source>The week before: {visits}</source>
        <translation>上周：{visits}</translation>
    </message>
</context>
<context>
    <name>PeopleLine</name>
    <message>
        <source>People at once</source>
        <translation>一起来几人</translation>
    </message>
    <message>
        <source>Linked: {name}</source>
        <translation>关联：{name}</translation>
    </message>
    <message>
        <source>Link nobody</source>
        <translation>不关联</translation>
    </message>
    <message>
        <source>{category}: how many? Enter counts them</source>
        <translation>{category}：几人？回车计数</translation>
    </message>
    <message>
        <source>How many at once  ×</source>
        <translation>一起来几人  ×</translation>
    </message>
</context>
<context>
    <name>PeriodSwitch</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>PointChoice</name>
    <message>
        <source>Service point</source>
        <translation>服务点</translation>
    </message>
    <message>
        <source>All service points</source>
        <translation>全部服务点</translation>
    </message>
</context>
<context>
    <name>StatisticsSection</name>
    <message>
        <source>Export as XLSX…</source>
        <translation>导出 XLSX…</translation>
    </message>
    <message>
        <source>Visits by the day</source>
        <translation>每日到访</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Nobody came in on these days.</source>
        <translation>这段时间没有到访。</translation>
    </message>
    <message>
        <source>Who comes when</source>
        <translation>各类人群到访时段</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>New employment groups</source>
        <translation>新就业群体</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其他人群</translation>
    </message>
</context>
<context>
    <name>ThreeFigures</name>
    <message>
        <source>visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>known people</source>
        <translation>人数（可识别）</translation>
    </message>
    <message>
        <source>services used</source>
        <translation>服务项次</translation>
    </message>
    <message>
        <source>Each person each time is one visit.</source>
        <translation>每人每来一次记一人次。</translation>
    </message>
    <message>
        <source>Different people among the visits of whom it is known who they are.</source>
        <translation>已关联到人的到访里，不同的人有多少。</translation>
    </message>
    <message>
        <source>Each service of each visit; several in one visit count each.</source>
        <translation>每次到访使用的每项服务各计一次。</translation>
    </message>
    <message>
        <source>{unidentified} visits of nobody known · {new} visits of new employment groups</source>
        <translation>未识别 {unidentified} 人次 · 新就业群体 {new} 人次</translation>
    </message>
</context>
<context>
    <name>TodaySection</name>
    <message>
        <source>Visits by the hour</source>
        <translation>今日各时段</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Nobody has come in yet today.</source>
        <translation>今天还没有人到访。</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translation>最近登记</translation>
    </message>
    <message>
        <source>What is tapped appears here, with its undo.</source>
        <translation>点一下就列在这里，可以撤销。</translation>
    </message>
    <message>
        <source>Usual on this weekday</source>
        <translation>平常同一天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>UsesCard</name>
    <message>
        <source>Services used</source>
        <translation>使用的服务</translation>
    </message>
    <message>
        <source>Nothing was noted as used.</source>
        <translation>没有记下使用的服务。</translation>
    </message>
</context>
<context>
    <name>VisitActions</name>
    <message>
        <source>The next tap is a visit of {name}. Tap without a scan and nobody is named.</source>
        <translation>下一次点击记为{name}的到访；不扫码直接点，不记姓名。</translation>
    </message>
    <message>
        <source>Entered for {day}: {visits} in {lines} lines</source>
        <translation>已补录 {day}：{lines} 行，{visits}</translation>
    </message>
    <message>
        <source>Enter a paper list of {day}</source>
        <translation>补录 {day} 的纸质登记</translation>
    </message>
    <message>
        <source>Paper during a power cut</source>
        <translation>停电用纸</translation>
    </message>
    <message>
        <source>Counted at an event</source>
        <translation>活动现场登记</translation>
    </message>
    <message>
        <source>Paper list entered late</source>
        <translation>纸质登记补录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Visits</source>
        <translation>到访登记</translation>
    </message>
    <message>
        <source>Visits: digits count, letters tick services</source>
        <translation>到访登记：数字计数，字母选服务</translation>
    </message>
    <message>
        <source>The station has no list yet of who comes in and what they use here.</source>
        <translation>本站还没有人群类别和服务的列表。</translation>
    </message>
    <message>
        <source>one click, one visit · {key}</source>
        <translation>点一下记一人次 · {key}</translation>
    </message>
    <message>
        <source>digits count · letters tick · × several</source>
        <translation>数字计数 · 字母选服务 · × 多人</translation>
    </message>
</context>
<context>
    <name>VisitExport</name>
    <message>
        <source>Save the visits</source>
        <translation>保存到访统计</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>visits-{first}-{last}</source>
        <translation>到访统计-{first}-{last}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>New employment group</source>
        <translation>新就业群体</translation>
    </message>
    <message>
        <source>of nobody known</source>
        <translation>其中未识别</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Times used</source>
        <translation>服务项次</translation>
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
        <source>hour not known</source>
        <translation>时段不详</translation>
    </message>
    <message>
        <source>Exported: {rows} lines of sums to {file}</source>
        <translation>已导出 {rows} 行汇总到 {file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>VisitListSection</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>排第几</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Saved: {name}.</source>
        <translation>已保存：{name}。</translation>
    </message>
</context>
<context>
    <name>VisitLists</name>
    <message>
        <source>Take over the usual lists</source>
        <translation>采用常用列表</translation>
    </message>
    <message>
        <source>Taken over: {categories} categories, {services} services.</source>
        <translation>已采用：{categories} 个类别，{services} 项服务。</translation>
    </message>
    <message>
        <source>Add what is missing of the usual lists</source>
        <translation>补上常用列表里缺的</translation>
    </message>
</context>
<context>
    <name>VisitPad</name>
    <message>
        <source>Services used (several at once)</source>
        <translation>使用的服务（可多选）</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>VisitServicesSection</name>
    <message>
        <source>What visitors use here. The desk shows the first eight; the key of each is its letter.</source>
        <translation>来访人员使用的服务。前台显示前八项，字母就是按键。</translation>
    </message>
    <message>
        <source>Services for visitors</source>
        <translation>到访服务</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>新服务</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Can be ticked</source>
        <translation>可以勾选</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Save the service</source>
        <translation>保存服务</translation>
    </message>
    <message>
        <source>Add the service</source>
        <translation>添加服务</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Counted: {category} +{n}</source>
        <translation>已登记：{category} +{n}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no services noted</source>
        <translation>未记服务</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Visits</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Paper list</source>
        <translation>纸质补录</translation>
    </message>
    <message>
        <source>Visitor file</source>
        <translation>来访档案</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
</context>
</TS>
