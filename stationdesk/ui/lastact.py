"""One act in one line, and the line that says which act was the last at this desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.codes import begins_like_code
from stationdesk.domain.masking import mask_name
from stationdesk.queries import acts, prints
from stationdesk.ui.wording import moment_text, number_text, points_text, span_text, verb_word

if TYPE_CHECKING:
    from stationdesk.queries.acts import ActRow
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class LastLine:
    """What was done at this desk last, and how many of its papers did not come out."""

    act: ActRow | None
    unprinted: int


def last_line(session: Any) -> LastLine:
    """Read both on one snapshot."""
    return LastLine(acts.last_act(session), len(prints.unprinted_here(session)))


def last_act_text(context: DeskContext, row: ActRow, unprinted: int, *, is_masked: bool = False) -> str:
    """Return the first line after a restart: what was done last, by whom, and what is not printed."""
    said = act_text(context, row, is_masked=is_masked)
    text = translate("LastAct", "Last act: {act}").format(act=said)
    if unprinted:
        papers = translate("LastAct", "not printed: {n}").format(n=number_text(unprinted))
        text = translate("LastAct", "{text}; {more}").format(text=text, more=papers)
    return text


def act_text(context: DeskContext, row: ActRow, *, is_masked: bool = False) -> str:
    """Return one act in one line: 09:12 王芳 兑换 鸡蛋 ×1 −60 分 (R20261122-0001) – 刘社工."""
    name = str(row.facts.get("name") or "")
    if is_masked and "volunteer_id" in row.facts and name and not begins_like_code(name):
        name = mask_name(name)
    name = name or str(row.facts.get("title") or "")
    at = moment_text(context.local(row.at), context.today())
    number = str(row.facts.get("number") or "") if row.verb == "redemptions.redeem" else ""
    parts = (at, name, verb_word(row.verb), *_figures(row), f"({number})" if number else "")
    said = " ".join(part for part in parts if part)
    if row.is_reversed:
        said = translate("LastAct", "{act} (undone)").format(act=said)
    return translate("LastAct", "{act} – {operator}").format(act=said, operator=row.operator)


def names_text(names: Sequence[str]) -> str:
    """Return a few names, and that there are more."""
    shown = list(dict.fromkeys(names))
    text = translate("LastAct", ", ").join(shown[:_MOST_NAMES])
    return f"{text}…" if len(shown) > _MOST_NAMES else text


def _figures(row: ActRow) -> list[str]:
    facts: Mapping[str, Any] = row.facts
    match row.verb:
        case "redemptions.redeem":
            goods = [f"{line['title']} ×{number_text(line['pieces'])}" for line in facts["lines"]]
            return [names_text(goods), "−" + points_text(facts["points"])]
        case "attendance.check_in":
            return [str(facts["activity"])]
        case "attendance.check_out":
            return [span_text(facts["service_minutes"]), "+" + points_text(facts["points"])]
        case verb if verb.startswith(("loans.", "loan_returns.", "loan_renewals.", "reservations.")):
            return [str(facts.get("title") or "")] if facts.get("name") else []
        case "bills.receive" | "bills.transfer" | "bills.write_off" | "bills.adjust":
            goods = [f"{line['title']} ×{number_text(abs(line['pieces']))}" for line in facts["lines"]]
            return [names_text(goods), str(facts["number"])]
        case "stock.receive":
            return ["+" + number_text(facts["pieces"])]
    return []
