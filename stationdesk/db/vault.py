"""Keeps full document and phone numbers unreadable in the database file.

AES-256-GCM for what is shown again on request, HMAC-SHA256 for what is only looked up.
The key lies outside the database (`station.key`); whoever holds the file alone can
neither read nor guess a number.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from typing import TYPE_CHECKING

from stationdesk.domain.errors import KeyMissing, KeyUnreadable

if TYPE_CHECKING:
    from pathlib import Path

_NONCE = 12
_KEY = 32


class Vault:
    """Seals, opens and finds numbers with one station key."""

    def __init__(self, key: bytes) -> None:
        # cryptography costs 40 ms to import: only with the first key, not at start
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  # heavy

        self._cipher = AESGCM(_derive(key, b"numbers at rest"))
        self._finding = _derive(key, b"finding numbers")
        self.key_check = _derive(key, b"is this the key?").hex()

    def seal(self, text: str) -> bytes:
        """Return the text encrypted, different each time."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._cipher.encrypt(nonce, text.encode(), None)

    def open(self, sealed: bytes) -> str:
        """Return the text that was sealed."""
        return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], None).decode()

    def finder(self, text: str) -> bytes:
        """Return the keyed hash that finds equal texts (duplicates, a scanned document)."""
        return hmac.new(self._finding, text.encode(), hashlib.sha256).digest()

    def tail_key(self, tail: str) -> str:
        """Return the short keyed hash under which a number's last four digits are searched."""
        return hmac.new(self._finding, b"tail:" + tail.encode(), hashlib.sha256).hexdigest()[:16]


def make_key(file: Path) -> bytes:
    """Create the key file, readable by this user only, and return the key."""
    key = secrets.token_bytes(_KEY)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(key.hex() + "\n")
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        file.unlink(missing_ok=True)  # half a key would look like a lost one at the next start
        raise
    return key


def read_key(file: Path) -> bytes:
    """Return the key in the file.

    Raises:
        KeyMissing: there is no such file.
        KeyUnreadable: it cannot be read, or what it holds is no key.
    """
    try:
        key = bytes.fromhex(file.read_text(encoding="ascii").strip())
    except FileNotFoundError as error:
        raise KeyMissing(str(file)) from error
    except (OSError, ValueError) as error:
        raise KeyUnreadable(str(file)) from error
    if len(key) != _KEY:
        raise KeyUnreadable(str(file))
    return key


def _derive(key: bytes, purpose: bytes) -> bytes:
    return hmac.new(key, b"stationdesk/" + purpose, hashlib.sha256).digest()
