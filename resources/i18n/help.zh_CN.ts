<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>HelpPanel</name>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Text of the chapter</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not in the manual</source>
        <translation>手册里没有</translation>
    </message>
    <message>
        <source>{number} of {count} · Enter: next</source>
        <translation>第 {number} 处，共 {count} 处 · 回车：下一处</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Choose who is on duty</source>
        <translation>选在岗的人</translation>
    </message>
    <message>
        <source>Check the chosen one out</source>
        <translation>给选中的人签退</translation>
    </message>
    <message>
        <source>Take the chosen one in hand</source>
        <translation>选中此人</translation>
    </message>
    <message>
        <source>Look at the next one</source>
        <translation>看下一个人</translation>
    </message>
    <message>
        <source>Take the one shown in hand</source>
        <translation>选中右边这个人</translation>
    </message>
    <message>
        <source>Edit the one shown</source>
        <translation>编辑右边这个人</translation>
    </message>
    <message>
        <source>Undo a row of the history</source>
        <translation>撤销操作记录里的一件</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>登记 / 保存修改</translation>
    </message>
    <message>
        <source>Take the reward with this number</source>
        <translation>选这个数字的兑换品</translation>
    </message>
    <message>
        <source>One more or fewer of the last line</source>
        <translation>最后一项加一、减一</translation>
    </message>
    <message>
        <source>Take the last line away</source>
        <translation>去掉最后一项</translation>
    </message>
    <message>
        <source>On the empty line: book</source>
        <translation>空回车：兑换</translation>
    </message>
    <message>
        <source>Own points or the household’s</source>
        <translation>个人积分 / 家庭积分</translation>
    </message>
    <message>
        <source>Choose a list by its chip</source>
        <translation>切换上方的名单</translation>
    </message>
    <message>
        <source>Answer for the chosen row of a list</source>
        <translation>处理名单中选中的一行</translation>
    </message>
    <message>
        <source>Another part of the page</source>
        <translation>切换本页各部分</translation>
    </message>
    <message>
        <source>Stock: receive, move</source>
        <translation>库存：入库、移库</translation>
    </message>
    <message>
        <source>Stock: write off, correct</source>
        <translation>库存：报损、更正</translation>
    </message>
    <message>
        <source>Stock: write off what is expired</source>
        <translation>库存：报损过期物资</translation>
    </message>
    <message>
        <source>Stock: new item, edit the chosen one</source>
        <translation>库存：新物品、编辑选中的</translation>
    </message>
    <message>
        <source>Stock: places, export</source>
        <translation>库存：库位、导出</translation>
    </message>
    <message>
        <source>Hand out: sign-off sheet, kits</source>
        <translation>发放：签领表、礼包</translation>
    </message>
    <message>
        <source>Stocktake: begin, finish</source>
        <translation>盘点：开始、完成</translation>
    </message>
    <message>
        <source>Stocktake: take the last scan back</source>
        <translation>盘点：去掉最后一次扫描</translation>
    </message>
    <message>
        <source>Lending: leave something, reserve</source>
        <translation>借还：寄放、预约</translation>
    </message>
    <message>
        <source>Lending: overdue list, new kind</source>
        <translation>借还：逾期清单、新种类</translation>
    </message>
    <message>
        <source>Lending: choose a list by its chip</source>
        <translation>借还：选择列表</translation>
    </message>
    <message>
        <source>Statistics: earlier, later</source>
        <translation>统计：往前、往后</translation>
    </message>
    <message>
        <source>Statistics: export as XLSX</source>
        <translation>统计：导出 XLSX</translation>
    </message>
    <message>
        <source>Open a visitor file, add a facility</source>
        <translation>建来访档案、添加设施</translation>
    </message>
    <message>
        <source>In the visitor file: count a visit</source>
        <translation>来访档案里：记一次到访</translation>
    </message>
    <message>
        <source>Facility works, is broken, is not here</source>
        <translation>设施正常、坏了、没有</translation>
    </message>
    <message>
        <source>Write down the round of facilities</source>
        <translation>记下本次设施检查</translation>
    </message>
    <message>
        <source>Another group of settings</source>
        <translation>选设置分类</translation>
    </message>
    <message>
        <source>Into the group</source>
        <translation>进入分类</translation>
    </message>
</context>
<context>
    <name>KeysPane</name>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>哪里都能用</translation>
    </message>
</context>
</TS>
