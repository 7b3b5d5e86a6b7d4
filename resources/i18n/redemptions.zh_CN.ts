<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Aftercare</name>
    <message>
        <source>Handed over: {number}, to {name}</source>
        <translation>已领取：{number}，领取人 {name}</translation>
    </message>
    <message>
        <source>Taken back: {what}, +{points}, {balance} now · {number}</source>
        <translation>已退回：{what}，还 {points}，现有 {balance} 分 · {number}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Took the wrong thing</source>
        <translation>拿错了</translation>
    </message>
    <message>
        <source>The goods have a fault</source>
        <translation>物品有问题</translation>
    </message>
    <message>
        <source>Does not want it any more</source>
        <translation>本人不要了</translation>
    </message>
</context>
<context>
    <name>CartLines</name>
    <message>
        <source>Nothing chosen yet: press the number of a reward, or click it.</source>
        <translation>还没有选：按兑换品上的数字，或点一下。</translation>
    </message>
</context>
<context>
    <name>CartPanel</name>
    <message>
        <source>Redeem and take {points}</source>
        <translation>兑换并扣 {points}</translation>
    </message>
    <message>
        <source>Booking …</source>
        <translation>正在记账…</translation>
    </message>
    <message>
        <source>Redeem: nothing chosen yet</source>
        <translation>兑换：还没有选物品</translation>
    </message>
    <message>
        <source>Scan a card or type a name: who wants to redeem points?</source>
        <translation>谁来兑换？请扫卡或输入姓名。</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>To redeem</source>
        <translation>兑换清单</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>换人</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Who is it for? Scan a card or type a name first.</source>
        <translation>给谁兑换？请先扫卡或输入姓名。</translation>
    </message>
    <message>
        <source>{title} cannot be taken: {reason}.</source>
        <translation>{title}不能兑换：{reason}。</translation>
    </message>
    <message>
        <source>{title} is not in the catalogue: points do not buy it.</source>
        <translation>“{title}”不是兑换品，不能用积分兑换。</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Collected by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Name of who collects it</source>
        <translation>代领人姓名</translation>
    </message>
    <message>
        <source>For a beneficiary</source>
        <translation>受益人</translation>
    </message>
    <message>
        <source>Later: it stays at the desk</source>
        <translation>稍后来领（留在前台）</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Another volunteer…</source>
        <translation>其他志愿者…</translation>
    </message>
    <message>
        <source>Not named on the slip, nor on any public list.</source>
        <translation>兑换单和公示名单上都不出现其姓名。</translation>
    </message>
    <message>
        <source>Nobody else · find a volunteer</source>
        <translation>本人 · 或查找一位志愿者</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>本人领取</translation>
    </message>
    <message>
        <source>Another person…</source>
        <translation>他人代领…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>受益人</translation>
    </message>
</context>
<context>
    <name>OutboxPanel</name>
    <message>
        <source>Papers not printed</source>
        <translation>未打印的单据</translation>
    </message>
    <message>
        <source>Keep all as PDF</source>
        <translation>全部存为 PDF</translation>
    </message>
    <message>
        <source>Print with codes instead</source>
        <translation>用编码代替打印</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Characters the font lacks are printed as their code: [U+2B740]</source>
        <translation>字库没有的字印成编码：[U+2B740]</translation>
    </message>
    <message>
        <source>Print {count} again</source>
        <translation>重新打印 {count} 张</translation>
    </message>
    <message>
        <source>Every paper has been printed.</source>
        <translation>所有单据都已打印。</translation>
    </message>
    <message>
        <source>{count} papers wait; the first {shown} are shown. None is lost.</source>
        <translation>{count} 张单据待打印，这里列出前 {shown} 张，一张也不会丢。</translation>
    </message>
    <message>
        <source>They wait here until they are printed; none is lost.</source>
        <translation>打印出来之前一直留在这里，一张也不会丢。</translation>
    </message>
    <message>
        <source>waits for the printer</source>
        <translation>等待打印</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer chosen: slips go to the papers folder as PDF.</source>
        <translation>未选打印机：兑换单存为 PDF，放在单据文件夹。</translation>
    </message>
    <message>
        <source>Slip printer {printer}, {paper}. Undo brings points and stock back.</source>
        <translation>打印机 {printer} · {paper} · 撤销时库存与积分一并退回</translation>
    </message>
    <message>
        <source>slip {number} is being saved as PDF</source>
        <translation>兑换单 {number} 正在存为 PDF</translation>
    </message>
    <message>
        <source>slip {number} goes to the printer</source>
        <translation>兑换单 {number} 正在打印</translation>
    </message>
    <message>
        <source>saved as PDF</source>
        <translation>已存为 PDF</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Save a copy as PDF</source>
        <translation>另存一份 PDF</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>The slip of an undone redemption is not printed again.</source>
        <translation>已撤销的兑换不再补打兑换单。</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 mm 小票纸</translation>
    </message>
    <message>
        <source>58 mm roll</source>
        <translation>58 mm 小票纸</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Day-close slip {number}</source>
        <translation>日结单 {number}</translation>
    </message>
    <message>
        <source>Donation receipt {number}</source>
        <translation>捐赠凭证 {number}</translation>
    </message>
    <message>
        <source>Loan slip {number}</source>
        <translation>借用单 {number}</translation>
    </message>
    <message>
        <source>Reminder {number}</source>
        <translation>归还提醒 {number}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原单</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>补打 {number}</translation>
    </message>
    <message>
        <source>The donation was undone before its receipt was printed.</source>
        <translation>捐赠已撤销，凭证未打印。</translation>
    </message>
    <message>
        <source>The loan was undone before its slip was printed.</source>
        <translation>借出已撤销，借用单未打印。</translation>
    </message>
    <message>
        <source>It is not out any more; the reminder was not printed.</source>
        <translation>东西已不在外，催还单未打印。</translation>
    </message>
    <message>
        <source>The redemption was undone before its slip was printed.</source>
        <translation>打印之前兑换已撤销。</translation>
    </message>
