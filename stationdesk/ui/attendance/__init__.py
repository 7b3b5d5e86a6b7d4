"""Coming and going: the acts, what is asked for them, and the page of a day's records."""
