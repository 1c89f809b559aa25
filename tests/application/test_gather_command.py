"""A stranger asks relays for a union's history, of which none need be honest, and checks it."""

from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from adapters.nostr.addresses import npub
from adapters.nostr.gathering import PAGE
from adapters.nostr.notes import Note, parse
from bot.wiring.gathering import gather
from bot.wiring.stores import Failed
from domain.union import events
from tests.adapters.nostr.fakes import note
from tests.adapters.nostr.scripted_relay import scripted
from tests.chain.checking import checked
from tests.chain.logs import KEY, Said, chain_of, happened, signed
from tests.chain.vectors import story
from tests.domain.spec import NOON, TRIO


def notes_of(said: Sequence[Said]) -> list[Note]:
    return [read for event in chain_of(said) if (read := parse(signed(event)))]


def well(file: Path) -> int:
    verdict = checked(file.read_text().splitlines())
    assert verdict.findings == []
    return len(verdict.chain)


async def test_what_one_relay_lacks_another_has(tmp_path: Path) -> None:
    chain, file = notes_of(story()), tmp_path / "union.jsonl"
    async with AsyncExitStack() as stack:
        one, other, silent = [await stack.enter_async_context(scripted()) for _ in range(3)]
        silent.closes_questions = "restricted: members only"
        await one.take(*chain[:9])
        await other.take(*chain[5:])
        told = await gather(npub(KEY.public), [one.url, other.url, silent.url], file)
    assert well(file) == 14
    assert f": 9 of {len(chain)} events" in told[0]
    assert f": {len(chain) - 5} of {len(chain)} events" in told[1]
    assert told[2].endswith("did not answer")


async def test_what_all_lack_is_missed_in_the_file(tmp_path: Path) -> None:
    chain, file = notes_of(story()), tmp_path / "union.jsonl"
    async with scripted() as relay:
        await relay.take(*chain[:6], *chain[7:])
        await gather(npub(KEY.public), [relay.url], file)
    [finding] = checked(file.read_text().splitlines()).findings
    assert "is missing before it" in finding.sentence


async def test_a_relay_that_lies_changes_nothing(tmp_path: Path) -> None:
    """It alters, forges, repeats and tells in no order."""
    chain, file = notes_of(story()), tmp_path / "union.jsonl"
    async with AsyncExitStack() as stack:
        honest, lying = [await stack.enter_async_context(scripted()) for _ in range(2)]
        await honest.take(*chain)
        await lying.take(*reversed(chain))
        lying.tampers = True
        told = await gather(npub(KEY.public), [honest.url, lying.url], file)
    assert well(file) == 14
    assert len(told) == 3


async def test_a_long_history_is_read_in_pages(tmp_path: Path) -> None:
    said = [*happened(TRIO.events), *[(events.LanguageChosen(member=1, language="en"), None, NOON)] * PAGE]
    chain, file = notes_of(said), tmp_path / "union.jsonl"
    async with scripted() as relay:
        await relay.take(*chain)
        await gather(npub(KEY.public), [relay.url], file)
    assert len(file.read_text().splitlines()) == len(chain) > PAGE


async def test_that_the_key_asked_to_delete_it_is_told(tmp_path: Path) -> None:
    chain, file = notes_of(story()), tmp_path / "union.jsonl"
    async with scripted() as relay:
        await relay.take(*chain, note(KEY, "gone", ("e", chain[3].id), kind=5))
        told = await gather(npub(KEY.public), [relay.url], file)
    assert any("that is an attempt" in line for line in told)
    assert well(file)


async def test_what_cannot_be_gathered_is_said(tmp_path: Path) -> None:
    file = tmp_path / "union.jsonl"
    async with scripted() as relay:
        with pytest.raises(Failed, match="anything of a union"):
            await gather(npub(KEY.public), [relay.url], file)
        relay.closes_questions = "blocked: no"
        with pytest.raises(Failed, match="None of these relays has answered"):
            await gather(npub(KEY.public), [relay.url], file)
    with pytest.raises(Failed, match="no key of Nostr"):
        await gather("nsec1hunter2", ["ws://127.0.0.1:1"], file)
    file.write_text("mine")
    with pytest.raises(Failed, match="there already"):
        await gather(npub(KEY.public), ["ws://127.0.0.1:1"], file)
    assert file.read_text() == "mine"
