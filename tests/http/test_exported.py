"""What a visitor takes home of a union: its history in plain, and signed, so that nobody can alter it unseen."""

import json
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.nostr.keys import Key, union_key
from adapters.nostr.signer import KeySigner
from bot.http.desk import NotSpeaking
from tests.chain.checking import checked
from tests.http.desks import desk_with
from tests.http.visiting import Visitor, open_site
from tests.simulation.town import Town, found, town

BOT = Key(b"\x22" * 32)


def site_of(here: Town, folder: Path) -> AbstractAsyncContextManager[Visitor]:
    desk = desk_with(here.bot.tables)
    signing = replace(desk, signer=lambda union_id: KeySigner(union_key(BOT, union_id)))
    return open_site(here, folder, desk=lambda: signing)


@pytest.fixture
async def signing(tmp_path: Path) -> AsyncIterator[Visitor]:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("ann", "/add_article Water by turns.")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/invite @cy")
        await here.says("bob", "/object 2 Who is that?")
        async with site_of(here, tmp_path) as someone:
            yield someone


async def taken_home(someone: Visitor, **headers: str) -> list[str]:
    answer = await someone.asks(f"{someone.union}/export", **headers)
    assert answer.status == 200
    return [
        line
        for part in answer.body.split(b"\r\n")
        if part.startswith(b"{")
        for line in part.decode().splitlines()
    ]


async def test_what_is_taken_home_is_whole_and_right(signing: Visitor) -> None:
    lines = await taken_home(signing)
    plain, signed = [
        [line for line in lines if ('"sig"' in line) is is_signed] for is_signed in (False, True)
    ]
    verdict = checked(lines)
    assert verdict.findings == []
    assert (len(verdict.chain), verdict.replayed) == (len(signed), len(signed) - 1)
    assert len(plain) + verdict.for_members == len(signed)
    assert verdict.key == union_key(BOT, signing.here.view.union_id).public


async def test_no_name_or_account_is_signed(signing: Visitor) -> None:
    signed = [line for line in await taken_home(signing) if '"sig"' in line]
    for line in signed:
        for word in ("Ann", "Bob", "cy", "town:"):
            assert word not in json.loads(line)["content"]


@pytest.mark.parametrize(
    ("said", "instead", "sentence"),
    [
        ("Water by turns.", "Water daily.", "what the file says in plain is not what was signed"),
        ("Who is that?", "Welcome!", "what the file says in plain is not what was signed"),
        ('"member": 2', '"member": 1', "what the file says in plain is not what was signed"),
    ],
)
async def test_what_is_altered_in_plain_is_found(
    signing: Visitor, said: str, instead: str, sentence: str
) -> None:
    lines = await taken_home(signing)
    altered = [line if '"sig"' in line else line.replace(said, instead) for line in lines]
    assert {one.sentence for one in checked(altered).findings} == {sentence}


async def test_what_is_left_out_or_added_in_plain_is_found(signing: Visitor) -> None:
    lines = await taken_home(signing)
    assert [one.number for one in checked(lines[1:]).findings] == [0]
    more = json.dumps({**json.loads(lines[1]), "revision": 99})
    assert [str(one) for one in checked([*lines, more]).findings] == [
        "event 99: the file says in plain what is not signed"
    ]


async def test_who_went_public_later_begins_there(tmp_path: Path) -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/add_article A secret.")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/visibility public")
        await here.says("bob", "/consent 3")
        await here.presses("bob", "I consent")
        async with site_of(here, tmp_path) as someone:
            lines = await taken_home(someone)
    verdict = checked(lines)
    assert verdict.findings == []
    assert verdict.gaps == [(0, verdict.chain[0].number - 1)]


async def test_who_does_not_speak_has_no_key(tmp_path: Path) -> None:
    def nobody() -> None:
        raise NotSpeaking

    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        async with open_site(here, tmp_path, desk=nobody) as someone:  # type: ignore[arg-type]
            lines = await taken_home(someone)
    assert lines
    assert not any('"sig"' in line for line in lines)
