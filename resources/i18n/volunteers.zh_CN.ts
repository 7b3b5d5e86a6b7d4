<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Barcode</name>
    <message>
        <source>Barcode {code}</source>
        <translation>条码 {code}</translation>
    </message>
</context>
<context>
    <name>CommendationPanel</name>
    <message>
        <source>Commendation of {name}</source>
        <translation>{name} 的表彰</translation>
    </message>
    <message>
        <source>Name of the commendation</source>
        <translation>表彰名称</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>授予单位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Write down “{name}”</source>
        <translation>记下“{name}”</translation>
    </message>
    <message>
        <source>Write the commendation down</source>
        <translation>记下表彰</translation>
    </message>
    <message>
        <source>Commendation of {person}: {name}</source>
        <translation>已记下 {person} 的表彰：{name}</translation>
    </message>
</context>
<context>
    <name>ConsentsTab</name>
    <message>
        <source>Consents</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <translation>还没有登记同意。</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Notice (A4)</source>
        <translation>告知书（A4）</translation>
    </message>
    <message>
        <source>Give out the data</source>
        <translation>信息查阅</translation>
    </message>
    <message>
        <source>{age}. {rule}</source>
        <translation>{age}。{rule}</translation>
    </message>
    <message>
        <source>Lift the restriction</source>
        <translation>解除限制</translation>
    </message>
    <message>
        <source>Restrict instead of delete</source>
        <translation>限制处理</translation>
    </message>
    <message>
        <source>paper {number}</source>
        <translation>纸质 {number}</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>提供给 {name}</translation>
    </message>
    <message>
        <source>taken back {at}</source>
        <translation>{at} 撤回</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Kept until {until} at least: 10 years after the last service (GB/T 40143-2021).</source>
        <translation>档案至少保存至 {until}：最后一次服务后 10 年（GB/T 40143-2021）。</translation>
    </message>
    <message>
        <source>Restricted since {at} by {who}: {reason}. Kept until {until}, nothing else is done; an extract and taking back a consent stay possible.</source>
        <translation>{at} 起限制处理（{who}，{reason}）。保存至 {until}，此外不作使用；仍可信息查阅、撤回同意。</translation>
    </message>
    <message>
        <source>Take back: {purpose}</source>
        <translation>撤回：{purpose}</translation>
    </message>
    <message>
        <source>{purpose}, filled in</source>
        <translation>{purpose} · 填好本人信息</translation>
    </message>
    <message>
        <source>{purpose}, blank</source>
        <translation>{purpose} · 空白</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Service records</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>No service yet.</source>
        <translation>还没有服务记录。</translation>
    </message>
    <message>
        <source>No points yet.</source>
        <translation>还没有积分流水。</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有操作记录。</translation>
    </message>
    <message>
        <source>Whose points</source>
        <translation>谁的积分</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>个人</translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message>
        <source>Already registered?</source>
        <translation>可能已登记过</translation>
    </message>
    <message>
        <source>While you type, people who might be the same appear here.</source>
        <translation>填写时，可能是同一个人的志愿者会显示在这里。</translation>
    </message>
    <message>
        <source>Might be {name}</source>
        <translation>可能是 {name}</translation>
    </message>
    <message>
        <source>It is the same: open {name}</source>
        <translation>是同一个人：打开 {name}</translation>
    </message>
    <message>
        <source>Another person than {name}</source>
        <translation>与 {name} 不是同一个人</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>是同一个人</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>不是同一个人</translation>
    </message>
