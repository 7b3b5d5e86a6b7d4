<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChainCheck</name>
    <message>
        <source>The acts since the last closing are being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things are wrong in the chain of acts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest {acts} acts follow each other unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts} acts since the closing of {day}, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedBanner</name>
    <message>
        <source>Today is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today is closed: nothing more is booked. To open it again a supervisor is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the slip again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {day} and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayActions</name>
    <message>
        <source>Somebody came after closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something has to be corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {day} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is closed; its slip goes to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is closed; its slip is being saved as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is closed for the {n}. time; its slip says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is open again. Close it anew when you are done: F12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day-close slip of {day} goes to the printer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day-close slip of {day} is being saved as PDF again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of hours made up: {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>please see to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody is checked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End all {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hours of the day wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records, {span}; they may wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every paper has been printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} papers: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} slips wait to be collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records, {span}: the supervisor signs the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts and moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added up again, they agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ: {names}. The slip says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the right time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s time is before the last act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days since the last act: is this the right date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done here before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last act before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} was not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody from before is checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hours wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records, {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lapse within 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}; {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that lapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records, {span}, of {names}: they lapse with the opening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points that expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in the next {n} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} go with the opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} of {names} within {n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good until: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few left: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough of everything, nothing expires soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain of acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hours are credited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}: {span}, provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-outs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points redeemed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points adjusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points redeemed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Ended: {name} · {span} wait to be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: {name} · no hours are credited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} stays ended · {span} wait to be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Morning</name>
    <message>
        <source>Open the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>{day} is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} of hours lapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} expired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StayList</name>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, here since {since}, {activity}: {credit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the stay of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Slips go to {printer}; try it with a test slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer chosen: slips are kept as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing the test slip …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test slip has left for {printer}: is it readable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test slip lies here: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
