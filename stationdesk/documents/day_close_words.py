"""Every fixed word a day-close slip prints, once for each language."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.documents.sheets import Language


@dataclass(frozen=True, slots=True)
class DayCloseWords:
    """The fixed words of a day-close slip. A language is complete or mypy says which word it lacks."""

    title: str
    close_no: str
    close_note: str
    copy_note: str
    desk: str
    closed_at: str
    operator: str
    supervisor: str
    service: str
    check_ins: str
    check_outs: str
    not_checked_out: str
    service_time: str
    provisional: str
    made_up: str
    points: str
    issued: str
    redeemed: str
    expired: str
    adjusted: str
    net: str
    redeeming: str
    redemptions: str
    pieces: str
    printed: str
    unprinted: str
    uncollected: str
    visitors: str
    visits: str
    service_uses: str
    books: str
    acts: str
    undone: str
    moves: str
    agree: str
    differ: str
    hours_amount: str
    points_amount: str
    chain: str
    chain_note: str
    running_no: str
    sign: str
    supervisor_sign: str


ZH = DayCloseWords(
    title="日结单",
    close_no="第 {number} 次日结",
    close_note="重新开账后再次日结，以最后一次为准",
    copy_note="内容与原件相同",
    desk="日结机位",
    closed_at="日结时间",
    operator="经办",
    supervisor="复核",
    service="志愿服务",
    check_ins="签到",
    check_outs="签退",
    not_checked_out="未签退",
    service_time="服务时长",
    provisional="其中待核",
    made_up="其中补录（{number} 条）",
    points="积分",
    issued="发放",
    redeemed="兑换",
    expired="过期",
    adjusted="调整",
    net="当日净变动",
    redeeming="兑换与领取",
    redemptions="兑换笔数",
    pieces="发出物品（件）",
    printed="兑换单已打印",
    unprinted="兑换单未打印",
    uncollected="兑换单未领取",
    visitors="到访",
    visits="到访人次",
    service_uses="服务项次",
    books="账目",
    acts="当日操作",
    undone="其中已撤销",
    moves="流水重新加总",
    agree="相符",
    differ="流水重新加总：不符",
    hours_amount="{hours} 小时",
    points_amount="{points} 分",
    chain="各机位末条操作的校验码",
    chain_note="请妥善留存：日后扫码核对，校验码不一致，即说明账目被改动过。",
    running_no="第 {number} 号操作",
    sign="经办签字",
    supervisor_sign="复核签字",
)

EN = DayCloseWords(
    title="Day close",
    close_no="CLOSE No. {number}",
    close_note="Closed again after reopening; the last close counts",
    copy_note="Says the same as the original",
    desk="Closed at desk",
    closed_at="Time",
    operator="Closed by",
    supervisor="Supervisor",
    service="Service",
    check_ins="Check-ins",
    check_outs="Check-outs",
    not_checked_out="Not checked out",
    service_time="Service time",
    provisional="of which not yet confirmed",
    made_up="of which made up later ({number})",
    points="Points",
    issued="Issued",
    redeemed="Redeemed",
    expired="Expired",
    adjusted="Adjusted",
    net="Change of the day",
    redeeming="Goods",
    redemptions="Redemptions",
    pieces="Pieces handed out",
    printed="Slips printed",
    unprinted="Slips not printed",
    uncollected="Slips not collected",
    visitors="Drop-in visits",
    visits="Visits",
    service_uses="Services used",
    books="Books",
    acts="Acts of the day",
    undone="of which undone",
    moves="Moves added up again",
    agree="agree",
    differ="Moves added up again: DIFFER",
    hours_amount="{hours} h",
    points_amount="{points} pts",
    chain="Check code of each desk's last act",
    chain_note="Keep this slip: if a check code ever differs from it, the books were changed.",
    running_no="Act No. {number}",
    sign="Signed",
    supervisor_sign="Supervisor",
)

_WORDS = {Language.ZH_CN: ZH, Language.EN: EN}


def day_close_words(language: Language) -> DayCloseWords:
    """Return the fixed words in this language."""
    return _WORDS[language]
