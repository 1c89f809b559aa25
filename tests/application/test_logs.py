"""What the process says, as programs read it."""

import json
import logging

from bot.correlation import correlated
from bot.logs import FOR_PEOPLE, AsJson, ForPeople


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


def test_an_entry_bears_the_id_of_what_it_follows_from() -> None:
    record = logging.makeLogRecord({"msg": "it is taken in"})
    with correlated("telegram:7"):
        assert json.loads(AsJson().format(record))["correlation"] == "telegram:7"
        assert ForPeople(FOR_PEOPLE).format(record).endswith("it is taken in [telegram:7]")
    assert "correlation" not in json.loads(AsJson().format(record))
    assert ForPeople(FOR_PEOPLE).format(record).endswith("it is taken in")
