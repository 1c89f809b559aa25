"""What is said with a signed note over HTTP is what a relay would have brought, and is answered at once."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from adapters.nostr.notes import Kind, as_json
from adapters.nostr.rates import ONE_ADDRESS
from bot.http.commands import LONGEST, commands
from bot.http.desk import Reception
from bot.http.site import Site
from tests.adapters.nostr.fakes import ANN, BEN, EVE, key
from tests.http.desks import desk_with
from tests.http.in_process import call
from tests.http.on_nostr import Square, square
from tests.simulation.readers import views_of


@pytest.fixture
async def here() -> AsyncIterator[Square]:
    async with square() as here:
        yield here


async def names(here: Square) -> list[str]:
    return [view.union.name for view in await views_of(here.application)]  # type: ignore[union-attr]


async def test_a_union_is_founded_and_read_over_http_alone(here: Square) -> None:
    union = await here.founds(ANN)
    told = (await call(here.site.app, f"/v1/unions/{union}")).json
    assert (told["name"], told["members"]) == ("Gardeners", 1)
    proposed = await here.posts(here.note(ANN, "propose Plant an oak", here.home(union)))
    assert (proposed.status, proposed.json["taken"], proposed.json["refused"]) == (200, True, False)
    await here.application.catch_up()
    ended = (await call(here.site.app, f"/v1/unions/{union}/proposals?ended=true")).json["proposals"]
    assert [one["change"]["text"] for one in ended] == ["Plant an oak"]


async def test_a_refusal_is_told_in_the_words_of_the_bot(here: Square) -> None:
    union = await here.founds(ANN)
    refused = await here.posts(here.note(EVE, "propose Sell it", here.home(union)))
    assert (refused.status, refused.json["refused"]) == (200, True)
    [answer] = refused.json["answers"]
    assert "member" in answer


async def test_a_note_that_was_posted_is_one_command_with_what_a_relay_brings(here: Square) -> None:
    union = await here.founds(ANN)
    note = here.note(ANN, "propose Plant an oak", here.home(union))
    await here.posts(note)
    again = await here.posts(note)
    assert (again.status, again.json["repeated"], again.json["answers"]) == (200, True, [])
    here.adapter._hearing.received("relay", as_json(note))  # noqa: SLF001 - as a relay does
    here.adapter._hearing.settled("relay")  # noqa: SLF001
    await here.posts(here.note(ANN, "open", here.home(union)))
    (view,) = await views_of(here.application)
    assert view.union.opened == 1  # type: ignore[union-attr]


async def test_what_is_said_in_private_is_answered_in_private_alone(here: Square) -> None:
    union = await here.founds(ANN)
    answer = await here.posts(here.whisper(ANN, "regulation", here.home(union)))
    assert answer.json == {
        "id": answer.json["id"],
        "taken": True,
        "refused": None,
        "answers": [],
        "repeated": False,
    }


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda note: {**note, "content": "other"}, "id"),
        (lambda note: {**note, "sig": "0" * 128}, "signature"),
        (lambda note: {**note, "kind": 4}, "kind"),
        (lambda note: {**note, "tags": []}, "not said to"),
        (lambda note: {name: note[name] for name in note if name != "sig"}, "no event"),
        (lambda note: {**note, "created_at": str(note["created_at"])}, "no event"),
        (lambda _: [], "no event"),
        (lambda _: None, "no event"),
        (lambda _: 7, "no event"),
        (lambda note: {**note, "content": "\ud800"}, "id"),
    ],
)
async def test_what_is_no_valid_note_is_a_problem(here: Square, spoil: object, why: str) -> None:
    note = as_json(here.note(ANN, "start union Gardeners — we plant trees"))
    answer = await here.posts(spoil(note))  # type: ignore[operator]
    assert (answer.status, answer.headers["content-type"]) == (422, "application/problem+json")
    assert why in answer.json["detail"]
    assert await names(here) == []


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 50_000, b'"\xff"', b"NaN", b"1" * 5_000])
async def test_what_is_no_json_is_a_problem(here: Square, body: bytes) -> None:
    assert (await call(here.site.app, "/v1/commands", method="POST", body=body)).status == 422


async def test_nothing_long_is_read_to_its_end(here: Square) -> None:
    answer = await call(here.site.app, "/v1/commands", method="POST", body=b" " * (LONGEST + 1))
    assert answer.status == 413


@pytest.mark.parametrize("later", [-601, 660])
async def test_what_is_dated_otherwise_is_not_taken_and_a_relay_may_still_bring_it(
    here: Square, later: int
) -> None:
    founding = "start union Gardeners — we plant trees"
    for made in (here.note(ANN, founding, later=later), here.whisper(ANN, founding, later=later)):
        answer = await here.posts(made)
        assert (answer.status, "ten minutes" in answer.json["detail"]) == (422, True)
        assert made.id not in here.adapter._hearing._seen  # noqa: SLF001
    assert not here.adapter._hearing.reporter.behind  # noqa: SLF001 - nothing waits for it


async def test_a_wrap_for_somebody_else_or_of_nothing_is_not_taken(here: Square) -> None:
    other = here.whisper(ANN, "help", key(900).public)
    assert (await here.posts(other)).status == 422
    broken = here.note(ANN, "not encrypted", kind=Kind.GIFT_WRAP)
    assert (await here.posts(broken)).json["detail"] == "It cannot be decrypted."


async def test_strangers_have_a_share_for_each_address_and_take_none_of_a_relays(here: Square) -> None:
    union = await here.founds(ANN)
    strangers = [key(1_000 + number) for number in range(int(ONE_ADDRESS.burst) + 1)]
    told = [await here.posts(here.note(one, "help", here.home(union))) for one in strangers]
    assert [answer.status for answer in told] == [200] * int(ONE_ADDRESS.burst - 1) + [429, 429]
    assert told[-1].headers["retry-after"] == "10"
    assert (await here.posts(here.note(EVE, "help", here.home(union)), client="8.8.8.8")).status == 200
    rates = here.adapter._hearing._rates  # noqa: SLF001
    assert rates._by_relays.allows(0.0)  # noqa: SLF001
    assert (await here.posts(here.note(ANN, "open", here.home(union)))).status == 200


async def test_many_who_post_the_same_are_one(here: Square) -> None:
    note = here.note(ANN, "start union Gardeners — we plant trees")
    told = await asyncio.gather(*(here.posts(note) for _ in range(5)))
    assert sorted(answer.json["repeated"] for answer in told) == [False, True, True, True, True]
    await here.application.catch_up()
    assert await names(here) == ["Gardeners"]


async def test_a_stance_is_taken_and_answered(here: Square) -> None:
    union = await here.founds(ANN, BEN)
    await here.posts(here.note(BEN, "accept", here.home(union)))
    await here.posts(here.note(ANN, "propose Plant an oak", here.home(union)))
    objected = await here.posts(here.note(BEN, "object 1 it takes the light", here.home(union)))
    assert (objected.json["refused"], objected.json["taken"]) == (False, True)


async def test_where_nostr_is_not_set_up_or_nobody_speaks_it_says_so(here: Square) -> None:
    without = (lambda: desk_with(here.application.tables), 501, "not set it up for Nostr")
    for desk, status, why in (without, (Reception(), 503, "Another process speaks")):
        site = Site()
        site.take_in([commands(desk)])
        answer = await call(site.app, "/v1/commands", method="POST", body=b"{}")
        assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json")
        assert why in answer.json["detail"]
