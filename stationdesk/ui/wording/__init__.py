"""Words for the closed lists, as every screen says them, and the figures beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.identity import DocumentType, Sex
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind
from stationdesk.domain.service_time import Evidence
from stationdesk.domain.staff import Role
from stationdesk.ui.wording.families import family_field_word, family_verb_word
from stationdesk.ui.wording.figures import date_text as date_text
from stationdesk.ui.wording.figures import hours_text as hours_text
from stationdesk.ui.wording.figures import minutes_between as minutes_between
from stationdesk.ui.wording.figures import moment_text as moment_text
from stationdesk.ui.wording.figures import number_text as number_text
from stationdesk.ui.wording.figures import points_text as points_text
from stationdesk.ui.wording.figures import short_date_text as short_date_text
from stationdesk.ui.wording.figures import span_text as span_text
from stationdesk.ui.wording.figures import time_text as time_text
from stationdesk.ui.wording.goods import goods_field_word, goods_verb_word
from stationdesk.ui.wording.hand_outs import hand_out_field_word, hand_out_verb_word
from stationdesk.ui.wording.lending import lending_field_word, lending_verb_word
from stationdesk.ui.wording.places import place_field_word, place_verb_word
from stationdesk.ui.wording.rules import rule_part_word
from stationdesk.ui.wording.visit_verbs import visit_field_word, visit_verb_word

if TYPE_CHECKING:
    from collections.abc import Mapping

translate = QCoreApplication.translate


def category_word(category: PersonCategory) -> str:
    """Return who somebody is: courier, resident …"""
    words: Mapping[PersonCategory, str] = {
        PersonCategory.COURIER: translate("Words", "Courier"),
        PersonCategory.FOOD_RIDER: translate("Words", "Food rider"),
        PersonCategory.RIDE_HAIL_DRIVER: translate("Words", "Ride-hail driver"),
        PersonCategory.TRUCK_DRIVER: translate("Words", "Truck driver"),
        PersonCategory.TAXI_DRIVER: translate("Words", "Taxi driver"),
        PersonCategory.SANITATION: translate("Words", "Sanitation worker"),
        PersonCategory.TRAFFIC_POLICE: translate("Words", "Traffic police"),
        PersonCategory.CONSTRUCTION: translate("Words", "Construction worker"),
        PersonCategory.PROPERTY_SECURITY: translate("Words", "Property security"),
        PersonCategory.SOCIAL_WORKER: translate("Words", "Social worker"),
        PersonCategory.STUDENT: translate("Words", "Student"),
        PersonCategory.RESIDENT: translate("Words", "Resident"),
        PersonCategory.OTHER: translate("Words", "Other"),
    }
    return words[category]


def sex_word(sex: Sex) -> str:
    """Return the word for a code of GB/T 2261.1."""
    words: Mapping[Sex, str] = {
        Sex.UNKNOWN: translate("Words", "Not known"),
        Sex.MALE: translate("Words", "Male"),
        Sex.FEMALE: translate("Words", "Female"),
        Sex.NOT_STATED: translate("Words", "Not stated"),
    }
    return words[sex]


def document_word(kind: DocumentType) -> str:
    """Return the name of a kind of document."""
    words: Mapping[DocumentType, str] = {
        DocumentType.RESIDENT_ID: translate("Words", "Resident identity card"),
        DocumentType.HK_MACAO_PERMIT: translate("Words", "Hong Kong / Macao permit"),
        DocumentType.TAIWAN_PERMIT: translate("Words", "Taiwan permit"),
        DocumentType.RESIDENCE_PERMIT_HMT: translate("Words", "HK/Macao/Taiwan residence permit"),
        DocumentType.FOREIGN_PERMANENT: translate("Words", "Foreign permanent resident card"),
        DocumentType.PASSPORT: translate("Words", "Passport"),
        DocumentType.HOUSEHOLD_REGISTER: translate("Words", "Household register"),
        DocumentType.BIRTH_CERTIFICATE: translate("Words", "Birth certificate"),
        DocumentType.OTHER: translate("Words", "Other document"),
    }
    return words[kind]


def field_word(field: str) -> str:
    """Return the name of a field as forms label it."""
    elsewhere = (
        _person_field_word,
        rule_part_word,
        family_field_word,
        goods_field_word,
        visit_field_word,
        place_field_word,
        lending_field_word,
        hand_out_field_word,
    )
    found = _form_field_word(field) or next(filter(None, (word(field) for word in elsewhere)), "")
    return found or translate("Words", "One of the fields")


def _form_field_word(field: str) -> str:
    """Return the name of a field that is not listed elsewhere; empty for what is none."""
    words = {
        "paper_number": translate("Words", "Number of the paper"),
        "recipient": translate("Words", "Who gets the name"),
        "guardian_name": translate("Words", "Guardian's name"),
        "guardian_relation": translate("Words", "Relation"),
        "guardian_phone": translate("Words", "Guardian's phone"),
        "text_version": translate("Words", "Version of the text"),
        "given_on": translate("Words", "Agreed on"),
        "purpose": translate("Words", "What for"),
        "pin": translate("Words", "PIN"),
        "station_name": translate("Words", "Station name"),
        "operator_name": translate("Words", "Your name"),
        "title": translate("Words", "Title"),
        "pieces": translate("Words", "Pieces"),
        "expires_on": translate("Words", "Good until"),
        "points_each": translate("Words", "Points each"),
        "effective_from": translate("Words", "Valid from"),
        "limit_pieces": translate("Words", "Pieces per person"),
        "on_sale_to": translate("Words", "On sale until"),
        "held_on": translate("Words", "Day of the event"),
        "category": translate("Words", "Category"),
        "kind": translate("Words", "Kind"),
        "collected_by": translate("Words", "Collected by"),
        "reason": translate("Words", "Reason"),
        "source": translate("Words", "Where it came from"),
        "community": translate("Words", "Community"),
        "address": translate("Words", "Address"),
        "desk_name": translate("Words", "Name of this desk"),
        "note": translate("Words", "Note"),
        "content": translate("Words", "What was done"),
        "place": translate("Words", "Place"),
        "responsible": translate("Words", "Responsible person"),
        "partner": translate("Words", "Merchant"),
        "unit": translate("Words", "Unit"),
        "icon": translate("Words", "Picture"),
        "right_time": translate("Words", "The right time"),
        "role": translate("Words", "Role"),
        "credit_minutes": translate("Words", "Time credited"),
        "ends_minute": translate("Words", "Planned end"),
        "service_minutes": translate("Words", "Minutes"),
    }
    return words.get(field, "")


def _person_field_word(field: str) -> str:
    """Return the name of a field of a volunteer's record; empty for what is none."""
    words = {
        "name": translate("Words", "Name"),
        "sex": translate("Words", "Sex"),
        "birth_date": translate("Words", "Birth date"),
        "document": translate("Words", "Document number"),
        "phone": translate("Words", "Phone"),
        "area": translate("Words", "Area or grid"),
        "skills": translate("Words", "Skills"),
        "service_categories": translate("Words", "Service categories"),
        "team_name": translate("Words", "Team"),
        "new_household": translate("Words", "Household"),
        "national_volunteer_no": translate("Words", "National volunteer number"),
        "number": translate("Words", "Number"),
        "document_type": translate("Words", "Kind of document"),
    }
    return words.get(field, "")