</context>
<context>
    <name>PurseChoice</name>
    <message>
        <source>Personal points</source>
        <translation>个人积分</translation>
    </message>
    <message>
        <source>Household points</source>
        <translation>家庭积分</translation>
    </message>
    <message>
        <source>No household</source>
        <translation>未加入家庭</translation>
    </message>
    <message>
        <source>{points} wait for review of the hours: not spendable yet</source>
        <translation>另有 {points} 待时长审核，暂不可用</translation>
    </message>
</context>
<context>
    <name>Redeeming</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>only {count} left</source>
        <translation>只剩 {count}</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>已兑完</translation>
    </message>
    <message>
        <source>at most {count} more for this person</source>
        <translation>此人最多还能兑 {count}</translation>
    </message>
    <message>
        <source>was {shown}, now {now} each</source>
        <translation>原 {shown}，现 {now}</translation>
    </message>
    <message>
        <source>Redeemed: {what}, −{points}, {left} left · {slip}</source>
        <translation>已兑换：{what}，扣 {points}，余 {left} 分 · {slip}</translation>
    </message>
    <message>
        <source>cannot be had today</source>
        <translation>今天不能兑换</translation>
    </message>
    <message>
        <source>Clear the debt</source>
        <translation>结清欠分</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>去掉这一项</translation>
    </message>
    <message>
        <source>Take {count}</source>
        <translation>取 {count} 份</translation>
    </message>
    <message>
        <source>Pay with household points</source>
        <translation>改用家庭积分</translation>
    </message>
    <message>
        <source>Pay with personal points</source>
        <translation>改用个人积分</translation>
    </message>
</context>
<context>
    <name>RedemptionActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Nothing was redeemed at this desk today: there is no slip to print again.</source>
        <translation>本机今天还没有兑换，没有可补打的兑换单。</translation>
    </message>
    <message>
        <source>{count:paper goes|papers go} to the printer</source>
        <translation>{count} 张单据正在打印</translation>
    </message>
    <message>
        <source>{count:paper is|papers are} kept as PDF</source>
        <translation>{count} 张单据正在存为 PDF</translation>
    </message>
    <message>
        <source>Slip {number} goes to the printer again: {copy}</source>
        <translation>兑换单 {number} 正在补打：{copy}</translation>
    </message>
    <message>
        <source>Slip {number} is being saved as PDF: {copy}</source>
        <translation>兑换单 {number} 正在存为 PDF：{copy}</translation>
    </message>
    <message>
        <source>There is no slip {number} at this station.</source>
        <translation>本站没有兑换单 {number}。</translation>
    </message>
    <message>
        <source>Slip {number} is booked but not printed. {cause}</source>
        <translation>兑换单 {number} 已记账，但没有打印出来。{cause}</translation>
    </message>
    <message>
        <source>Not printed: {number}. {cause}</source>
        <translation>未打印：{number}。{cause}</translation>
    </message>
    <message>
        <source>Papers not printed</source>
        <translation>未打印的单据</translation>
    </message>
</context>
<context>
    <name>RedemptionsPage</name>
    <message>
        <source>Who is it for? Choose the person from the list, or empty the field.</source>
        <translation>受益人是谁？请从列表中选一位，或清空此栏。</translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message>
        <source>Take part of a redemption back</source>
        <translation>部分退回</translation>
    </message>
    <message>
        <source>Which pieces come back? The rest of the slip stands.</source>
        <translation>退回哪几件？其余仍然有效。</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Take back {what}, give back {points}</source>
        <translation>退回 {what}，还 {points}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>共 {count} 件</translation>
    </message>
    <message>
        <source>{pieces:piece|pieces} back on the shelf, {points} back to the purse</source>
        <translation>{pieces} 件回到货架，{points} 退还</translation>
    </message>
    <message>
        <source>Take back, give back {points}</source>
        <translation>退回并还 {points}</translation>
    </message>
