"""Goods: what there is and where, and the other sections of their page."""
