"""Settings: everything that can be had for points, and the goods that come in for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.queries import rewards as reward_queries
from stationdesk.services import rewards
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.settings.receiving import ReceiveForm
from stationdesk.ui.settings.reward_form import RewardForm
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Segmented, set_shown

if TYPE_CHECKING:
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.services.rewards import RewardReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_REWARD, _RECEIVE = "reward", "receive"


class RewardsSection(ListSection["RewardRow"]):
    """The catalogue at the left; at the right the chosen reward, or goods being received for it."""

    RIGHT = Right.CHANGE_CATALOGUE
    RELOAD_ON = frozenset({"rewards", "stock_items", "stock_moves"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr("A changed price holds for the next redemption; slips of before keep theirs.")
        super().__init__(context, self.tr("Rewards and stock"), about, key=lambda row: row.reward_id)
        self._approvals = actions.approvals
        self._act_id = new_id()
        self.new.set_texts(self.tr("New reward"))
        self.mode = named(Segmented(self.tr("What to do")), "mode")
        self.mode.set_options([(_REWARD, self.tr("Reward")), (_RECEIVE, self.tr("Receive goods"))])
        self.mode.chosen.connect(self._show_mode)
        self.form = RewardForm(context.today())
        self.receive = ReceiveForm(context, actions)
        self.form.save_wanted.connect(self._save)
        self.receive.received.connect(lambda _receipt: self.view.setFocus())
        self.guarded.append(self.form)
        side = QWidget()
        side.setProperty("plain", True)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        for part in (self.mode, self.form, self.receive):
            column.addWidget(part)
        column.addStretch(1)
        form = self.form
        self.arrange(self.tr("All rewards"), side, first=form, entries=form.entries(), settle=form.settle)
        self.set_mode(_REWARD)
        self.fill(None)

    def columns(self) -> Sequence[Column[RewardRow]]:
        kind, category = wording.reward_kind_word, wording.reward_category_word
        return [
            Column(self.tr("Title"), lambda row: row.title, width=130, tone=_tone, stretches=True),
            Column(self.tr("Shelf"), lambda row: category(row.category), width=112, tone=_tone),
            Column(self.tr("Kind"), lambda row: kind(row.kind), width=84, tone=_tone, is_hidden=True),
            Column(
                self.tr("Points"),
                lambda row: wording.number_text(row.points_each),
                lambda row: row.points_each,
                is_number=True,
                width=60,
                tone=_tone,
            ),
            Column(
                self.tr("Stock"),
                _remaining,
                lambda row: row.remaining,
                is_number=True,
                width=80,
                tone=_stock_tone,
            ),
            Column(self.tr("Limit"), self._limit, width=104, tone=_tone),
        ]

    def opened(self) -> None:
        super().opened()
        who = self.context.signed_in
        may_receive = who is not None and who.may(Right.RECEIVE_STOCK)
        self.receive.setEnabled(may_receive)
        if may_receive and not self.may_change:
            self.set_mode(_RECEIVE)

    def reload(self) -> None:
        today = self.context.today()
        self.context.runner.read(self, reward_queries.all_rewards, today, then=self._show, key="rewards")

    def show_row(self, row: RewardRow | None) -> None:
        self._act_id = new_id()
        self.form.show_reward(row)
        if row is not None:
            self.receive.choose(row.item_id)

    def title_of(self, row: RewardRow) -> str:
        return row.title

    def set_mode(self, mode: str) -> None:
        """Show the reward's form or that of receiving goods."""
        self.mode.set_value(mode)
        self._show_mode(mode)

    @Slot()
    def begin_new(self) -> None:
        self.set_mode(_REWARD)
        super().begin_new()

    def _show_mode(self, mode: str) -> None:
        set_shown(self.form, is_shown=mode == _REWARD)
        set_shown(self.receive, is_shown=mode == _RECEIVE)
        self._first = self.receive if mode == _RECEIVE else self.form

    def _show(self, rows: list[RewardRow]) -> None:
        self.receive.show_rewards(rows)
        self.show_rows(rows)

    def _limit(self, row: RewardRow) -> str:
        if row.limit_pieces is None:
            return "—"
        words = self.tr("{pieces} {period}")
        return words.format(pieces=row.limit_pieces, period=wording.period_word(row.limit_period))

    @Slot()
    def _save(self) -> None:
        request = self.form.request()
        title = self.tr("Change the price of {title} to {points}")
        self._approvals.write(
            self,
            rewards.put_reward,
            request,
            title=title.format(title=request.title, points=wording.points_text(request.points_each)),
            then=self._saved,
            otherwise=lambda error: self.refused(error, self.form.fields()),
            act_id=self._act_id,
            reasons=(
                self.tr("It costs the station more or less"),
                self.tr("Decided by the station"),
                self.tr("Entered by mistake"),
            ),
        )

    def _saved(self, receipt: RewardReceipt) -> None:
        self._act_id = new_id()
        self.choose_when_there(receipt.reward_id)
        words = self.tr("Saved: {title}, {points}.")
        points = wording.points_text(self.form.price.value)
        self.done(words.format(title=receipt.title, points=points))


def _remaining(row: RewardRow) -> str:
    return "—" if row.remaining is None else f"{wording.number_text(row.remaining)} {row.unit}".strip()


def _tone(row: RewardRow) -> str:
    return "" if row.is_active else "quiet"


def _stock_tone(row: RewardRow) -> str:
    return "accent" if row.remaining == 0 and row.is_active else _tone(row)
