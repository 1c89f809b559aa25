"""A gap in what was heard is an interruption whatever its cause, and is counted before what came after it."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import pytest

from bot.contexts import DECIDERS
from bot.log.codec import Codec
from bot.log.envelope import Metadata
from bot.log.store import EventStore, NewEvent, Recorded, Unavailable
from bot.union.executing import union_stream
from bot.union.read_models.views import shown
from bot.union.touches import UnionEnvelope
from domain.people import Channel
from domain.union.events import ServiceInterrupted
from domain.union.proposal import deadline_of
from tests.simulation.test_downtime import deadline
from tests.simulation.town import DAY, NETWORK, NOON, SQUARE, found, town


class Stumbling(Codec):
    """A codec with a bug: it cannot write interruptions down."""

    def __init__(self) -> None:
        super().__init__(DECIDERS)
        self.stumbles = True

    def encode(self, event: object, metadata: Metadata, *, event_id: UUID) -> NewEvent:
        if self.stumbles and isinstance(event, ServiceInterrupted):
            raise LookupError(event_id)
        return super().encode(event, metadata, event_id=event_id)

    def decode(self, recorded: Recorded) -> UnionEnvelope | None:
        return super().decode(recorded)


async def test_an_outage_of_the_store_moves_deadlines_before_what_was_said_meanwhile_is_decided() -> None:
    """The network answered all the time; only handing over what it said took so long."""
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=55)
        here.passes(minutes=10)
        here.writes(
            "bob", "/object 1 It takes the light"
        )  # five minutes too late, were it not for the outage
        here.passes(minutes=10)
        here.fate.store_is_away = True
        with pytest.raises(Unavailable):
            await here.bot.hear(here.pending[0])
        here.fate.store_is_away = False
        await here.says("ann", "thanks")
        assert "It takes the light" in here.card(1).text
        assert deadline(here) >= DAY + timedelta(minutes=20)


async def test_a_machine_that_slept_over_a_deadline_settles_nothing_at_it() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=20)
        here.passes(hours=6)  # the network was never known to be away
        await here.is_heard(until=here.clock.now())
        await here.looks()
        assert deadline(here) == DAY + timedelta(hours=6)


async def test_ten_minutes_without_a_word_from_the_network_move_nothing() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=1)
        here.passes(minutes=10)
        await here.is_heard(until=here.clock.now())
        await here.looks()
        assert deadline(here) == DAY


async def test_a_clock_that_is_put_back_gives_the_time_again_and_is_never_ahead_of_itself() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=20)
        here.passes(hours=-3)
        now = here.clock.now()
        await here.is_heard(until=now)
        await here.looks()
        assert here.bot.watermark.last_heard(NETWORK) == now
        assert deadline(here) == DAY + timedelta(hours=3)
        here.goes_down()
        here.passes(minutes=1)
        await here.comes_up()
        assert deadline(here) == DAY + timedelta(hours=3)


async def test_nothing_is_heard_beyond_now() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.is_heard(until=here.clock.now() + timedelta(days=2))
        await here.looks()
        assert here.bot.watermark.last_heard(NETWORK) == here.clock.now()
        await here.waits(hours=1)
        assert 1 in here.union.open


async def test_a_long_backlog_is_no_interruption_for_each_of_its_messages() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        for _ in range(30):
            here.passes(minutes=1)
            await here.bot.hear(here.writes("bob", "hello"))
        here.pending.clear()
        await here.bot.act()
        assert (await here.kinds()).count("ServiceInterrupted") == 2


async def test_what_was_missed_moves_deadlines_and_is_told_to_members_and_operator() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=2)
        now = here.clock.now()
        await here.bot.missed(SQUARE, start=now - timedelta(hours=1), end=now)
        await here.bot.missed(Channel("town:elsewhere"), start=now - timedelta(hours=2), end=now)
        await here.waits(minutes=1)
        assert deadline(here) == DAY + timedelta(hours=1)
        assert here.told("(1 h) I could not hear you") == 1
        assert f"what is heard in {SQUARE}" in here.bot.troubles.standing


async def test_a_union_whose_interruption_cannot_be_recorded_is_held_back_until_it_can() -> None:
    async with town("ann", "bob") as here:
        here.codec = codec = Stumbling()
        await here.restarts()
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=20)
        here.passes(hours=6)
        await here.is_heard(until=here.clock.now())
        await here.looks()
        assert deadline(here) == DAY
        codec.stumbles = False
        await here.waits(hours=1)
        assert deadline(here) == DAY + timedelta(hours=6)


class Stuttering:
    """A store from which one union cannot be read for a while."""

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self.silent = ""

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        if stream == self.silent:
            raise Unavailable("the store does not answer")
        return await self._store.read(stream, after=after, limit=limit)

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


async def test_a_store_that_stutters_has_no_interruption_told_twice() -> None:
    async with town("ann", "bob") as here:
        here.store = store = Stuttering(here.store)  # type: ignore[assignment]
        here.home = Channel("town:park")
        await found(here, "cy", "dee")
        await here.restarts()
        first, other = here.bot.reader.tables.on_network(NETWORK)
        await here.bot.views.get(first)
        here.bot.reader.states.forget(other)
        here.passes(hours=1)
        store.silent = union_stream(other)
        with pytest.raises(Unavailable):
            await here.is_heard(until=here.clock.now())
        store.silent = ""
        here.passes(minutes=5)
        await here.is_heard(until=here.clock.now())
        assert (await here.kinds()).count("ServiceInterrupted") == 2


async def test_who_speaks_after_an_outage_waits_for_nobody_elses_union() -> None:
    """And what they say counts by the deadline that has moved."""
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.store = store = Stuttering(here.store)  # type: ignore[assignment]
        here.home = Channel("town:park")
        await found(here, "cy", "dee")
        await here.waits(hours=20)
        await here.restarts()
        mine, others = here.bot.reader.tables.on_network(NETWORK)
        here.passes(hours=6)
        store.silent = union_stream(others)
        here.bot.reader.states.forget(others)
        here.home = SQUARE
        await here.bot.hear(here.writes("bob", "/object 1 It takes the light"))
        here.pending.clear()
        view = await here.bot.views.get(mine)
        assert view is not None
        assert "It takes the light" in str(shown(view).open[1].stances)
        kinds = [type(one.event).__name__ for one in await here.envelopes() if one.aggregate == mine]
        assert kinds[-3:] == ["ServiceInterrupted", "DeadlineMoved", "ObjectionRaised"]


async def test_killed_before_every_union_was_told_of_an_outage_it_tells_the_others_after_a_start() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.home = Channel("town:park")
        await found(here, "cy", "dee")
        await here.says("cy", "/propose Plant an elm")
        await here.waits(hours=1)
        here.passes(hours=6)
        await here.bot.heard(NETWORK, until=here.clock.now())
        here.passes(minutes=2)
        await here.bot.heard(NETWORK, until=here.clock.now())
        await here.restarts()
        assert (await here.kinds()).count("ServiceInterrupted") == 2
        for union in here.views:
            deadlines = [deadline_of(proposal) for proposal in shown(union).open.values()]
            assert all(at is not None and at - NOON >= DAY + timedelta(hours=6) for at in deadlines)


async def test_a_gap_that_somebody_spoke_into_first_is_over_and_how_far_is_heard_is_noted_again() -> None:
    """Else the next start would take all the time since the gap for one."""
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.passes(minutes=20)
        here.writes("bob", "/object 1 It takes the light")
        await here.bot.hear(here.pending.pop())
        await here.looks()
        until = deadline(here)
        assert until == DAY + timedelta(minutes=20)
        for _ in range(6):
            here.passes(minutes=5)
            await here.is_heard(until=here.clock.now())
        await here.restarts()
        assert deadline(here) == until