</context>
<context>
    <name>ExportQuestion</name>
    <message>
        <source>Export the list of volunteers</source>
        <translation>导出志愿者名册</translation>
    </message>
    <message>
        <source>{count:person|people} in {columns:column|columns}, as the list shows them. Names and phones are masked in the file. The export is noted, without names.</source>
        <translation>共 {count} 人、{columns} 列，与列表所示一致。文件中姓名和手机号已脱敏；本次导出会留痕，不含姓名。</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel（XLSX）</translation>
    </message>
    <message>
        <source>CSV, UTF-8</source>
        <translation>CSV（UTF-8）</translation>
    </message>
    <message>
        <source>CSV, GB18030</source>
        <translation>CSV（GB18030）</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Save {count:person|people} as …</source>
        <translation>导出 {count} 人，选择位置…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Opens in WPS and Excel as it is; numbers stay text where they are codes.</source>
        <translation>WPS 和 Excel 可直接打开，编号按文本保存。</translation>
    </message>
    <message>
        <source>Plain text with commas; Excel and WPS recognise the Chinese.</source>
        <translation>逗号分隔的文本，Excel 和 WPS 打开中文不乱码。</translation>
    </message>
    <message>
        <source>Plain text for older programs that know no UTF-8.</source>
        <translation>逗号分隔的文本，供不支持 UTF-8 的老软件使用。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>HouseholdField</name>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>none · type a name to find one or make one</source>
        <translation>无 · 输入名称查找，没有就新建</translation>
    </message>
    <message>
        <source>{name} ({members:person|people})</source>
        <translation>{name}（{members} 人）</translation>
    </message>
    <message>
        <source>Leaves {name}: what they earned and nobody spent comes along.</source>
        <translation>退出“{name}”：本人挣得、还没用的积分一起带走。</translation>
    </message>
    <message>
        <source>A new household “{name}” is made.</source>
        <translation>将新建家庭“{name}”。</translation>
    </message>
    <message>
        <source>Joins the household that exists.</source>
        <translation>加入已有的家庭。</translation>
    </message>
</context>
<context>
    <name>HouseholdTab</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Nobody belongs to it.</source>
        <translation>还没有成员。</translation>
    </message>
    <message>
        <source>No household. One shares a purse: whoever earns for it keeps the part that is not spent.</source>
        <translation>还没有家庭。一家人共用一个积分账户；谁挣的、没用完的部分，退出时由谁带走。</translation>
    </message>
    <message>
        <source>Make a household</source>
        <translation>新建家庭</translation>
    </message>
    <message>
        <source>Join one</source>
        <translation>加入已有家庭</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>转赠积分</translation>
    </message>
    <message>
        <source>Leave the household</source>
        <translation>退出家庭</translation>
    </message>
</context>
<context>
    <name>HouseholdsSection</name>
    <message>
        <source>Households are made, joined and left on the page of a volunteer, in the tab Household.</source>
        <translation>家庭在志愿者页的“家庭”一栏里新建、加入和退出，这里可以查看。</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Name of the household, or name or number of a member</source>
        <translation>家庭名称，或成员的姓名、编号</translation>
    </message>
    <message>
        <source>Find a household</source>
        <translation>查找家庭</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>Choose a household in the list.</source>
        <translation>请在左边选一个家庭。</translation>
    </message>
    <message>
        <source>No points have come or gone yet.</source>
        <translation>还没有积分进出。</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>居住区域</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>{points} are owed</source>
        <translation>欠 {points}</translation>
    </message>
