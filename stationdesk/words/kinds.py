"""Which sentences there are outside the window; mypy sees to it that every language has them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class FlawWords:
    """Names of what a verification can find, one for each flaw."""

    changed_act: str
    broken_chain: str
    missing_act: str
    row_without_act: str
    changed_state: str
    state_without_version: str
    missing_state: str
    below_floor: str
    unbalanced_redemption: str
    wrong_hours: str
    overlap: str
    wrong_presence: str
    wrong_sum: str
    wrong_loan: str
    missing_trigger: str
    broken_reference: str
    not_found_by_search: str


@dataclass(frozen=True, slots=True)
class DetailWords:
    """What is wrong in one place of a verification; the facts are filled in."""

    acts_missing_before: str
    does_not_follow: str
    act_or_row_changed: str
    head_missing: str
    acts_missing_at_end: str
    head_is_not_last: str
    all_acts_missing: str
    mark_missing: str
    mark_changed: str
    no_act: str
    cannot_be_read: str
    points_below: str
    pieces_below: str
    points_disagree: str
    pieces_disagree: str
    minutes_disagree: str
    points_issued_disagree: str
    not_its_check_in: str
    begins_too_early: str
    no_such_version: str
    not_as_written: str
    deleted: str
    other_version: str
    open_but_not_here: str
    here_without_check_in: str
    here_otherwise: str
    sum_differs: str
    out_but_not_shown: str
    shown_out_otherwise: str
    no_tokens: str
    counter_behind: str
    unguarded: str
    refers_to_nothing: str


@dataclass(frozen=True, slots=True)
class TroubleWords:
    """One sentence for each problem a database can have."""

    disk_full: str
    locked: str
    read_only: str
    damaged: str
    unreachable: str
    cannot_open: str


@dataclass(frozen=True, slots=True)
class CountWords:
    """Names of what a verification counts, one for each table."""

    acts: str
    activities: str
    attachments: str
    bill_attachments: str
    check_ins: str
    clock_statements: str
    commendations: str
    consent_withdrawals: str
    consents: str
    day_closings: str
    day_openings: str
    day_reopenings: str
    desks: str
    different_people: str
    facilities: str
    facility_checks: str
    hand_outs: str
    hand_overs: str
    hour_reviews: str
    households: str
    kit_makings: str
    kit_parts: str
    kit_takings: str
    loan_endings: str
    loan_renewals: str
    loans: str
    made_up_hours: str
    opening_hours: str
    operators: str
    points_accounts: str
    points_moves: str
    points_rules: str
    redemption_lines: str
    redemption_returns: str
    redemptions: str
    reservation_endings: str
    reservations: str
    rewards: str
    role_rules: str
    service_points: str
    service_records: str
    stations: str
    stay_endings: str
    stock_bills: str
    stock_items: str
    stock_moves: str
    stock_places: str
    stocktake_counts: str
    stocktake_endings: str
    stocktake_lines: str
    stocktakes: str
    storage_places: str
    teams: str
    thing_kinds: str
    things: str
    trainings: str
    versions: str
    visit_services: str
    visit_uses: str
    visitor_categories: str
    visitor_consents: str
    visitor_withdrawals: str
    visitors: str
    visits: str
    volunteers: str
    wrong_pins: str


@dataclass(frozen=True, slots=True)
class Words:
    """Every sentence of the command line. Names in braces are filled in."""

    help: str
    unknown_command: str
    unknown_option: str
    needs_value: str
    not_with_command: str
    too_many: str
    tour_needs_folder: str
    unknown_language: str
    bad_database_url: str
    out_is_file: str
    folder_in_use: str
    database_in_use: str
    demo_done: str
    no_station: str
    file_too_new: str
    file_too_old: str
    key_missing: str
    key_unreadable: str
    wrong_key: str
    verify_clean: str
    verify_flawed: str
    verify_head: str
    more_findings: str
    trouble: TroubleWords
    flaws: FlawWords
    details: DetailWords
    counts: CountWords

    def flaw(self, flaw: str) -> str:
        """Return the name of what a verification found, by its code."""
        return str(getattr(self.flaws, flaw))

    def detail(self, detail: str, facts: Iterable[tuple[str, str]]) -> str:
        """Return what is wrong in one place, by the code of the detail and its facts."""
        return str(getattr(self.details, detail)).format(**dict(facts))
