"""Proof by card or PIN for one act: the second person of a risky one, the right time from a supervisor."""

from stationdesk.ui.approval.approvals import Approvals

__all__ = ["Approvals"]
