"""Lists that leave the program as a file: what went out, noted as an act (PIPL art. 55, 56)."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.db.session import WriteSession
from stationdesk.domain.acts import Act
from stationdesk.domain.staff import Right
from stationdesk.services import staff


@dataclass(frozen=True, slots=True)
class ListExportRequest:
    """A file of volunteers, names and phones masked, that is about to get its name.

    `which` and `order` are the codes of the filter and the order, `columns` the names of the columns,
    `file_format` the kind of file. Nothing in it names a person or a place of the computer.
    """

    which: str
    order: str
    columns: tuple[str, ...]
    file_format: str
    rows: int


@dataclass(frozen=True, slots=True)
class ListExportReceipt:
    """What went out."""

    which: str
    order: str
    columns: tuple[str, ...]
    file_format: str
    rows: int
    is_masked: bool


def volunteers(session: WriteSession, act: Act, request: ListExportRequest) -> ListExportReceipt:
    """Note that a masked list of volunteers leaves the program.

    Raises:
        NotAllowed: the operator only reads.
    """
    staff.ensure(session, Right.DESK_WORK)
    return ListExportReceipt(
        request.which, request.order, request.columns, request.file_format, request.rows, is_masked=True
    )