def evidence_word(evidence: Evidence) -> str:
    """Return what proves an hour."""
    words: Mapping[Evidence, str] = {
        Evidence.SCANNED: translate("Words", "Scanned"),
        Evidence.TYPED: translate("Words", "Typed by staff"),
        Evidence.OTHER_TIME: translate("Words", "Other time"),
        Evidence.AUTO_OUT: translate("Words", "Ended by itself"),
        Evidence.MADE_UP: translate("Words", "Made up later"),
    }
    return words[evidence]


def role_word(role: Role) -> str:
    """Return the name of an operator's role."""
    words: Mapping[Role, str] = {
        Role.FRONT_DESK: translate("Words", "Front desk"),
        Role.SUPERVISOR: translate("Words", "Supervisor"),
        Role.ADMINISTRATOR: translate("Words", "Administrator"),
        Role.READER: translate("Words", "Reader"),
    }
    return words[role]


def reward_category_word(category: RewardCategory) -> str:
    """Return the name of a shelf of the catalogue."""
    words: Mapping[RewardCategory, str] = {
        RewardCategory.DAILY_USE: translate("Words", "Daily use"),
        RewardCategory.FOOD: translate("Words", "Food"),
        RewardCategory.COUPON: translate("Words", "Coupons"),
        RewardCategory.HEALTH: translate("Words", "Health"),
        RewardCategory.ACTIVITY: translate("Words", "Activity places"),
        RewardCategory.SERVICE: translate("Words", "Services"),
    }
    return words[category]


