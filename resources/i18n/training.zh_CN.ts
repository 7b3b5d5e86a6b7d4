<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Summary</name>
    <message>
        <source>{key} at the real desk makes a fresh training desk, with everybody back in line.</source>
        <translation>在真的工作台上按 {key}，就有一个全新的练习台，大家重新排队。</translation>
    </message>
    <message>
        <source>Close the training desk</source>
        <translation>关闭练习台</translation>
    </message>
    <message>
        <source>Everybody has been served.</source>
        <translation>来的人都接待完了。</translation>
    </message>
    <message>
        <source>With a hint: {count}</source>
        <translation>用了提示：{count} 位</translation>
    </message>
</context>
<context>
    <name>TrainingBand</name>
    <message>
        <source>Training desk – nothing here counts · the PIN of everybody is {pin}</source>
        <translation>练习台 – 这里的一切都不算数 · 每个人的密码都是 {pin}</translation>
    </message>
</context>
<context>
    <name>TrainingDesk</name>
    <message>
        <source>Training desk</source>
        <translation>练习台</translation>
    </message>
</context>
<context>
    <name>TrainingLaunch</name>
    <message>
        <source>The training desk is open already, in another window.</source>
        <translation>练习台已经开着，在另一个窗口里。</translation>
    </message>
    <message>
        <source>Making a fresh training desk …</source>
        <translation>正在准备一个全新的练习台…</translation>
    </message>
    <message>
        <source>The training desk opens in a window of its own. Nothing there counts.</source>
        <translation>练习台会在另一个窗口打开，那里的一切都不算数。</translation>
    </message>
    <message>
        <source>The training desk could not be started. Start the program again, then retry.</source>
        <translation>练习台没能打开。请重新启动程序后再试。</translation>
    </message>
</context>
<context>
    <name>VisitorAtDesk</name>
    <message>
        <source>Show the card</source>
        <translation>出示卡</translation>
    </message>
    <message>
        <source>Give a hint</source>
        <translation>给个提示</translation>
    </message>
    <message>
        <source>Not what was asked for. Undo it (Ctrl+Z) and do it again.</source>
        <translation>和来人要的不一样。请撤销（Ctrl+Z）再办一次。</translation>
    </message>
</context>
<context>
    <name>VisitorButton</name>
    <message>
        <source>served</source>
        <translation>已办好</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>有办错的</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等着</translation>
    </message>
