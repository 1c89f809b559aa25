"""The log of the process: a line each, for people, or as JSON for programs that collect it."""

import json
import logging
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from bot.correlation import correlation, steps

LogFormat: TypeAlias = Literal["text", "json"]

FOR_PEOPLE = "%(asctime)s %(levelname)s %(name)s: %(message)s%(following)s"
LOUD = ("apscheduler", "aiogram", "uvicorn")
"""Of the libraries: what they say at each step is nobody's news."""


class AsJson(logging.Formatter):
    """One object a line: `at`, `level`, `part`, `says`; the `correlation` of all that follows from one message or
    deadline, where it follows from any; and where something broke, `traceback`.
    """

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "part": record.name,
            "says": record.getMessage(),
        }
        if followed := correlation():
            line["correlation"] = followed
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class ForPeople(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        followed = correlation()
        record.following = f" [{followed}]" if followed else ""
        return super().format(record)


def begin(level: str, written: LogFormat) -> None:
    """Of this process, on stderr. Each step of each message is for programs; people see them with DEBUG."""
    handler = logging.StreamHandler()
    handler.setFormatter(AsJson() if written == "json" else ForPeople(FOR_PEOPLE))
    logging.basicConfig(level=level, handlers=[handler])
    if written == "text" and level != "DEBUG":
        steps.setLevel(logging.WARNING)
    for theirs in LOUD:
        logging.getLogger(theirs).setLevel(logging.WARNING)
