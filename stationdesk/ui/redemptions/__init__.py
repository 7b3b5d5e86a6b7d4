"""Exchanging points: the catalogue, the cart, the slip on the screen and the papers that wait."""
