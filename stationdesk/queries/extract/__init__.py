"""Everything held about one person (PIPL art. 45): read section by section, on one snapshot."""

from stationdesk.queries.extract.read import COVERED, DERIVED, Extract, Section, extract_of

__all__ = ["COVERED", "DERIVED", "Extract", "Section", "extract_of"]
