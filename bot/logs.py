"""The log of the process: a line each, for people, or as JSON for programs that collect it."""

import json
import logging
from datetime import UTC, datetime
from typing import Literal, TypeAlias

LogFormat: TypeAlias = Literal["text", "json"]

FOR_PEOPLE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LOUD = ("apscheduler", "aiogram", "uvicorn")
"""Of the libraries: what they say at each step is nobody's news."""


class AsJson(logging.Formatter):
    """One object a line: `at`, `level`, `part`, `says`, and where something broke, `traceback`."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "part": record.name,
            "says": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def begin(level: str, written: LogFormat) -> None:
    """Of this process, on stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(AsJson() if written == "json" else logging.Formatter(FOR_PEOPLE))
    logging.basicConfig(level=level, handlers=[handler])
    for theirs in LOUD:
        logging.getLogger(theirs).setLevel(logging.WARNING)
