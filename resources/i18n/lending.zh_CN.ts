<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BorrowerField</name>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Visitor file</source>
        <translation>来访档案</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Scan the card, or name, pinyin, phone tail, number</source>
        <translation>扫卡，或输入姓名、拼音、手机尾号、编号</translation>
    </message>
    <message>
        <source>What to call them</source>
        <translation>怎么称呼</translation>
    </message>
    <message>
        <source>What to call them (Mr Zeng)</source>
        <translation>怎么称呼（曾师傅）</translation>
    </message>
</context>
<context>
    <name>CodeRoutes</name>
    <message>
        <source>There is no loan {number}.</source>
        <translation>没有 {number} 这张借用单。</translation>
    </message>
    <message>
        <source>{code} stands on nothing that is lent here.</source>
        <translation>{code} 不是本站可借的物品。</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>The slip of {title} is printed</source>
        <translation>{title} 的单子已送去打印</translation>
    </message>
    <message>
        <source>The reminder for {title} is printed</source>
        <translation>{title} 的归还提醒已送去打印</translation>
    </message>
    <message>
        <source>{title} · {who}: {number}</source>
        <translation>{title} · {who}：{number}</translation>
    </message>
    <message>
        <source>No longer reserved: {title}</source>
        <translation>已取消预约：{title}</translation>
    </message>
    <message>
        <source>{title}: {state} from now on</source>
        <translation>{title}：改为“{state}”</translation>
    </message>
    <message>
        <source>Saved: {title}</source>
        <translation>已保存：{title}</translation>
    </message>
    <message>
        <source>Added: {title}</source>
        <translation>已添加：{title}</translation>
    </message>
    <message>
        <source>Added: {title}. Enter adds its things.</source>
        <translation>已添加：{title}。按 Enter 添加物品。</translation>
    </message>
    <message>
        <source>Added: {title} × {n}, tags {first} to {last}</source>
        <translation>已添加：{title} × {n}，标签 {first} 至 {last}</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>usual: {at}</source>
        <translation>按规定：{at}</translation>
    </message>
    <message>
        <source>this evening</source>
        <translation>今天晚上</translation>
    </message>
    <message>
        <source>tomorrow evening</source>
        <translation>明天晚上</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>another time…</source>
        <translation>另选时间…</translation>
    </message>
</context>
<context>
    <name>FreeKinds</name>
    <message>
        <source>{kind} · {n} free</source>
        <translation>{kind} · 可借 {n}</translation>
    </message>
</context>
<context>
    <name>Holdings</name>
    <message>
        <source>Has out or reserved</source>
        <translation>现在借着的、预约的</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Lend it</source>
        <translation>借出</translation>
    </message>
</context>
<context>
    <name>KindDetail</name>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Lent for</source>
        <translation>借期</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押存</translation>
    </message>
    <message>
        <source>{free} free · {out} out · {unfit} damaged or lost</source>
        <translation>可借 {free} · 借出 {out} · 损坏或遗失 {unfit}</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Add things…</source>
        <translation>添加物品…</translation>
    </message>
    <message>
        <source>Print the labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>KindPanel</name>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Lent for</source>
        <translation>借期</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>借多久</translation>
    </message>
    <message>
        <source>One after the other, with commas; asked for when it comes back.</source>
        <translation>用逗号隔开，归还时逐件核对。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押存</translation>
    </message>
    <message>
        <source>Work card, member card … never an identity card.</source>
        <translation>工作证、会员卡……不能押身份证。</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>New kind</source>
        <translation>新种类</translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation>修改 {title}</translation>
    </message>
    <message>
        <source>{title}, lent for: {rule}</source>
        <translation>{title}，借期 {rule}</translation>
    </message>
    <message>
        <source>Add the kind</source>
        <translation>添加这个种类</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
