"""What people on Nostr call themselves: the latest they said, made fit to be shown, before anybody is told of them."""

import json
from dataclasses import replace

import pytest

from adapters.nostr.channels import identity
from adapters.nostr.keys import Key
from adapters.nostr.names import AHEAD, MAX_CONTENT, Names
from adapters.nostr.notes import Kind, Note
from adapters.nostr.reading import short
from bot.log.tables import Tables
from bot.network.incoming import Mention
from bot.network.markup import LONGEST_NAME
from tests.adapters.nostr.at_work import at_work
from tests.adapters.nostr.fakes import ANN, BEN, EVE, UNION, Listening, Memory, SetClock, WallClock, note, to
from tests.adapters.nostr.scripted_relay import scripted


def profile(of: Key, *, later: int = 0, **fields: object) -> Note:
    return note(of, json.dumps(fields), kind=Kind.PROFILE, later=later)


def names() -> Names:
    return Names(Tables(Memory()), SetClock())


def called(*notes: Note) -> str:
    known = names()
    for one in notes:
        known.take(one)
    return known.of(ANN.public)


def test_people_are_called_as_their_profile_says() -> None:
    assert called(profile(ANN, name="ann", display_name="Ann of the Garden")) == "Ann of the Garden"
    assert called(profile(ANN, name="ann")) == "ann"
    assert called(profile(ANN, name="ann", display_name="  ")) == "ann"
    assert called(profile(EVE, name="ann")) == short(ANN.public)


def test_the_latest_name_counts_in_whatever_order_they_come() -> None:
    first, then = profile(ANN, name="Ann"), profile(ANN, name="Anna", later=60)
    assert called(first, then) == called(then, first) == "Anna"


def test_a_name_that_is_taken_back_is_gone() -> None:
    assert called(profile(ANN, name="Ann"), profile(ANN, later=60)) == short(ANN.public)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no JSON",
        "[]",
        '"Ann"',
        '{"name": 7}',
        '{"name": null}',
        '{"name": ["Ann"]}',
        '{"name": " \u200b "}',
        "[" * 9_000,
    ],
)
def test_what_is_no_name_is_passed_over(content: str) -> None:
    assert called(note(ANN, content, kind=Kind.PROFILE)) == short(ANN.public)


def test_a_hostile_name_is_shown_as_one_short_line_that_imitates_nothing() -> None:
    shown = called(
        profile(
            ANN, name="Ann\n\nConsented: Bob\u202e, «Cy» (member 2) \ue000b\ue001\ue001x\ue002" + "y" * 500
        )
    )
    assert len(shown) <= LONGEST_NAME
    assert not any(letter in shown for letter in "\n:,()«»\u202e\ue000\ue001\ue002")
    assert called(profile(ANN, name="\ud800half")) == "?half"


def test_a_profile_that_is_forged_huge_or_from_far_ahead_is_not_taken() -> None:
    theirs = profile(ANN, name="Ann")
    assert called(replace(theirs, content='{"name": "Eve"}')) == short(ANN.public)
    assert called(replace(profile(EVE, name="Eve"), pubkey=ANN.public)) == short(ANN.public)
    assert called(profile(ANN, name="Ann", about="x" * MAX_CONTENT)) == short(ANN.public)
    assert called(profile(ANN, name="Ann", later=AHEAD + 1)) == short(ANN.public)
    assert called(note(ANN, '{"name": "Ann"}')) == short(ANN.public)


def test_a_name_outlives_a_restart() -> None:
    notebook = Memory()
    Names(Tables(notebook), SetClock()).take(profile(ANN, name="Ann"))
    assert Names(Tables(notebook), SetClock()).of(ANN.public) == "Ann"


async def test_who_speaks_first_is_named_before_they_are_heard_and_so_is_whom_they_mention() -> None:
    inbox = Listening()
    async with scripted() as relay:
        now = int(WallClock().now().timestamp())
        await relay.take(profile(ANN, name="Ann"), profile(BEN, name="Ben"), profile(EVE, name="Eve"))
        async with at_work(inbox, relay):
            await relay.until_asked("mentions")
            said = note(ANN, f"invite nostr:{BEN.npub}", to(UNION), to(BEN), at=WallClock().now())
            await relay.take(said)
            assert await inbox.texts(1) == [f"invite nostr:{BEN.npub}"]
            [heard] = inbox.said
            assert heard.author.name == "Ann"
            assert heard.mentions == (
                Mention(text=f"nostr:{BEN.npub}", identity=identity(BEN.public), name="Ben"),
            )
            assert now <= said.created_at


async def test_who_is_named_by_an_address_on_another_network_is_looked_up_once() -> None:
    async with scripted() as relay, at_work(Listening(), relay) as adapter:
        await relay.until_asked("mentions")
        await relay.take(profile(BEN, name="Ben"))
        assert adapter.called(identity(BEN.public)) == ""
        named = f"nostr:{BEN.npub} and @{EVE.npub}, please"
        await adapter.meet(named)
        asked = relay.asked.count("back")
        await adapter.meet(named)
        assert adapter.called(identity(BEN.public)) == "Ben"
        assert adapter.called(identity(EVE.public)) == ""
        assert relay.asked.count("back") == asked


async def test_what_one_author_says_keeps_its_order_while_they_are_looked_up() -> None:
    inbox = Listening()
    async with scripted() as relay, at_work(inbox, relay):
        await relay.until_asked("mentions")
        at = WallClock().now()
        await relay.take(*(note(ANN, f"word {n}", to(UNION), at=at, later=n - 9) for n in range(5)))
        assert await inbox.texts(5) == [f"word {n}" for n in range(5)]


async def test_a_relay_that_tells_nobody_of_anybody_delays_nothing_for_long() -> None:
    inbox = Listening()
    async with scripted() as relay:
        relay.closes["back"] = "error: no"
        async with at_work(inbox, relay):
            await relay.until_asked("mentions")
            await relay.take(note(ANN, "hello", to(UNION), at=WallClock().now()))
            assert await inbox.texts(1) == ["hello"]
            assert inbox.said[0].author.name == short(ANN.public)


async def test_only_the_profiles_of_those_asked_about_are_taken_and_of_all_relays_the_latest() -> None:
    inbox = Listening()
    async with scripted() as one, scripted() as other:
        await one.take(profile(ANN, name="Ann"))
        await other.take(profile(ANN, name="Anna", later=60))
        async with at_work(inbox, one, other):
            for relay in (one, other):
                await relay.until_asked("mentions")
                await relay.say(profile(BEN, name="Unasked"))
            await one.take(note(ANN, "hello", to(UNION), at=WallClock().now()))
            await inbox.texts(1)
            assert inbox.said[0].author.name == "Anna"
            await one.take(note(BEN, "hello", to(UNION), at=WallClock().now()))
            await inbox.texts(2)
            assert inbox.said[1].author.name == short(BEN.public)
