"""Files that go out of the station: spreadsheets from values."""
