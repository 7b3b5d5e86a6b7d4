<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Bugs</name>
    <message>
        <source>A fault in the program</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. The step you just took was not done; go on working.</source>
        <translation>程序内部出了错。刚才这一步没有完成，可以继续使用。</translation>
    </message>
    <message>
        <source>If it happens again, give this file to whoever looks after the program:
{file}</source>
        <translation>如果再次出现，请把这个文件交给维护人员：
{file}</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续使用</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Close StationDesk?</source>
        <translation>要关闭程序吗？</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>不关闭</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>关闭，不保留填写的内容</translation>
    </message>
</context>
<context>
    <name>DeskArea</name>
    <message>
        <source>A registration is half filled in. Close anyway?</source>
        <translation>有一份登记还没填完。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Changes to a person’s record are not saved. Close anyway?</source>
        <translation>有人的档案改了还没保存。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Changes in the settings are not saved. Close anyway?</source>
        <translation>设置里有内容改了还没保存。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Goods that were entered are not booked. Close anyway?</source>
        <translation>录入的物资还没有入库，仍要关闭吗？</translation>
    </message>
    <message>
        <source>The form is kept as you left it; nothing is saved yet.</source>
        <translation>填写的内容已保留，尚未保存。</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>继续填写</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>The choice could not be written to {file}: {why}.</source>
        <translation>无法写入 {file}：{why}。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Find a person: scan, name, pinyin, number</source>
        <translation>找人：扫码、姓名、拼音、证号</translation>
    </message>
    <message>
        <source>Check the person in hand in or out</source>
        <translation>当前志愿者签到 / 签退</translation>
    </message>
    <message>
        <source>Redeem points</source>
        <translation>兑换积分</translation>
    </message>
    <message>
        <source>Lend, or take back what somebody has</source>
        <translation>借出，或收回此人借的物品</translation>
    </message>
    <message>
        <source>Register visits: then a digit counts one</source>
        <translation>登记到访：按数字计一人次</translation>
    </message>
    <message>
        <source>Register a new volunteer</source>
        <translation>登记新志愿者</translation>
    </message>
    <message>
        <source>Print the last slip again</source>
        <translation>补打上一张兑换单</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Why this number? Points, hours, figures of the day</source>
        <translation>为什么是这个数：积分、时长、今日数字</translation>
    </message>
    <message>
        <source>Open the front desk</source>
        <translation>打开前台</translation>
    </message>
    <message>
        <source>Open the volunteers</source>
        <translation>打开志愿者</translation>
    </message>
    <message>
        <source>Open check-in</source>
        <translation>打开签到</translation>
    </message>
    <message>
        <source>Open redemption</source>
        <translation>打开积分兑换</translation>
    </message>
    <message>
        <source>Open the goods</source>
        <translation>打开物资</translation>
    </message>
    <message>
        <source>Open the visits</source>
        <translation>打开到访</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Open the training desk</source>
        <translation>打开练习台</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>One level back</source>
        <translation>返回上一级</translation>
    </message>
    <message>
        <source>Help: keys and manual</source>
        <translation>帮助：快捷键和手册</translation>
    </message>
    <message>
        <source>Came or left at another time</source>
        <translation>补记其他时间的签到 / 签退</translation>
    </message>
    <message>
        <source>Make up hours of the person in hand</source>
        <translation>为手上的人补录时长</translation>
    </message>
    <message>
        <source>Choose a tile of the front desk</source>
        <translation>选前台的方块</translation>
    </message>
    <message>
        <source>Press the button of the banner at the top</source>
        <translation>按下顶部横幅里的按钮</translation>
    </message>
    <message>
        <source>Merge two records of the volunteer shown</source>
        <translation>合并当前志愿者的两份登记</translation>
    </message>
    <message>
        <source>Book the redemption</source>
        <translation>确认兑换</translation>
    </message>
    <message>
        <source>After F6: count a visit, tick a service</source>
        <translation>按 F6 后：记一人次、勾服务</translation>
    </message>
    <message>
        <source>After F6: several people at once</source>
        <translation>按 F6 后：几个人一起来</translation>
    </message>
    <message>
        <source>After F6: all categories and services</source>
        <translation>按 F6 后：全部类别和服务</translation>
    </message>
    <message>
        <source>The visitor shows the card</source>
        <translation>来人出示卡</translation>
    </message>
    <message>
        <source>A hint for this visitor</source>
        <translation>给这位来人一个提示</translation>
    </message>
    <message>
        <source>The next visitor</source>
        <translation>请下一位</translation>
    </message>
</context>
<context>
    <name>LastAct</name>
    <message>
        <source>Last act: {act}</source>
        <translation>最后一笔：{act}</translation>
    </message>
    <message>
        <source>not printed: {n}</source>
        <translation>未打印 {n} 张</translation>
    </message>
    <message>
        <source>{text}; {more}</source>
        <translation>{text}；{more}</translation>
    </message>
    <message>
        <source>{act} (undone)</source>
        <translation>{act}（已撤销）</translation>
    </message>
    <message>
        <source>{act} – {operator}</source>
        <translation>{act} – {operator}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>StationDesk</source>
        <translation>驿站前台</translation>
    </message>
