<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdjustPanel</name>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Award points to {name}</source>
        <translation>给 {name} 奖励积分</translation>
    </message>
    <message>
        <source>Take points from {name}</source>
        <translation>扣 {name} 的积分</translation>
    </message>
    <message>
        <source>Let a debt of {name} go</source>
        <translation>免除 {name} 的欠分</translation>
    </message>
    <message>
        <source>The reason and a second person come next.</source>
        <translation>下一步填写原因，并由第二人批准。</translation>
    </message>
    <message>
        <source>Award {points}</source>
        <translation>奖励 {points}</translation>
    </message>
    <message>
        <source>Take {points}</source>
        <translation>扣 {points}</translation>
    </message>
    <message>
        <source>Let {points} go</source>
        <translation>免除 {points}</translation>
    </message>
    <message>
        <source>{name} owes {before}→{after}</source>
        <translation>{name} 欠分 {before}→{after}</translation>
    </message>
    <message>
        <source>{name} {before}→{after}</source>
        <translation>{name} {before}→{after}</translation>
    </message>
    <message>
        <source>{told}; {points} stay owed</source>
        <translation>{told}；另欠 {points}</translation>
    </message>
</context>
<context>
    <name>DebtPanel</name>
    <message>
        <source>Let it go …</source>
        <translation>免除欠分…</translation>
    </message>
    <message>
        <source>{name} owes {points}</source>
        <translation>{name} 欠 {points}</translation>
    </message>
    <message>
        <source>Nothing is redeemed or given from this purse until the debt is cleared.</source>
        <translation>结清之前，这个账户不能兑换，也不能转赠。</translation>
    </message>
    <message>
        <source>Pay with points of the purse</source>
        <translation>用账户积分结清</translation>
    </message>
    <message>
        <source>The purse is empty: points earned from now on can pay it.</source>
        <translation>账户里没有积分：以后挣到的积分可以用来结清。</translation>
    </message>
    <message>
        <source>Owed {before}→{after}, points {had}→{has}</source>
        <translation>欠分 {before}→{after}，积分 {had}→{has}</translation>
    </message>
    <message>
        <source>Clear {points} of the debt</source>
        <translation>结清 {points}</translation>
    </message>
    <message>
        <source>Clear the debt</source>
        <translation>结清欠分</translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{act}: {name}</source>
        <translation>{act}：{name}</translation>
    </message>
    <message>
        <source>{name} belongs to {household} now, which has {points}.</source>
        <translation>{name} 已加入“{household}”，家庭积分 {points}。</translation>
    </message>
    <message>
        <source>{name} belongs to {household} now and brought {brought}; it has {points}.</source>
        <translation>{name} 已加入“{household}”，带入 {brought}，家庭积分 {points}。</translation>
    </message>
    <message>
        <source>{name} left {household} and took {points} along.</source>
        <translation>{name} 已退出“{household}”，带走 {points}。</translation>
    </message>
    <message>
        <source>{giver} gave {receiver} {points}: {left} left, {has} there.</source>
        <translation>{giver} 转赠 {receiver} {points}：余 {left}，对方现有 {has}。</translation>
    </message>
    <message>
        <source>{name}: {points} awarded, {balance} now.</source>
        <translation>{name}：奖励 {points}，现有 {balance}。</translation>
    </message>
    <message>
        <source>{name}: {points} taken, {balance} now.</source>
        <translation>{name}：扣 {points}，现有 {balance}。</translation>
    </message>
    <message>
        <source>{name}: {points} of the debt let go.</source>
        <translation>{name}：免除欠分 {points}。</translation>
    </message>
    <message>
        <source>{points} of the debt paid, {owed} still owed.</source>
        <translation>已结清 {points}，还欠 {owed}。</translation>
    </message>
    <message>
        <source>{points} paid: nothing is owed any more.</source>
        <translation>已结清 {points}，不再欠分。</translation>
    </message>
    <message>
        <source>earned by {name}</source>
        <translation>{name} 挣得</translation>
    </message>
    <message>
        <source>spent by {name}</source>
        <translation>{name} 使用</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>受益人 {name}</translation>
    </message>
    <message>
        <source>Star of the month</source>
        <translation>月度之星</translation>
    </message>
    <message>
        <source>A good deed</source>
        <translation>好人好事</translation>
    </message>
    <message>
        <source>Brought a new volunteer</source>
        <translation>介绍新志愿者</translation>
    </message>
    <message>
        <source>Did not come as agreed</source>
        <translation>爽约</translation>
    </message>
    <message>
        <source>Signed in for somebody else</source>
        <translation>冒名签到</translation>
    </message>
    <message>
        <source>A complaint that proved true</source>
        <translation>投诉属实</translation>
    </message>
    <message>
        <source>The mistake was the station&apos;s</source>
        <translation>驿站记录有误</translation>
    </message>
    <message>
        <source>Explained and agreed</source>
        <translation>已说明并同意</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>More than usual, please check.</source>
        <translation>比平常多，请核对。</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不做</translation>
    </message>
    <message>
        <source>Please fill this in: {field}</source>
        <translation>请填写：{field}</translation>
    </message>
