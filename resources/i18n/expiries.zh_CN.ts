<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ExpiryFlow</name>
    <message>
        <source>No points expire in the next {n:day|days}.</source>
        <translation>今后 {n} 天没有积分到期。</translation>
    </message>
</context>
<context>
    <name>ExpiryPanel</name>
    <message>
        <source>Points that expire within {n:day|days}</source>
        <translation>{n} 天内到期的积分</translation>
    </message>
    <message>
        <source>Enter takes the person in hand · Ctrl+C copies the chosen rows</source>
        <translation>回车调出此人 · Ctrl+C 复制选中的行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{points} of {n:purse|purses}. What is redeemed by then is not lost.</source>
        <translation>共 {n} 个账户 {points}。到期前兑换就不会作废。</translation>
    </message>
    <message>
        <source>The first {n} of {all} lines are shown.</source>
        <translation>共 {all} 行，只列前 {n} 行。</translation>
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
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>还剩天数</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
</TS>
