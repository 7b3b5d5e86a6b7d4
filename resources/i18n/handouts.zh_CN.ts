<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>GivePanel</name>
    <message>
        <source>For whom</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Choose what is handed out</source>
        <translation>先选要发的物资</translation>
    </message>
    <message>
        <source>by its number, by name, or scan its barcode</source>
        <translation>按编号、输入名称，或扫条码</translation>
    </message>
    <message>
        <source>{n:time|times}, {pieces} in all</source>
        <translation>{n} 次，共 {pieces} 件</translation>
    </message>
    <message>
        <source>left here</source>
        <translation>还剩</translation>
    </message>
    <message>
        <source>Somebody not on file: name and the last 4 digits of the phone, such as Zeng 5678</source>
        <translation>不在档案里的人：姓名加手机后四位，如 曾师傅 5678</translation>
    </message>
    <message>
        <source>Handed out today</source>
        <translation>今天已发</translation>
    </message>
    <message>
        <source>Nobody yet. A card that is scanned counts at once.</source>
        <translation>还没有人领。扫卡即发。</translation>
    </message>
    <message>
        <source>Sign-off sheet</source>
        <translation>签领表</translation>
    </message>
    <message>
        <source>no limit; nobody has to be named</source>
        <translation>不限量，可不记名</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未记名</translation>
    </message>
    <message>
        <source>…{tail}</source>
        <translation>尾号 {tail}</translation>
    </message>
    <message>
        <source>× {n}</source>
        <translation>× {n}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Hand out {n} {unit}</source>
        <translation>发放 {n} {unit}</translation>
    </message>
    <message>
        <source>Card, or name</source>
        <translation>扫卡，或输入姓名</translation>
    </message>
    <message>
        <source>Card, name, or nobody</source>
        <translation>扫卡、姓名，或留空</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>{title} × {n} for {name}; {left} left</source>
        <translation>{title} × {n} 已发给 {name}，还剩 {left}</translation>
    </message>
    <message>
        <source>{title} × {n} handed out; {left} left</source>
        <translation>已发 {title} × {n}，还剩 {left}</translation>
    </message>
    <message>
        <source>{n} × {title} made up ({number}); {all} lie here</source>
        <translation>已组装 {title} × {n}（{number}），现有 {all}</translation>
    </message>
    <message>
        <source>, good until {day}</source>
        <translation>，有效期至 {day}</translation>
    </message>
    <message>
        <source>{n} × {title} taken apart: {parts} pieces are back in their places</source>
        <translation>已拆开 {title} × {n}，{parts} 件放回原处</translation>
    </message>
    <message>
        <source>{title} holds {n:kind|kinds} of things from now on</source>
        <translation>{title} 现在装 {n} 种物品</translation>
    </message>
    <message>
        <source>{title} is on the list. Now say what is in it.</source>
        <translation>已新建 {title}，再定里面装什么。</translation>
    </message>
    <message>
        <source>set</source>
        <comment>the unit of a kit</comment>
        <translation>份</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>GoodsShelf</name>
    <message>
        <source>Goods to hand out</source>
        <translation>要发的物资</translation>
    </message>
    <message>
        <source>Goods: number, name, pinyin, scan</source>
        <translation>物资：编号、名称、拼音或扫码</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>常发</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>礼包</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>全部物资</translation>
    </message>
    <message>
        <source>No goods here. “All goods” shows every item; a rule for one person is set in Stock.</source>
        <translation>这里没有物资。“全部物资”列出所有物品；每人限领在“库存”里设。</translation>
    </message>
</context>
<context>
    <name>HandOutsSection</name>
    <message>
        <source>Kits: make up, take apart</source>
        <translation>组装、拆分礼包</translation>
    </message>
    <message>
        <source>Nobody is on the visitor file under this number.</source>
        <translation>来访档案里没有这个编号。</translation>
    </message>
    <message>
        <source>Choose the goods first: a sheet is for one item.</source>
        <translation>先选物资：一张签领表对应一种物资。</translation>
    </message>
</context>
<context>
    <name>ItemTile</name>
    <message>
        <source>none left</source>
        <translation>没有了</translation>
    </message>
    <message>
        <source>{n} {unit} left</source>
        <translation>还剩 {n} {unit}</translation>
    </message>
    <message>
        <source>{left} · {n} today</source>
        <translation>{left} · 今天发 {n}</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限量</translation>
    </message>
</context>
<context>
    <name>KitList</name>
    <message>
        <source>Kits</source>
        <translation>礼包</translation>
    </message>
    <message>
        <source>Name of a new kit</source>
        <translation>新礼包的名称</translation>
    </message>
    <message>
        <source>New kit, such as winter pack</source>
        <translation>新礼包，如 冬季温暖包</translation>
    </message>
    <message>
        <source>New kit</source>
        <translation>新建礼包</translation>
    </message>
    <message>
        <source>Back to handing out</source>
        <translation>回到发放</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{n} here</source>
        <translation>现有 {n}</translation>
    </message>
</context>
<context>
    <name>KitsView</name>
    <message>
        <source>In each kit</source>
        <translation>每份里装</translation>
    </message>
</context>
<context>
    <name>MadeCard</name>
    <message>
        <source>Made up until now</source>
        <translation>组装记录</translation>
    </message>
    <message>
        <source>Kits to take apart</source>
        <translation>拆开几份</translation>
    </message>
    <message>
        <source>Taken apart at a time</source>
        <translation>每次拆开</translation>
    </message>
    <message>
        <source>{n} made · {left} left</source>
        <translation>组装 {n} · 剩 {left}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
</context>
<context>
    <name>MakeCard</name>
    <message>
        <source>Kits to make</source>
        <translation>组装几份</translation>
    </message>
    <message>
        <source>Say below what is in it; then it can be made up.</source>
        <translation>先在下面定里面装什么，才能组装。</translation>
    </message>
    <message>
        <source>{here} lie here. What there is does for {n} more; the first to run out: {part}</source>
        <translation>现有 {here} 份。物品还够组装 {n} 份，最先用完的是 {part}</translation>
    </message>
    <message>
        <source>Make up {n}</source>
        <translation>组装 {n} 份</translation>
    </message>
</context>
<context>
    <name>PartsEditor</name>
    <message>
        <source>Put something in</source>
        <translation>放入物品</translation>
    </message>
    <message>
        <source>Save what is in it</source>
        <translation>保存装法</translation>
    </message>
    <message>
        <source>Put something in…</source>
        <translation>放入物品…</translation>
    </message>
    <message>
        <source>Nothing is in it yet.</source>
        <translation>里面还没有物品。</translation>
    </message>
    <message>
        <source>{n} here</source>
        <translation>现有 {n}</translation>
    </message>
    <message>
        <source>Take {title} out</source>
        <translation>取出 {title}</translation>
    </message>
</context>
<context>
    <name>SignOffPaper</name>
    <message>
        <source>no limit</source>
        <translation>不限量</translation>
    </message>
    <message>
        <source>The sign-off sheet: {place}</source>
        <translation>签领表：{place}</translation>
    </message>
</context>
</TS>
