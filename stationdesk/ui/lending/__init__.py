"""Lending: who has what, handing out and taking back, what people leave, reservations, things and kinds."""
