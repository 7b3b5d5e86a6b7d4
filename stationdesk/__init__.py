"""StationDesk: the service desk of a volunteer station, from check-in to points to goods."""

__version__ = "0.1.0"
