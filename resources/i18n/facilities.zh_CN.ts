<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Facilities</name>
    <message>
        <source>not yet</source>
        <translation>还没查过</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>服务点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>This round</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Today {hours}</source>
        <translation>今天 {hours}</translation>
    </message>
    <message>
        <source>Today {hours} · outside the hours now</source>
        <translation>今天 {hours} · 现在不在开放时间</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天不开放</translation>
    </message>
    <message>
        <source>Holiday: {words}</source>
        <translation>节假日：{words}</translation>
    </message>
    <message>
        <source>{state} since {day}</source>
        <translation>{day} 起{state}</translation>
    </message>
</context>
<context>
    <name>FacilitiesSection</name>
    <message>
        <source>Add a facility…</source>
        <translation>添加设施…</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Nothing is on the list yet. Take over the usual facilities, then change them.</source>
        <translation>清单还是空的。先采用常用设施清单，再按本站情况改。</translation>
    </message>
    <message>
        <source>Take over the usual list</source>
        <translation>采用常用清单</translation>
    </message>
    <message>
        <source>{n:facility|facilities}, {broken} broken</source>
        <translation>{n} 项设施，{broken} 项坏了</translation>
    </message>
    <message>
        <source>{n:facility|facilities}</source>
        <translation>{n} 项设施</translation>
    </message>
</context>
<context>
    <name>FacilityActs</name>
    <message>
        <source>On the list now: {n:facility|facilities}.</source>
        <translation>清单里新增 {n} 项设施。</translation>
    </message>
    <message>
        <source>Written down: {n:facility|facilities} looked at.</source>
        <translation>已记下：检查了 {n} 项设施。</translation>
    </message>
    <message>
        <source> Broken: {titles}</source>
        <translation>坏了：{titles}</translation>
    </message>
    <message>
        <source>Saved: {title}.</source>
        <translation>已保存：{title}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>FacilityDetail</name>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Found now</source>
        <translation>本次检查</translation>
    </message>
    <message>
        <source>who, by phone or in person</source>
        <translation>告诉了谁，电话还是当面</translation>
    </message>
    <message>
        <source>Who was told of it</source>
        <translation>已告知谁</translation>
    </message>
    <message>
        <source>Looks at it</source>
        <translation>检查记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>By</source>
        <translation>检查人</translation>
    </message>
</context>
<context>
    <name>FacilityPanel</name>
    <message>
        <source>Is on the list</source>
        <translation>在清单里</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Change “{title}”</source>
        <translation>修改“{title}”</translation>
    </message>
    <message>
        <source>Add a facility</source>
        <translation>添加设施</translation>
    </message>
    <message>
        <source>Change the facility</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Put it on the list</source>
        <translation>加入清单</translation>
    </message>
    <message>
        <source>The station itself</source>
        <translation>本站</translation>
    </message>
</context>
<context>
    <name>RoundFoot</name>
    <message>
        <source>In the list: 1 works · 2 broken · 3 not here</source>
        <translation>在清单里按：1 正常 · 2 坏了 · 3 没有</translation>
    </message>
    <message>
        <source>The other {n} work</source>
        <translation>其余 {n} 项正常</translation>
    </message>
    <message>
        <source>Write down {n:look|looks}</source>
        <translation>记下 {n} 项检查</translation>
    </message>
    <message>
        <source>Nothing looked at yet</source>
        <translation>还没检查</translation>
    </message>
    <message>
        <source>Write down {n:look|looks}, {broken} broken</source>
        <translation>记下 {n} 项检查，{broken} 项坏了</translation>
    </message>
</context>
</TS>
