"""A code proves that two accounts are one person's: to the one it was made for, once, and for fifteen minutes."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from bot.chat.who import Misunderstood
from bot.log.notebook import Notebook
from bot.log.tables import Tables
from bot.network.incoming import Author, MessageId, Said
from bot.union.chat.identities import claimed
from bot.union.linking import VALID_FOR, Linking
from domain.people import Channel, Identity

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
GARDENERS = UUID(int=7)
ANN, ON_NOSTR, EVE = Identity("telegram:1"), Identity(f"nostr:{'a' * 64}"), Identity(f"nostr:{'e' * 64}")


@pytest.fixture
def notebook() -> Iterator[Notebook]:
    notebook = SqliteNotebook.open(":memory:")
    yield notebook
    notebook.close()


def linking(notebook: Notebook, *codes: str) -> Linking:
    return Linking(Tables(notebook), iter(codes or ("K7QF-2M9D",)).__next__)


def offered(notebook: Notebook) -> Linking:
    made = linking(notebook)
    made.offer(union_id=GARDENERS, by=ANN, other=ON_NOSTR, at=NOON)
    return made


def said(text: str, at: datetime, by: Identity = ON_NOSTR, *, private: bool = True) -> Said:
    author = Author(identity=by, name="somebody")
    channel = Channel("nostr:home")
    return Said(
        id="1", message=MessageId("1"), channel=channel, private=private, author=author, at=at, text=text
    )


@pytest.mark.parametrize("text", ["K7QF-2M9D", " k7qf-2m9d ", "link K7QF-2M9D", "/link K7QF-2M9D"])
def test_a_code_is_all_of_the_text(notebook: Notebook, text: str) -> None:
    claim = offered(notebook).claimed(text, ON_NOSTR)
    assert claim is not None
    assert (claim.union_id, claim.by, claim.other) == (GARDENERS, ANN, ON_NOSTR)


@pytest.mark.parametrize(
    "text",
    [
        "The code is K7QF-2M9D.",
        "what is K7QF-2M9D?",
        "> K7QF-2M9D",
        "",
        "K7QF2M9D",
        "K7QF-2M9E",
        "XK7QF-2M9D",
        "K7QF-2M9D2",
    ],
)
def test_anything_else_proves_nothing(notebook: Notebook, text: str) -> None:
    assert offered(notebook).claimed(text, ON_NOSTR) is None


@pytest.mark.parametrize("by", [EVE, ANN])
def test_a_code_of_somebody_elses_does_nothing_and_stays_good(notebook: Notebook, by: Identity) -> None:
    linking = offered(notebook)
    assert linking.claimed("K7QF-2M9D", by) is None
    assert linking.claimed("K7QF-2M9D", ON_NOSTR) is not None


def test_a_code_is_good_once(notebook: Notebook) -> None:
    linking = offered(notebook)
    claim = linking.claimed("K7QF-2M9D", ON_NOSTR)
    assert claim is not None
    linking.done(claim)
    assert linking.claimed("K7QF-2M9D", ON_NOSTR) is None


def test_the_last_moment_of_a_code_is_just_before_fifteen_minutes(notebook: Notebook) -> None:
    linking = offered(notebook)
    assert claimed(said("K7QF-2M9D", NOON + VALID_FOR - MOMENT), linking) is not None
    with pytest.raises(Misunderstood, match="link-expired"):
        claimed(said("K7QF-2M9D", NOON + VALID_FOR), linking)


def test_a_code_said_before_others_proves_nothing(notebook: Notebook) -> None:
    linking = offered(notebook)
    assert claimed(said("K7QF-2M9D", NOON, private=False), linking) is None
    assert claimed(said("K7QF-2M9D", NOON), linking) is not None


def test_expired_codes_are_forgotten_when_a_new_one_is_asked_for(notebook: Notebook) -> None:
    made = linking(notebook, "K7QF-2M9D", "AAAA-BBBB")
    made.offer(union_id=GARDENERS, by=ANN, other=ON_NOSTR, at=NOON)
    made.offer(union_id=GARDENERS, by=ANN, other=ON_NOSTR, at=NOON + VALID_FOR)
    assert made.claimed("K7QF-2M9D", ON_NOSTR) is None
    assert made.claimed("AAAA-BBBB", ON_NOSTR) is not None


def test_codes_survive_a_restart(notebook: Notebook) -> None:
    offered(notebook)
    assert linking(notebook).claimed("K7QF-2M9D", ON_NOSTR) is not None


@pytest.mark.parametrize("value", [None, 7, "x", {}, {"union": 1, "by": "a", "other": "b", "until": "c"}])
def test_what_does_not_belong_in_the_notebook_is_no_code(notebook: Notebook, value: object) -> None:
    notebook.put("link", "K7QF-2M9D", value=value)
    made = linking(notebook, "AAAA-BBBB")
    assert made.claimed("K7QF-2M9D", ON_NOSTR) is None
    made.offer(union_id=GARDENERS, by=ANN, other=ON_NOSTR, at=NOON)
