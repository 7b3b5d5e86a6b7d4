<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Why</name>
    <message>
        <source>Why this number? Click, or Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces on the shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points redeemed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h ({minutes} minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{earner}, spent by {spender}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points an hour (rule from {on})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>served {at}, {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slip {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyFlow</name>
    <message>
        <source>{person}, from {on} on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows behind the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this act…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>= the sum of %n row(s) below</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was booked yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
