"""The command line in English."""

from __future__ import annotations

from stationdesk.words.kinds import CountWords, DetailWords, FlawWords, TroubleWords, Words

_HELP_EN = """\
StationDesk, the front desk of a volunteer station

Usage: python main.py [COMMAND] [OPTIONS]

Commands (without one, the window opens):
  demo          fill an empty data folder with the demo station and end
  tour OUT      run the main job in the real window; pictures and PDFs go to OUT;
                on a demo station of its own, unless --data names a folder
  verify        check every account, shelf, hour and chain; changes nothing
  version       show the version

Options:
  --data DIR        the data folder (or set STATIONDESK_DATA)
  --lang zh_CN|en   the language; otherwise the one kept in the data folder
  --json            verify answers in JSON, for machines
  --help            show this

Environment:
  STATIONDESK_DATA           the data folder
  STATIONDESK_DATABASE_URL   another database, such as postgresql://user@host/name

Exit codes: 0 done; 1 it found something wrong or the machine was in the way;
2 wrong use (demo on a folder in use, too)
"""

EN = Words(
    help=_HELP_EN,
    unknown_command="There is no command “{given}”; --help lists them all.",
    unknown_option="There is no option “{given}”; --help lists them all.",
    needs_value="The option {given} needs a value.",
    not_with_command="The option {given} cannot be used here; see --help.",
    too_many="“{given}” is one word too many; see --help.",
    tour_needs_folder="tour needs a folder for its pictures.",
    unknown_language="The language is zh_CN or en, not “{given}”.",
    bad_database_url=(
        "STATIONDESK_DATABASE_URL is no address of a database; it begins with postgresql:// or sqlite://."
    ),
    out_is_file="{place} is a file; pictures need a folder.",
    folder_in_use="{place} is in use; a demo station needs an empty folder. Nothing was changed.",
    database_in_use="The database holds a station; a demo station needs an empty one. Nothing was changed.",
    demo_done=(
        "The demo station is ready: {place}\n"
        "{volunteers} volunteers, {check_ins} check-ins, {redemptions} redemptions.\n"
        "Sign in: {operator}, PIN {pin}"
    ),
    no_station="There is no station in {place}; name its data folder with --data.",
    file_too_new=(
        "The station was last used with a newer version ({version}); please install it. Nothing was changed."
    ),
    file_too_old=(
        "The station was last used with an older version ({version}); "
        "open the desk once to bring it up to date. Nothing was changed."
    ),
    key_missing="The key file {place} is missing; copy station.key back from where you keep it.",
    key_unreadable=(
        "The key file {place} is damaged or cannot be read; copy station.key back from where you keep it."
    ),
    wrong_key="The key file {place} belongs to another station.",
    verify_clean="Verified: nothing is wrong.",
    verify_flawed="Verified, {count} findings:",
    verify_head="{desk}: act #{seq}, {hash}",
    more_findings="… and {count} more; --json shows all.",
    trouble=TroubleWords(
        disk_full="The disk is full, nothing was saved. Free some space, then try again.",
        locked="The database is busy. Try again in a moment.",
        read_only="The data folder cannot be written to, nothing was saved.",
        damaged="The database could not be read well. Try again; if it stays, use the last backup.",
        unreachable="The shared database cannot be reached. Check the network and STATIONDESK_DATABASE_URL.",
        cannot_open="The data folder cannot be opened. Check its path and who may use it.",
    ),
    flaws=FlawWords(
        changed_act="changed act",
        broken_chain="broken chain",
        missing_act="missing act",
        row_without_act="row without an act",
        changed_state="changed record",
        state_without_version="record without its versions",
        missing_state="missing record",
        below_floor="less than nothing",
        unbalanced_redemption="unbalanced redemption",
        wrong_hours="wrong hours or points",
        overlap="overlapping service",
        wrong_presence="wrong presence",
        wrong_sum="wrong sum",
        wrong_loan="wrong loan",
        missing_trigger="missing database guard",
        broken_reference="broken reference",
        not_found_by_search="not found by search",
    ),
    details=DetailWords(
        acts_missing_before="acts #{first} to #{last} are missing before it",
        does_not_follow="does not follow the act before it",
        act_or_row_changed="the act or a row it wrote was changed, added or removed",
        head_missing="the head of its chain is missing",
        acts_missing_at_end="acts #{first} to #{last} are missing at the end",
        head_is_not_last="the head of its chain is not its last act",
        all_acts_missing="all {acts} acts are missing",
        mark_missing="act #{seq}, the last one at the closing, is missing",
        mark_changed="differs from what the closing kept of it",
        no_act="belongs to no act",
        cannot_be_read="cannot be read: {columns}",
        points_below="{points} points",
        pieces_below="{pieces} pieces on the shelf",
        points_disagree="says {points} points, its lines {lines}, its moves {moves}",
        pieces_disagree="{lines} pieces in its lines, {moves} left the shelf",
        minutes_disagree="{minutes} minutes, its times give {times}",
        points_issued_disagree="{points} points, {issued} were issued",
        not_its_check_in="does not begin with its check-in",
        begins_too_early="begins before an earlier one ends",
        no_such_version="no act gave it state {version}",
        not_as_written="differs from what the last act wrote",
        deleted="was deleted",
        other_version="shows state {version}, the last is {last}",
        open_but_not_here="is open, but nobody is shown as here",
        here_without_check_in="is shown as here without a check-in",
        here_otherwise="is shown otherwise than its check-in says",
        sum_differs="says {said}, its rows add up to {sum}",
        out_but_not_shown="is lent and not shown as lent",
        shown_out_otherwise="is shown as lent otherwise than it is",
        no_tokens="no search finds it",
        counter_behind="stands at {value}, but {given} numbers were given out",
        unguarded="the database no longer guards this table",
        refers_to_nothing="refers to nothing in {table}",
    ),
    counts=CountWords(
        acts="acts",
        activities="activities",
        attachments="attachments",
        bill_attachments="papers kept with bills",
        check_ins="check-ins",
        clock_statements="stated times",
        commendations="commendations",
        consent_withdrawals="consents taken back",
        consents="consents",
        day_closings="closed days",
        day_openings="opened days",
        day_reopenings="days opened again",
        desks="desks",
        different_people="people told apart",
        facilities="facilities",
        facility_checks="looks at facilities",
        hand_outs="hand-outs",
        hand_overs="things handed over",
        hour_reviews="reviews of hours",
        households="households",
        kit_makings="kits made up",
        kit_parts="parts of kits",
        kit_takings="kits taken apart",
        loan_endings="loans that ended",
        loan_renewals="renewals",
        loans="loans and drop-offs",
        made_up_hours="hours made up",
        opening_hours="opening hours",
        operators="operators",
        points_accounts="points accounts",
        points_moves="moves of points",
        points_rules="points rules",
        redemption_lines="lines of redemptions",
        redemption_returns="things given back",
        redemptions="redemptions",
        reservation_endings="reservations let go",
        reservations="reservations",
        rewards="rewards",
        role_rules="rights of roles",
        service_points="service points",
        service_records="service records",
        stations="stations",
        stay_endings="forgotten check-outs",
        stock_bills="bills of goods",
        stock_items="stock items",
        stock_moves="moves of stock",
        stock_places="places of stock",
        stocktake_counts="lines counted",
        stocktake_endings="stocktakes that ended",
        stocktake_lines="results of stocktakes",
        stocktakes="stocktakes",
        storage_places="shelves and stores",
        teams="teams",
        thing_kinds="kinds of things",
        things="things that are lent",
        trainings="trainings",
        versions="versions of records",
        visit_services="services for visitors",
        visit_uses="services used",
        visitor_categories="categories of visitors",
        visitor_consents="visitors' consents",
        visitor_withdrawals="visitors' consents taken back",
        visitors="visitor files",
        visits="visits",
        volunteers="volunteers",
        wrong_pins="wrong PINs",
    ),
)
