"""Every fixed word of the papers about loans, once for each language."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.documents.sheets import Language


@dataclass(frozen=True, slots=True)
class LoanWords:
    """The fixed words of a loan slip, of a pick-up ticket and of a reminder."""

    lent_title: str
    drop_off_title: str
    reminder_title: str
    borrower: str
    owner: str
    lent_at: str
    left_at: str
    due_at: str
    operator: str
    deposit: str
    no_deposit: str
    deposit_back: str
    note: str
    thing: str
    parts: str
    between_parts: str
    bring_back: str
    left_parts: str
    pieces: str
    pieces_amount: str
    due: str
    ready: str
    late: str
    moment: str
    against_slip: str
    return_code: str
    pick_up_code: str
    care: str
    lost_ticket: str
    please_return: str
    phone: str
    borrower_sign: str
    owner_sign: str
    borrower_part: str
    owner_part: str
    station_part: str
    returned_at: str
    returned_to: str
    collected_at: str
    handed_over_by: str
    copy_note: str
    drop_off_copy_note: str


@dataclass(frozen=True, slots=True)
class OverdueWords:
    """The fixed words of the list of late loans."""

    title: str
    as_of: str
    sums: str
    nothing: str
    heads: tuple[str, str, str, str, str, str]
    days_late: str
    hours_late: str
    minutes_late: str


@dataclass(frozen=True, slots=True)
class LendingWords:
    """The fixed words of all of them. A language is complete or mypy says which word it lacks."""

    slip: LoanWords
    overdue: OverdueWords


ZH = LendingWords(
    slip=LoanWords(
        lent_title="借用单",
        drop_off_title="取件单",
        reminder_title="归还提醒",
        borrower="借用人",
        owner="送件人",
        lent_at="借出时间",
        left_at="送来时间",
        due_at="应还时间",
        operator="经办",
        deposit="押存物品",
        no_deposit="无",
        deposit_back="归还时退回押存物品",
        note="备注",
        thing="物品",
        parts="附件",
        between_parts="、",
        bring_back="归还时请带齐",
        left_parts="明细",
        pieces="件数",
        pieces_amount="{pieces} 件",
        due="请在此前归还",
        ready="可取时间",
        late="已超时",
        moment="{at.month}月{at.day}日 {at:%H:%M}",
        against_slip="凭单领取，请收好",
        return_code="归还时请出示，扫此码",
        pick_up_code="领取时请出示，扫此码",
        care="损坏、遗失或要续借，请告诉我们",
        lost_ticket="单子丢了，请到前台核对手机尾号",
        please_return="您借的物品已过应还时间，请尽快送回；要续借请告诉我们，谢谢",
        phone="驿站电话",
        borrower_sign="借用人签字",
        owner_sign="领取签字",
        borrower_part="借用人联",
        owner_part="送件人联",
        station_part="驿站留存联",
        returned_at="归还时间",
        returned_to="收回人",
        collected_at="领取时间",
        handed_over_by="交付人",
        copy_note="不作再次借出的凭据",
        drop_off_copy_note="只能领取一次",
    ),
    overdue=OverdueWords(
        title="逾期未还清单",
        as_of="截至 {at}",
        sums="共 {loans} 件未还",
        nothing="没有逾期未还的物品。",
        heads=("物品", "借用人", "应还时间", "已超时", "押存物品", "联系结果"),
        days_late="{days} 天 {hours} 小时",
        hours_late="{hours} 小时 {minutes} 分",
        minutes_late="{minutes} 分钟",
    ),
)

EN = LendingWords(
    slip=LoanWords(
        lent_title="Loan slip",
        drop_off_title="Pick-up ticket",
        reminder_title="Please return",
        borrower="Borrower",
        owner="Left by",
        lent_at="Lent at",
        left_at="Left at",
        due_at="Due",
        operator="Served by",
        deposit="Deposit",
        no_deposit="none",
        deposit_back="The deposit is given back on return",
        note="Note",
        thing="Thing",
        parts="Parts",
        between_parts=", ",
        bring_back="Please bring back",
        left_parts="In detail",
        pieces="Pieces",
        pieces_amount="{pieces}",
        due="Return by",
        ready="Ready at",
        late="Late by",
        moment="{at:%m-%d %H:%M}",
        against_slip="Only against this ticket",
        return_code="Scanned when you return it",
        pick_up_code="Scanned when you collect",
        care="Tell us if it is broken or lost, or if you need it longer",
        lost_ticket="Ticket lost? The desk compares your phone number",
        please_return="What you borrowed is past its time. Please bring it back soon, "
        "or tell us if you need it longer. Thank you",
        phone="Phone",
        borrower_sign="Borrower",
        owner_sign="Collected",
        borrower_part="For the borrower",
        owner_part="For the owner",
        station_part="For the station",
        returned_at="Returned at",
        returned_to="Taken back by",
        collected_at="Collected at",
        handed_over_by="Handed over by",
        copy_note="Not valid for a second loan",
        drop_off_copy_note="Can be collected once only",
    ),
    overdue=OverdueWords(
        title="Loans that are late",
        as_of="As of {at}",
        sums="Things not returned: {loans}",
        nothing="Nothing is late.",
        heads=("Thing", "Borrower", "Due", "Late by", "Deposit", "Contacted"),
        days_late="{days} d {hours} h",
        hours_late="{hours} h {minutes} min",
        minutes_late="{minutes} min",
    ),
)

_WORDS = {Language.ZH_CN: ZH, Language.EN: EN}


def lending_words(language: Language) -> LendingWords:
    """Return the fixed words in this language."""
    return _WORDS[language]
