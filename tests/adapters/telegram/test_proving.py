"""Who opens a page from Telegram is who Telegram says, and nothing else is believed."""

from datetime import timedelta
from urllib.parse import parse_qsl, urlencode

import pytest
from pydantic import SecretStr

from adapters.telegram.proving import LONGEST, ByTelegram
from bot.network.incoming import Author
from bot.network.proving import AHEAD, FRESH, NotProven
from domain.people import Identity
from tests.adapters.nostr.fakes import NOON
from tests.adapters.telegram.signing import ANN, TOKEN, launched, opened_by_link

TELEGRAM = ByTelegram(SecretStr(TOKEN))
SECOND = timedelta(seconds=1)


def test_a_link_says_who_pressed_it() -> None:
    proven = TELEGRAM.by_link(opened_by_link(NOON), address="", now=NOON)
    assert proven.author == Author(identity=Identity("telegram:1001"), name="Ann", username="ann")
    assert proven.until == NOON + FRESH


def test_the_app_says_who_uses_it() -> None:
    proven = TELEGRAM.by_app(launched(NOON, start_param="page-x", signature="x"), address="", now=NOON)
    assert proven.author == Author(
        identity=Identity("telegram:1001"), name="Ann Lee", username="ann", language="ru"
    )


def test_what_is_said_in_another_field_is_no_authority() -> None:
    offered = launched(NOON, user={"id": 7, "first_name": "Eve"}, start_param='{"id":1001}', id=1001)
    assert TELEGRAM.by_app(offered, address="", now=NOON).author.identity == "telegram:7"


@pytest.mark.parametrize(
    ("age", "late"), [(FRESH, None), (FRESH + SECOND, True), (-AHEAD, None), (-AHEAD - SECOND, False)]
)
def test_it_holds_for_five_minutes(age: timedelta, late: bool | None) -> None:
    for prove, offered in ((TELEGRAM.by_app, launched(NOON)), (TELEGRAM.by_link, opened_by_link(NOON))):
        if late is None:
            prove(offered, address="", now=NOON + age)
            continue
        with pytest.raises(NotProven) as problem:
            prove(offered, address="", now=NOON + age)
        assert problem.value.late is late


def test_the_one_is_not_taken_for_the_other() -> None:
    for prove, offered in ((TELEGRAM.by_link, launched(NOON)), (TELEGRAM.by_app, opened_by_link(NOON))):
        with pytest.raises(NotProven):
            prove(offered, address="", now=NOON)


def forged() -> dict[str, str]:
    ours = parse_qsl(launched(NOON))
    changed = [(name, value.replace("1001", "1002")) for name, value in ours]
    return {
        "another bot's": launched(NOON, token="4712:secret"),
        "changed": urlencode(changed),
        "without a field": urlencode([pair for pair in ours if pair[0] != "query_id"]),
        "with one more": urlencode([*ours, ("start_param", "x")]),
        "a field twice": urlencode([*ours, ours[1]]),
        "two hashes": urlencode([*ours, ("hash", "00")]),
        "without a hash": urlencode([pair for pair in ours if pair[0] != "hash"]),
        "no hash at all": urlencode([(name, "" if name == "hash" else value) for name, value in ours]),
        "a hash of letters": urlencode([(name, "ß" if name == "hash" else value) for name, value in ours]),
        "no date": launched(NOON, auth_date="noon"),
        "a date beyond all": launched(NOON, auth_date=10**30),
        "nobody": launched(NOON, user={}),
        "a bot": launched(NOON, user={**ANN, "is_bot": True}),
        "no user": launched(NOON, user="Ann"),
        "nothing": "",
        "no query": "%ff&&=;\ud800",
        "too long": launched(NOON, chat="x" * LONGEST),
    }


@pytest.mark.parametrize("kind", forged())
def test_what_is_forged_proves_nothing(kind: str) -> None:
    with pytest.raises(NotProven):
        TELEGRAM.by_app(forged()[kind], address="", now=NOON)
