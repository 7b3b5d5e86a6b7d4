"""The training desk on screen: how it is opened, its mark, the visitors beside it."""
