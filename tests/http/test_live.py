"""What happens is told as it happens, from where one was, for as long as it may be read."""

import asyncio

from bot.union.site.feed import HANDFUL, Channel, Feeds
from bot.union.site.reading import Reading
from tests.http.asking import PATIENCE_SECONDS
from tests.http.visiting import Visitor, happens, hears, listening


async def test_who_listens_hears_what_happens(public: Visitor) -> None:
    async with listening(public) as reader:
        await asyncio.sleep(0)
        await happens(public, "ann", "/propose Plant an elm")
        ids = await hears(reader, until="ProposalOpened")
    assert len(ids) == 1


async def test_who_was_away_goes_on_where_they_were(public: Visitor) -> None:
    whole = (await public.reads(f"{public.union}/events"))["events"]
    async with listening(public, last=whole[2]["id"]) as reader:
        ids = await hears(reader, until="ObjectionRaised")
    assert ids == [one["id"] for one in whole[3:]]


async def test_an_event_of_another_time_is_no_place_to_go_on(public: Visitor) -> None:
    for place in ("7-1", "1-x", "1-9999", f"1-{'9' * 30}", "nonsense"):
        answer = await public.asks(f"{public.union}/events/live", Last_Event_ID=place)
        assert answer.status == 409


async def test_the_stream_ends_when_the_union_goes_private(public: Visitor) -> None:
    async with listening(public) as reader:
        public.here.is_public = False
        await happens(public, "ann", "/visibility private")
        await happens(public, "bob", "/consent 3")
        async with asyncio.timeout(PATIENCE_SECONDS):
            rest = await reader.read()
    assert b"VisibilitySet" not in rest
    assert (await public.asks(public.union)).status == 404


async def test_an_event_is_put_into_bytes_once_for_all_who_listen(public: Visitor) -> None:
    feeds, reading = Feeds(public.log), Reading(public.log)
    union = await reading.union(public.here.view.union_id)
    assert union is not None
    last = union.view.revision - union.since.began
    followers = [feeds.follow(union, after=last) for _ in range(50)]
    waiting = [asyncio.ensure_future(anext(one)) for one in followers]
    await asyncio.sleep(0)
    await happens(public, "ann", "/propose Plant an elm")
    told = await asyncio.gather(*waiting)
    assert len(set(told)) == 1
    made = feeds.encoded
    assert made <= 2, "the opening and its notice, whoever reads along"
    for one in followers:
        await one.aclose()  # type: ignore[attr-defined]


async def test_readers_go_on_a_few_at_a_time_so_that_nobody_who_speaks_waits_for_them_all() -> None:
    channel = Channel(told=0)
    waiting = [channel.more() for _ in range(3 * HANDFUL)]
    channel.stir()
    await waiting[0]
    assert sum(one.done() for one in waiting) == HANDFUL
    channel.stir()
    await asyncio.gather(*waiting)


async def test_of_who_waited_in_vain_nothing_is_left() -> None:
    channel = Channel(told=0)
    for _ in range(3):
        channel.more().cancel()
    await asyncio.sleep(0)
    assert channel.waiting == 0