</context>
<context>
    <name>LabelPrinting</name>
    <message>
        <source>There are no things of this kind yet: no label to print.</source>
        <translation>这一种还没有物品，没有标签可打。</translation>
    </message>
    <message>
        <source>{n:label is|labels are} printed ({place})</source>
        <translation>已打印 {n} 张标签（{place}）</translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>What for</source>
        <translation>寄放什么</translation>
    </message>
    <message>
        <source>What</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Jacket, rain cape … empty: as above.</source>
        <translation>上衣、雨披……不填就按上面的名称。</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可取时间</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>Leave something here</source>
        <translation>寄放物品</translation>
    </message>
    <message>
        <source>{title} of {who}, ready {at}; a ticket is printed</source>
        <translation>{who}的{title}，{at} 可取；打印取件单</translation>
    </message>
    <message>
        <source>Take it in and print the ticket</source>
        <translation>收下并打印取件单</translation>
    </message>
</context>
<context>
    <name>LendPanel</name>
    <message>
        <source>Until when</source>
        <translation>借到什么时候</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押存</translation>
    </message>
    <message>
        <source>What was left, never its number.</source>
        <translation>只写是什么证件，不写号码。</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <translation>打印借用单</translation>
    </message>
    <message>
        <source>Why all the same</source>
        <translation>为什么仍要借出</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Lend / return</source>
        <translation>借还</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>{title} to {who}, back by {at}</source>
        <translation>{title} 借给 {who}，{at} 前归还</translation>
    </message>
    <message>
        <source>{title} to {who}, as reserved, back by {at}</source>
        <translation>{title} 借给 {who}（按预约），{at} 前归还</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Lend, due {at}</source>
        <translation>借出，{at} 前归还</translation>
    </message>
    <message>
        <source>Usually: {deposit}. Only what it is, never its number.</source>
        <translation>通常押{deposit}。只写是什么证件，不写号码。</translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>借出时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押存</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Lent for</source>
        <translation>借期</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可借</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>借出中</translation>
    </message>
    <message>
        <source>Damaged, lost</source>
        <translation>损坏、遗失</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Left here</source>
        <translation>寄放待取</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Nothing is out. What is lent appears here until it is back.</source>
        <translation>没有借出的物品。借出后会列在这里，直到归还。</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>没有逾期未还的物品。</translation>
    </message>
    <message>
        <source>Nobody has left anything here.</source>
        <translation>没有寄放待取的物品。</translation>
    </message>
    <message>
        <source>Nothing is reserved.</source>
        <translation>没有预约。</translation>
    </message>
    <message>
        <source>There is nothing to lend yet. Add a kind, then its things.</source>
        <translation>还没有可借的物品。先添加种类，再添加物品。</translation>
    </message>
    <message>
        <source>No kinds yet: power banks, umbrellas, wheelchairs, laundry …</source>
        <translation>还没有种类：充电宝、雨伞、轮椅、免费洗工服……</translation>
    </message>
    <message>
        <source>ready {at}</source>
        <translation>{at} 可取</translation>
    </message>
    <message>
        <source>due {at}</source>
        <translation>{at} 应还</translation>
    </message>
    <message>
        <source>Overdue: {title}</source>
        <translation>逾期未还：{title}</translation>
    </message>
    <message>
        <source> and {n} more</source>
        <translation> 等 {n} 件</translation>
    </message>
    <message>
        <source>out: {who}, due {at}</source>
        <translation>借出：{who}，{at} 应还</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可借</translation>
    </message>
    <message>
        <source>Lent: {title} to {who}, due {at} ({number})</source>
        <translation>已借出：{title} → {who}，{at} 前归还（{number}）</translation>
    </message>
    <message>
        <source>Left here: {title} of {who}, ready {at} ({number})</source>
        <translation>已收下：{who}的{title}，{at} 可取（{number}）</translation>
    </message>
    <message>
        <source>It is not lent until somebody says it is in order.</source>
        <translation>修好前不再外借。</translation>
    </message>
    <message>
        <source>Missing: {parts}.</source>
        <translation>缺少：{parts}。</translation>
    </message>
    <message>
        <source>The deposit stays here: {deposit}.</source>
        <translation>押存暂留：{deposit}。</translation>
    </message>
    <message>
        <source>Give back: {deposit}.</source>
        <translation>请退还：{deposit}。</translation>
    </message>
    <message>
        <source>Back: {title} of {who}</source>
        <translation>已归还：{title}（{who}）</translation>
    </message>
    <message>
        <source>Back, damaged: {title} of {who}; it is not lent for now</source>
        <translation>已归还，有损坏：{title}（{who}），暂不外借</translation>
    </message>
    <message>
        <source>Lost: {title}, had by {who}</source>
        <translation>已登记遗失：{title}（{who}）</translation>
    </message>
    <message>
        <source>Collected: {title} by {who}</source>
        <translation>已领取：{title}（{who}）</translation>
    </message>
    <message>
        <source>; missing: {parts}</source>
        <translation>；缺少：{parts}</translation>
    </message>
    <message>
        <source>; the deposit stays here: {deposit}</source>
        <translation>；押存暂留：{deposit}</translation>
    </message>
    <message>
        <source>; give back: {deposit}</source>
        <translation>；请退还：{deposit}</translation>
    </message>
    <message>
        <source>Lent for longer: {title} of {who}, now due {at}</source>
        <translation>已续借：{title}（{who}），改为 {at} 前归还</translation>
    </message>
    <message>
        <source>Reserved: {title} for {who}, {from_at} to {to_at}</source>
        <translation>已预约：{title}（{who}），{from_at} 至 {to_at}</translation>
    </message>
