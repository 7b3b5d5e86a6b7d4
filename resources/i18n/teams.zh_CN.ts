<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Add: name, number or card</source>
        <translation>添加：姓名、编号或扫卡</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出队伍</translation>
    </message>
    <message>
        <source>Nobody belongs to this team yet.</source>
        <translation>这支队伍还没有成员。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>{n:person|people} · {hours} h served</source>
        <translation>{n} 人 · 共 {hours} 小时</translation>
    </message>
    <message>
        <source>{name} belongs to {team} now.</source>
        <translation>{name} 已加入“{team}”。</translation>
    </message>
    <message>
        <source>{name} belongs to {team} no more.</source>
        <translation>{name} 已移出“{team}”。</translation>
    </message>
</context>
<context>
    <name>TeamsSection</name>
    <message>
        <source>A team has a leader and members; hours stay with the people who served them.</source>
        <translation>队伍有队长和成员；时长始终记在个人名下。</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>新建队伍</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>队伍名称</translation>
    </message>
    <message>
        <source>nobody yet · name, pinyin or number</source>
        <translation>暂无 · 输入姓名、拼音或编号</translation>
    </message>
    <message>
        <source>Is active</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>队长</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Save the team</source>
        <translation>保存队伍</translation>
    </message>
    <message>
        <source>Add the team</source>
        <translation>添加队伍</translation>
    </message>
    <message>
        <source>active</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Nobody was chosen as leader: pick a line of the list, or empty the field.</source>
        <translation>还没选定队长：请在列表里选一位，或清空这一栏。</translation>
    </message>
    <message>
        <source>Saved: {name}, {n:member|members}.</source>
        <translation>已保存：{name}，{n} 名成员。</translation>
    </message>
</context>
</TS>
