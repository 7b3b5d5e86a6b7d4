<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody: name, pinyin, number, or scan the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody belongs to this team yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (leader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people · {hours} h served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} belongs to {team} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} belongs to {team} no more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamsSection</name>
    <message>
        <source>A team has a leader and members; hours stay with the people who served them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet · name, pinyin or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was chosen as leader: pick a line of the list, or empty the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {name}, {n} members.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
