<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdjustPanel</name>
    <message>
        <source>Really there</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Only for a slip of the pen: for more than one item take stock instead.</source>
        <translation>只用于改正笔误；不止一种物资时请用“盘点”。</translation>
    </message>
    <message>
        <source>Booked wrongly</source>
        <translation>记错了</translation>
    </message>
    <message>
        <source>Handed out and not booked</source>
        <translation>发了没登记</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>又找到了</translation>
    </message>
    <message>
        <source>Corrected: {goods} · {number}</source>
        <translation>已更正：{goods} · {number}</translation>
    </message>
    <message>
        <source>The books say {n}.</source>
        <translation>账面 {n}。</translation>
    </message>
    <message>
        <source>Add {n:piece|pieces}</source>
        <translation>补记 {n} 件</translation>
    </message>
    <message>
        <source>Take {n:piece|pieces} out</source>
        <translation>减去 {n} 件</translation>
    </message>
    <message>
        <source>Nothing to correct</source>
        <translation>没有差异</translation>
    </message>
</context>
<context>
    <name>AsOf</name>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
</context>
<context>
    <name>BillPanel</name>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>No lines.</source>
        <translation>没有明细。</translation>
    </message>
    <message>
        <source>The receipt {number} for {donor} is printed: {copy}</source>
        <translation>{donor} 的捐赠凭证 {number} 正在打印（{copy}）</translation>
    </message>
    <message>
        <source>Enclosure {n}: {kind}</source>
        <translation>附件 {n}：{kind}</translation>
    </message>
    <message>
        <source>Photo {n}</source>
        <translation>照片 {n}</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Good until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>261231 or +30</source>
        <translation>261231 或 +30</translation>
    </message>
</context>
<context>
    <name>GoodsEntry</name>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Such as 20261231, 2026-12-31 or +30 days.</source>
        <translation>例如 20261231、2026-12-31，或 +30（天）。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物资</translation>
    </message>
</context>
<context>
    <name>GoodsLabels</name>
    <message>
        <source>The label {tag} of {title} is printed ({place})</source>
        <translation>已打印标签 {tag} {title}（{place}）</translation>
    </message>
</context>
<context>
    <name>GoodsLine</name>
    <message>
        <source>Scan, or type a name; Enter</source>
        <translation>扫码或输入名称，回车</translation>
    </message>
    <message>
        <source>{n} items have “{text}” in their name: choose one with the arrows.</source>
        <translation>有 {n} 种物品名称含“{text}”：用方向键选一种。</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Give it a tag of ours to stick on</source>
        <translation>配一个本站标签（贴在物品上）</translation>
    </message>
    <message>
        <source>Picture of the item</source>
        <translation>物品图片</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>去掉图片</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>no certain place</source>
        <translation>不固定</translation>
    </message>
    <message>
        <source>Edit the item</source>
        <translation>编辑物品</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新物品</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Add the item</source>
        <translation>登记新物品</translation>
    </message>
    <message>
        <source>A whole number, or nothing.</source>
        <translation>填整数，或留空。</translation>
    </message>
    <message>
        <source>New item: {title} {tag}</source>
        <translation>新物品：{title} {tag}</translation>
    </message>
    <message>
        <source>Saved: {title} {tag}</source>
        <translation>已保存：{title} {tag}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>常放处</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Price in the settings: {points}…</source>
        <translation>兑换价 {points}（设置）…</translation>
    </message>
    <message>
        <source>Set a price in points…</source>
        <translation>设兑换价（设置）…</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>on the shelf</source>
        <translation>架上</translation>
    </message>
    <message>
        <source>in store</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>在库合计</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>None of it is here.</source>
        <translation>现在没有库存。</translation>
    </message>
    <message>
        <source>Movements through which place</source>
        <translation>看哪个位置的变动</translation>
    </message>
    <message>
        <source>In the whole house</source>
        <translation>全部位置</translation>
    </message>
    <message>
        <source>at least {n}</source>
        <translation>下限 {n}</translation>
    </message>
    <message>
        <source>fill up to {n}</source>
        <translation>补到 {n}</translation>
    </message>
    <message>
        <source>{n} for one person {period}</source>
        <translation>每人{period}限领 {n}</translation>
    </message>
    <message>
        <source>“{title}” costs {points}</source>
        <translation>“{title}”兑换价 {points}</translation>
    </message>
    <message>
        <source>Movements (Enter: the bill)</source>
        <translation>变动（回车看单据）</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Print the label</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>为什么是这个数？</translation>
    </message>
</context>
<context>
    <name>ItemsSection</name>
    <message>
        <source>Goods</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新物品</translation>
    </message>
    <message>
        <source>Shelves and stores</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write off what is expired</source>
        <translation>报损过期物资</translation>
    </message>
    <message>
        <source>No goods yet. Receive the first ones: scan, pieces, Enter.</source>
        <translation>还没有物资。先入库：扫码、填件数、回车。</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>这里没有物资。</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message>
        <source>Places</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新库位</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Service point</source>
        <translation>服务点</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Print the label</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Saved: {title} {tag}</source>
        <translation>已保存：{title} {tag}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>the station itself</source>
        <translation>驿站本部</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Add the place</source>
        <translation>新增库位</translation>
    </message>
