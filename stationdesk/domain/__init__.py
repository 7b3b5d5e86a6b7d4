"""Rules and frozen values; they know nothing but Python."""
