"""The counter between screens and the database: one call in, one transaction."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from stationdesk.db import journal
from stationdesk.db.backup import back_up
from stationdesk.db.database import SameActElsewhere
from stationdesk.db.session import ReadSession, WriteSession
from stationdesk.db.session import Written as WrittenRows
from stationdesk.domain import plain
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.errors import WrongPin
from stationdesk.services import pins

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from stationdesk.db.database import Database
    from stationdesk.db.session import Place
    from stationdesk.db.vault import Vault

Request = TypeVar("Request")
Receipt = TypeVar("Receipt")
Rows = TypeVar("Rows")
Args = ParamSpec("Args")


@dataclass(frozen=True, slots=True)
class Written(Generic[Receipt]):
    """What a service returned, and which tables it touched (none when it was done before)."""

    value: Receipt
    tables: frozenset[str]


class _Rehearsed(Exception):
    """Rolls a rehearsal back."""


class Desk:
    """Runs services and queries. Holds no state besides the open database, the key and the place."""

    def __init__(self, database: Database, vault: Vault, place: Place) -> None:
        self._database = database
        self._vault = vault
        self.place = place

    def write(
        self,
        service: Callable[[WriteSession, Act, Request], Receipt],
        act: Act,
        request: Request,
    ) -> Written[Receipt]:
        """Run a service in a transaction of its own, close the act with its hash, commit.

        The same act again (a double Enter, a replay) returns the first receipt and writes nothing.

        Raises:
            Refusal: the service said no; the database is as it was.
            DatabaseTrouble: the machine was in the way; the database is as it was.
        """
        written = WrittenRows()
        try:
            with self._database.write() as connection:
                done = journal.receipt_of(connection, act.id)
                if done is not None:
                    return Written(plain.from_json(_receipt_type(service), done), frozenset())
                session = WriteSession(connection, self._vault, self.place, act, written)
                receipt = service(session, act, request)
                journal.close_act(session, verb_of(service), plain.to_json(receipt))
        except SameActElsewhere:
            return self.write(service, act, request)
        except WrongPin as refusal:
            self._remember(act, refusal)
            raise
        return Written(receipt, frozenset(written.tables))

    def rehearse(
        self,
        service: Callable[[WriteSession, Act, Request], Receipt],
        act: Act,
        request: Request,
    ) -> Receipt:
        """Run a service and roll back: its receipt is the preview, its refusal the reason why not."""
        try:
            with suppress(_Rehearsed), self._database.write() as connection:
                session = WriteSession(connection, self._vault, self.place, act, WrittenRows())
                receipt = service(session, act, request)
                raise _Rehearsed
        except WrongPin as refusal:  # a guess is a guess
            self._remember(act, refusal)
            raise
        return receipt

    def read(
        self, query: Callable[Concatenate[ReadSession, Args], Rows], *args: Args.args, **kwargs: Args.kwargs
    ) -> Rows:
        """Run a query on one snapshot."""
        with self._reading() as session:
            return query(session, *args, **kwargs)

    def note(
        self,
        function: Callable[Concatenate[WriteSession, Args], Rows],
        *args: Args.args,
        **kwargs: Args.kwargs,
    ) -> Written[Rows]:
        """Run a function that writes working tables only (the print queue): no act, no receipt."""
        written = WrittenRows()
        with self._database.write() as connection:
            session = WriteSession(connection, self._vault, self.place, journal.NO_ACT, written)
            value = function(session, *args, **kwargs)
            if written.rows:
                raise RuntimeError("a note wrote to a ledger")
        return Written(value, frozenset(written.tables))

    def checkpoint(self) -> None:
        """Do the database's housekeeping; called when the desk is idle."""
        self._database.checkpoint()

    def back_up(self, folder: Path, on: date) -> Path | None:
        """Copy the station into a folder while it is at work; None where a server keeps it.

        Raises:
            DatabaseTrouble: there is no sound copy; earlier ones stay.
        """
        url = self._database.engine.url
        if url.get_backend_name() != "sqlite":
            return None
        return back_up(Path(str(url.database)), folder, on)

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def _remember(self, act: Act, refusal: WrongPin) -> None:
        """Write a wrong PIN down: the act that asked for it was rolled back, the try was not."""
        if refusal.operator_id is None:
            return
        request = pins.WrongPinRequest(refusal.operator_id, refusal.asked_for)
        tried = Act(new_id(), act.operator_id, act.at)
        refusal.wait_seconds = self.write(pins.remember_wrong_pin, tried, request).value.wait_seconds

    @contextmanager
    def _reading(self) -> Iterator[ReadSession]:
        with self._database.read() as connection:
            yield ReadSession(connection, self._vault, self.place)


def verb_of(service: Callable[..., object]) -> str:
    """Return the name an act is written under, such as `redemptions.redeem`."""
    return f"{service.__module__.rpartition('.')[2]}.{service.__name__}"


@cache
def _receipt_type(service: Callable[..., Any]) -> type[Any]:
    kind: type[Any] = getattr(sys.modules[service.__module__], service.__annotations__["return"])
    return kind