</context>
<context>
    <name>ReceivePanel</name>
    <message>
        <source>Why it came</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>来源单位或个人</translation>
    </message>
    <message>
        <source>Company or person</source>
        <translation>单位还是个人</translation>
    </message>
    <message>
        <source>Charity it goes through</source>
        <translation>受赠（转交）慈善组织</translation>
    </message>
    <message>
        <source>Number of the charity&apos;s receipt</source>
        <translation>慈善组织票据号</translation>
    </message>
    <message>
        <source>Photo of the papers</source>
        <translation>单据照片</translation>
    </message>
    <message>
        <source>Put it</source>
        <translation>放到</translation>
    </message>
    <message>
        <source>at its usual place</source>
        <translation>各物品常放处</translation>
    </message>
    <message>
        <source>Received: {goods} · {number}</source>
        <translation>已入库：{goods} · {number}</translation>
    </message>
    <message>
        <source>Received: {goods} · the donation&apos;s receipt {number} is being printed</source>
        <translation>已入库：{goods} · 捐赠凭证 {number} 正在打印</translation>
    </message>
    <message>
        <source>Receive {lines:item|items}, {n:piece|pieces}</source>
        <translation>入库 {lines} 种 {n} 件</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>Correct the stock</source>
        <translation>更正库存</translation>
    </message>
    <message>
        <source>Handed out {number}</source>
        <translation>发放 {number}</translation>
    </message>
    <message>
        <source>Stocktake {number}</source>
        <translation>盘点 {number}</translation>
    </message>
    <message>
        <source>Print the sign-off sheet</source>
        <translation>打印签收表</translation>
    </message>
    <message>
        <source>Print the count sheet</source>
        <translation>打印盘点表</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印捐赠凭证</translation>
    </message>
    <message>
        <source>Print the receipt again: {copy}</source>
        <translation>重打凭证（{copy}）</translation>
    </message>
    <message>
        <source>the original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>copy {n}</source>
        <translation>补打 {n}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Passed on through</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Receipt of the charity</source>
        <translation>慈善组织票据号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>服务台</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>还在盘点</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未记名</translation>
    </message>
    <message>
        <source>book {book}, counted {counted}</source>
        <translation>账面 {book}，实盘 {counted}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>架上</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Last in</source>
        <translation>上次入库</translation>
    </message>
    <message>
        <source>Last out</source>
        <translation>上次出库</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>出入流水</translation>
    </message>
    <message>
        <source>Nothing has moved yet.</source>
        <translation>还没有出入记录。</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新物品</translation>
    </message>
    <message>
        <source>as often as wanted</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Shelves and stores</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Move goods</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>batch {name}</source>
        <translation>批号 {name}</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>{n:day|days} left</source>
        <translation>剩 {n} 天</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>without a last day</source>
        <translation>无有效期</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>余 {n}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>单据</translation>
    </message>
</context>
<context>
    <name>StockChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Below the minimum</source>
        <translation>低于下限</translation>
    </message>
    <message>
        <source>Expiring in 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>StockCodes</name>
    <message>
        <source>Receive it as a new item</source>
        <translation>登记为新物品并入库</translation>
    </message>
    <message>
        <source>No goods are known by {code}.</source>
        <translation>没有物资用这个码：{code}。</translation>
    </message>
</context>
<context>
    <name>StockExport</name>
    <message>
        <source>Save the list of goods</source>
        <translation>保存物资清单</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>stock-{date}</source>
        <translation>库存-{date}</translation>
    </message>
    <message>
        <source>Exported: {n:item|items} to {file}</source>
        <translation>已导出 {n} 种物资到 {file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Goods</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Stocktakes</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Lending</source>
        <translation>借还</translation>
    </message>
</context>
<context>
    <name>StockSide</name>
    <message>
        <source>Choose an item, or scan one: here is where it lies and what moved.</source>
        <translation>选一种物品或扫码：这里显示存放处和出入流水。</translation>
    </message>
</context>
<context>
    <name>TransferPanel</name>
    <message>
        <source>Which batch</source>
        <translation>哪个批次</translation>
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
        <source>Moved to {place}: {goods} · {number}</source>
        <translation>已移到{place}：{goods} · {number}</translation>
    </message>
    <message>
        <source>what is good the shortest</source>
        <translation>先到期的先出</translation>
    </message>
    <message>
        <source>No goods are known by “{text}”.</source>
        <translation>没有叫“{text}”的物资。</translation>
    </message>
    <message>
        <source>Move {n:piece|pieces} to {place}</source>
        <translation>移 {n} 件到{place}</translation>
    </message>
</context>
<context>
    <name>WriteOffPanel</name>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Spoilt</source>
        <translation>变质</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>How many pieces of {title} go?</source>
        <translation>{title}：报损多少件？</translation>
    </message>
    <message>
        <source>Everything that is over its last good day.</source>
        <translation>所有已过有效期的物资。</translation>
    </message>
    <message>
        <source>Written off: {goods} · {number}</source>
        <translation>已报损：{goods} · {number}</translation>
    </message>
    <message>
        <source>Nothing is over its last good day.</source>
        <translation>没有过期物资。</translation>
    </message>
    <message>
        <source>all {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Write off {n:piece|pieces}</source>
        <translation>报损 {n} 件</translation>
    </message>
</context>
</TS>
