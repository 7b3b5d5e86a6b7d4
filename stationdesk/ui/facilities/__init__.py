"""Facilities on the screen: the list, the round through it, and whether the station is open now."""
