"""Settings of places: the service points of a station, where this desk stands, when they are open."""
