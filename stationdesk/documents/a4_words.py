"""Every fixed word of the A4 papers that is not in a notice's own text, once for each language."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.documents.sheets import Language


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """The fixed words around a notice."""

    signing: str
    guardian_signing: str
    name: str
    child: str
    local_no: str
    document: str
    guardian: str
    relation: str
    phone: str
    sign: str
    guardian_sign: str
    on: str
    paper_number: str
    operator: str
    withdrawal: str
    withdrawn_on: str
    version: str


@dataclass(frozen=True, slots=True)
class ExtractWords:
    """The fixed words of an extract."""

    title: str
    intro: str
    name: str
    local_no: str
    made_at: str
    operator: str
    asked_by: str
    in_person: str
    numbers: str
    masked: str
    full: str
    foot_masked: str
    foot_full: str
    nothing: str
    correction: str
    received: str
    on: str
    seal: str


@dataclass(frozen=True, slots=True)
class MadeUpWords:
    """The fixed words of the daily list of hours made up later."""

    title: str
    intro: str
    sums: str
    nothing: str
    heads: tuple[str, str, str, str, str, str]
    not_allowed: str
    supervisor: str
    remark: str
    on: str


@dataclass(frozen=True, slots=True)
class A4Words:
    """The fixed words of all A4 papers. A language is complete or mypy says which word it lacks."""

    notice: NoticeWords
    extract: ExtractWords
    made_up: MadeUpWords


ZH = A4Words(
    notice=NoticeWords(
        signing="本人签署",
        guardian_signing="监护人签署",
        name="姓名",
        child="孩子姓名",
        local_no="本站编号",
        document="证件号码（后四位）",
        guardian="监护人姓名",
        relation="与孩子的关系",
        phone="联系电话",
        sign="签名",
        guardian_sign="监护人签名",
        on="日期",
        paper_number="纸质编号",
        operator="经办",
        withdrawal="撤回同意（撤回时填写）",
        withdrawn_on="撤回日期",
        version="文本版本 {version}",
    ),
    extract=ExtractWords(
        title="本人信息查阅",
        intro="应您的要求，依照《个人信息保护法》第四十五条，把本站保存的与您有关的个人信息列在下面。"
        "处理您个人信息的是{processor}，联系方式：{contact}。",
        name="姓名",
        local_no="本站编号",
        made_at="生成时间",
        operator="经办",
        asked_by="申请人",
        in_person="本人",
        numbers="号码显示",
        masked="部分遮盖",
        full="完整号码（应本人要求，已登记）",
        foot_masked="号码已遮盖",
        foot_full="含完整号码",
        nothing="没有记录",
        correction="发现不对、不全的，请在前台提出，我们核实后及时更正、补充；"
        "不能办理的，说明理由（《个人信息保护法》第四十六条、第五十条）。本件只交给本人或其监护人、受托人，请妥善保管。",
        received="本人签收",
        on="日期",
        seal="盖章处",
    ),
    made_up=MadeUpWords(
        title="补录时长日报",
        intro="以下时长不是当场签到、签退得来的，由工作人员事后补录。请逐条对照依据核实，再签字。",
        sums="共 {records} 条，合计 {hours} 小时",
        nothing="当日没有补录时长。",
        heads=("志愿者", "服务时间", "服务内容", "小时", "原因与依据", "录入 / 复核"),
        not_allowed="未复核",
        supervisor="站长（主管）签字",
        remark="意见",
        on="日期",
    ),
)

EN = A4Words(
    notice=NoticeWords(
        signing="Signed by the person",
        guardian_signing="Signed by the guardian",
        name="Name",
        child="Child's name",
        local_no="Station number",
        document="Document (last 4)",
        guardian="Guardian's name",
        relation="Relation",
        phone="Phone",
        sign="Signature",
        guardian_sign="Guardian's signature",
        on="Date",
        paper_number="Paper No.",
        operator="Served by",
        withdrawal="Withdrawal (to be filled in when consent is withdrawn)",
        withdrawn_on="Withdrawn on",
        version="Text version {version}",
    ),
    extract=ExtractWords(
        title="Extract of personal information",
        intro="As you asked, and under article 45 of the Personal Information Protection Law, this is the "
        "personal information about you that this station keeps. It is handled by {processor}. "
        "Contact: {contact}.",
        name="Name",
        local_no="Station number",
        made_at="Made at",
        operator="Served by",
        asked_by="Asked for by",
        in_person="the person",
        numbers="Numbers",
        masked="shown in part",
        full="in full (asked for, and noted)",
        foot_masked="numbers shown in part",
        foot_full="with full numbers",
        nothing="Nothing is kept",
        correction="If anything is wrong or lacking, tell us at the desk: we check, correct and complete it "
        "promptly, or give the reasons why we cannot (articles 46 and 50). This paper is for the person, "
        "their guardian or their agent only. Please keep it safe.",
        received="Received by",
        on="Date",
        seal="Seal",
    ),
    made_up=MadeUpWords(
        title="Hours made up later: daily list",
        intro="These hours do not come from checking in and out; staff typed them in afterwards. Please "
        "compare each with its evidence before you sign.",
        sums="{records} records, {hours} h in all",
        nothing="No hours were made up on this day.",
        heads=("Volunteer", "Served", "Service", "Hours", "Reason and evidence", "Entered / allowed"),
        not_allowed="not allowed yet",
        supervisor="Supervisor",
        remark="Remark",
        on="Date",
    ),
)

_WORDS = {Language.ZH_CN: ZH, Language.EN: EN}


def a4_words(language: Language) -> A4Words:
    """Return the fixed words in this language."""
    return _WORDS[language]
