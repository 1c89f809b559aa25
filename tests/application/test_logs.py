"""What the process says, as programs read it."""

import json
import logging

from bot.logs import AsJson


def test_an_entry_is_one_line_of_json_whatever_it_says() -> None:
    record = logging.makeLogRecord(
        {"name": "bot.supervisor", "levelname": "WARNING", "msg": "%s:\n«%s»", "args": ("nostr", "нет")}
    )
    line = AsJson().format(record)
    assert "\n" not in line
    told = json.loads(line)
    assert told.pop("at").endswith("+00:00")
    assert told == {"level": "WARNING", "part": "bot.supervisor", "says": "nostr:\n«нет»"}


def test_a_bug_leaves_its_traceback_in_the_same_line() -> None:
    bug = KeyError("a bug")
    record = logging.makeLogRecord({"msg": "it stopped", "exc_info": (KeyError, bug, None)})
    line = AsJson().format(record)
    assert "\n" not in line
    assert "KeyError" in json.loads(line)["traceback"]
