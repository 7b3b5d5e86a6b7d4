"""Help inside the program: the keys of the page in front, and the manual."""
