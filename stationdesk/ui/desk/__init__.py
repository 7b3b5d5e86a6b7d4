"""The first page: who is here, who comes next, how the day goes, what needs a hand."""
