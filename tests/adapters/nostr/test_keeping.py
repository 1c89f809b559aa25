"""A chain's events on relays: kept by one is enough, and of what relays show only that counts which was signed and asked for."""

from contextlib import AsyncExitStack

import pytest

from adapters.nostr.notes import Note, as_json
from bot.log.store import Unavailable
from bot.network.outgoing import Unreachable
from tests.adapters.nostr.at_work import at_work
from tests.adapters.nostr.fakes import EVE, OTHER_UNION, Listening, note
from tests.adapters.nostr.scripted_relay import ScriptedRelay, scripted

FIRST, SECOND = (
    note(OTHER_UNION, f"{number}", ("n", f"{number}"), kind=2718, later=number) for number in range(2)
)
ASKED = {"authors": [OTHER_UNION.public], "kinds": [2718], "#n": ["0", "1"]}


async def test_an_event_stands_once_one_relay_keeps_it() -> None:
    async with AsyncExitStack() as stack:
        honest, silent = [await stack.enter_async_context(scripted()) for _ in range(2)]
        silent.answer_to_notes = None
        adapter = await stack.enter_async_context(at_work(Listening(), honest, silent))
        await adapter.publish(FIRST)
        await adapter.publish(FIRST)
        assert [*honest.stored] == [FIRST.id]


async def test_what_no_relay_answers_is_unavailable_and_what_all_refuse_is_said_so() -> None:
    async with scripted() as relay, at_work(Listening(), relay, patience=0.2) as adapter:
        relay.answer_to_notes = None
        with pytest.raises(Unavailable):
            await adapter.publish(FIRST)
        relay.answer_to_notes = (False, "blocked: not here")
        with pytest.raises(Unreachable, match="blocked: not here"):
            await adapter.publish(FIRST)


def shows_anything(relay: ScriptedRelay, *notes: Note, altered: bool = False) -> None:
    """Whatever it is asked."""
    shown = [{**as_json(one), **({"content": "9"} if altered else {})} for one in notes]
    relay._found = lambda _: shown  # type: ignore[method-assign,assignment]  # noqa: SLF001


async def test_what_several_relays_keep_is_told_once() -> None:
    async with AsyncExitStack() as stack:
        one, other, silent = [await stack.enter_async_context(scripted()) for _ in range(3)]
        silent.answers_questions = False
        await one.take(FIRST)
        await other.take(SECOND, FIRST)
        adapter = await stack.enter_async_context(at_work(Listening(), one, other, silent, patience=0.5))
        assert {told.id for told in await adapter.stored(ASKED)} == {FIRST.id, SECOND.id}


async def test_what_was_not_asked_for_or_not_signed_so_is_nothing() -> None:
    forged = note(EVE, "0", ("n", "0"), kind=2718)
    other = note(OTHER_UNION, "7", ("n", "7"), kind=2718)
    async with scripted() as relay, at_work(Listening(), relay) as adapter:
        shows_anything(relay, forged, other)
        assert await adapter.stored(ASKED) == []
        shows_anything(relay, FIRST, altered=True)
        assert await adapter.stored(ASKED) == []


async def test_that_no_relay_answers_is_said() -> None:
    async with scripted() as relay, at_work(Listening(), relay, patience=0.2) as adapter:
        relay.closes["kept"] = "restricted: members only"
        with pytest.raises(Unavailable):
            await adapter.stored(ASKED)
