"""Words for handing out, kits and counting: acts, fields, rules, and what a scan found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.rewards import LimitPeriod
from stationdesk.domain.stocktakes import CountState

translate = QCoreApplication.translate


def hand_out_verb_word(verb: str) -> str:
    """Return what kind of act a verb is, empty for all others."""
    words = {
        "hand_outs.hand_out": translate("Words", "Given without points"),
        "kit_parts.put_parts": translate("Words", "What a kit holds"),
        "kits.make_up": translate("Words", "Kits made up"),
        "kits.take_apart": translate("Words", "Kits taken apart"),
        "stocktakes.start": translate("Words", "Stocktake begun"),
        "stocktakes.finalise": translate("Words", "Stocktake finalised"),
        "stocktakes.abandon": translate("Words", "Stocktake given up"),
        "counts.count": translate("Words", "Counted"),
        "counts.count_as_none": translate("Words", "Counted as none"),
    }
    return words.get(verb, "")


def hand_out_field_word(field: str) -> str:
    """Return the name of a field as forms label it, empty for all others."""
    words = {
        "parts": translate("Words", "What is in it"),
        "item": translate("Words", "Item"),
        "code": translate("Words", "Code"),
    }
    return words.get(field, "")


def rule_text(limit: int, period: LimitPeriod) -> str:
    """Return how much one person gets: one in all, two a month …"""
    words = {
        LimitPeriod.DAY: translate("Words", "{n} each a day"),
        LimitPeriod.WEEK: translate("Words", "{n} each a week"),
        LimitPeriod.MONTH: translate("Words", "{n} each a month"),
        LimitPeriod.QUARTER: translate("Words", "{n} each a quarter"),
        LimitPeriod.YEAR: translate("Words", "{n} each a year"),
        LimitPeriod.EVER: translate("Words", "{n} each"),
    }
    return words[period].format(n=limit)


def count_state_word(state: CountState) -> str:
    """Return what a scan found."""
    return {
        CountState.OK: translate("Words", "Right here"),
        CountState.ELSEWHERE: translate("Words", "Belongs elsewhere"),
        CountState.UNKNOWN: translate("Words", "Unknown code"),
        CountState.AGAIN: translate("Words", "Counted before: added"),
    }[state]
