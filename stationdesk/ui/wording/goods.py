"""Words for goods: categories, places, bills, givers, and the fields of their forms."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.stock import BillKind, DonorKind, PlaceKind, StockCategory

translate = QCoreApplication.translate


def stock_category_word(category: StockCategory) -> str:
    """Return the name of a category of goods."""
    return {
        StockCategory.FOOD: translate("Words", "Food"),
        StockCategory.DRINK: translate("Words", "Drinks"),
        StockCategory.DAILY_USE: translate("Words", "Daily use"),
        StockCategory.MEDICINE: translate("Words", "Medicine"),
        StockCategory.WARMTH: translate("Words", "Against the cold"),
        StockCategory.STATIONERY: translate("Words", "Stationery"),
        StockCategory.COUPON: translate("Words", "Coupons"),
        StockCategory.KIT: translate("Words", "Kits"),
        StockCategory.OTHER: translate("Words", "Other goods"),
    }[category]


def place_word(kind: PlaceKind, title: str = "") -> str:
    """Return what a place is called: its own title, or that of its kind."""
    return (
        title
        or {
            PlaceKind.SUPPLIER: translate("Words", "Bought"),
            PlaceKind.DONOR: translate("Words", "Donor"),
            PlaceKind.PARTNER: translate("Words", "Partner"),
            PlaceKind.SHELF: translate("Words", "Shelf"),
            PlaceKind.STORE: translate("Words", "Store"),
            PlaceKind.HANDED_OUT: translate("Words", "Handed out"),
            PlaceKind.WRITTEN_OFF: translate("Words", "Written off"),
            PlaceKind.COUNTED: translate("Words", "Counted"),
            PlaceKind.KITS: translate("Words", "In kits"),
        }[kind]
    )


def bill_word(kind: BillKind) -> str:
    """Return why goods came, went or changed place."""
    return {
        BillKind.BOUGHT: translate("Words", "Bought"),
        BillKind.DONATED: translate("Words", "Donated"),
        BillKind.PARTNER: translate("Words", "From a partner"),
        BillKind.RETURNED: translate("Words", "Returned"),
        BillKind.MADE_UP: translate("Words", "Kits made up"),
        BillKind.TAKEN_APART: translate("Words", "Kits taken apart"),
        BillKind.TRANSFERRED: translate("Words", "Moved"),
        BillKind.WRITTEN_OFF: translate("Words", "Written off"),
        BillKind.ADJUSTED: translate("Words", "Corrected"),
    }[kind]


def donor_word(kind: DonorKind) -> str:
    """Return who gives."""
    return {
        DonorKind.PERSON: translate("Words", "Person"),
        DonorKind.COMPANY: translate("Words", "Company"),
        DonorKind.ORGANISATION: translate("Words", "Organisation"),
    }[kind]


def goods_field_word(field: str) -> str:
    """Return the name of a field of the forms of goods; empty for what is none."""
    words = {
        "barcode": translate("Words", "Barcode of the product"),
        "minimum": translate("Words", "At least"),
        "recommended": translate("Words", "Fill up to"),
        "hand_out_limit": translate("Words", "Handed out to one person"),
        "party": translate("Words", "By whom"),
        "charity": translate("Words", "Charity it goes through"),
        "receipt_number": translate("Words", "Number of the charity's receipt"),
        "batch": translate("Words", "Batch"),
        "point": translate("Words", "Service point"),
    }
    return words.get(field, "")


def goods_verb_word(verb: str) -> str:
    """Return what kind of act a verb of goods is; empty for what is none."""
    words = {
        "bills.receive": translate("Words", "Goods received"),
        "bills.transfer": translate("Words", "Goods moved"),
        "bills.write_off": translate("Words", "Goods written off"),
        "bills.adjust": translate("Words", "Stock corrected"),
        "items.put_item": translate("Words", "Item of goods"),
        "places.put_place": translate("Words", "Place of goods"),
        "prints.reprint_donation": translate("Words", "Donation receipt printed again"),
    }
    return words.get(verb, "")