</context>
<context>
    <name>IdentityFields</name>
    <message>
        <source>such as 1990-05-21</source>
        <translation>如 1990-05-21</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>{count} characters so far</source>
        <translation>已输入 {count} 位</translation>
    </message>
    <message>
        <source>The number fits; its region is not in the list.</source>
        <translation>号码正确；地区码不在现有列表中。</translation>
    </message>
    <message>
        <source>The number fits, but is usual for another kind of document.</source>
        <translation>号码正确，但像是另一种证件。</translation>
    </message>
    <message>
        <source>The number fits.</source>
        <translation>号码正确，性别和出生日期已带出。</translation>
    </message>
    <message>
        <source>{age} years old: the guardian&apos;s consent is asked for after saving.</source>
        <translation>{age} 岁：保存后登记监护人同意。</translation>
    </message>
    <message>
        <source>{age} years old: the guardian is asked for if the station&apos;s rule says so.</source>
        <translation>{age} 岁：按本站规则需要时，保存后登记监护人同意。</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>Columns and order</source>
        <translation>列与排序</translation>
    </message>
    <message>
        <source>Export {count} chosen</source>
        <translation>导出所选 {count} 人</translation>
    </message>
    <message>
        <source>Export {count:person|people}</source>
        <translation>导出 {count} 人</translation>
    </message>
    <message>
        <source>Your role may look, but not export.</source>
        <translation>您的角色只能查看，不能导出。</translation>
    </message>
    <message>
        <source>Restricted records are kept, not exported.</source>
        <translation>限制处理的资料只保存，不导出。</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>An export is still being written.</source>
        <translation>上一次导出还没有写完。</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>volunteers-{date}</source>
        <translation>志愿者名册-{date}</translation>
    </message>
    <message>
        <source>Save the list of volunteers</source>
        <translation>保存志愿者名册</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing is left of the file.</source>
        <translation>已停止导出，没有留下文件。</translation>
    </message>
    <message>
        <source>Somebody else signed in meanwhile: the list was not exported. Export it again.</source>
        <translation>导出期间换了操作员，名册没有导出，请重新导出。</translation>
    </message>
    <message>
        <source>Exported: {count:person|people}, names and phones masked, to {file}</source>
        <translation>已导出 {count} 人（姓名、手机号已脱敏）：{file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>Show {column}</source>
        <translation>显示“{column}”</translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation>按“{column}”排序</translation>
    </message>
    <message>
        <source>Largest or last first</source>
        <translation>从大到小（倒序）</translation>
    </message>
</context>
<context>
    <name>ListProgress</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>停止导出</translation>
    </message>
    <message>
        <source>{done} of {total} written</source>
        <translation>已写 {done} / {total} 人</translation>
    </message>
    <message>
        <source>Stopping the export …</source>
        <translation>正在停止导出…</translation>
    </message>
    <message>
        <source>putting the file together</source>
        <translation>正在生成文件</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>LoansTab</name>
    <message>
        <source>Lending</source>
        <translation>借还</translation>
    </message>
    <message>
        <source>Nothing was ever lent.</source>
        <translation>没有借过物品。</translation>
    </message>
    <message>
        <source>Lend / return</source>
        <translation>借还</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>预约…</translation>
    </message>
    <message>
        <source>out</source>
        <translation>借出中</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>due {at}</source>
        <translation>{at} 应还</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预约</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Different document or birth date: probably two people.</source>
        <translation>证件号或出生日期不同：很可能是两个人。</translation>
    </message>
    <message>
        <source>Might be the same</source>
        <translation>可能是同一人</translation>
    </message>
    <message>
        <source>Another record: name, pinyin or number</source>
        <translation>另一份登记：姓名、拼音或编号</translation>
    </message>
    <message>
        <source>Which record stays in use</source>
        <translation>保留哪一份</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) look like this one. Choose by its number, or look it up:</source>
        <translation>
            <numerusform>有 %n 份登记与这份相像。按数字选择，或在下面查找：</numerusform>
        </translation>
    </message>
    <message>
        <source>No record looks like this one. Look for the other one:</source>
        <translation>没有相像的登记。请查找另一份：</translation>
    </message>
    <message>
        <source>Keep {number}</source>
        <translation>保留 {number}</translation>
    </message>
    <message>
        <source>Afterwards {number} has {hours} h and {points} of both records. This can be undone.</source>
        <translation>合并后 {number} 共有两份登记的 {hours} 小时和 {points}。合并可以取消。</translation>
    </message>
    <message>
        <source>Merge and keep {number}</source>
        <translation>合并并保留 {number}</translation>
    </message>
    <message>
        <source>Compare the two. The one that stays keeps its number and card.</source>
        <translation>请对照两份登记。保留的一份继续使用原编号和卡。</translation>
    </message>
    <message>
        <source>likeness {score}</source>
        <translation>相似度 {score}</translation>
    </message>
    <message>
        <source>Merge another record of {name}</source>
        <translation>合并{name}的另一份登记</translation>
    </message>