</context>
<context>
    <name>Visitors</name>
    <message>
        <source>“I helped here yesterday from {since} and left at {until}, but forgot to check out. And I would like to redeem: {reward}.”</source>
        <translation>“我昨天 {since} 来帮忙，{until} 就走了，忘了签退。另外我想兑换：{reward}。”</translation>
    </message>
    <message>
        <source>“I’m on duty now, here is my card … did it take it? I’ll hold it there once more.”</source>
        <translation>“我来值班，刷一下卡……刷上了吗？我再刷一次吧。”</translation>
    </message>
    <message>
        <source>“A few minutes ago you booked {other} for me. I had asked for {reward}!”</source>
        <translation>“刚才给我记成了{other}，我要的是{reward}呀！”</translation>
    </message>
    <message>
        <source>“My father and I save up together. {reward}, please, from our family’s points.”</source>
        <translation>“我和我爸一起攒积分。请用我们家的积分换：{reward}。”</translation>
    </message>
    <message>
        <source>“I’d like {other}! … Not enough points? Then {reward}, please.”</source>
        <translation>“我想换{other}！……积分不够？那就换{reward}吧。”</translation>
    </message>
    <message>
        <source>“I redeemed {reward} a while ago and lost the slip. May I have it again?”</source>
        <translation>“我刚才换了{reward}，兑换单弄丢了，能再打一张吗？”</translation>
    </message>
    <message>
        <source>“I deliver meals and would like to volunteer. My name is {name}, my phone number {phone}.”</source>
        <translation>“我是送外卖的，想当志愿者。我叫{name}，电话 {phone}。”</translation>
    </message>
    <message>
        <source>“I helped here on {day} from {since} to {until}, but nobody checked me in or out. I signed the paper list, number 7.”</source>
        <translation>“{day} {since} 到 {until} 我来帮过忙，没人给我签到签退。我在纸质签到表上签了名，编号 7。”</translation>
    </message>
    <message>
        <source>“I’m 13 and would like to help with the books. My mother 刘敏, phone 13900000010, signed this paper, number 12.”</source>
        <translation>“我 13 岁，想来帮忙整理图书。我妈妈刘敏（电话 13900000010）签了同意书，编号 12。”</translation>
    </message>
    <message>
        <source>Look her up. Shift+F2 checks out at another time: yesterday {until}, with a reason. Then F3 and {reward}.</source>
        <translation>先找到她。按 Shift+F2 按另外的时间签退：昨天 {until}，写明原因。再按 F3 兑换{reward}。</translation>
    </message>
    <message>
        <source>Open check-in (Ctrl+3) and let him show his card; choose the service. Let him show it again at once: within 60 seconds it only says that he is here.</source>
        <translation>打开签到（Ctrl+3），让他出示卡，选服务项目。马上再出示一次：60 秒内只提示他已签到。</translation>
    </message>
    <message>
        <source>Undo the wrong redemption: Ctrl+Z while it is the last act, else from his history. Then F3 and {reward}.</source>
        <translation>撤销错的那次兑换：如果是最后一步，按 Ctrl+Z；否则从他的记录里撤销。再按 F3 兑换{reward}。</translation>
    </message>
    <message>
        <source>Look her up, F3, choose {reward} and have the household pay.</source>
        <translation>找到她，按 F3，选{reward}，用家庭积分支付。</translation>
    </message>
    <message>
        <source>Look him up, F3: the list says what his points do not reach. Redeem only {reward}.</source>
        <translation>找到他，按 F3：列表会说明哪些积分不够。只兑换{reward}。</translation>
    </message>
    <message>
        <source>Look her up; open the redemption in her history and print its slip again.</source>
        <translation>找到她，从她的记录里打开那次兑换，再打印一次兑换单。</translation>
    </message>
    <message>
        <source>Ctrl+N: the name, food rider, the phone number. The rest can wait.</source>
        <translation>Ctrl+N：姓名、外卖骑手、手机号。其他以后再补。</translation>
    </message>
    <message>
        <source>Look her up, then Ctrl+3 and Ctrl+B: the day, the times, who was responsible, the reason, the list’s number. Somebody else allows it with their PIN: {pin}.</source>
        <translation>找到她，按 Ctrl+3，再按 Ctrl+B：填日期、起止时间、负责人、原因和签到表编号。再请另一个人输密码同意：{pin}。</translation>
    </message>
    <message>
        <source>Look him up, F2, choose the service: under 14 the guardian’s consent is asked for first. Fill in the mother, her phone and the number of the paper; Enter, and he is checked in.</source>
        <translation>找到他，按 F2，选服务项目：不满 14 岁要先登记监护人同意。填妈妈的姓名、关系、电话和同意书编号，按 Enter 就登记并签到。</translation>
    </message>
    <message>
        <source>The guardian’s consent is written down</source>
        <translation>已登记监护人同意</translation>
    </message>
    <message>
        <source>Checked out as of yesterday {until}</source>
        <translation>按昨天 {until} 签退</translation>
    </message>
    <message>
        <source>{reward} redeemed</source>
        <translation>已兑换{reward}</translation>
    </message>
    <message>
        <source>{reward} redeemed, the household paid</source>
        <translation>用家庭积分兑换{reward}</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Card shown again, still here</source>
        <translation>再次出示卡，仍在站</translation>
    </message>
    <message>
        <source>{other} undone</source>
        <translation>已撤销{other}</translation>
    </message>
    <message>
        <source>Slip printed again</source>
        <translation>已补打兑换单</translation>
    </message>
    <message>
        <source>Registered as a food rider</source>
        <translation>已登记为外卖骑手</translation>
    </message>
    <message>
        <source>Phone number kept</source>
        <translation>已记下手机号</translation>
    </message>
    <message>
        <source>Hours of {day} made up</source>
        <translation>已补录{day}的时长</translation>
    </message>
</context>
<context>
    <name>VisitorsPanel</name>
    <message>
        <source>That was right. Next, please.</source>
        <translation>办对了，请下一位。</translation>
    </message>
    <message>
        <source>Next visitor</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>来的人</translation>
    </message>
    <message>
        <source>{done} of {count} served right</source>
        <translation>办对 {done} / {count} 位</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>看看成绩</translation>
    </message>
</context>
</TS>
