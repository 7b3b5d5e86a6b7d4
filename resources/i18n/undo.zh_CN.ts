<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Questions</name>
    <message>
        <source>Somebody else must allow it: card or PIN, asked for next.</source>
        <translation>需要第二人批准：下一步刷卡或输入密码。</translation>
    </message>
    <message>
        <source>Undo first: {what}</source>
        <translation>先撤销：{what}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>{at}, by {operator}</source>
        <translation>{at}，经手人 {operator}</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>{points} back to {name}</source>
        <translation>退还 {name} {points}</translation>
    </message>
    <message>
        <source>{points} taken back from {name}</source>
        <translation>从 {name} 收回 {points}</translation>
    </message>
    <message>
        <source>{name} × {pieces} back on the shelf</source>
        <translation>{name} × {pieces} 放回货架</translation>
    </message>
    <message>
        <source>{name} × {pieces} off the shelf</source>
        <translation>{name} × {pieces} 从货架取下</translation>
    </message>
    <message>
        <source>{hours} h of service of {name} no longer count</source>
        <translation>{name} 的 {hours} 小时服务不再计入</translation>
    </message>
    <message>
        <source>{hours} h of service of {name} count again</source>
        <translation>{name} 的 {hours} 小时服务重新计入</translation>
    </message>
    <message>
        <source>{hours} h of {name} wait for review again</source>
        <translation>{name} 的 {hours} 小时重新待核</translation>
    </message>
    <message>
        <source>{name} is checked in again, since the first time</source>
        <translation>{name} 恢复在岗，仍从原签到时间算起</translation>
    </message>
    <message>
        <source>{name} is no longer checked in</source>
        <translation>{name} 不再在岗</translation>
    </message>
    <message>
        <source>Slip {name} is void</source>
        <translation>兑换单 {name} 作废</translation>
    </message>
    <message>
        <source>{name} is off the list and found no more; the record itself is kept</source>
        <translation>{name} 从名单中撤下，不再被查到；档案本身保留</translation>
    </message>
    <message>
        <source>{name} owes {points} less</source>
        <translation>{name} 少欠 {points}</translation>
    </message>
    <message>
        <source>{name} owes {points} again</source>
        <translation>{name} 重新欠 {points}</translation>
    </message>
    <message>
        <source>{name}: what was changed is as it was before</source>
        <translation>{name}：改动的内容恢复为修改前</translation>
    </message>
    <message>
        <source>{name} costs {points} again</source>
        <translation>{name} 恢复为 {points}</translation>
    </message>
    <message>
        <source>{name} is offered no more; what was done with it stays</source>
        <translation>{name} 不再提供；已发生的记录保留</translation>
    </message>
    <message>
        <source>{name} stays on the list, with nobody in it</source>
        <translation>{name} 留在列表里，没有成员</translation>
    </message>
    <message>
        <source>The rule from {name} on is void; the one before it holds</source>
        <translation>{name} 起的规则作废，改用之前的规则</translation>
    </message>
    <message>
        <source>{name}: {pieces} visits less</source>
        <translation>{name}：减 {pieces} 人次</translation>
    </message>
    <message>
        <source>This consent of {name} no longer counts</source>
        <translation>{name} 的这份同意不再有效</translation>
    </message>
    <message>
        <source>This consent of {name} holds again</source>
        <translation>{name} 的这份同意重新有效</translation>
    </message>
    <message>
        <source>{name} stands for itself again; what was done since stays with the other record</source>
        <translation>{name} 恢复为单独的登记；合并后发生的记录留在另一份登记上</translation>
    </message>
    <message>
        <source>{name}: no longer a member of this household</source>
        <translation>{name}：不再是这个家庭的成员</translation>
    </message>
    <message>
        <source>{name}: a member of this household again</source>
        <translation>{name}：重新成为这个家庭的成员</translation>
    </message>
    <message>
        <source>{name}: as if it had never been lent or left</source>
        <translation>{name}：当作没有借出或寄放过</translation>
    </message>
    <message>
        <source>{name} is out again, or waits here again</source>
        <translation>{name} 又在借出中或待取</translation>
    </message>
    <message>
        <source>{name} is due when it was due before</source>
        <translation>{name} 恢复原来的应还时间</translation>
    </message>
    <message>
        <source>{name} is no longer reserved</source>
        <translation>{name} 不再预约</translation>
    </message>
    <message>
        <source>{name} is reserved again</source>
        <translation>{name} 恢复预约</translation>
    </message>
    <message>
        <source>“{name}” is struck off the record</source>
        <translation>“{name}”从档案中划去</translation>
    </message>
    <message>
        <source>{name} × {pieces} no longer count in the stocktake</source>
        <translation>盘点中不再计 {name} × {pieces}</translation>
    </message>
    <message>
        <source>The stocktake {name} is open again</source>
        <translation>盘点 {name} 重新打开</translation>
    </message>
    <message>
        <source>Undo and give {points} back</source>
        <translation>撤销并退还 {points}</translation>
    </message>
    <message>
        <source>Undo and take {points} back</source>
        <translation>撤销并收回 {points}</translation>
    </message>
    <message>
        <source>Take {pieces} off the shelf again</source>
        <translation>撤销入库，取下 {pieces} 件</translation>
    </message>
    <message>
        <source>Undo the check-in</source>
        <translation>撤销签到</translation>
    </message>
    <message>
        <source>Undo the loan</source>
        <translation>撤销借出</translation>
    </message>
    <message>
        <source>Undo leaving it here</source>
        <translation>撤销寄放</translation>
    </message>
    <message>
        <source>Undo the return</source>
        <translation>撤销归还</translation>
    </message>
    <message>
        <source>Undo the collection</source>
        <translation>撤销领取</translation>
    </message>
    <message>
        <source>Count the visit down again</source>
        <translation>撤销这次到访</translation>
    </message>
    <message>
        <source>Count the list down again</source>
        <translation>撤销这份补录</translation>
    </message>
    <message>
        <source>Withdraw the registration</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Take the two records apart</source>
        <translation>取消合并</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Undone: {what}. {effects}</source>
        <translation>已撤销：{what}。{effects}</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>误操作</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>选错人</translation>
    </message>
    <message>
        <source>Wrong item or service</source>
        <translation>选错项目</translation>
    </message>
    <message>
        <source>The person asked for it</source>
        <translation>本人要求</translation>
    </message>
</context>
<context>
    <name>UndoFlow</name>
    <message>
        <source>There is nothing of yours to undo at this desk.</source>
        <translation>这台机器上没有您可以撤销的操作。</translation>
    </message>
</context>
<context>
    <name>UndoPanel</name>
    <message>
        <source>Leave as it is</source>
        <translation>不撤销</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
</context>
</TS>