</context>
<context>
    <name>MergedPart</name>
    <message>
        <source>Un-merge {number}</source>
        <translation>取消合并 {number}</translation>
    </message>
    <message>
        <source>Un-merge</source>
        <translation>取消合并</translation>
    </message>
    <message>
        <source>{operator}, allowed by {approver}</source>
        <translation>{operator}，{approver}批准</translation>
    </message>
    <message>
        <source>Merged into this record: {name} {number} ({at}, {who}, {reason})</source>
        <translation>并入了 {name} {number} 的档案（{at}，{who}，{reason}）</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merge two records of one person</source>
        <translation>合并同一人的两份登记</translation>
    </message>
    <message>
        <source>Registered twice</source>
        <translation>重复登记</translation>
    </message>
    <message>
        <source>Registered with an old phone number</source>
        <translation>用旧手机号登记过</translation>
    </message>
    <message>
        <source>Two spellings of one name</source>
        <translation>同一姓名两种写法</translation>
    </message>
    <message>
        <source>Merged: {loser} now belongs to {number}. {name} has {hours} h and {points}.</source>
        <translation>已合并：{loser} 并入 {number}。{name}共 {hours} 小时、{points}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{name} and {other}: two people. They are not proposed as one again.</source>
        <translation>{name}和{other}是两个人，以后不再提示。</translation>
    </message>
</context>
<context>
    <name>MeritsTab</name>
    <message>
        <source>Training and awards</source>
        <translation>培训表彰</translation>
    </message>
    <message>
        <source>No training and no commendation yet.
They belong on the certificate.</source>
        <translation>还没有培训和表彰记录。
记下后可以写进证明。</translation>
    </message>
    <message>
        <source>Add a training</source>
        <translation>记培训</translation>
    </message>
    <message>
        <source>Add a commendation</source>
        <translation>记表彰</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>of study</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Commendation</source>
        <translation>表彰</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Keep {field}</source>
        <translation>保留{field}</translation>
    </message>
    <message>
        <source>Remove {field}</source>
        <translation>删除{field}</translation>
    </message>
    <message>
        <source>{number} stays</source>
        <translation>{number} 不变</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>将删除</translation>
    </message>
</context>
<context>
    <name>PersonalRecord</name>
    <message>
        <source>Complete it</source>
        <translation>去完善</translation>
    </message>
    <message>
        <source>Show the full numbers of {name}</source>
        <translation>显示{name}的完整号码</translation>
    </message>
    <message>
        <source>To compare with the document</source>
        <translation>核对证件</translation>
    </message>
    <message>
        <source>To call the person</source>
        <translation>电话联系本人</translation>
    </message>
    <message>
        <source>For a form outside this program</source>
        <translation>填写外部表格</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>隐藏号码</translation>
    </message>
    <message>
        <source>Show numbers (is noted)</source>
        <translation>显示完整号码（会留记录）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>To complete: {fields}</source>
        <translation>待完善：{fields}</translation>
    </message>
    <message>
        <source>{name} ({members})</source>
        <translation>{name}（{members}）</translation>
    </message>
    <message>
        <source>to the person</source>
        <translation>记到个人</translation>
    </message>
    <message>
        <source>to the household, {points} there</source>
        <translation>记到家庭，家庭现有 {points}</translation>
    </message>
    <message>
        <source>{date}, {years} years old</source>
        <translation>{date}，{years} 岁</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Points go</source>
        <translation>积分去向</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PointActs</name>
    <message>
        <source>Give points</source>
        <translation>转赠积分</translation>
    </message>
    <message>
        <source>Award …</source>
        <translation>奖励…</translation>
    </message>
    <message>
        <source>Take points …</source>
        <translation>扣分…</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>Registered: {name}, number {number}</source>
        <translation>已登记：{name}，编号 {number}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回到登记表</translation>
    </message>
    <message>
        <source>Nothing was saved. This person is open now.</source>
        <translation>没有新登记，已打开这位志愿者。</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>comma or Enter adds · ↓ common ones</source>
        <translation>逗号或回车添加 · ↓ 常用</translation>
    </message>
    <message>
        <source>Remove {word}</source>
        <translation>去掉 {word}</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Minutes of study</source>
        <translation>学习时长（分钟）</translation>
    </message>
    <message>
        <source>Training is a record of its own and no service time.</source>
        <translation>培训单独记录，不算服务时长。</translation>
    </message>
    <message>
        <source>Training of {name}</source>
        <translation>{name} 的培训</translation>
    </message>
    <message>
        <source>Name of the training</source>
        <translation>培训名称</translation>
    </message>
    <message>
        <source>What was taught</source>
        <translation>主要内容</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>举办单位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Write down “{name}”</source>
        <translation>记下“{name}”</translation>
    </message>
    <message>
        <source>Write the training down</source>
        <translation>记下培训</translation>
    </message>
    <message>
        <source>Training of {person}: {name}</source>
        <translation>已记下 {person} 的培训：{name}</translation>
    </message>
