"""Every fixed word of a slip, and those that all papers share, once for each language."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.documents.sheets import Language


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The fixed words of a slip; those from `copy` on, but for its note, are on every paper.

    A language is complete or mypy says which word it lacks.
    """

    title: str
    holder: str
    phone_tail: str
    at: str
    operator: str
    collected_by: str
    in_person: str
    note: str
    item: str
    quantity: str
    points: str
    points_amount: str
    points_taken: str
    household_points_taken: str
    points_left: str
    household_points_left: str
    service_time: str
    hours_amount: str
    check_code: str
    sign: str
    thanks: str
    copy: str
    copy_note: str
    void: str
    page: str
    printed: str


ZH = PaperWords(
    title="积分兑换单",
    holder="志愿者",
    phone_tail="尾号 {tail}",
    at="时间",
    operator="经办",
    collected_by="领取",
    in_person="本人",
    note="备注",
    item="物品",
    quantity="数量",
    points="积分",
    points_amount="{points} 分",
    points_taken="本次扣除",
    household_points_taken="本次扣除家庭积分",
    points_left="兑换后余额",
    household_points_left="家庭积分余额",
    service_time="累计服务时长（不因兑换减少）",
    hours_amount="{hours} 小时",
    check_code="扫码可验真伪与是否作废",
    sign="签收",
    thanks="谢谢您的每一小时",
    copy="补打 {number}",
    copy_note="不作再次领取的凭据",
    void="已作废",
    page="第 {page} 页，共 {pages} 页",
    printed="{at} 打印 · {operator}",
)

EN = PaperWords(
    title="Redemption slip",
    holder="Volunteer",
    phone_tail="phone *{tail}",
    at="Time",
    operator="Served by",
    collected_by="Collected by",
    in_person="the volunteer",
    note="Note",
    item="Item",
    quantity="Qty",
    points="Points",
    points_amount="{points} pts",
    points_taken="Points taken",
    household_points_taken="Household points taken",
    points_left="Points left",
    household_points_left="Household points left",
    service_time="Service time (not reduced by redeeming)",
    hours_amount="{hours} h",
    check_code="Scan to check that this slip is genuine and not cancelled",
    sign="Signed",
    thanks="Thank you for every hour",
    copy="COPY {number}",
    copy_note="Not valid for a second hand-over",
    void="CANCELLED",
    page="Page {page} of {pages}",
    printed="Printed {at} · {operator}",
)

_WORDS = {Language.ZH_CN: ZH, Language.EN: EN}


def words_for(language: Language) -> PaperWords:
    """Return the fixed words in this language."""
    return _WORDS[language]


def whose(name_masked: str, phone_tail: str, language: Language) -> str:
    """Return a masked name with the tail of the phone number, or whichever of them is known."""
    tail = words_for(language).phone_tail.format(tail=phone_tail) if phone_tail else ""
    return " · ".join(filter(None, (name_masked, tail)))