</context>
<context>
    <name>Reward</name>
    <message>
        <source>all gone</source>
        <translation>已兑完</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>已达上限</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>今天不换</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩 {count}</translation>
    </message>
    <message>
        <source>none left on the shelf</source>
        <translation>库存已兑完</translation>
    </message>
    <message>
        <source>on sale from {day}</source>
        <translation>{day} 起可兑换</translation>
    </message>
    <message>
        <source>was on sale until {day}</source>
        <translation>{day} 已截止</translation>
    </message>
    <message>
        <source>had {taken} of {limit} {period}</source>
        <translation>{period}限 {limit}，已领 {taken}</translation>
    </message>
    <message>
        <source>again from {day}</source>
        <translation>{day} 起可兑换</translation>
    </message>
    <message>
        <source>redeemed enough for today</source>
        <translation>今天已换够次数</translation>
    </message>
    <message>
        <source>This person has redeemed {n:time|times} today; the station&apos;s rule allows no more a day.</source>
        <translation>此人今天已兑换 {n} 次，按驿站规则今天不能再换。</translation>
    </message>
    <message>
        <source>Today is no redemption day. The next is {day} ({window}). Have a look meanwhile.</source>
        <translation>今天不是兑换日，下一个是 {day}（{window}）。可以先看看有什么。</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>each month, days {first} to {last}</source>
        <translation>每月 {first} 日至 {last} 日</translation>
    </message>
    <message>
        <source>January, April, July, October, days {first} to {last}</source>
        <translation>1、4、7、10 月的 {first} 日至 {last} 日</translation>
    </message>
    <message>
        <source>{taken} of {limit} {period}</source>
        <translation>{period} {taken}/{limit}</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Reward to add</source>
        <translation>要添加的兑换品</translation>
    </message>
    <message>
        <source>Reward: number, name or pinyin · Enter adds · empty Enter redeems</source>
        <translation>兑换品：数字、名称或拼音 · 回车添加 · 空回车兑换</translation>
    </message>
    <message>
        <source>Redeem points</source>
        <translation>积分兑换</translation>
    </message>
    <message>
        <source>There is nothing to redeem yet. Rewards are put into the catalogue in the settings.</source>
        <translation>兑换目录还是空的。请在设置里添加兑换品。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>No reward fits. Esc shows all of them again.</source>
        <translation>没有符合的兑换品。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{count:reward|rewards}</source>
        <translation>{count} 种兑换品</translation>
    </message>
</context>
<context>
    <name>SlipPreview</name>
    <message>
        <source>Redemption slip</source>
        <translation>兑换单</translation>
    </message>
    <message>
        <source>Hand it over now</source>
        <translation>现在领取</translation>
    </message>
    <message>
        <source>Take part of it back …</source>
        <translation>部分退回…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>undone, void</source>
        <translation>已撤销，作废</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Undone {at} by {operator}: points and stock went back.</source>
        <translation>{at} 由 {operator} 撤销，积分与库存均已退回。</translation>
    </message>
    <message>
        <source>Kept at the desk, not collected yet.</source>
        <translation>留在前台，尚未领取。</translation>
    </message>
    <message>
        <source>Collected {at} at {desk} by {who}; handed over by {operator}.</source>
        <translation>{at} 在{desk}领取，领取人 {who}，经办 {operator}。</translation>
    </message>
    <message>
        <source>All of it came back: there is nothing to collect.</source>
        <translation>已全部退回，没有可领取的。</translation>
    </message>
    <message>
        <source> ({count} came back)</source>
        <translation>（已退 {count}）</translation>
    </message>
    <message>
        <source>waits for the printer</source>
        <translation>等待打印</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>没有打印出来</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>{paper}: {state}</source>
        <translation>{paper}：{state}</translation>
    </message>
</context>
<context>
    <name>TestSlip</name>
    <message>
        <source>Test print, not a slip</source>
        <translation>打印测试，不是兑换单</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Test print: nothing can be collected with it</source>
        <translation>打印测试：不能领取物品</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Taken now</source>
        <translation>本次扣除</translation>
    </message>
    <message>
        <source>Balance after it</source>
        <translation>兑换后余额</translation>
    </message>
    <message>
        <source>{points} are missing</source>
        <translation>还差 {points}</translation>
    </message>
</context>
<context>
    <name>UncollectedPanel</name>
    <message>
        <source>Kept at the desk</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything that was redeemed has been collected.</source>
        <translation>兑换的物品都已领走。</translation>
    </message>
    <message>
        <source>{count:slip waits|slips wait} to be collected. Show the slip, or press Enter on a line.</source>
        <translation>有 {count} 张兑换单待领取。出示兑换单，或在行上按 Enter。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
