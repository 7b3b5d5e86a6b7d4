"""The page of volunteers: the list, the person beside it, the form."""
