"""Why this number: the rows behind any figure, each leading to its act."""

from stationdesk.ui.why.flow import WhyFlow
from stationdesk.ui.why.reach import explained

__all__ = ["WhyFlow", "explained"]
