<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Approval</name>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>The person asked for it</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>Decided by the station</source>
        <translation>驿站决定</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Asked for by {name}.</source>
        <translation>申请人：{name}</translation>
    </message>
    <message>
        <source>Somebody else allows it: scan their card, or choose who and type the PIN.</source>
        <translation>需要另一个人批准：请主管刷卡，或选择批准人并输入其密码。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>{name}&apos;s PIN is missing.</source>
        <translation>请输入{name}的密码。</translation>
    </message>
    <message>
        <source>Allow: {what}</source>
        <translation>批准并{what}</translation>
    </message>
    <message>
        <source>Allow and do it</source>
        <translation>批准并办理</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>This is not an operator&apos;s card.</source>
        <translation type="unfinished">这不是值班卡。</translation>
    </message>
</context>
<context>
    <name>ReasonPart</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Please choose a reason by its number, or type one.</source>
        <translation>请按数字键选择原因，或自行填写。</translation>
    </message>
</context>
<context>
    <name>SecondPart</name>
    <message>
        <source>Allowed by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The card was scanned. Choose the reason, then Enter.</source>
        <translation>卡已刷。选好原因后按 Enter。</translation>
    </message>
    <message>
        <source>This PIN is wrong. The next try is possible in {seconds} s.</source>
        <translation type="unfinished">密码不对，{seconds} 秒后可再试。</translation>
    </message>
    <message>
        <source>Now you can try again.</source>
        <translation type="unfinished">现在可以再试。</translation>
    </message>
    <message>
        <source>Nobody else at this station may allow it. An administrator adds a second operator with the role supervisor: Settings → Operators → New operator.</source>
        <translation>本驿站没有其他人可以批准。请管理员再添加一名“主管”：设置 → 值班人员 → 新增人员。</translation>
    </message>
</context>
</TS>
