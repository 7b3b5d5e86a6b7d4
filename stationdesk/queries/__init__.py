"""What a screen or a paper shows, as frozen rows."""
