<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Messages</name>
    <message>
        <source>This card belongs to no operator of this station.</source>
        <translation>这张卡不属于本驿站的任何值班人员。</translation>
    </message>
    <message>
        <source>This record is no longer there: {what}. Please look it up again.</source>
        <translation>这条记录已不存在（{what}），请重新查找。</translation>
    </message>
    <message>
        <source>Please fill in: {field}.</source>
        <translation>请填写：{field}。</translation>
    </message>
    <message>
        <source>Another desk changed {name}&apos;s record meanwhile. Open it again to see it.</source>
        <translation>另一台前台刚修改过 {name} 的资料，请重新打开后再改。</translation>
    </message>
    <message>
        <source>{field}: “{given}” is not possible.</source>
        <translation>{field}：不能是“{given}”。</translation>
    </message>
    <message>
        <source>{field}: allowed is {limit}.</source>
        <translation>{field}：允许 {limit}。</translation>
    </message>
    <message>
        <source>{field}: “{given}” is not possible, allowed is {limit}.</source>
        <translation>{field}：不能是“{given}”，允许 {limit}。</translation>
    </message>
    <message>
        <source>“{name}” exists already. Choose another name.</source>
        <translation>“{name}”已存在，请换一个名称。</translation>
    </message>
    <message>
        <source>“{title}” was taken off the list.</source>
        <translation>“{title}”已下架。</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>密码不对，请重新输入。</translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>The role {role} may not do this. Ask a supervisor.</source>
        <translation>“{role}”无此权限，请主管办理。</translation>
    </message>
    <message>
        <source>{name} is the last administrator; somebody must stay one.</source>
        <translation>{name} 是最后一位管理员，至少要保留一位。</translation>
    </message>
    <message>
        <source>This code was not read well. Please scan it again.</source>
        <translation>没有读清这个码，请再扫一次。</translation>
    </message>
    <message>
        <source>{name} is checked in since {at} ({activity}). F2 checks out.</source>
        <translation>{name} 已于 {at} 签到（{activity}）。按 F2 签退。</translation>
    </message>
    <message>
        <source>{name} is not checked in. F2 checks in.</source>
        <translation>{name} 还没有签到。按 F2 签到。</translation>
    </message>
    <message>
        <source>{name} was checked in just now ({at}, {activity}). Scan again after a minute to check out.</source>
        <translation>{name} 刚刚签到（{at}，{activity}）。一分钟后再扫即签退。</translation>
    </message>
    <message>
        <source>{name} was checked out just now ({at}).</source>
        <translation>{name} 刚刚签退（{at}）。</translation>
    </message>
    <message>
        <source>The end ({end}) is not after the start ({start}).</source>
        <translation>结束时间（{end}）不晚于开始时间（{start}）。</translation>
    </message>
    <message>
        <source>{name} came less than a minute ago: there is nothing to book. Ctrl+Z takes the check-in back.</source>
        <translation>{name} 签到不足一分钟，没有可记的时长。按 Ctrl+Z 可撤销签到。</translation>
    </message>
    <message>
        <source>{at} is later than now.</source>
        <translation>{at} 晚于现在。</translation>
    </message>
    <message>
        <source>{name} has service from {start} to {end} already ({activity}); nobody serves twice at once.</source>
        <translation>{name} 在 {start} 至 {end} 已有服务（{activity}），同一时间不能重复服务。</translation>
    </message>
    <message>
        <source>{day}: {hours} h would be more than the {limit} h a day that can be booked. Give the time they really left.</source>
        <translation>{day} 将达 {hours} 小时，超过每天最多可记的 {limit} 小时。请填写实际离开的时间。</translation>
    </message>
    <message>
        <source>These hours were reviewed at {at} already.</source>
        <translation>这段时长已于 {at} 审核过。</translation>
    </message>
    <message>
        <source>{name}: {wanted} is not shorter than {before}. Hours in review can be trimmed, never made longer.</source>
        <translation>{name}：{wanted} 不比 {before} 短。待核的时长只能改短，不能加长。</translation>
    </message>
    <message>
        <source>These hours of {name} still wait for review: reject them there instead.</source>
        <translation>{name} 的这段时长还在待核：请在待核里不认定。</translation>
    </message>
    <message>
        <source>Hours made up later need evidence: the number of the paper sheet, or a photo of it.</source>
        <translation>补录时长要有凭据：纸质表编号，或表的照片。</translation>
    </message>
    <message>
        <source>Service of {day} could be made up until {deadline}, {days:working day|working days} after it; that has passed.</source>
        <translation>{day} 的服务只能补录到 {deadline}（其后 {days} 个工作日），已经过期。</translation>
    </message>
    <message>
        <source>This is no photo: choose a JPEG or PNG picture.</source>
        <translation>这不是照片：请选 JPEG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>The photo has {size} kB; at most {limit} kB are kept.</source>
        <translation>照片有 {size} kB，最多保存 {limit} kB。</translation>
    </message>
    <message>
        <source>The holidays of {years} are not loaded: only weekends were left out, the day may move.</source>
        <translation>{years} 年的节假日表还没有导入：只扣除了周末，日期可能有变。</translation>
    </message>
    <message>
        <source>The disk is full, nothing was saved. Free some space, then try again.</source>
        <translation>磁盘已满，没有保存。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The database is busy, nothing was saved. Try again in a moment.</source>
        <translation>数据库正忙，没有保存。请稍候再试。</translation>
    </message>
    <message>
        <source>The data folder cannot be written to, nothing was saved.</source>
        <translation>数据文件夹不能写入，没有保存。</translation>
    </message>
    <message>
        <source>The database could not be read well, nothing was saved. Start the program again; if it stays, use the last backup.</source>
        <translation>数据库读取有误，没有保存。请重新启动程序；若仍如此，请使用最近的备份。</translation>
    </message>
    <message>
        <source>The shared database cannot be reached, nothing was saved. Check the network.</source>
        <translation>连不上共用数据库，没有保存。请检查网络。</translation>
    </message>
    <message>
        <source>The data folder cannot be opened. Check that the disk is there.</source>
        <translation>打不开数据文件夹，请检查磁盘是否在。</translation>
    </message>
    <message>
        <source>The station was last used with a newer version of the program ({version}). Please install the newer version. Nothing was changed.</source>
        <translation>本站数据来自更新版本的程序（{version}），请安装新版本。数据没有改动。</translation>
    </message>
    <message>
        <source>The station was last used with an older version of the program ({version}). Open the desk once to bring it up to date.</source>
        <translation>驿站数据来自较旧的版本（{version}）。请先打开一次前台程序完成升级。</translation>
    </message>
    <message>
        <source>The key of the station is missing: {place}. Copy station.key back from where you keep it.</source>
        <translation>找不到本站密钥：{place}。请从保存处把 station.key 复制回来。</translation>
    </message>
    <message>
        <source>The key file of the station is damaged or cannot be read: {place}. Copy station.key back from where you keep it.</source>
        <translation>本站密钥文件已损坏或读不出来：{place}。请从保存处把 station.key 复制回来。</translation>
    </message>
    <message>
        <source>The key belongs to another station: {place}.</source>
        <translation>密钥不是本站的：{place}。</translation>
    </message>
    <message>
        <source>There is a station in this folder already: {place}.</source>
        <translation>文件夹中已有站点数据：{place}。</translation>
    </message>
    <message>
        <source>The paper was not printed: the font cannot show {characters}.</source>
        <translation>未打印：字体无法显示 {characters}。</translation>
    </message>
    <message>
        <source>There is no printer “{printer}” any more. Choose another in the settings; the paper waits.</source>
        <translation>找不到打印机“{printer}”。请在设置中另选一台，单据会保留待印。</translation>
    </message>
    <message>
        <source>The printer “{printer}” is off or not connected. Switch it on, then print again.</source>
        <translation>打印机“{printer}”未开机或未连接。请开机后重新打印。</translation>
    </message>
    <message>
        <source>The printer “{printer}” did not take the paper. Check it, then print again.</source>
        <translation>打印机“{printer}”没有接收。请检查后重新打印。</translation>
    </message>
    <message>
        <source>The folder for papers cannot be written to: {printer}.</source>
        <translation>单据文件夹不能写入：{printer}。</translation>
    </message>
    <message>
        <source>The disk is full: the paper waits. Free some space.</source>
        <translation>磁盘已满，单据待印。请腾出空间。</translation>
    </message>
    <message>
        <source>The printer “{printer}” does not answer. Look for paper jam or an open cover, then print again.</source>
        <translation>打印机“{printer}”没有响应。请检查是否卡纸、上盖是否合好，再重新打印。</translation>
    </message>
    <message>
        <source>This computer has no print system. Slips can go to the papers folder meanwhile.</source>
        <translation>本机没有打印系统，单据可先存入单据文件夹。</translation>
    </message>
    <message>
        <source>{name} ({number}) has this document number already: it is the same person.</source>
        <translation>证件号码已登记在 {name}（{number}）名下，是同一个人。</translation>
    </message>
    <message>
        <source>{name}&apos;s registration was undone.</source>
        <translation>{name} 的登记已撤销。</translation>
    </message>
    <message>
        <source>Please type a name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>The name is longer than 100 characters.</source>
        <translation>姓名超过 100 个字符。</translation>
    </message>
    <message>
        <source>The name holds a character that cannot be kept: {character}</source>
        <translation>姓名中有无法保存的字符：{character}</translation>
    </message>
    <message>
        <source>This is no phone number: a mobile has 11 digits from 1, a landline its area code.</source>
        <translation>号码不对：手机号为 1 开头的 11 位数字，座机要带区号。</translation>
    </message>
    <message>
        <source>{kind}: the number has the wrong length.</source>
        <translation>{kind}：号码位数不对。</translation>
    </message>
    <message>
        <source>{kind}: the number holds characters that cannot be.</source>
        <translation>{kind}：号码中有不该出现的字符。</translation>
    </message>
    <message>
        <source>{kind}: the last character does not fit, one of the digits is mistyped.</source>
        <translation>{kind}：校验码不符，请核对是否有数字输错。</translation>
    </message>
    <message>
        <source>{kind}: there is no such birth date.</source>
        <translation>{kind}：出生日期不存在。</translation>
    </message>
    <message>
        <source>{kind}: the birth date lies in the future.</source>
        <translation>{kind}：出生日期晚于今天。</translation>
    </message>
    <message>
        <source>“{given}” is no unified social credit code.</source>
        <translation>“{given}”不是有效的统一社会信用代码。</translation>
    </message>
    <message>
        <source>{name} is {age}: a guardian must consent first. Record it under “Consents and rights” of their page.</source>
        <translation>{name} {age} 岁：须监护人先同意。在其页面“同意与权利”登记。</translation>
    </message>
    <message>
        <source>{name} took the consent to the records back: no more service is recorded. A new consent on their page changes that.</source>
        <translation>{name} 已撤回志愿服务记录的同意，不再记录服务。在其页面重新登记同意后可以签到。</translation>
    </message>
    <message>
        <source>{name}&apos;s record is not restricted.</source>
        <translation>{name} 的档案没有限制处理。</translation>
    </message>
    <message>
        <source>{name} has taken this consent back before.</source>
        <translation>{name}之前已撤回这份同意。</translation>
    </message>
    <message>
        <source>The household has {balance:point|points}, {wanted:is|are} needed: {short:is|are} missing.</source>
        <translation>家庭积分不足：需要 {wanted} 分，现有 {balance} 分，还差 {short} 分。</translation>
    </message>
    <message>
        <source>{balance:point|points}, {wanted:is|are} needed: {short:is|are} missing. {pending:waits|wait} for review of the hours.</source>
        <translation>积分不足：需要 {wanted} 分，现有 {balance} 分，还差 {short} 分；另有 {pending} 分待时长审核。</translation>
    </message>
    <message>
        <source>{balance:point|points}, {wanted:is|are} needed: {short:is|are} missing.</source>
        <translation>积分不足：需要 {wanted} 分，现有 {balance} 分，还差 {short} 分。</translation>
    </message>
    <message>
        <source>{owed:point is|points are} owed, {balance:is|are} there: clear the debt first.</source>
        <translation>欠 {owed} 分，现有 {balance} 分：请先结清欠分。</translation>
    </message>
    <message>
        <source>{title} is gone.</source>
        <translation>{title} 已兑完。</translation>
    </message>
    <message>
        <source>Only {left} of {title} left. Take {left}?</source>
        <translation>{title} 只剩 {left} 份，取 {left} 份吗？</translation>
    </message>
    <message>
        <source>{n} more are elsewhere in the house: move them to the shelf first.</source>
        <translation>仓库或其他货架还有 {n} 件：先移到架上。</translation>
    </message>
    <message>
        <source>{n} are over their last good day and may not be given out.</source>
        <translation>另有 {n} 件已过期，不能发出。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>Taken last at {time}: {desk}, {operator}.</source>
        <translation>最后一次 {time} 由 {desk} {operator} 发出。</translation>
    </message>
    <message>
        <source>{title}: {limit} for one person {period}; {taken} were taken already.</source>
        <translation>{title}：每人{period}限 {limit} 份，已领 {taken} 份。</translation>
    </message>
    <message>
        <source>{title} could be had until {to}.</source>
        <translation>{title} 的兑换已于 {to} 截止。</translation>
    </message>
    <message>
        <source>{title} can be had from {start} {to}.</source>
        <translation>{title} 的兑换时间为 {start} {to}。</translation>
    </message>
    <message>
        <source>{title} costs {now:point|points} now, {shown:was|were} shown. The cart has the new price.</source>
        <translation>{title} 现价 {now} 分（刚才显示 {shown} 分），清单已按现价更新。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>还没有选择兑换物品。</translation>
    </message>
    <message>
        <source>{name} belongs to no household.</source>
        <translation>{name} 还没有加入家庭。</translation>
    </message>
    <message>
        <source>Nobody gives points to themselves. Choose another person.</source>
        <translation>积分不能转赠给自己，请选择另一位。</translation>
    </message>
    <message>
        <source>This station&apos;s rule does not allow points to be given away.</source>
        <translation>本站规则不允许转赠积分。</translation>
    </message>
    <message>
        <source>Points are only given within a household; {giver} and {receiver} share none.</source>
        <translation>积分只能在家庭内转赠；{giver}与{receiver}不在同一家庭。</translation>
    </message>
    <message>
        <source>{name} belongs to {household}. They leave it first.</source>
        <translation>{name}已在{household}，请先退出。</translation>
    </message>
    <message>
        <source>{n:record|records} of {name} for the household must be reviewed first.</source>
        <translation>{name}有 {n} 条计入家庭的时长待核，请先处理。</translation>
    </message>
    <message>
        <source>Points are not redeemed today. The next day is {day}.</source>
        <translation>今天不是兑换日，下一个兑换日：{day}。</translation>
    </message>
    <message>
        <source>{name} has redeemed {n:time|times} today; the rule allows no more.</source>
        <translation>{name}今天已兑换 {n} 次，规则不允许再兑。</translation>
    </message>
    <message>
        <source>{title}: {left:piece|pieces} can come back, not {wanted}.</source>
        <translation>{title}：最多可退 {left} 件，不能退 {wanted} 件。</translation>
    </message>
    <message>
        <source>{number} was used: {at} at {desk}, by {operator}; taken by {who}.</source>
        <translation>{number} 已领取：{at}，{desk}，经办 {operator}，领取人 {who}。</translation>
    </message>
    <message>
        <source>Nothing is owed here.</source>
        <translation>这里没有欠分。</translation>
    </message>
    <message>
        <source>{owed} are owed; {points} are more than that.</source>
        <translation>只欠 {owed}，{points}超过了。</translation>
    </message>
    <message>
        <source>{what}: undone at {at} by {operator} already.</source>
        <translation>{what}已于 {at} 由 {operator} 撤销。</translation>
    </message>
    <message>
        <source>{what} cannot be undone.</source>
        <translation>{what}不能撤销。</translation>
    </message>
    <message>
        <source>{points:point|points} would go back, only {balance:is|are} left.</source>
        <translation>要收回 {points} 分，现在只剩 {balance} 分。</translation>
    </message>
    <message>
        <source>{said} They were spent by: {later}. Undo that first.</source>
        <translation>{said}已用于：{later}。请先撤销它。</translation>
    </message>
    <message>
        <source>{name} {number} is one record; choose the other record of the same person.</source>
        <translation>{name} {number} 是同一份登记，请选择此人的另一份登记。</translation>
    </message>
    <message>
        <source>{name} {number} is checked in since {at} ({activity}). Check them out first (F2), then merge.</source>
        <translation>{name} {number} 从 {at} 起在岗（{activity}）。请先签退（F2），再合并。</translation>
    </message>
    <message>
        <source>Both records served at one time ({at}): {number} at {activity}, {other_number} at {other_activity}. One person cannot: undo the wrong record first, or leave them as two people.</source>
        <translation>两份登记在同一时间（{at}）都有服务：{number} 在{activity}，{other_number} 在{other_activity}。一个人不可能同时在两处：请先撤销错误的记录，或者按两个人处理。</translation>
    </message>
    <message>
        <source>{day} was opened before.</source>
        <translation>{day}已开站。</translation>
    </message>
    <message>
        <source>{day} is not closed.</source>
        <translation>{day}没有日结。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{n:person is|people are} not checked out: {names}. Check them out before {day} is closed.</source>
        <translation>还有 {n} 人未签退：{names}。请先签退再日结{day}。</translation>
    </message>
    <message>
        <source>{what} cannot be undone yet, something rests on it: {later}. Undo that first.</source>
        <translation>{what}暂不能撤销，之后还有：{later}。请先撤销后面的。</translation>
    </message>
    <message>
        <source>Calendar file {file}, line {line}: {problem} Nothing was taken over.</source>
        <translation>假日表 {file} 第 {line} 行：{problem}什么也没有导入。</translation>
    </message>
    <message>
        <source>the file cannot be read as text.</source>
        <translation>文件读不出文字。</translation>
    </message>
    <message>
        <source>a comma, quote or bracket is missing or too much.</source>
        <translation>缺少或多了逗号、引号或括号。</translation>
    </message>
    <message>
        <source>“{text}” is missing.</source>
        <translation>缺少“{text}”。</translation>
    </message>
    <message>
        <source>“{text}” means nothing here.</source>
        <translation>这里用不上“{text}”。</translation>
    </message>
    <message>
        <source>“{text}” is not a year.</source>
        <translation>“{text}”不是年份。</translation>
    </message>
    <message>
        <source>“{text}” is not a date like 2027-01-01.</source>
        <translation>“{text}”不是 2027-01-01 这样的日期。</translation>
    </message>
    <message>
        <source>“{text}” belongs to another year.</source>
        <translation>“{text}”是别的年份。</translation>
    </message>
    <message>
        <source>the holiday ends {text}, before it begins.</source>
        <translation>假期到 {text} 结束，比开始还早。</translation>
    </message>
    <message>
        <source>the holiday until {text} is longer than a month.</source>
        <translation>到 {text} 的假期超过一个月。</translation>
    </message>
    <message>
        <source>{text} is there twice.</source>
        <translation>{text} 写了两次。</translation>
    </message>
    <message>
        <source>{text} is no weekend, it is worked anyway.</source>
        <translation>{text} 不是周末，本来就上班。</translation>
    </message>
    <message>
        <source>The disk is full: no file was written to {folder}. Free some space or choose another.</source>
        <translation>磁盘已满，没有写入文件：{folder}。请腾出空间，或换一个文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there any more, no file was written. Is the stick still plugged in?</source>
        <translation>文件夹 {folder} 不见了，没有写入文件。U 盘还插着吗？</translation>
    </message>
    <message>
        <source>No file can be written to {folder}. Close the old file if it is open, or choose another folder.</source>
        <translation>无法写入 {folder}。若旧文件正打开，请先关闭，或换一个文件夹。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Please wait {n:second|seconds}.</source>
        <translation>密码错误次数过多，请等 {n} 秒再试。</translation>
    </message>
    <message>
        <source>Somebody else must allow this: card or PIN of a supervisor.</source>
        <translation>此事须另一人批准：请主管刷工作卡或输密码。</translation>
    </message>
    <message>
        <source>{name} asks for this and cannot allow it too.</source>
        <translation>{name}是申请人，不能自己批准。</translation>
    </message>
    <message>
        <source>{name} may not allow this. Ask a supervisor.</source>
        <translation>{name}没有批准权限，请找主管。</translation>
    </message>
    <message>
        <source>Until {left} {name} could have allowed this. Nobody else can; from {free} on you can do it alone. Before that: switch {name} on again, with their own PIN.</source>
        <translation>{left}以前{name}能批准这件事，现在没有别人能批准；{free}起可以一个人办。在那之前：重新启用{name}，密码不变。</translation>
    </message>
    <message>
        <source>{name} belongs to this household: somebody else must do it.</source>
        <translation>{name}与当事人同属一个家庭，须由他人办理。</translation>
    </message>
    <message>
        <source>{name} cannot do this for themselves: somebody else must.</source>
        <translation>{name}不能为自己办理，须由他人办理。</translation>
    </message>
    <message>
        <source>{day} is closed. A supervisor can open it again.</source>
        <translation>{day}已日结。主管可以重新开站。</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, but the last act was at {last}. State the right time.</source>
        <translation>电脑时间是 {now}，而上一笔业务在 {last}。请由主管说明正确时间。</translation>
    </message>
    <message>
        <source>{name}&apos;s record is restricted: it is kept, and nothing else is done.</source>
        <translation>{name}的档案已限制处理：只保存，不再办理业务。</translation>
    </message>
    <message>
        <source>{name}&apos;s record was merged into {number}.</source>
        <translation>{name}的档案已并入 {number}。</translation>
    </message>
    <message>
        <source>The barcode {code} is that of “{title}”. Change it there first.</source>
        <translation>条码 {code} 已是“{title}”的。请先在那里改掉。</translation>
    </message>
    <message>
        <source>{n} pieces lie in “{place}”. Move or write them off first.</source>
        <translation>“{place}”还有 {n} 件物资。请先移走或报损。</translation>
    </message>
    <message>
        <source>There are {n} pieces of “{title}”. Hand out or write them off first.</source>
        <translation>“{title}”还有 {n} 件。请先发完或报损。</translation>
    </message>
    <message>
        <source>No goods are entered yet. Scan one or type its name.</source>
        <translation>还没有物资。请扫码或输入名称。</translation>
    </message>
    <message>
        <source>The goods lie in “{place}” already. Choose another place.</source>
        <translation>物资已在“{place}”。请选另一个库位。</translation>
    </message>
    <message>
        <source>{title}{batch}: {left} lie in “{place}”, {wanted} are to go.</source>
        <translation>{title}{batch}：“{place}”只有 {left} 件，要移出 {wanted} 件。</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source> ({batch})</source>
        <translation>（{batch}）</translation>
    </message>
    <message>
        <source>{title} ({rule}): {name} had {had} already, {at} at {desk}, from {operator}.</source>
        <translation>{title}（{rule}）：{name}已领 {had} 份，{at} 在 {desk} 由 {operator} 发放。</translation>
    </message>
    <message>
        <source>{title} ({rule}): for whom? Scan the card, or type the name and the end of the phone.</source>
        <translation>{title}（{rule}）：发给谁？请扫卡，或输入姓名和手机后四位。</translation>
    </message>
    <message>
        <source>{part}: {left} left, {wanted} needed. {n} of {kit} can be made.</source>
        <translation>{part} 只剩 {left}，需要 {wanted}。{kit} 还能组装 {n} 份。</translation>
    </message>
    <message>
        <source> {n} are over their last day.</source>
        <translation> 另有 {n} 件已过期。</translation>
    </message>
    <message>
        <source> {n} more are in the store.</source>
        <translation> 仓库等处还有 {n} 件。</translation>
    </message>
    <message>
        <source>{title} has no parts yet. Say first what is in it.</source>
        <translation>{title} 还没有装法，先定里面装什么。</translation>
    </message>
    <message>
        <source>{title}: a kit cannot be in a kit.</source>
        <translation>{title}：礼包里不能再放礼包。</translation>
    </message>
    <message>
        <source>{title} {number}: {left} left here, {wanted} cannot be taken apart.</source>
        <translation>{title} {number}：这里只剩 {left} 份，不能拆 {wanted} 份。</translation>
    </message>
    <message>
        <source>{title} is out: {who} has it since {since}, due {due} ({desk}, {operator}). Scan it to take it back.</source>
        <translation>{title} 已借出：{who}，{since} 借走，{due} 应还（{desk}，{operator}）。扫码即可收回。</translation>
    </message>
    <message>
        <source>{title} ({number}): {outcome} at {at}, taken in by {operator}.</source>
        <translation>{title}（{number}）：{at} {outcome}，经办 {operator}。</translation>
    </message>
    <message>
        <source>{title} is not lent: {state}. Its state is changed in the list of things.</source>
        <translation>{title} 不能借出：{state}。状态在物品列表里改。</translation>
    </message>
    <message>
        <source>{title} is kept for {who}, {from_at} to {to_at}. Lent all the same with a reason only.</source>
        <translation>{title} 已为 {who} 预留，{from_at} 至 {to_at}。仍要借出请写明原因。</translation>
    </message>
    <message>
        <source>{title} is kept for {who} already, {from_at} to {to_at}. Choose another time or another one.</source>
        <translation>{title} 已为 {who} 预留，{from_at} 至 {to_at}。请换时间或换一件。</translation>
    </message>
    <message>
        <source>{title}: none is free at that time.</source>
        <translation>{title}：那段时间没有可借的。</translation>
    </message>
    <message>
        <source>Only note what was left (such as a work card), never the number on it.</source>
        <translation>只写押了什么（如工作证），不要写号码。</translation>
    </message>
    <message>
        <source>An identity card may not be kept (Resident Identity Card Law, art. 15): take a phone number, or another card.</source>
        <translation>不能扣押居民身份证（《居民身份证法》第十五条）：请登记手机号，或押别的证件。</translation>
    </message>
    <message>
        <source>{title}: what the station lends is taken back, what people leave is collected.</source>
        <translation>{title}：本站物品用“归还”，寄放的物品用“领取”。</translation>
    </message>
    <message>
        <source>“{place}” is being counted ({number}), since {at} at {desk} by {operator}.</source>
        <translation>“{place}”正在盘点（{number}）：{at} 在 {desk} 由 {operator} 开始。</translation>
    </message>
    <message>
        <source>{number} was finalised: {at} at {desk} by {operator}.</source>
        <translation>{number} 已完成：{at} 在 {desk}，{operator}。</translation>
    </message>
    <message>
        <source>{number} was given up: {at} at {desk} by {operator}.</source>
        <translation>{number} 已放弃：{at} 在 {desk}，{operator}。</translation>
    </message>
    <message>
        <source>{titles} and {n} more</source>
        <translation>{titles} 等，另有 {n} 种</translation>
    </message>
    <message>
        <source>{titles}: goods moved while they were counted. Count them again.</source>
        <translation>{titles}：数的时候动过，请重数。</translation>
    </message>
    <message>
        <source>{number}: nothing is counted yet. Scan the goods, one after the other.</source>
        <translation>{number} 还没有点数。请逐件扫码。</translation>
    </message>
    <message>
        <source>{name} ({number}) is on file with this phone number: it is the same person.</source>
        <translation>{name}（{number}）已用这个电话建档，是同一个人。</translation>
    </message>
    <message>
        <source>The file {number} was closed; nothing of it is used any more.</source>
        <translation>档案 {number} 已注销，不再使用。</translation>
    </message>
    <message>
        <source>{number} has not brought back: {things}. Take it back first (F4).</source>
        <translation>{number} 还有没还的：{things}。请先归还（F4）。</translation>
    </message>
    <message>
        <source>{title}: these desks stand there: {desks}. Say first where they stand now.</source>
        <translation>{title}还有电脑在用：{desks}。请先改它们所在的服务点。</translation>
    </message>
    <message>
        <source>{day}: {opens}–{closes} overlaps with other hours of the same day.</source>
        <translation>{day}：{opens}–{closes} 和同一天的其他时间重叠。</translation>
    </message>
</context>
</TS>
