"""The form of one reward: what it is, what it costs, who may have it how often."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox

from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind
from stationdesk.services.rewards import MOST_POINTS, RewardRequest
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.settings.form_drafts import Entry, box_entry, line_entries, value_entries
from stationdesk.ui.settings.icon_picker import REWARD_ICONS, IconPicker
from stationdesk.ui.settings.lines import (
    OptionalDay,
    choice_field,
    line_of,
    saved_by_keys,
    stepper_field,
    text_field,
)
from stationdesk.ui.widgets import (
    ButtonKind,
    Card,
    Dropdown,
    FormField,
    KeyButton,
    Segmented,
    Stepper,
    set_shown,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from stationdesk.queries.items import ItemName
    from stationdesk.queries.rewards import RewardRow

_USUAL_PRICE = 60


class RewardForm(Card):
    """Shows a reward or the empty form; `saved` is for whoever writes it."""

    save_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__(" ")
        self.set_margins(20, 16)
        self._reward_id: UUID | None = None
        self.title = text_field(self.tr("Title"), "title", required=True)
        self.kind = named(Segmented(self.tr("Kind")), "kind")
        self.kind.set_options([(kind, wording.reward_kind_word(kind)) for kind in RewardKind])
        categories = [(one, wording.reward_category_word(one)) for one in RewardCategory]
        self.category = named(Dropdown(categories), "category")
        price = Stepper(self.tr("Price in points"), _USUAL_PRICE, most=MOST_POINTS)
        price.number.setSingleStep(10)
        self.price = named(price, "price")
        self.partner = text_field(self.tr("Partner"), "partner", hint=self.tr("Merchant or unit, if any."))
        self.unit = text_field(self.tr("Unit"), "unit", hint=self.tr("box, bottle, ticket …"), most=10)
        self.item = named(Dropdown(), "counted_as")
        self._item_field = FormField(self.tr("Counted as"), self.item)
        self.offer_items([])
        self.period = named(Dropdown([(one, wording.period_word(one)) for one in LimitPeriod]), "period")
        self.limit = named(Stepper(self.tr("Pieces per person"), 1, least=1, most=999), "limit")
        self.first = OptionalDay(self.tr("On sale from"), "on_sale_from", today)
        self.last = OptionalDay(self.tr("On sale until"), "on_sale_to", today)
        self.icon = IconPicker(self.tr("Icon"), REWARD_ICONS)
        self.active = named(QCheckBox(self.tr("In the catalogue")), "active")
        self.save = named(KeyButton("", kind=ButtonKind.PRIMARY), "save_reward")
        self._arrange()
        self.kind.chosen.connect(self._show_kind)
        self.period.currentIndexChanged.connect(self._show_limit)
        self.save.clicked.connect(self.save_wanted)
        saved_by_keys(self, self.save, self.title, self.unit, self.partner)
        self.setFocusProxy(self.title)
        self.show_reward(None)

    def show_reward(self, row: RewardRow | None) -> None:
        """Show a reward, or the empty form."""
        self._reward_id = row.reward_id if row else None
        self.set_title(row.title if row else self.tr("New reward"))
        line_of(self.title).setText(row.title if row else "")
        line_of(self.partner).setText(row.partner if row else "")
        line_of(self.unit).setText(row.unit if row else "")
        self.kind.set_value(row.kind if row else RewardKind.GOODS)
        self.item.setCurrentIndex(0)
        self.category.set_value(row.category if row else RewardCategory.DAILY_USE)
        self.price.set_value(row.points_each if row else _USUAL_PRICE)
        self.period.set_value(row.limit_period if row else LimitPeriod.NONE)
        self.limit.set_value((row.limit_pieces if row else None) or 1)
        self.first.set_on(row.on_sale_from if row else None)
        self.last.set_on(row.on_sale_to if row else None)
        self.icon.set_value(row.icon if row else REWARD_ICONS[0])
        self.active.setChecked(row.is_active if row else True)
        self.save.set_texts(self.tr("Save the reward") if row else self.tr("Add the reward"))
        for field in self.fields().values():
            field.clear_error()
        self.settle()

    def offer_items(self, names: Sequence[ItemName]) -> None:
        """Offer what the pieces of a new reward can be counted as."""
        own = [(None, self.tr("goods of their own"))]
        self.item.set_options([*own, *((name.item_id, name.title) for name in names)])
        self.item.setCurrentIndex(max(self.item.currentIndex(), 0))

    def settle(self) -> None:
        """Show only the fields that the kind and the limit ask for."""
        self._show_kind()
        self._show_limit()

    def entries(self) -> tuple[Entry, ...]:
        """Return the fields that can be typed into."""
        return (
            *line_entries(self.title, self.partner, self.unit),
            *value_entries(self.kind, self.category, self.price, self.period, self.limit, self.icon),
            *(Entry(partial(getattr, day, "on"), day.set_on) for day in (self.first, self.last)),
            box_entry(self.active),
        )

    def request(self) -> RewardRequest:
        """Return what the form says."""
        # A drop-down gives back the text of a closed list, not its member.
        period = LimitPeriod(self.period.value)
        return RewardRequest(
            reward_id=self._reward_id,
            title=line_of(self.title).text(),
            kind=self.kind.value,
            category=RewardCategory(self.category.value),
            points_each=self.price.value,
            icon=self.icon.value,
            partner=line_of(self.partner).text(),
            unit=line_of(self.unit).text(),
            limit_pieces=self.limit.value if period is not LimitPeriod.NONE else None,
            limit_period=period,
            on_sale_from=self.first.on,
            on_sale_to=self.last.on,
            is_active=self.active.isChecked(),
            item_id=self.item.value if self._reward_id is None else None,
        )

    def fields(self) -> dict[str, FormField]:
        """Return the fields a refusal can be about, by the name it uses."""
        return {
            "title": self.title,
            "name": self.title,
            "points_each": self._price_field,
            "limit_pieces": self._limit_field,
            "on_sale_to": self._last_field,
        }

    def _arrange(self) -> None:
        self._price_field, self._limit_field = stepper_field(self.price), stepper_field(self.limit)
        self._last_field = FormField("", self.last)
        self._last_field.label.hide()
        parts = (
            self.title,
            choice_field(self.kind),
            FormField(self.tr("Shelf"), self.category),
            self._price_field,
            self._item_field,
            self.unit,
            self.partner,
            FormField(self.tr("Limit per person"), self.period),
            self._limit_field,
            self.first,
            self._last_field,
            choice_field(self.icon),
            self.active,
            self.save,
        )
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    @Slot()
    def _show_kind(self, _kind: object = None) -> None:
        """A service is not counted in pieces; what a reward is counted as stays as it was."""
        is_counted = self.kind.value is not RewardKind.SERVICE
        set_shown(self.unit, is_shown=is_counted)
        set_shown(self._item_field, is_shown=is_counted and self._reward_id is None)

    @Slot()
    def _show_limit(self, _number: object = None) -> None:
        self._limit_field.setVisible(self.period.value != LimitPeriod.NONE)
