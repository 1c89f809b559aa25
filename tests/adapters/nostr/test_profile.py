"""What a union shows of itself, and that a later version is later."""

import json

import pytest

from adapters.nostr import profile
from adapters.nostr.notes import Draft, Note
from adapters.nostr.posts import Posts
from adapters.nostr.proclaiming import Proclaimer
from adapters.nostr.profile import Entry, Person
from adapters.nostr.relays import Published
from bot.log.store import Unavailable
from bot.log.tables import Tables
from tests.adapters.nostr.fakes import ANN, BEN, NOON, UNION, Memory, SetClock


def test_a_profile_names_the_union() -> None:
    draft = profile.profile(name="Чайник", about="Tea for all", website="https://t.me/tea")
    assert draft.kind == 0
    assert json.loads(draft.content) == {
        "name": "Чайник",
        "about": "Tea for all",
        "website": "https://t.me/tea",
        "bot": True,
    }


def test_the_relays_are_listed_for_notes_and_for_messages() -> None:
    assert profile.relay_list(["wss://a", "wss://b"]).tags == (("r", "wss://a"), ("r", "wss://b"))
    private = profile.private_relay_list(["wss://a"])
    assert (private.kind, private.tags) == (10_050, (("relay", "wss://a"),))


def test_the_regulation_is_one_document() -> None:
    entries = [
        Entry(number="1", text="We drink tea.", origin="revision 2, decision 7"),
        Entry(number="1.1", text="# Not a heading\n- not *bold* <b>either</b>\n1. nor a list"),
    ]
    draft = profile.regulation(title="Regulation", entries=entries)
    assert (draft.kind, draft.tags) == (30_023, (("d", "regulation"), ("title", "Regulation")))
    assert draft.content == (
        "## 1\n\nWe drink tea.\n\n*revision 2, decision 7*\n\n"
        "### 1.1\n\n\\# Not a heading\n\\- not \\*bold\\* \\<b\\>either\\</b\\>\n1\\. nor a list"
    )


def test_a_regulation_without_articles_says_so() -> None:
    assert profile.regulation(title="R", entries=[], empty="No articles yet.").content == "No articles yet."


def test_the_roster_is_a_follow_set() -> None:
    people = [Person(public=ANN.public, name="Ann"), Person(public=BEN.public)]
    draft = profile.roster(title="Members", people=people, description="and Tim on Telegram")
    assert (draft.kind, draft.tags) == (
        30_000,
        (
            ("d", "members"),
            ("title", "Members"),
            ("description", "and Tim on Telegram"),
            ("p", ANN.public, "", "Ann"),
            ("p", BEN.public, "", ""),
        ),
    )


class Square:
    """A place to proclaim; `answers` until it is told not to."""

    def __init__(self) -> None:
        self.published: list[Note] = []
        self.answers = True
        self.clock, notebook = SetClock(), Memory()
        posts = Posts(Tables(notebook), NOON.timestamp())
        self._proclaimer = Proclaimer(
            publish=self._publish, posts=posts, tables=Tables(notebook), clock=self.clock
        )

    async def says(self, draft: Draft) -> bool:
        return await self._proclaimer.proclaim(UNION, draft)

    async def _publish(self, one: Note) -> Published:
        self.published.append(one)
        return Published(
            accepted=frozenset({"wss://a"} if self.answers else ()), silent=frozenset({"wss://b"})
        )


def named(name: str) -> Draft:
    return profile.profile(name=name, about="")


async def test_each_version_is_strictly_later_even_within_a_second_or_after_a_clock_jump() -> None:
    square = Square()
    assert await square.says(named("a"))
    assert await square.says(named("b"))
    square.clock.advance(hours=-1)
    assert await square.says(named("a"))
    start = int(NOON.timestamp())
    assert [one.created_at for one in square.published] == [start, start + 1, start + 2]


async def test_what_was_said_last_is_not_said_again() -> None:
    square = Square()
    assert await square.says(named("a"))
    assert not await square.says(named("a"))
    assert await square.says(profile.relay_list(["wss://a"]))
    assert not await square.says(named("a"))
    assert len(square.published) == 2


async def test_what_no_relay_confirmed_is_said_again_as_the_same_event() -> None:
    square = Square()
    square.answers = False
    with pytest.raises(Unavailable):
        await square.says(named("a"))
    square.answers = True
    square.clock.advance(hours=1)
    assert await square.says(named("a"))
    assert square.published[0] == square.published[1]