</context>
<context>
    <name>VolunteerBrowser</name>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Nobody is registered yet.</source>
        <translation>还没有登记志愿者。</translation>
    </message>
    <message>
        <source>New volunteer</source>
        <translation>新增志愿者</translation>
    </message>
    <message>
        <source>Nobody is in this group.</source>
        <translation>这一类里没有人。</translation>
    </message>
    <message>
        <source>{count} people are too many to copy. Export them (Ctrl+Shift+E).</source>
        <translation>{count} 人太多，不能复制，请用导出（Ctrl+Shift+E）。</translation>
    </message>
    <message>
        <source>Copied: {count:person|people}, phones masked</source>
        <translation>已复制 {count} 人（手机号已脱敏）</translation>
    </message>
    <message>
        <source>{count:person|people}</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{people} · putting them in order …</source>
        <translation>{people} · 正在排序…</translation>
    </message>
</context>
<context>
    <name>VolunteerDetail</name>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>hours in all</source>
        <translation>累计时长</translation>
    </message>
    <message>
        <source>hours this month</source>
        <translation>本月时长</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
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
        <source>Registration undone</source>
        <translation>登记已撤销</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>限制处理</translation>
    </message>
    <message>
        <source>Here since {time}</source>
        <translation>{time} 起在岗</translation>
    </message>
    <message>
        <source>{points} wait for review</source>
        <translation>{points} 待核</translation>
    </message>
    <message>
        <source>{n:star|stars}</source>
        <translation>{n} 星</translation>
    </message>
    <message>
        <source>no star yet</source>
        <translation>暂无星级</translation>
    </message>
    <message>
        <source>{level} · the highest</source>
        <translation>{level} · 最高星级</translation>
    </message>
    <message>
        <source>{level} · {hours} h to the next</source>
        <translation>{level} · 距下一星还差 {hours} 小时</translation>
    </message>
    <message>
        <source>{name} owes {points} · clear it</source>
        <translation>{name} 欠 {points} · 去结清</translation>
    </message>
    <message>
        <source>Choose somebody in the list, or look them up.</source>
        <translation>在列表中选一个人，或在上方查找。</translation>
    </message>