</context>
<context>
    <name>LendingActions</name>
    <message>
        <source>{number} · {title}: it was undone.</source>
        <translation>{number} · {title}：已撤销。</translation>
    </message>
    <message>
        <source>{number} · {title} · {who}: {outcome}, {at}, {operator}</source>
        <translation>{number} · {title} · {who}：{outcome}，{at}，{operator}</translation>
    </message>
</context>
<context>
    <name>LendingForms</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is no kind for this yet. Add one: Goods, Lending, Things.</source>
        <translation>还没有这类物品。请到 物资 → 借还 → 种类 添加。</translation>
    </message>
</context>
<context>
    <name>LendingLists</name>
    <message>
        <source>Lend / return</source>
        <translation>借还</translation>
    </message>
</context>
<context>
    <name>LendingSection</name>
    <message>
        <source>Lend / return</source>
        <translation>借还</translation>
    </message>
    <message>
        <source>Leave something…</source>
        <translation>寄放…</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>预约…</translation>
    </message>
    <message>
        <source>Print what is overdue</source>
        <translation>打印逾期清单</translation>
    </message>
    <message>
        <source>New kind…</source>
        <translation>新种类…</translation>
    </message>
</context>
<context>
    <name>LoanAlert</name>
    <message>
        <source>Has {title}</source>
        <translation>借着：{title}</translation>
    </message>
    <message>
        <source>Has {n} things</source>
        <translation>借着 {n} 件</translation>
    </message>
    <message>
        <source>Left {title} here</source>
        <translation>寄放：{title}</translation>
    </message>
    <message>
        <source>Left {n} things here</source>
        <translation>寄放 {n} 件</translation>
    </message>
</context>
<context>
    <name>LoanDetail</name>
    <message>
        <source>Who</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>借出时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押存</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>收回…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交付…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续借…</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印单子</translation>
    </message>
    <message>
        <source>Print a reminder</source>
        <translation>打印提醒</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>选中此人</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>OverduePrinting</name>
    <message>
        <source>Nothing is overdue: there is no list to print.</source>
        <translation>没有逾期未还的物品，不用打印。</translation>
    </message>
    <message>
        <source>The list of what is overdue is printed: {n:line|lines} ({place})</source>
        <translation>逾期清单已打印：{n} 件（{place}）</translation>
    </message>
</context>
<context>
    <name>RenewPanel</name>
    <message>
        <source>Until when</source>
        <translation>借到什么时候</translation>
    </message>
    <message>
        <source>Why all the same</source>
        <translation>为什么仍要借出</translation>
    </message>
    <message>
        <source>Renew: {title}</source>
        <translation>续借：{title}</translation>
    </message>
    <message>
        <source>due {before} → {after}</source>
        <translation>应还时间 {before} → {after}</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续借</translation>
    </message>
    <message>
        <source>Renew until {at}</source>
        <translation>续借到 {at}</translation>
    </message>
