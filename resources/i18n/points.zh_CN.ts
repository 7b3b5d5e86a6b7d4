<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>HoursSection</name>
    <message>
        <source>Shown on the page of visits, under Today. Outside the hours nothing is refused.</source>
        <translation>在“到访”页的“今日”里显示。不在开放时间也照样可以办事。</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Hours of</source>
        <translation>哪个点的开放时间</translation>
    </message>
    <message>
        <source>Every day like Monday</source>
        <translation>每天同星期一</translation>
    </message>
    <message>
        <source>Save the week</source>
        <translation>保存一周</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休</translation>
    </message>
    <message>
        <source>as other days · type “{closed}” to close</source>
        <translation>同平日 · 填“{closed}”为不开放</translation>
    </message>
    <message>
        <source>For example 8:30-20:00, or 8:30-12:00, 14:00-20:00 with a break. Empty: closed.</source>
        <translation>例如 8:30-20:00；中间休息的写 8:30-12:00, 14:00-20:00。空着就是不开放。</translation>
    </message>
    <message>
        <source>The station itself</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Saved: the hours of {title}.</source>
        <translation>已保存：{title}的开放时间。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PointsSection</name>
    <message>
        <source>Several places under one station: each act belongs to the point its desk stands at. A station with one place needs none.</source>
        <translation>一个驿站有几个点位时用：每件事都记在这台电脑所在的服务点。只有一个地方的不用设。</translation>
    </message>
    <message>
        <source>Service points</source>
        <translation>服务点</translation>
    </message>
    <message>
        <source>New service point</source>
        <translation>新服务点</translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation>服务点名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Is in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Where this desk stands</source>
        <translation>这台电脑在哪个服务点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>服务点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>前台电脑</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Save the point</source>
        <translation>保存服务点</translation>
    </message>
    <message>
        <source>Add the point</source>
        <translation>添加服务点</translation>
    </message>
    <message>
        <source>Visits, loans and goods of this desk belong there from the next act on.</source>
        <translation>从下一件事起，这台电脑的到访、借还、物资都记在那里。</translation>
    </message>
    <message>
        <source>The station itself</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>本机所在</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Saved: {title}.</source>
        <translation>已保存：{title}。</translation>
    </message>
    <message>
        <source>This desk stands at {title} from now on.</source>
        <translation>这台电脑从现在起在{title}。</translation>
    </message>
    <message>
        <source>the station itself</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
</TS>
