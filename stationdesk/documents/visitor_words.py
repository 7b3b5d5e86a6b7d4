"""The words of a visitor's extract that no volunteer's has: sections, columns, acts."""

from __future__ import annotations

_Pair = tuple[str, str]

VISITOR_SECTIONS: dict[str, _Pair] = {
    "visitor": ("来访档案", "Visitor file"),
    "visitor_versions": ("档案变更记录", "Changes of the file"),
    "visitor_consents": ("同意", "Consent"),
    "visitor_acts": ("与本档案有关的操作", "What was done with this file"),
}
VISITOR_COLUMNS: dict[str, _Pair] = {
    "delivery_point": ("网点", "Delivery point"),
    "keep_until": ("保存至", "Kept until"),
    "platform": ("平台", "Platform"),
}
VISITOR_VERBS: dict[str, _Pair] = {
    "visitor_closings.close_due": ("到期注销档案", "File closed, its time was over"),
    "visitor_closings.withdraw": ("撤回同意并注销档案", "Consent withdrawn, file closed"),
    "visitor_extracts.make": ("提供个人信息查阅件", "Extract made"),
    "visitors.change": ("档案更改", "File changed"),
    "visitors.put_visitor": ("建立档案", "File opened"),
    "visitors.show_phone": ("显示完整电话", "Full phone number shown"),
}
