"""What is said outside the window, on the command line, in Chinese and English."""

from stationdesk.words.chinese import ZH
from stationdesk.words.english import EN
from stationdesk.words.kinds import Words

LANGUAGES = {"zh_CN": ZH, "en": EN}

__all__ = ["EN", "LANGUAGES", "ZH", "Words"]
