"""Which parts an operator has stopped, and since when: in a file beside the log, so that it outlasts the process."""

import json
import logging
from collections import UserDict
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

log = logging.getLogger(__name__)

STOPPED_FILE = "stopped.json"


class StoppedParts(UserDict[str, datetime]):
    """By the name of the part. A file that cannot be written is said, and they are stopped all the same."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._path = folder / STOPPED_FILE
        self.data.update(_read(self._path))

    def __setitem__(self, name: str, since: datetime) -> None:
        super().__setitem__(name, since)
        self._write()

    def __delitem__(self, name: str) -> None:
        super().__delitem__(name)
        self._write()

    def _write(self) -> None:
        draft = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps({name: since.isoformat() for name, since in self.data.items()}))
            draft.replace(self._path)
        except OSError as error:
            log.warning("that it is stopped by hand is forgotten at the next start: %s", error.strerror)


def _read(path: Path) -> Mapping[str, datetime]:
    with suppress(OSError, ValueError, TypeError, AttributeError):
        return {
            str(name): datetime.fromisoformat(since) for name, since in json.loads(path.read_text()).items()
        }
    return {}