</context>
<context>
    <name>ReservationDetail</name>
    <message>
        <source>For whom</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Lend it…</source>
        <translation>借出…</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>取消预约</translation>
    </message>
</context>
<context>
    <name>ReservePanel</name>
    <message>
        <source>Any one of them; or scan or type a certain one</source>
        <translation>不限哪一件；或扫码、输入某一件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Reserve {title}</source>
        <translation>预约 {title}</translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message>
        <source>How is it?</source>
        <translation>归还时情况</translation>
    </message>
    <message>
        <source>Deposit given back: {deposit}</source>
        <translation>已退还押存：{deposit}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续借…</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Take it back: in order</source>
        <translation>收回：完好</translation>
    </message>
    <message>
        <source>Take it back: damaged</source>
        <translation>收回：有损坏</translation>
    </message>
    <message>
        <source>Write it down as lost</source>
        <translation>登记遗失</translation>
    </message>
    <message>
        <source>Take it back: parts are missing</source>
        <translation>收回：缺配件</translation>
    </message>
    <message>
        <source>Collect: {title}</source>
        <translation>领取：{title}</translation>
    </message>
    <message>
        <source>Take back: {title}</source>
        <translation>归还：{title}</translation>
    </message>
    <message>
        <source>since {at} · {number}</source>
        <translation>{at} 借出 · {number}</translation>
    </message>
    <message>
        <source>left {at} · {number}</source>
        <translation>{at} 寄放 · {number}</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>All there? Untick what is missing.</source>
        <translation>配件带齐了吗？缺的取消勾选。</translation>
    </message>
</context>
<context>
    <name>ThingDetail</name>
    <message>
        <source>Who had it</source>
        <translation>谁借过</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Print the label</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>收回…</translation>
    </message>
    <message>
        <source>No longer in use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>预约…</translation>
    </message>
    <message>
        <source>Lend…</source>
        <translation>借出…</translation>
    </message>
    <message>
        <source>Is damaged</source>
        <translation>坏了</translation>
    </message>
    <message>
        <source>Is lost</source>
        <translation>丢了</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>找到了</translation>
    </message>
    <message>
        <source>In order again</source>
        <translation>修好了</translation>
    </message>
    <message>
        <source>out</source>
        <translation>借出中</translation>
    </message>
    <message>
        <source>missing: {parts}</source>
        <translation>缺少：{parts}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>ThingField</name>
    <message>
        <source>Scan the thing, or type its name or number</source>
        <translation>扫物品码，或输入名称、编号</translation>
    </message>
</context>
<context>
    <name>ThingPanel</name>
    <message>
        <source>Number on the thing</source>
        <translation>物品上的编号</translation>
    </message>
    <message>
        <source>Title of its own</source>
        <translation>自己的名称</translation>
    </message>
    <message>
        <source>Of a book, for example.</source>
        <translation>例如书名。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation>修改 {title}</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Scan it, if it has one.</source>
        <translation>有条码就扫一下。</translation>
    </message>
    <message>
        <source>{title}, tag {tag}</source>
        <translation>{title}，标签 {tag}</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存修改</translation>
    </message>
</context>
<context>
    <name>ThingsPanel</name>
    <message>
        <source>From number</source>
        <translation>从编号</translation>
    </message>
    <message>
        <source>To number</source>
        <translation>到编号</translation>
    </message>
    <message>
        <source>Add things: {title}</source>
        <translation>添加物品：{title}</translation>
    </message>
    <message>
        <source>{n:thing|things} with the tags {first} to {last}</source>
        <translation>{n} 件，标签 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Add things</source>
        <translation>添加物品</translation>
    </message>
    <message>
        <source>Add {n:thing|things}</source>
        <translation>添加 {n} 件</translation>
    </message>
</context>
<context>
    <name>_OfPlaces</name>
    <message>
        <source>the station itself</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
</TS>
