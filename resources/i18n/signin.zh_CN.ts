<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DemoOffer</name>
    <message>
        <source>Look around first</source>
        <translation>先看一看</translation>
    </message>
    <message>
        <source>Open the demo station</source>
        <translation>打开演示驿站</translation>
    </message>
    <message>
        <source>Making the demo station</source>
        <translation>正在生成演示驿站</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A made-up station with a hundred people and three months of work, to try everything out. It has a folder of its own: nothing of it ever gets into your station.</source>
        <translation>一个虚构的驿站：一百多人、三个月的服务记录，随便试用。它有自己的文件夹，绝不会混进您的驿站。</translation>
    </message>
    <message>
        <source>Sign in there as {name}, PIN {pin}.</source>
        <translation>登录人：{name}，密码：{pin}。</translation>
    </message>
    <message>
        <source>Making the demo station …</source>
        <translation>正在生成演示驿站……</translation>
    </message>
    <message>
        <source>{done} of {steps} acts · {seconds} s left</source>
        <translation>已写 {done} / {steps} 笔，还需约 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>StationDesk</source>
        <translation>驿站前台</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to StationDesk</source>
        <translation>欢迎使用驿站前台</translation>
    </message>
</context>
<context>
    <name>FoundingForm</name>
    <message>
        <source>Open your station</source>
        <translation>开设您的驿站</translation>
    </message>
    <message>
        <source>Open the station and sign in</source>
        <translation>开站并登录</translation>
    </message>
    <message>
        <source>You become the administrator.</source>
        <translation>您将成为管理员。</translation>
    </message>
    <message>
        <source>Station name</source>
        <translation>驿站名称</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>所在社区</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>Front desk 1</source>
        <translation>前台 1 号机</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits.</source>
        <translation>{shortest} 到 {longest} 位数字。</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>All of it can be changed later in the settings.</source>
        <translation>以后都可以在设置里修改。</translation>
    </message>
    <message>
        <source>How is the station called?</source>
        <translation>请填写驿站名称。</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Please choose a PIN.</source>
        <translation>请设一个密码。</translation>
    </message>
    <message>
        <source>A PIN has at least {digits} digits.</source>
        <translation>密码至少 {digits} 位数字。</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Go on</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Another operator</source>
        <translation>换人值班</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>前台已锁定</translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>谁来接班？</translation>
    </message>
    <message>
        <source>Back to the PIN</source>
        <translation>返回输入密码</translation>
    </message>
</context>
<context>
    <name>OperatorChoice</name>
    <message>
        <source>Operators</source>
        <translation>值班人员</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This computer works at the station for the first time: what is its desk called?</source>
        <translation>这台电脑第一次用于本站，请给它的前台起个名字。</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>This is the demo station. The PIN of everybody is {pin}.</source>
        <translation>这是演示驿站，所有人的密码都是 {pin}。</translation>
    </message>
    <message>
        <source>Please type the PIN.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>This PIN is wrong. The next try is possible in {seconds} s.</source>
        <translation>密码不对，{seconds} 秒后可以再试。</translation>
    </message>
    <message>
        <source>Now you can try again.</source>
        <translation>现在可以再试一次。</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Who is on duty?</source>
        <translation>今天谁值班？</translation>
    </message>
    <message>
        <source>↑ ↓ chooses, then the PIN and Enter – or scan your card.</source>
        <translation>按 ↑ ↓ 选人，输入密码后按回车；也可以直接刷卡。</translation>
    </message>
    <message>
        <source>Practise at the training desk</source>
        <translation>到练习台练一练</translation>
    </message>
</context>
</TS>
