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
        <translation>这不是值班卡。</translation>
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
        <translation>密码不对，{seconds} 秒后可以再试。</translation>
    </message>
    <message>
        <source>Now you can try again.</source>
        <translation>现在可以再试一次。</translation>
    </message>
    <message>
        <source>Nobody else at this station may allow it. An administrator adds a second operator with the role supervisor: Settings → Operators → New operator.</source>
        <translation>本驿站没有其他人可以批准。请管理员再添加一名“主管”：设置 → 值班人员 → 新增人员。</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Which time is right?</source>
        <translation>哪个时间是对的？</translation>
    </message>
    <message>
        <source>What is wrong?</source>
        <translation>哪里不对？</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is wrong</source>
        <translation>电脑时间不对</translation>
    </message>
    <message>
        <source>The clock is right, the last act was dated wrongly</source>
        <translation>电脑时间是对的，上一笔的时间记错了</translation>
    </message>
    <message>
        <source>The right time</source>
        <translation>正确时间</translation>
    </message>
    <message>
        <source>A supervisor states it: scan their card, or choose who and type the PIN.</source>
        <translation>由主管确认：请主管刷卡，或选择姓名并输入密码。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>The computer says {at}.</source>
        <translation>电脑显示：{at}</translation>
    </message>
    <message>
        <source>The last act at this desk was at {at}, which would be later.</source>
        <translation>本机上一笔办理于：{at}，比电脑时间还晚。</translation>
    </message>
    <message>
        <source>{name}&apos;s PIN is missing.</source>
        <translation>请输入{name}的密码。</translation>
    </message>
    <message>
        <source>Go on at {at}</source>
        <translation>按 {at} 继续办理</translation>
    </message>
    <message>
        <source>Go on with the computer&apos;s time</source>
        <translation>按电脑时间继续办理</translation>
    </message>
</context>
<context>
    <name>TimeStating</name>
    <message>
        <source>This is not an operator&apos;s card.</source>
        <translation>这不是值班卡。</translation>
    </message>
    <message>
        <source>The desk goes on with the computer&apos;s time, {at}. Please do your last act again.</source>
        <translation>按电脑时间 {at} 继续办理。刚才那一笔请重新办理。</translation>
    </message>
    <message>
        <source>The desk goes on at {at}, until the program is closed. Please set the computer&apos;s clock right, and do your last act again.</source>
        <translation>本次运行按 {at} 继续办理。请尽快校准电脑时间；刚才那一笔请重新办理。</translation>
    </message>
</context>
</TS>