</context>
<context>
    <name>VolunteerFields</name>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Points go to the household</source>
        <translation>积分记到家庭</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Signed consent, number</source>
        <translation>记录同意书编号</translation>
    </message>
    <message>
        <source>may stay empty; only if a consent to the records was signed</source>
        <translation>可不填；签了记录同意书才填</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>none · a new name makes a team</source>
        <translation>无 · 新名称会新建队伍</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>驾驶</translation>
    </message>
    <message>
        <source>First aid</source>
        <translation>急救</translation>
    </message>
    <message>
        <source>Water and electricity repairs</source>
        <translation>水电维修</translation>
    </message>
    <message>
        <source>Bicycle repairs</source>
        <translation>自行车维修</translation>
    </message>
    <message>
        <source>Haircuts</source>
        <translation>理发</translation>
    </message>
    <message>
        <source>Mending clothes</source>
        <translation>缝补</translation>
    </message>
    <message>
        <source>Cooking</source>
        <translation>做饭</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>辅导教学</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Computers and phones</source>
        <translation>电脑手机</translation>
    </message>
    <message>
        <source>Photography</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>手语</translation>
    </message>
    <message>
        <source>Community patrol</source>
        <translation>社区巡查</translation>
    </message>
    <message>
        <source>Desk duty</source>
        <translation>驿站值守</translation>
    </message>
    <message>
        <source>Meals for the elderly</source>
        <translation>助老送餐</translation>
    </message>
    <message>
        <source>Visits to people living alone</source>
        <translation>探访独居老人</translation>
    </message>
    <message>
        <source>Errands and deliveries</source>
        <translation>代办代送</translation>
    </message>
    <message>
        <source>Spotting hazards</source>
        <translation>隐患排查</translation>
    </message>
    <message>
        <source>Neighbours helping neighbours</source>
        <translation>邻里守望</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境保护</translation>
    </message>
    <message>
        <source>Children and youth</source>
        <translation>青少年服务</translation>
    </message>
    <message>
        <source>Emergency help</source>
        <translation>应急救援</translation>
    </message>
</context>
<context>
    <name>VolunteerForm</name>
    <message>
        <source>Discard</source>
        <translation>放弃填写</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>what you typed before is still here</source>
        <translation>上次填写的内容还在</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>New volunteer</source>
        <translation>新增志愿者</translation>
    </message>
    <message>
        <source>Register {name}</source>
        <translation>登记 {name}</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存修改</translation>
    </message>
</context>
<context>
    <name>Volunteers</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>累计时长</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Same document</source>
        <translation>证件相同</translation>
    </message>
    <message>
        <source>Same end of document</source>
        <translation>证件尾号相同</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>手机相同</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>Sounds the same</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>Same birth date</source>
        <translation>生日相同</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>未满 18 岁</translation>
    </message>
    <message>
        <source>In a household</source>
        <translation>有家庭</translation>
    </message>
    <message>
        <source>No service this month</source>
        <translation>本月未服务</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>待完善资料</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>限制处理</translation>
    </message>
    <message>
        <source>Team …</source>
        <translation>队伍…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{points} left</source>
        <translation>余 {points}</translation>
    </message>
    <message>
        <source>Waits for review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>earned {points}</source>
        <translation>挣得 {points}</translation>
    </message>
    <message>
        <source>spent {points}</source>
        <translation>用去 {points}</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>earns for themselves</source>
        <translation>积分归个人</translation>
    </message>
    <message>
        <source>unspent part</source>
        <translation>未用部分</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>to {name}, {points}</source>
        <translation>给 {name} {points}</translation>
    </message>
    <message>
        <source>Please choose a category.</source>
        <translation>请选择类别。</translation>
    </message>
    <message>
        <source>Please write the date like 1990-05-21.</source>
        <translation>日期请写成 1990-05-21 的样子。</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Lending</source>
        <translation>借还</translation>
    </message>
    <message>
        <source>Training and awards</source>
        <translation>培训表彰</translation>
    </message>
    <message>
        <source>Consents and rights</source>
        <translation>同意与权利</translation>
    </message>
</context>
<context>
    <name>VolunteersPage</name>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Go on registering</source>
        <translation>继续登记</translation>
    </message>
    <message>
        <source>New volunteer</source>
        <translation>新增志愿者</translation>
    </message>
</context>
</TS>
