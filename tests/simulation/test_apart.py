"""One union's trouble, one message's, stays its own: the rest of the bot goes on, and the operator is told."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from uuid import uuid4

import pytest

from bot.contexts import codec as union_codec
from bot.log.envelope import Metadata
from bot.log.store import CaughtUp, Checkpoint, EventStore, NewEvent, Recorded, TooLarge
from bot.union.executing import union_stream
from bot.union.read_models.views import View
from domain.people import Channel
from domain.union.changes import AddArticle
from domain.union.events import ProposalOpened
from tests.simulation.stumbling import Stumbling
from tests.simulation.town import DAY, NETWORK, SQUARE, Town, found, identity, town

PARK = Channel("town:park")


@dataclass
class Narrow:
    """A store that takes nothing more of one stream."""

    store: EventStore
    stream: str

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        if stream == self.stream:
            raise TooLarge("too much at once")
        return await self.store.append(stream, events, expected=expected)

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        return await self.store.read(stream, after=after, limit=limit)

    async def read_all(self, *, after: Checkpoint, limit: int) -> Sequence[Recorded]:
        return await self.store.read_all(after=after, limit=limit)

    def subscribe(self, *, after: Checkpoint) -> AsyncIterator[Recorded | CaughtUp]:
        return self.store.subscribe(after=after)

    async def close(self) -> None:
        await self.store.close()


async def two_unions(here: Town) -> tuple[View, View]:
    """In the square and in the park, each with a proposal that is due in 24 hours."""
    await found(here, "ann", "bob")
    await here.says("ann", "/propose Plant an oak")
    here.home = PARK
    await found(here, "cy", "dee")
    await here.says("cy", "/propose Plant a lime")
    in_square, in_park = here.views
    return in_square, in_park


async def breaks(here: Town, view: View) -> None:
    """A newer version of the bot wrote something that this one does not know."""
    event = NewEvent(id=uuid4(), type="MemberPainted", data=b"{}", metadata=b"{}")
    await here.store.append(union_stream(view.union_id), [event], expected=view.revision)


async def test_a_union_that_cannot_be_settled_keeps_no_other_from_it() -> None:
    async with town() as here:
        stuck, _ = await two_unions(here)
        here.store = Narrow(here.store, union_stream(stuck.union_id))
        await here.restarts()
        await here.waits(hours=25)
        assert here.told("Carried: nobody objected.", where=PARK) == 1
        assert here.told("Carried: nobody objected.") == 0
        standing = here.bot.troubles.standing
        assert [str(stuck.union_id) in concerned for concerned in standing] == [True]
        # and it is tried again
        here.store = here.store.store
        here.goes_down()
        await here.comes_up()
        await here.waits(minutes=1)
        assert here.told("Carried: nobody objected.") == 1


async def is_flooded(here: Town, proposals: int) -> None:
    """As a log may be that is older than the quota: long articles, all due in 24 hours."""
    at, view = here.clock.now(), here.view
    opened = [
        ProposalOpened(
            number=number,
            proposer=min(here.union.roster),
            change=AddArticle(number=None, text=f"{number} {'🌳' * 2400}"),
            electors=(*sorted(here.union.roster),),
            base_revision=None,
            period=DAY,
            at=at,
        )
        for number in range(1, proposals + 1)
    ]
    meant = Metadata(
        command="old", by=identity("ann"), spoken=at, recorded=at, correlation="old", causation="old"
    )
    codec = union_codec()
    for first in range(0, proposals, 20):
        await here.store.append(
            union_stream(view.union_id),
            [codec.encode(event, meant, event_id=uuid4()) for event in opened[first : first + 20]],
            expected=view.revision + first,
        )


@pytest.mark.parametrize("spoken", [False, True])
async def test_more_than_fits_an_append_is_settled_in_pieces(*, spoken: bool) -> None:
    """By time alone, and where somebody speaks first who was not the timer."""
    async with town("ann", "bob") as here:
        await is_flooded(here, 140)
        await here.waits(minutes=1)
        here.passes(hours=24)
        here.bot.watermark.heard(NETWORK, here.clock.now())
        if spoken:
            await here.says("bob", "/propose Plant an oak")
        else:
            await here.waits(minutes=1)
        assert (await here.kinds()).count("ArticleAdded") == 140
        assert len(here.union.open) == spoken
        assert not here.bot.troubles.standing


@pytest.mark.parametrize("again", [False, True])
async def test_an_event_that_cannot_be_read_stops_its_union_and_not_the_bot(*, again: bool) -> None:
    async with town() as here:
        in_square, _ = await two_unions(here)
        await breaks(here, in_square)
        if again:
            await here.restarts()
        here.home = SQUARE
        await here.says("bob", "/object 1 It takes the light")
        assert here.told("cannot be read") == 1
        here.home = PARK
        await here.says("dee", "/consent 1")
        assert here.told("Carried: everybody consented.", where=PARK) == 1
        await here.waits(hours=30)
        assert here.told("Carried") == 0
        standing = here.bot.troubles.standing
        assert any(str(in_square.union_id) in one and "MemberPainted" in standing[one] for one in standing)


async def test_a_bug_in_following_one_union_stops_no_other() -> None:
    async with town() as here:
        here.codec = codec = Stumbling()
        await here.restarts()
        in_square, _ = await two_unions(here)
        codec.unlucky = in_square.union_id
        await here.restarts()
        await here.waits(hours=25)
        assert here.told("Carried: nobody objected.", where=PARK) == 1


async def test_a_message_that_meets_a_bug_holds_back_no_other_and_its_author_is_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with town("ann", "bob") as here:
        here.codec = Stumbling()
        await here.restarts()
        await here.says("ann", "/propose Plant an oak")
        here.writes("bob", "/object 1 boom")
        await here.says("ann", "/propose Plant a lime")
        assert here.told("Please say it again") == 1
        assert list(here.union.open) == [1, 2]
        assert "KeyError" in caplog.text
        assert "KeyError: " not in caplog.text  # a bug's words may be a member's
        await here.says("bob", "/object 1 It takes the light")
        assert "It takes the light" in here.card(1).text


async def test_a_message_that_is_refused_silences_nobody() -> None:
    async with town("ann", "bob") as here:
        here.network.refuses = lambda message: "unspeakable" in message.text
        await here.says("ann", "/propose Plant an unspeakable oak")
        await here.says("ann", "/propose Plant a lime")
        assert "Plant a lime" in here.card(2).text
        assert not here.union.open[1].notices  # what stands nowhere starts no clock
        assert here.union.open[2].notices == {SQUARE}
        assert any("card of proposal 1" in one for one in here.bot.troubles.standing)
        here.network.refuses = lambda _: False
        await here.waits(hours=1, minutes=1)
        assert "unspeakable" in here.card(1).text
        assert not here.bot.troubles.standing


async def test_of_many_outcomes_in_one_message_only_the_refused_one_is_lost() -> None:
    async with town("ann", "bob") as here:
        for number in range(1, 6):
            await here.says("ann", f"/propose Plant tree {number}")
        await here.waits(hours=23)
        here.network.refuses = lambda message: "tree 3" in message.text and "Carried" in message.text
        await here.waits(hours=2)
        for number in (1, 2, 4, 5):
            assert sum(f"tree {number}" in text and "Carried" in text for text in outcomes(here)) == 1
        assert not any("tree 3" in text and "Carried" in text for text in outcomes(here))


def outcomes(here: Town) -> list[str]:
    return [message.text for message in here.network.messages if message.first.card is None]
