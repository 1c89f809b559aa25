"""Told through a group is only who is in it, and silence binds nobody who saw nothing."""

import asyncio
import gc
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.log.store import Unavailable
from bot.union.upkeep.absences import _Inquiry
from domain.people import Channel, Identity
from domain.union.proposal import Running
from tests.simulation.town import DAY, NETWORK, SQUARE, Town, found, identity, private_chat, town


def deadline(here: Town) -> timedelta | None:
    phase = here.union.open[1].phase
    return phase.deadline - here.union.open[1].put_at if isinstance(phase, Running) else None


async def test_who_was_put_out_of_the_group_is_not_told_by_what_stands_there() -> None:
    async with town("ann", "bob", "cy") as here:
        here.network.away.add(identity("bob"))
        await here.says("ann", "/propose Plant an oak")
        assert here.union.open[1].told == {1, 3}
        assert deadline(here) is None
        assert "Bob" in here.card(1).text
        await here.waits(hours=30)
        assert here.told("Carried") == 0


async def test_who_is_out_of_the_group_is_told_in_private_and_may_answer_there() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "/start", private=True)
        here.network.away.add(identity("bob"))
        await here.says("ann", "/propose Plant an oak")
        assert here.told("Plant an oak", where=private_chat("bob")) == 1
        assert deadline(here) == DAY
        card = next(m for m in here.network.on(private_chat("bob")) if m.first.card == 1)
        await here.presses("bob", "Object", on=card)
        assert "Bob" in here.card(1).text
        await here.restarts()
        assert here.told("Plant an oak", where=private_chat("bob")) == 1


@pytest.mark.parametrize(("edits", "messages"), [(True, 1), (False, 2)])
async def test_until_when_it_runs_stands_below_a_card_that_cannot_be_edited(
    edits: bool, messages: int
) -> None:
    async with town("ann", "bob") as here:
        here.abilities = replace(here.abilities, edits=edits)
        await here.restarts()
        await here.says("bob", "/start", private=True)
        here.network.away.add(identity("bob"))
        await here.says("ann", "/propose Plant an oak")
        about = [one for one in here.network.on(SQUARE) if "Plant an oak" in one.text]
        assert len(about) == messages
        assert "Still to be told: Bob" in about[0].first.text
        assert "You can object until 2 May 2026, 12:00" in about[-1].text


async def test_a_private_chat_that_takes_nothing_tells_nobody() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/start", private=True)
        here.network.away.add(identity("bob"))
        here.network.closed.add(private_chat("bob"))
        await here.says("ann", "/propose Plant an oak")
        assert deadline(here) is None


async def test_where_the_network_does_not_say_everybody_counts_as_present_and_the_card_says_so() -> None:
    async with town("ann", "bob") as here:
        here.network.unsure.add(identity("bob"))
        await here.says("ann", "/propose Plant an oak")
        assert deadline(here) == DAY
        assert "could not be checked: Bob" in here.card(1).text
        await here.says("ann", "/propose Plant a lime")
        await here.restarts()
        await here.says("bob", "/object 1 It takes the light")
        assert "could not be checked" not in here.card(1).text
        assert "could not be checked: Bob" in here.card(2).text


async def test_silence_of_who_left_the_group_since_is_not_counted_at_once() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "/start", private=True)
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=10)
        here.network.away.add(identity("bob"))
        await here.waits(hours=14)
        assert here.told("Carried") == 0
        assert deadline(here) == 2 * DAY
        assert here.told("Plant an oak", where=private_chat("bob")) == 1
        await here.waits(hours=24)
        assert here.told("Carried: nobody objected.") == 1


async def test_who_was_told_in_private_makes_nobody_else_absent() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "/start", private=True)
        here.network.away.add(identity("bob"))
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=24)
        assert here.told("Carried: nobody objected.") == 1
        assert "ElectorsFoundAbsent" not in await here.kinds()


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_private_card_is_owed_until_it_stands(restarted: bool) -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "/start", private=True)
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=59)
        here.network.away.add(identity("bob"))
        here.network.meanwhile = nobody_answers
        with pytest.raises(Unavailable):
            await here.waits(minutes=1)
        assert here.told("Plant an oak", where=private_chat("bob")) == 0
        if restarted:
            await here.restarts()
        await here.waits(minutes=1)
        assert here.told("Plant an oak", where=private_chat("bob")) == 1
        assert here.union.open[1].told == {1, 2, 3}
        assert "Not reached" not in next(here.network.on(private_chat("bob"))).text
        await here.waits(hours=24)
        assert here.told("Carried: nobody objected.") == 1


