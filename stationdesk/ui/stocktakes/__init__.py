"""Counting what lies in a place: scan away, see what is left, finalise with a second person."""
