<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChoosingView</name>
    <message>
        <source>Place to count</source>
        <translation>盘点地点</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部物品</translation>
    </message>
    <message>
        <source>Blind: do not show what the book has</source>
        <translation>盲盘：不显示账面数</translation>
    </message>
    <message>
        <source>Begin to count</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>New stocktake</source>
        <translation>新盘点</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>盘哪里</translation>
    </message>
    <message>
        <source>What</source>
        <translation>盘什么</translation>
    </message>
    <message>
        <source>Being counted now</source>
        <translation>正在盘点</translation>
    </message>
    <message>
        <source>Stocktakes until now</source>
        <translation>历次盘点</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>盘点结果</translation>
    </message>
    <message>
        <source>Count sheet</source>
        <translation>盘点表</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>No stocktake has ended yet.</source>
        <translation>还没有完成的盘点。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>CountLines</name>
    <message>
        <source>What is counted</source>
        <translation>盘点明细</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未点</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>Unknown codes</source>
        <translation>未知条码</translation>
    </message>
    <message>
        <source>All not counted: none there</source>
        <translation>未点的全按 0 记</translation>
    </message>
    <message>
        <source>Del in the table: none of it is there</source>
        <translation>表中按 Del：选中未点的按 0 记</translation>
    </message>
    <message>
        <source>{code} × {n}</source>
        <translation>{code} × {n}</translation>
    </message>
    <message>
        <source>No unknown codes.</source>
        <translation>没有未知条码。</translation>
    </message>
</context>
<context>
    <name>CountPaper</name>
    <message>
        <source>The count sheet: {place}</source>
        <translation>盘点表：{place}</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Scanned by mistake</source>
        <translation>扫错了</translation>
    </message>
    <message>
        <source>{n:item is|items are} counted as none.</source>
        <translation>{n} 种物品按 0 记。</translation>
    </message>
    <message>
        <source>{number} is final: {n:item|items} counted, {over} more, {short} fewer, {astray} astray.</source>
        <translation>{number} 盘点完成：{n} 种，盘盈 {over}，盘亏 {short}，放错地方 {astray}。</translation>
    </message>
    <message>
        <source>{number} is given up; the stock is as it was.</source>
        <translation>{number} 已放弃，库存不变。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CountingView</name>
    <message>
        <source>Code, name or number of pieces</source>
        <translation>条码、名称或件数</translation>
    </message>
    <message>
        <source>Scan, or name · a number: so many in all · empty Enter finishes</source>
        <translation>扫码，或输入名称 · 数字 = 一共几件 · 空回车去完成</translation>
    </message>
    <message>
        <source>Stocktake {number}</source>
        <translation>盘点 {number}</translation>
    </message>
    <message>
        <source>Scan the next piece</source>
        <translation>请扫下一件</translation>
    </message>
    <message>
        <source>{code} stands on no goods; nothing was counted.</source>
        <translation>{code} 不是物品的编码，没有计数。</translation>
    </message>
    <message>
        <source>All stocktakes</source>
        <translation>全部盘点</translation>
    </message>
    <message>
        <source>Count sheet</source>
        <translation>盘点表</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>完成…</translation>
    </message>
    <message>
        <source>Unknown code · counts as soon as an item has it as its barcode</source>
        <translation>未知条码 · 物品登记这个条码后自动计入</translation>
    </message>
    <message>
        <source>{state} · the book has {book}</source>
        <translation>{state} · 账面 {book}</translation>
    </message>
    <message>
        <source>Scan first, then say how many there are.</source>
        <translation>先扫码，再输入件数。</translation>
    </message>
    <message>
        <source>Nothing of this sitting to take back; older lines are undone by Ctrl+Z.</source>
        <translation>这次还没有可退的；更早的用 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Nothing is counted yet. Scan the goods, one after the other.</source>
        <translation>还没有点数。请逐件扫码。</translation>
    </message>
