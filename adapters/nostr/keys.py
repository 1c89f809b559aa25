"""Signing keys: the bot's own, and one for each union derived from it. A secret never shows itself."""

import hmac
import os
import secrets
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import NoReturn
from uuid import UUID

from pynostr.key import PrivateKey

from adapters.nostr.addresses import HEX_KEY, decode, encode, npub

CURVE_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
_KEY_BYTES = 32
_UNION_KEY = b"mission-union nostr union key 1\x00"


class KeyRefused(Exception):
    """A key cannot be used. The sentence says what to do and shows no part of the key."""


class Key:
    """Signs for one public key. Only the public half is ever shown, compared or hashed."""

    __slots__ = ("_private", "public")

    def __init__(self, secret: bytes) -> None:
        if not _is_scalar(secret):
            raise KeyRefused("A Nostr key must be a number between 1 and the order of the curve.")
        self._private = PrivateKey(secret)
        self.public: str = self._private.public_key.hex()

    @property
    def npub(self) -> str:
        return npub(self.public)

    def sign(self, digest: bytes) -> str:
        return bytes(self._private.sign(digest)).hex()

    def derive(self, label: bytes) -> bytes:
        """32 bytes that only who has the key can make, and that do not lead to it."""
        return hmac.digest(self._private.raw_secret, label, "sha256")

    def reveal(self) -> bytes:
        """The secret itself, for deriving and for encrypting. It must not be kept or shown."""
        return bytes(self._private.raw_secret)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and other.public == self.public

    def __hash__(self) -> int:
        return hash(self.public)

    def __repr__(self) -> str:
        return f"Key({self.npub})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A signing key is not written anywhere by itself.")


def union_key(bot: Key, union_id: UUID) -> Key:
    """HMAC-SHA256 under the bot's secret of a fixed label, the union's 16 bytes and a counter from 0.

    The first counter whose digest is a valid scalar counts; practically always 0. Whoever has the
    bot's secret and the union's id can make the key again, and nobody else can.
    """
    counter = 0
    while True:
        message = _UNION_KEY + union_id.bytes + bytes([counter])
        digest = hmac.digest(bot.reveal(), message, "sha256")
        if _is_scalar(digest):
            return Key(digest)
        counter += 1


def bot_key(setting: str, path: Path) -> Key:
    """The key in NOSTR_SECRET_KEY or, when that is empty, the one kept at `path`, made at first start.

    Raises KeyRefused.
    """
    if setting.strip():
        return key_from(setting)
    try:
        return _kept(path)
    except OSError as error:
        raise _unusable(path, error) from error


def key_from(setting: str) -> Key:
    """The key in NOSTR_SECRET_KEY. Raises KeyRefused."""
    return _parse(setting, "NOSTR_SECRET_KEY")


def kept_key(path: Path) -> Key | None:
    """The one kept at `path`; None is made. Raises KeyRefused."""
    try:
        return _read(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unusable(path, error) from error


def is_key(setting: str, written: bytes) -> bool:
    """Whether a setting and a key file hold the same key, however each writes it. Raises KeyRefused."""
    key = key_from(setting)
    try:
        return _parse(written.decode("ascii", "replace"), "The key file") == key
    except KeyRefused:
        return False


def _kept(path: Path) -> Key:
    try:
        return _read(path)
    except FileNotFoundError:
        return _make(path)


def _unusable(path: Path, error: OSError) -> KeyRefused:
    return KeyRefused(f"The key file {path} cannot be used: {error.strerror}.")


def _parse(text: str, where: str) -> Key:
    text = text.strip()
    if text.startswith("npub1"):
        raise KeyRefused(f"{where} holds an npub, the public half of a key; it wants the nsec.")
    secret = bytes.fromhex(text) if HEX_KEY.fullmatch(text.lower()) else decode("nsec", text)
    if secret is None or not _is_scalar(secret):
        raise KeyRefused(f"{where} is neither an nsec nor the 64 hexadecimal digits of a secret key.")
    return Key(secret)


def _read(path: Path) -> Key:
    with path.open("rb") as file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode):
            raise KeyRefused(f"{path} is not a file.")
        if os.name == "posix" and stat.S_IMODE(state.st_mode) & 0o077:
            raise KeyRefused(f"Others can read the key in {path}. Close it to them: chmod 600 {path}")
        return _parse(file.read(1000).decode("ascii", "replace"), f"The key file {path}")


def _make(path: Path) -> Key:
    path.parent.mkdir(parents=True, exist_ok=True)
    key = _random()
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(encode("nsec", key.reveal()).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        _place(Path(draft), path)
    except FileExistsError:
        return _read(path)
    finally:
        Path(draft).unlink(missing_ok=True)
    _keep(path.parent)
    return key


def _place(draft: Path, path: Path) -> None:
    """Unlike a rename, a link never replaces a key that another process made meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        draft.rename(path)


def _keep(folder: Path) -> None:
    with suppress(OSError):  # not every system can open a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _random() -> Key:
    while True:
        if _is_scalar(secret := secrets.token_bytes(_KEY_BYTES)):
            return Key(secret)


def _is_scalar(secret: bytes) -> bool:
    return len(secret) == _KEY_BYTES and 0 < int.from_bytes(secret, "big") < CURVE_ORDER