async def test_the_clock_waits_for_a_private_card_that_does_not_go_out() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "/start", private=True)
        here.network.away.add(identity("bob"))
        here.network.refuses = lambda message: message.channel == private_chat("bob")
        await here.says("ann", "/propose Plant an oak")
        assert deadline(here) is None
        here.network.refuses = lambda _: False
        await here.waits(hours=2)
        assert here.told("Plant an oak", where=private_chat("bob")) == 1
        assert deadline(here) is not None


async def test_listening_waits_for_no_private_card() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "/start", private=True)
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=59)
        here.network.away.add(identity("bob"))
        here.network.meanwhile = asyncio.Event().wait
        here.passes(minutes=2)
        here.bot.watermark.heard(NETWORK, here.clock.now())
        async with asyncio.timeout(10):
            await here.is_heard(until=here.clock.now())
        assert "ElectorsFoundAbsent" in await here.kinds()


async def test_whose_answer_is_merely_late_is_not_present() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=59)
        here.network.away.add(identity("bob"))
        late = here.network.asked = Late(identity("bob"))
        await here.waits(minutes=1)
        assert not {"ProposalCarried", "ElectorsFoundAbsent"} & {*await here.kinds()}
        assert set(late.asked) == {identity("bob"), identity("cy")}
        late.asked.clear()
        late.answered.set()
        await here.waits(minutes=1)
        assert late.asked == [identity("bob")]
        assert deadline(here) is not None
        assert "ElectorsFoundAbsent" in await here.kinds()


async def test_nobody_waits_for_ever_for_an_answer() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=59)
        here.network.asked = Late(identity("bob"))
        await here.waits(minutes=1)
        assert here.told("Carried") == 0
        await here.waits(hours=6)
        assert here.told("Carried: nobody objected.") == 1


async def test_nobodys_word_settles_it_before_it_was_asked_who_is_there() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=59)
        here.network.away.add(identity("bob"))
        here.passes(minutes=2)
        here.bot.watermark.heard("town", here.clock.now())
        await here.bot.hear(here.writes("ann", "/propose Plant a lime"))
        here.pending.clear()
        assert (await here.kinds()).count("ProposalCarried") == 0
        await here.waits(minutes=1)
        assert deadline(here) is not None


async def test_once_all_is_settled_nothing_is_kept_of_who_was_asked_for() -> None:
    async with town("ann", "bob") as here:
        before = kept()
        for number in range(5):
            here.home = Channel(f"{SQUARE}/{number}")
            await found(here, f"founder{number}", f"member{number}")
            await here.says(f"founder{number}", "/propose Plant an oak")
        await here.waits(hours=24)
        assert (await here.kinds()).count("ProposalCarried") == 5
        await here.waits(hours=1)
        assert kept() == before


def kept() -> Counter[str]:
    gc.collect()
    return Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, _Inquiry | asyncio.Lock))


async def test_who_has_spoken_is_not_asked_for() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("cy", "/object 1 It takes the light")
        here.network.away |= {identity("bob"), identity("cy")}
        await here.waits(hours=24)
        assert here.told("Not carried: Cy’s objection stands.") == 1


async def test_not_many_are_asked_for_at_once() -> None:
    under_way = Counting()
    async with town("ann", *(f"member{number}" for number in range(30))) as here:
        here.network.asked = under_way
        await here.says("ann", "/propose Plant an oak")
        assert under_way.most <= 8
        assert deadline(here) == DAY


class Counting:
    def __init__(self) -> None:
        self.now = self.most = 0

    async def __call__(self, channel: Channel, who: Identity) -> None:
        self.now += 1
        self.most = max(self.most, self.now)
        for _ in range(3):
            await asyncio.sleep(0)
        self.now -= 1
        assert channel == SQUARE
        assert who


class Late:
    """Who was asked about, and whose answer stays out until it is `answered`."""

    def __init__(self, who: Identity) -> None:
        self.who = who
        self.asked: list[Identity] = []
        self.answered = asyncio.Event()

    async def __call__(self, channel: Channel, who: Identity) -> None:
        assert channel == SQUARE
        self.asked.append(who)
        if who == self.who:
            await self.answered.wait()


async def nobody_answers() -> None:
    raise Unavailable("one moment")


async def test_who_is_silent_about_much_that_ends_at_once_is_looked_for_once() -> None:
    async with town("ann", "bob") as here:
        for tree in ("an oak", "an elm", "a lime"):
            await here.says("ann", f"/propose Plant {tree}")
        looked_for = list[Identity]()

        async def asked(_: Channel, who: Identity) -> None:
            looked_for.append(who)

        here.network.asked = asked
        await here.waits(hours=24, minutes=1)
        assert not here.union.open
        assert looked_for == [identity("bob")]
