"""The ways in: the first start, signing in, the locked desk."""
