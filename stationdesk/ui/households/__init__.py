"""Households and points between people: their panels, the tab of a person, the list of all."""
