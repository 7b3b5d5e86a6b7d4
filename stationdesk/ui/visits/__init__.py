"""Visits: tiles to tap at the desk, the page of visits with its statistics and paper lists, its settings."""