def reward_kind_word(kind: RewardKind) -> str:
    """Return the name of a kind of reward."""
    words: Mapping[RewardKind, str] = {
        RewardKind.GOODS: translate("Words", "Goods from stock"),
        RewardKind.COUPON: translate("Words", "Merchant coupon"),
        RewardKind.QUOTA: translate("Words", "Limited places"),
        RewardKind.SERVICE: translate("Words", "Service"),
    }
    return words[kind]


def period_word(period: LimitPeriod) -> str:
    """Return the span of a limit: a day, a month …"""
    words: Mapping[LimitPeriod, str] = {
        LimitPeriod.NONE: translate("Words", "no limit"),
        LimitPeriod.DAY: translate("Words", "a day"),
        LimitPeriod.WEEK: translate("Words", "a week"),
        LimitPeriod.MONTH: translate("Words", "a month"),
        LimitPeriod.QUARTER: translate("Words", "a quarter"),
        LimitPeriod.YEAR: translate("Words", "a year"),
        LimitPeriod.EVER: translate("Words", "for ever"),
    }
    return words[period]


def verb_word(verb: str) -> str:
    """Return what kind of act a verb is."""
    elsewhere = (
        family_verb_word,
        goods_verb_word,
        hand_out_verb_word,
        lending_verb_word,
        place_verb_word,
        visit_verb_word,
    )
    return _act_word(verb) or next(filter(None, (word(verb) for word in elsewhere)), verb)


def _act_word(verb: str) -> str:
    """Return the word of a verb that is not listed elsewhere; empty for what is none."""
    words = {
        "attendance.check_in": translate("Words", "Check-in"),
        "attendance.check_out": translate("Words", "Check-out"),
        "redemptions.redeem": translate("Words", "Redemption"),
        "volunteers.register": translate("Words", "Registration"),
        "volunteers.edit": translate("Words", "Record changed"),
        "volunteers.show_numbers": translate("Words", "Full numbers shown"),
        "reversals.reverse": translate("Words", "Undo"),
        "prints.reprint": translate("Words", "Slip printed again"),
        "service_records.review": translate("Words", "Hours reviewed"),
        "service_records.lapse_due": translate("Words", "Provisional hours lapsed"),
        "service_records.annul": translate("Words", "Hours annulled"),
        "forgotten.end_stay": translate("Words", "Forgotten check-out"),
        "made_up.make_up": translate("Words", "Hours made up"),
        "points.clear_debt": translate("Words", "Debt paid"),
        "stock.receive": translate("Words", "Goods received"),
        "points.set_rule": translate("Words", "Points rule changed"),
        "staff.sign_in": translate("Words", "Signed in"),
        "stations.found": translate("Words", "Station opened"),
        "pins.remember_wrong_pin": translate("Words", "Wrong PIN"),
        "days.open_day": translate("Words", "Day opened"),
        "days.close_day": translate("Words", "Day closed"),
        "days.reopen_day": translate("Words", "Day opened again"),
        "prints.reprint_day_close": translate("Words", "Day-close slip printed again"),
        "expiries.expire_due": translate("Words", "Points expired"),
        "exports.volunteers": translate("Words", "Masked list exported"),
        "staff.put_operator": translate("Words", "Operator changed"),
        "operator_cards.give_card": translate("Words", "Operator's card given"),
        "operator_cards.take_card": translate("Words", "Operator's card taken back"),
        "roles.set_rights": translate("Words", "Rights of a role changed"),
        "rewards.put_reward": translate("Words", "Reward changed"),
        "rewards.change_price": translate("Words", "Price changed"),
        "clock.state_time": translate("Words", "Right time stated"),
        "merges.merge": translate("Words", "Records merged"),
        "consents.give": translate("Words", "Consent recorded"),
        "consents.withdraw": translate("Words", "Consent taken back"),
        "restrictions.restrict": translate("Words", "Record restricted, or no longer"),
        "extracts.make": translate("Words", "Everything held was given out"),
        "merges.tell_apart": translate("Words", "Two different people"),
        "activities.put_activity": translate("Words", "Service or activity changed"),
        "stations.change_station": translate("Words", "Station changed"),
        "redemption_returns.give_back": translate("Words", "Part of a redemption taken back"),
        "hand_overs.hand_over": translate("Words", "Handed over"),
    }
    return words.get(verb, "")