</context>
<context>
    <name>GiftPanel</name>
    <message>
        <source>Name, pinyin, phone tail or number, or scan the card</source>
        <translation>姓名、拼音、手机尾号或编号，也可扫卡</translation>
    </message>
    <message>
        <source>Of the household</source>
        <translation>本家庭成员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪里出</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转赠给</translation>
    </message>
    <message>
        <source>Give points of {name}</source>
        <translation>{name} 转赠积分</translation>
    </message>
    <message>
        <source>{giver} {before}→{after}, {receiver} {had}→{has}</source>
        <translation>{giver} {before}→{after}，{receiver} {had}→{has}</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>转赠积分</translation>
    </message>
    <message>
        <source>Give {points} to {name}</source>
        <translation>转赠 {points} 给 {name}</translation>
    </message>
    <message>
        <source>Own points ({points})</source>
        <translation>个人积分（{points}）</translation>
    </message>
    <message>
        <source>Household ({points})</source>
        <translation>家庭积分（{points}）</translation>
    </message>
</context>
<context>
    <name>HouseholdSearch</name>
    <message>
        <source>{name} · head {head} · {members:person|people} · {points}</source>
        <translation>{name} · 户主 {head} · {members} 人 · {points}</translation>
    </message>
</context>
<context>
    <name>JoinPanel</name>
    <message>
        <source>Name of the household, or name or number of a member</source>
        <translation>家庭名称，或成员的姓名、编号</translation>
    </message>
    <message>
        <source>Put {name} into a household</source>
        <translation>{name} 加入家庭</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Put into “{name}”</source>
        <translation>加入“{name}”</translation>
    </message>
    <message>
        <source>Put into a household</source>
        <translation>加入家庭</translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>{name} leaves {household}</source>
        <translation>{name} 退出“{household}”</translation>
    </message>
    <message>
        <source>{points} earned by {name} and not spent come along; {left} stay with {household}.</source>
        <translation>{name} 挣得、还没用的 {points} 一起带走；“{household}”留下 {left}。</translation>
    </message>
    <message>
        <source>Leave the household</source>
        <translation>退出家庭</translation>
    </message>
    <message>
        <source>Leave and take {points} along</source>
        <translation>退出并带走 {points}</translation>
    </message>
</context>
<context>
    <name>NewHouseholdPanel</name>
    <message>
        <source>such as {name}</source>
        <translation>例如：{name}</translation>
    </message>
    <message>
        <source>Name of the household</source>
        <translation>家庭名称</translation>
    </message>
    <message>
        <source>Make a household for {name}</source>
        <translation>为 {name} 新建家庭</translation>
    </message>
    <message>
        <source>Make “{name}”</source>
        <translation>新建“{name}”</translation>
    </message>
    <message>
        <source>Make a household</source>
        <translation>新建家庭</translation>
    </message>
    <message>
        <source>{surname} family, building 3</source>
        <translation>{surname}家 3 号楼</translation>
    </message>
</context>
<context>
    <name>_ComingPanel</name>
    <message>
        <source>What they earn from now on goes to the household</source>
        <translation>以后挣得的积分记入家庭</translation>
    </message>
    <message>
        <source>Their {points} come along</source>
        <translation>个人的 {points} 一起带入</translation>
    </message>
    <message>
        <source>{name} → {household}. The household has {points}.</source>
        <translation>{name} → “{household}”，家庭积分 {points}。</translation>
    </message>
    <message>
        <source>{name} → {household}, {brought} come along. The household has {points}.</source>
        <translation>{name} → “{household}”，带入 {brought}，家庭积分 {points}。</translation>
    </message>
</context>
</TS>
