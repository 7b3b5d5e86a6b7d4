"""Settings: everything that can be had for points; the goods themselves stand on their own page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.queries import items as item_queries
from stationdesk.queries import rewards as reward_queries
from stationdesk.services import rewards
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.settings.reward_form import RewardForm
from stationdesk.ui.widgets import ButtonSize, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.services.rewards import RewardReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class RewardsSection(ListSection["RewardRow"]):
    """The catalogue at the left, the chosen reward at the right; its goods are received on their own page."""

    RIGHT = Right.CHANGE_CATALOGUE
    RELOAD_ON = frozenset({"rewards", "stock_items", "stock_moves"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr("A changed price holds for the next redemption; slips of before keep theirs.")
        super().__init__(context, self.tr("Rewards"), about, key=lambda row: row.reward_id)
        self._approvals = actions.approvals
        self._act_id = new_id()
        self.new.set_texts(self.tr("New reward"))
        self.form = RewardForm(context.today())
        self._stock = actions.stock
        self.receive = named(
            KeyButton(self.tr("Receive goods for it…"), icon="package-plus", size=ButtonSize.SMALL),
            "receive_for_reward",
        )
        self.receive.clicked.connect(self._receive)
        self.form.save_wanted.connect(self._save)
        self.guarded.append(self.form)
        form = self.form
        self.arrange(
            self.tr("All rewards"),
            form,
            below=self.receive,
            entries=form.entries(),
            settle=form.settle,
        )
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

    def reload(self) -> None:
        today = self.context.today()
        self.context.runner.read(self, reward_queries.all_rewards, today, then=self.show_rows, key="rewards")
        self.context.runner.read(self, item_queries.item_names, then=self.form.offer_items, key="items")

    def show_row(self, row: RewardRow | None) -> None:
        self._act_id = new_id()
        self.form.show_reward(row)
        self.receive.setEnabled(row is not None and row.item_id is not None)

    def title_of(self, row: RewardRow) -> str:
        return row.title

    def _limit(self, row: RewardRow) -> str:
        if row.limit_pieces is None:
            return "—"
        words = self.tr("{pieces} {period}")
        return words.format(pieces=row.limit_pieces, period=wording.period_word(row.limit_period))

    @Slot()
    def _receive(self) -> None:
        if self.row is not None:
            self._stock.receive(self.row.item_id)

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
