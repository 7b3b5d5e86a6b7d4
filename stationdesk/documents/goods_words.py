"""Every fixed word of the papers about goods, once for each language."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.documents.sheets import Language


@dataclass(frozen=True, slots=True)
class DonationWords:
    """The fixed words of a donation receipt."""

    title: str
    role: str
    at: str
    operator: str
    donor: str
    donor_kind: str
    charity: str
    charity_receipt: str
    not_yet: str
    note: str
    heads: tuple[str, str, str, str, str]
    sum: str
    no_tax_receipt: str
    statement: str
    check_code: str
    donor_sign: str
    operator_sign: str
    on: str
    seal: str


@dataclass(frozen=True, slots=True)
class SignOffWords:
    """The fixed words of a sign-off sheet."""

    title: str
    item: str
    days: str
    span: str
    place: str
    rule: str
    intro: str
    blank_lines: str
    heads: tuple[str, str, str, str, str, str]
    page_sum: str
    by_hand: str
    sum: str
    issuer: str
    checker: str
    on: str


@dataclass(frozen=True, slots=True)
class CountWords:
    """The fixed words of a count sheet."""

    title: str
    number: str
    place: str
    started_at: str
    finalised_at: str
    not_final: str
    counter: str
    witness: str
    blind: str
    item: str
    code: str
    unit: str
    book: str
    counted: str
    difference: str
    reason: str
    remark: str
    home: str
    pieces: str
    uncounted: str
    sums: str
    elsewhere: str
    elsewhere_note: str
    unknown: str
    unknown_note: str
    not_listed: str
    counter_sign: str
    witness_sign: str
    on: str


@dataclass(frozen=True, slots=True)
class GoodsWords:
    """The fixed words of all of them. A language is complete or mypy says which word it lacks."""

    copy_note: str
    donation: DonationWords
    sign_off: SignOffWords
    count: CountWords


ZH = GoodsWords(
    copy_note="内容与原件相同",
    donation=DonationWords(
        title="捐赠物资登记凭证",
        role="代为登记、转交",
        at="登记时间",
        operator="经办",
        donor="捐赠人",
        donor_kind="捐赠人类别",
        charity="转交给",
        charity_receipt="捐赠票据号",
        not_yet="待慈善组织开具",
        note="备注",
        heads=("物品", "数量", "单位", "有效期至", "批次"),
        sum="合计",
        no_tax_receipt="本凭证不是公益事业捐赠票据，不能作为税前扣除的凭证。",
        statement="本站不自行募捐，也不以本站名义接受捐赠；上列物资由本站代为登记，转交所列慈善组织，"
        "由其按用途使用。捐赠票据由该慈善组织依法开具（《慈善法》第二十六条、第三十八条）。",
        check_code="扫码可查登记",
        donor_sign="捐赠人签字",
        operator_sign="经办签字",
        on="日期",
        seal="盖章处",
    ),
    sign_off=SignOffWords(
        title="物资发放签领表",
        item="物品",
        days="发放日期",
        span="{first} 至 {last}",
        place="发放地点",
        rule="领取规则",
        intro="领取后请在本人一行签名。",
        blank_lines="空行由未登记的领取人填写，不需要填写证件号码。",
        heads=("序号", "姓名", "手机尾号", "数量", "时间", "签名"),
        page_sum="本页 {people} 人次，{pieces} {unit}",
        by_hand="另手填 ________ 人次，数量 ________",
        sum="合计 {people} 人次，{pieces} {unit}",
        issuer="发放人签字",
        checker="核对人签字",
        on="日期",
    ),
    count=CountWords(
        title="盘点表",
        number="盘点单号",
        place="盘点地点",
        started_at="开始时间",
        finalised_at="完成时间",
        not_final="未完成",
        counter="盘点人",
        witness="监盘人",
        blind="本表不列账面数，请按实物清点后填写。",
        item="物品",
        code="编码",
        unit="单位",
        book="账面",
        counted="实盘",
        difference="差异",
        reason="原因",
        remark="备注",
        home="应在",
        pieces="数量",
        uncounted="未盘",
        sums="共 {rows} 项：相符 {equal} 项，盘盈 {over} 项，盘亏 {short} 项，未盘 {uncounted} 项",
        elsewhere="放错地方的物品",
        elsewhere_note="在这里找到，账上属于别处；不计入上表。",
        unknown="认不出的编码",
        unknown_note="扫到了，但系统里没有这个编码。",
        not_listed="表上没有的物品",
        counter_sign="盘点人签字",
        witness_sign="监盘人签字",
        on="日期",
    ),
)

EN = GoodsWords(
    copy_note="Same as the original",
    donation=DonationWords(
        title="Donated goods record",
        role="Registered and passed on",
        at="Registered",
        operator="Served by",
        donor="Donor",
        donor_kind="Donor kind",
        charity="Charity",
        charity_receipt="Receipt No.",
        not_yet="not given yet",
        note="Note",
        heads=("Item", "Qty", "Unit", "Good until", "Batch"),
        sum="In all",
        no_tax_receipt="This is no donation receipt for public welfare and cannot be used for tax deduction.",
        statement="The station raises no funds of its own and accepts no donations in its own name. It "
        "registers the goods above and passes them on to the charity named, which uses them for "
        "its purpose and gives the donation receipt (Charity Law, articles 26 and 38).",
        check_code="Scan to check",
        donor_sign="Donor",
        operator_sign="Served by",
        on="Date",
        seal="Seal",
    ),
    sign_off=SignOffWords(
        title="Goods handed out: sign-off sheet",
        item="Item",
        days="Handed out on",
        span="{first} to {last}",
        place="Where",
        rule="Rule",
        intro="Please sign in your line when you have got yours.",
        blank_lines=" The empty lines are for people who are not registered. No document numbers, please.",
        heads=("No.", "Name", "Phone tail", "Qty", "Time", "Signature"),
        page_sum="Page: {people} hand-outs, {pieces} {unit}",
        by_hand="By hand: ______ hand-outs, qty ______",
        sum="In all: {people} hand-outs, {pieces} {unit}",
        issuer="Handed out by",
        checker="Checked by",
        on="Date",
    ),
    count=CountWords(
        title="Count sheet",
        number="Count No.",
        place="Place",
        started_at="Started at",
        finalised_at="Final at",
        not_final="not final",
        counter="Counted by",
        witness="Witness",
        blind="This sheet leaves out what the books say. Please count what is really there.",
        item="Item",
        code="Code",
        unit="Unit",
        book="Books",
        counted="Counted",
        difference="Diff.",
        reason="Reason",
        remark="Remark",
        home="Belongs to",
        pieces="Qty",
        uncounted="not counted",
        sums="Lines: {rows} · as in the books {equal} · over {over} · short {short} · "
        "not counted {uncounted}",
        elsewhere="In the wrong place",
        elsewhere_note="Found here; the books say it lies elsewhere. Not counted above.",
        unknown="Unknown codes",
        unknown_note="Scanned, but no item has this code.",
        not_listed="Not on the list",
        counter_sign="Counted by",
        witness_sign="Witness",
        on="Date",
    ),
)

_WORDS = {Language.ZH_CN: ZH, Language.EN: EN}


def goods_words(language: Language) -> GoodsWords:
    """Return the fixed words in this language."""
    return _WORDS[language]
