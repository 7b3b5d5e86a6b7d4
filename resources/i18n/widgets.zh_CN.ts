<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FormField</name>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>{name}: one fewer</source>
        <translation>{name}：减一</translation>
    </message>
    <message>
        <source>{name}: one more</source>
        <translation>{name}：加一</translation>
    </message>
</context>
</TS>
