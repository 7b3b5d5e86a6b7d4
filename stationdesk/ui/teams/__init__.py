"""Teams: leader, members, hours."""