</context>
<context>
    <name>Omnibox</name>
    <message>
        <source>{text} is a number: Enter looks it up.</source>
        <translation>{text} 是编号，按回车查找。</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>没有找到“{text}”。</translation>
    </message>
    <message>
        <source>Nobody found for “{text}” – {key} registers them.</source>
        <translation>没有找到“{text}” – 按 {key} 登记新志愿者</translation>
    </message>
    <message>
        <source>{count:person|people}</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{count}+ people</source>
        <translation>{count}+ 人</translation>
    </message>
    <message>
        <source>Recent people</source>
        <translation>最近办理过的人</translation>
    </message>
</context>
<context>
    <name>OmniboxField</name>
    <message>
        <source>Find a person, a number or a slip</source>
        <translation>找人、证号或兑换单</translation>
    </message>
    <message>
        <source>Chinese input</source>
        <translation>中文输入</translation>
    </message>
    <message>
        <source>Scan · name · pinyin initials · phone tail · document or slip number</source>
        <translation>扫码 · 姓名 · 拼音首字母 · 手机尾号 · 证号 · 单号</translation>
    </message>
    <message>
        <source>Let the Chinese input method in (Ctrl+Space)</source>
        <translation>打开中文输入法（Ctrl+空格）</translation>
    </message>
</context>
<context>
    <name>OmniboxList</name>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens</source>
        <translation>↑ ↓ 选择 · 回车打开</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>StationDesk</source>
        <translation>驿站前台</translation>
    </message>
    <message>
        <source>Opening the station …</source>
        <translation>正在打开驿站……</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Still open, not done yet: {title}. Enter does it, Esc drops it.</source>
        <translation>还没办完：{title}。按 Enter 办理，按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Visitor categories</source>
        <translation>人群类别</translation>
    </message>
    <message>
        <source>Services for visitors</source>
        <translation>到访服务</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Service points</source>
        <translation>服务点</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Redemption</source>
        <translation>积分兑换</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Day close</source>
        <translation>日结</translation>
    </message>
</context>
<context>
    <name>PersonStrip</name>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>total hours</source>
        <translation>累计时长</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>借还</translation>
    </message>
    <message>
        <source>Put out of hand</source>
        <translation>放下此人</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Owes {points}: clear</source>
        <translation>欠 {points} 分 · 结清</translation>
    </message>
    <message>
        <source>Pending: {points}</source>
        <translation>待审 {points} 分</translation>
    </message>
    <message>
        <source>Missing: {n}</source>
        <translation>待完善 {n} 项</translation>
    </message>
    <message>
        <source>Restricted: only kept</source>
        <translation>限制处理 · 只保存</translation>
    </message>
    <message>
        <source>{points} expire on {day}</source>
        <translation>{points} {day} 到期</translation>
    </message>
    <message>
        <source>{household} ({n:person|people})</source>
        <translation>{household}（{n} 人）</translation>
    </message>
    <message>
        <source>on duty {span} {activity}</source>
        <translation>在岗 {span} {activity}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>StationDesk</source>
        <translation>驿站前台</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Nobody is signed in: this scan was not used.</source>
        <translation>还没有人登录，这次扫码没有处理。</translation>
    </message>
</context>
<context>
    <name>ScanRoutes</name>
    <message>
        <source>{code} belongs to no person and no slip; nothing is done with it here.</source>
        <translation>{code} 不是志愿者码，也不是兑换单码，这里不处理。</translation>
    </message>
    <message>
        <source>{name} works at this desk now.</source>
        <translation>现在由{name}值班。</translation>
    </message>
    <message>
        <source>Nobody is registered under {number}.</source>
        <translation>没有编号为 {number} 的志愿者。</translation>
    </message>
    <message>
        <source>{number} was merged into {name} {keeper}; that record is used.</source>
        <translation>{number} 已并入{name} {keeper}，现在使用那份登记。</translation>
    </message>
    <message>
        <source>{name} is in hand now; this page does not show it.</source>
        <translation>当前人员已换成 {name}，本页不显示。</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>{hour}:00</source>
        <translation>{hour} 点</translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <translation>{hour} 点 {minute} 分</translation>
    </message>
    <message>
        <source>number ending in {digits}</source>
        <translation>尾号 {digits}</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>减</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>加</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>,</source>
        <translation>，</translation>
    </message>
    <message>
        <source>, {count:piece|pieces}</source>
        <translation>，{count} 份</translation>
    </message>
</context>
<context>
    <name>StartTrouble</name>
    <message>
        <source>The station cannot be opened</source>
        <translation>驿站打不开</translation>
    </message>
    <message>
        <source>Nothing was changed or lost by this.</source>
        <translation>数据没有改动，也没有丢失。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>A fault in the program stands in the way. The log file says more; nothing was saved.</source>
        <translation>程序出错，无法打开。详情见日志文件；没有保存任何内容。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>On duty: {name}</source>
        <translation>值班：{name}</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Finishing what is being written …</source>
        <translation>正在保存，请稍候……</translation>
    </message>
</context>
<context>
    <name>_FocusKeeper</name>
    <message>
        <source>Left without an answer, nothing was done: {title}</source>
        <translation>没有答复就离开了，未办理：{title}</translation>
    </message>
</context>
<context>
    <name>_RowPainter</name>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
</context>
</TS>
