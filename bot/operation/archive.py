"""A backup's file: one tar with a manifest that knows every other part by its digest."""

import hashlib
import io
import json
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from datetime import datetime
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

FORMAT: Literal[1] = 1
MANIFEST = "manifest.json"
LARGEST_MANIFEST = 64 * 1024

LOG, EVENTS, NOTEBOOK, KEY = "log.db", "log.jsonl", "notebook.db", "nostr.key"
PARTS = (LOG, EVENTS, NOTEBOOK, KEY)
"""The log is either the embedded store's own file or, of a shared one, its events as JSON Lines."""


class NotABackup(Exception):
    """One sentence that says what is wrong with the file."""


class Manifest(BaseModel):
    """`made` is when the copy was begun: whatever was said later may not be in it. `digests` by part, SHA-256."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1] = FORMAT
    made: AwareDatetime
    events: int
    digests: dict[str, str]


def write(file: Path, parts: Path, *, made: datetime, events: int) -> None:
    """All PARTS that stand in the folder, in a file of the owner's alone, read again before it has its name.

    Nothing half-written ever stands under it. Raises FileExistsError and other OSErrors.
    """
    present = [parts / name for name in PARTS if (parts / name).exists()]
    manifest = Manifest(made=made, events=events, digests={part.name: _digest(part) for part in present})
    descriptor, draft = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")  # mode 0600
    try:
        with os.fdopen(descriptor, "w+b") as raw:
            _pack(raw, manifest, present)
            raw.flush()
            os.fsync(raw.fileno())
            raw.seek(0)
            _verify(raw)
        place(Path(draft), file)
    finally:
        Path(draft).unlink(missing_ok=True)


def unpack(file: Path, folder: Path) -> Manifest:
    """Puts the parts into the folder, each verified. Raises NotABackup, or OSError."""
    with file.open("rb") as raw, _opened(raw) as archive:
        manifest = _manifest(archive)
        for name in manifest.digests:
            descriptor = os.open(folder / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "wb") as part:
                shutil.copyfileobj(_part(archive, name), part)
                part.flush()
                os.fsync(part.fileno())
    for name, digest in manifest.digests.items():
        if _digest(folder / name) != digest:
            raise NotABackup(f"{file} is damaged: its {name} is not what was saved.")
    return manifest


def place(draft: Path, path: Path) -> None:
    """Under its name at last, for good; what has this name already stays. Raises FileExistsError."""
    try:
        os.link(draft, path)
        draft.unlink()
    except FileExistsError:
        raise
    except OSError as error:  # a file system without links
        if path.exists():
            raise FileExistsError(error.errno, error.strerror, str(path)) from error
        draft.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _pack(raw: BinaryIO, manifest: Manifest, present: list[Path]) -> None:
    written = manifest.model_dump_json(indent=1).encode()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as archive:
        _add(archive, MANIFEST, io.BytesIO(written), len(written))
        for part in present:
            with part.open("rb") as content:
                _add(archive, part.name, content, part.stat().st_size)


def _add(archive: tarfile.TarFile, name: str, content: BinaryIO, size: int) -> None:
    """Without an owner's name, and closed to others also where it is unpacked by hand."""
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    archive.addfile(entry, content)


def _verify(raw: BinaryIO) -> None:
    with _opened(raw) as archive:
        for name, digest in _manifest(archive).digests.items():
            if hashlib.file_digest(_part(archive, name), "sha256").hexdigest() != digest:
                raise OSError(f"{name} is not what was written: is the disk well?")


@contextmanager
def _opened(raw: BinaryIO) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(fileobj=raw, mode="r:") as archive:
            yield archive
    except (tarfile.TarError, EOFError) as error:
        raise NotABackup("The file is no backup of this bot, or only a part of one.") from error


def _manifest(archive: tarfile.TarFile) -> Manifest:
    written = _part(archive, MANIFEST).read(LARGEST_MANIFEST)
    try:
        manifest = Manifest.model_validate_json(written)
    except ValidationError:
        if _is_newer(written):
            raise NotABackup(
                "A newer version of this bot made the backup: restore it with that one."
            ) from None
        raise NotABackup("The file is no backup of this bot.") from None
    if not _are_parts(manifest.digests.keys()):
        raise NotABackup("The file is no backup of this bot.")
    return manifest


def _is_newer(written: bytes) -> bool:
    try:
        read = json.loads(written)
    except (ValueError, RecursionError):
        return False
    return isinstance(read, dict) and isinstance(read.get("format"), int) and read["format"] > FORMAT


def _are_parts(names: AbstractSet[str]) -> bool:
    """Only names of ours: an archive from elsewhere must not write where it likes."""
    return names <= set(PARTS) and (LOG in names) != (EVENTS in names) and NOTEBOOK in names


def _part(archive: tarfile.TarFile, name: str) -> BufferedReader:
    """A file that stands there itself: a link may lead to itself."""
    try:
        member = archive.getmember(name)
    except KeyError:
        member = None
    content = archive.extractfile(member) if member and member.isreg() else None
    if not isinstance(content, BufferedReader):
        raise NotABackup(f"The file is no backup of this bot: there is no {name} in it.")
    return content


def _digest(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
