<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Consents</name>
    <message>
        <source>10 years</source>
        <translation>10 年</translation>
    </message>
    <message>
        <source>Service records</source>
        <translation>志愿服务记录</translation>
    </message>
    <message>
        <source>Guardian, 14 to 17</source>
        <translation>监护人同意（14–17 岁）</translation>
    </message>
    <message>
        <source>Guardian, under 14</source>
        <translation>监护人同意（未满 14 岁）</translation>
    </message>
    <message>
        <source>Name in public</source>
        <translation>公开姓名</translation>
    </message>
    <message>
        <source>Name given to another body</source>
        <translation>向其他单位提供姓名</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康信息</translation>
    </message>
    <message>
        <source>Visitor file</source>
        <translation>来访档案</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>纸质签字</translation>
    </message>
    <message>
        <source>confirmed on the screen</source>
        <translation>屏幕确认</translation>
    </message>
    <message>
        <source>{age} years old · guardian agrees</source>
        <translation>{age} 岁 · 监护人已同意</translation>
    </message>
    <message>
        <source>{age} years old · guardian has not agreed</source>
        <translation>{age} 岁 · 监护人未同意</translation>
    </message>
    <message>
        <source>{age} years old</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>Under 14, until the day after the birthday: no check-in without a guardian&apos;s consent.</source>
        <translation>未满 14 周岁（生日次日起才算满）：监护人同意以前不能签到。</translation>
    </message>
    <message>
        <source>14 to 17: by this station&apos;s rule a guardian agrees before the first check-in.</source>
        <translation>14–17 岁：按本站规则，第一次签到以前须监护人同意。</translation>
    </message>
    <message>
        <source>14 to 17: by this station&apos;s rule no guardian has to agree.</source>
        <translation>14–17 岁：按本站规则，不需要监护人同意。</translation>
    </message>
    <message>
        <source>{name}: consent recorded · {purpose}</source>
        <translation>已登记 {name} 的同意：{purpose}</translation>
    </message>
    <message>
        <source>{name}: consent taken back · {purpose}.</source>
        <translation>已撤回 {name} 的同意：{purpose}。</translation>
    </message>
    <message>
        <source> Check them out now; they cannot be checked in again.</source>
        <translation>现在请签退；以后无法再签到。</translation>
    </message>
    <message>
        <source> They cannot be checked in any more.</source>
        <translation>以后无法再签到。</translation>
    </message>
</context>
<context>
    <name>ExtractFiles</name>
    <message>
        <source>Folder for the extract</source>
        <translation>查阅件存到哪个文件夹</translation>
    </message>
    <message>
        <source>extract-{moment}</source>
        <translation>信息查阅-{moment}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>ExtractQuestion</name>
    <message>
        <source>Everything held about {name}</source>
        <translation>{name} 的信息查阅</translation>
    </message>
    <message>
        <source>For the person themselves, or whoever speaks for them: record, hours, points, slips, consents, who saw or changed what. Other people are named with asterisks only. Making it is noted.</source>
        <translation>交给本人或代本人提出的人：档案、时长、积分、兑换单、同意，谁看过、改过什么。其他人的姓名只用星号。提供本件会留下记录。</translation>
    </message>
    <message>
        <source>the person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>To read (PDF)</source>
        <translation>阅读用（PDF）</translation>
    </message>
    <message>
        <source>PDF and data file (JSON)</source>
        <translation>PDF 和数据文件</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>只要数据文件（JSON）</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>只显示一部分</translation>
    </message>
    <message>
        <source>In full, with a second person</source>
        <translation>完整（须第二人同意）</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>选择文件夹……</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>谁提出的</translation>
    </message>
    <message>
        <source>The names of the files name nobody. Where they go is chosen next.</source>
        <translation>文件名不含姓名和编号。下一步选择存放的文件夹。</translation>
    </message>
</context>
<context>
    <name>Extracting</name>
    <message>
        <source>Give out everything held about {name}</source>
        <translation>提供 {name} 的全部信息</translation>
    </message>
    <message>
        <source>The person asked for the full numbers</source>
        <translation>本人要求提供完整号码</translation>
    </message>
    <message>
        <source>The guardian asked for them</source>
        <translation>监护人要求提供</translation>
    </message>
    <message>
        <source>Collecting everything held about the person …</source>
        <translation>正在整理全部信息……</translation>
    </message>
    <message>
        <source>Everything held about the person: {files}</source>
        <translation>信息查阅件已存好：{files}</translation>
    </message>
</context>
<context>
    <name>GivePanel</name>
    <message>
        <source>How they agreed</source>
        <translation>同意方式</translation>
    </message>
    <message>
        <source>Record a consent of {name}</source>
        <translation>登记 {name} 的同意</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>纸质签字</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>屏幕确认</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>Who gets the name</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>纸质编号</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>文本版本</translation>
    </message>
</context>
<context>
    <name>GuardianPhones</name>
    <message>
        <source>Guardian&apos;s phone (is noted)</source>
        <translation>显示监护人电话（会留记录）</translation>
    </message>
    <message>
        <source>Show the phone of the guardian of {name}</source>
        <translation>显示 {name} 监护人的电话</translation>
    </message>
    <message>
        <source>To call the guardian</source>
        <translation>联系监护人</translation>
    </message>
    <message>
        <source>An emergency</source>
        <translation>紧急情况</translation>
    </message>
</context>
<context>
    <name>NoticeView</name>
    <message>
        <source>The text that is agreed to</source>
        <translation>告知书内容</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>{name}: the record is restricted; it is kept and nothing else is done.</source>
        <translation>{name} 的档案已限制处理：只保存，不再使用。</translation>
    </message>
    <message>
        <source>{name}: the restriction is lifted.</source>
        <translation>{name} 的档案已解除限制。</translation>
    </message>
    <message>
        <source>Lift the restriction of {name}</source>
        <translation>解除 {name} 的限制处理</translation>
    </message>
    <message>
        <source>Restrict the record of {name}</source>
        <translation>限制处理 {name} 的档案</translation>
    </message>
    <message>
        <source>The person asked for deletion</source>
        <translation>本人要求删除</translation>
    </message>
    <message>
        <source>The consent was taken back</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>The family of a deceased person asked for it</source>
        <translation>已故人员的近亲属要求</translation>
    </message>
    <message>
        <source>The person wants to serve again</source>
        <translation>本人要求恢复服务</translation>
    </message>
    <message>
        <source>Restricted by mistake</source>
        <translation>点错了</translation>
    </message>
    <message>
        <source>{name} was not checked in: the consent was not recorded.</source>
        <translation>{name} 没有签到：同意没有登记。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The notice goes to the printer.</source>
        <translation>告知书已送打印机。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The notice is kept as PDF: {file}</source>
        <translation>告知书已存为 PDF：{file}</translation>
    </message>
</context>
</TS>
