<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdjustPanel</name>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Award points to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take points from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a debt of {name} go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason and a second person come next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Award {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let {points} go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} owes {before}→{after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {before}→{after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}; {points} stay owed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DebtPanel</name>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} owes {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is redeemed or given from this purse until the debt is cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay with points of the purse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purse is empty: points earned from now on can pay it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed {before}→{after}, points {had}→{has}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear {points} of the debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the debt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} belongs to {household} now, which has {points}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} belongs to {household} now and brought {brought}; it has {points}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} left {household} and took {points} along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{giver} gave {receiver} {points}: {left} left, {has} there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {points} awarded, {balance} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {points} taken, {balance} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {points} of the debt let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} of the debt paid, {owed} still owed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} paid: nothing is owed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earned by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good deed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought a new volunteer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come as agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in for somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A complaint that proved true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mistake was the station&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explained and agreed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GiftPanel</name>
    <message>
        <source>Name, pinyin, phone tail or number, or scan the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give points of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{giver} {before}→{after}, {receiver} {had}→{has}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {points} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own points ({points})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household ({points})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HouseholdSearch</name>
    <message>
        <source>{name} · head {head} · {members} people · {points}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinPanel</name>
    <message>
        <source>Name of the household, or name or number of a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {name} into a household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a household</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>{name} leaves {household}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} earned by {name} and not spent come along; {left} stay with {household}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave and take {points} along</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewHouseholdPanel</name>
    <message>
        <source>such as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a household for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{surname} family, building 3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ComingPanel</name>
    <message>
        <source>What they earn from now on goes to the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their {points} come along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} → {household}. The household has {points}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} → {household}, {brought} come along. The household has {points}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
