"""Risky acts: a reason, and a second person's card or PIN for this one act."""

from stationdesk.ui.approval.approvals import Approvals

__all__ = ["Approvals"]
