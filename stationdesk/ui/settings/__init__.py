"""The settings: what belongs to the station, and what belongs to this desk."""