</context>
<context>
    <name>FinishPanel</name>
    <message>
        <source>Finalise the count</source>
        <translation>完成盘点</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>接着点</translation>
    </message>
    <message>
        <source>Finalise and change the stock of {n:item|items}</source>
        <translation>完成盘点，改 {n} 种物品的库存</translation>
    </message>
    <message>
        <source>Finalise: everything agrees</source>
        <translation>完成盘点：全部相符</translation>
    </message>
    <message>
        <source>{n:item agrees|items agree}.</source>
        <translation>{n} 种相符。</translation>
    </message>
    <message>
        <source>Goods moved while they were counted, count again: {titles}</source>
        <translation>数的时候动过，请重数：{titles}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{n:item was|items were} not counted and stay as they are in the book.</source>
        <translation>{n} 种未点，账面不变。</translation>
    </message>
    <message>
        <source>{n:code is unknown and changes|codes are unknown and change} nothing.</source>
        <translation>{n} 个未知条码，不影响库存。</translation>
    </message>
    <message>
        <source>book {book}, counted {counted}</source>
        <translation>账面 {book}，实盘 {counted}</translation>
    </message>
    <message>
        <source>from “{place}”</source>
        <translation>来自“{place}”</translation>
    </message>
    <message>
        <source>Reason of the whole count</source>
        <translation>同本次盘点</translation>
    </message>
    <message>
        <source>Why {title} differs</source>
        <translation>{title} 为什么有差异</translation>
    </message>
</context>
<context>
    <name>LastScans</name>
    <message>
        <source>Last scans</source>
        <translation>最近扫描</translation>
    </message>
    <message>
        <source>Backspace takes the last one back</source>
        <translation>退格键撤销最后一次</translation>
    </message>
    <message>
        <source>= {n}</source>
        <translation>= {n}</translation>
    </message>
    <message>
        <source>+ {n}</source>
        <translation>+ {n}</translation>
    </message>
</context>
<context>
    <name>Stocktakes</name>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>盘什么</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>盘点 · 监盘</translation>
    </message>
    <message>
        <source>from “{place}”</source>
        <translation>来自“{place}”</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部物品</translation>
    </message>
    <message>
        <source>No item has the code {code}; it is kept in the list.</source>
        <translation>没有物品用条码 {code}，已记入未知条码。</translation>
    </message>
    <message>
        <source>{title}: the book has it in “{place}”. Counted here: {pieces}</source>
        <translation>{title}：账上在“{place}”，这里点到 {pieces}</translation>
    </message>
    <message>
        <source>{title}: was counted before, {pieces} now</source>
        <translation>{title}：已点过，现在共 {pieces}</translation>
    </message>
    <message>
        <source>{title}: {pieces} in all</source>
        <translation>{title}：一共 {pieces}</translation>
    </message>
    <message>
        <source>{title}: {pieces}, the book has {book}</source>
        <translation>{title}：{pieces}，账面 {book}</translation>
    </message>
    <message>
        <source>{title}: {pieces}</source>
        <translation>{title}：{pieces}</translation>
    </message>
    <message>
        <source>Number put right</source>
        <translation>改为总数</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未点</translation>
    </message>
    <message>
        <source>moved meanwhile, count again</source>
        <translation>数的时候动过，请重数</translation>
    </message>
    <message>
        <source>belongs to “{place}”</source>
        <translation>账上在“{place}”</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>已点</translation>
    </message>
    <message>
        <source>more</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>盘亏</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>all agreed</source>
        <translation>全部相符</translation>
    </message>
    <message>
        <source>{n:item differed|items differed}</source>
        <translation>{n} 种有差异</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Spoiled and thrown away</source>
        <translation>变质已扔</translation>
    </message>
    <message>
        <source>Handed out, not written down</source>
        <translation>发了没登记</translation>
    </message>
    <message>
        <source>Came in, not written down</source>
        <translation>入库没登记</translation>
    </message>
    <message>
        <source>Counted wrong the last time</source>
        <translation>上次数错</translation>
    </message>
    <message>
        <source>Not to be found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Count of the month</source>
        <translation>月末盘点</translation>
    </message>
    <message>
        <source>Handing over to a colleague</source>
        <translation>交接盘点</translation>
    </message>
    <message>
        <source>Spot check</source>
        <translation>抽查</translation>
    </message>
</context>
</TS>
