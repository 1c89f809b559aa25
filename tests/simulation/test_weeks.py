"""Weeks in the life of a union, made up from a seed: what may never happen, whatever members and machines do."""

import random
import re
from collections import Counter
from uuid import UUID

import pytest

from bot.network.markup import plain
from bot.network.outgoing import Urgency
from bot.union.read_models.views import shown
from domain.union.decider import UNION
from domain.union.proposal import due_at
from domain.union.proposal_events import LapseCause, ProposalLapsed
from domain.union.state import Active, Union
from tests.simulation.fate import Fate
from tests.simulation.town import SQUARE, Posted, Town, town

PEOPLE = ("ann", "bob", "cy", "dan", "eve", "fay")
STEPS = 400
DEATHS = 0.004
"""How often the bot is killed at a call that leaves a trace."""

OUTCOME = re.compile(
    r"^Proposal (\d+): .*\n(?:(?!Proposal \d+:).*\n)*?"
    r"(?:Carried|Decided|Not carried|Withdrawn|Declined|Overtaken|Lapsed|Ended)",
    re.MULTILINE,
)


class Life:
    def __init__(self, here: Town, chance: random.Random) -> None:
        self.here = here
        self.chance = chance

    async def goes_on(self) -> None:
        what = self.chance.choices(
            (
                self.talks,
                self.presses,
                self.time_passes,
                self.is_down,
                self.is_deaf,
                self.is_put_out,
                self.restarts,
            ),
            weights=(60, 35, 12, 2, 2, 2, 4),
        )[0]
        await what()

    async def talks(self) -> None:
        await self.here.says(self.somebody(), self.words(), private=self.chance.random() < 0.1)

    async def presses(self) -> None:
        messages = [message for message in self.here.network.messages[-30:] if any(self.actions(message))]
        if messages:
            message = self.chance.choice(messages)
            await self.here.presses(self.somebody(), self.chance.choice(self.actions(message)), on=message)

    async def time_passes(self) -> None:
        await self.here.waits(hours=self.chance.choice((0.1, 1, 5, 13, 26)))

    async def is_down(self) -> None:
        self.here.goes_down()
        await self.outage()
        await self.here.comes_up()

    async def is_deaf(self) -> None:
        self.here.loses_the_network()
        await self.outage()
        await self.here.connects()

    async def is_put_out(self) -> None:
        await self.here.puts_the_bot_out()
        await self.here.waits(hours=self.chance.choice((0.1, 2, 30)))
        await self.here.lets_the_bot_in()

    async def restarts(self) -> None:
        await self.here.restarts()

    async def outage(self) -> None:
        for _ in range(self.chance.randrange(4)):
            self.here.passes(minutes=self.chance.choice((2, 7, 90, 1000)))
            self.here.writes(self.somebody(), self.words())
        self.here.passes(minutes=self.chance.choice((0.5, 9, 600)))

    def somebody(self) -> str:
        return self.chance.choice(PEOPLE)

    def words(self) -> str:
        cards = [message.first.card for message in self.here.network.messages[-20:] if message.first.card]
        number, who = self.chance.choice(cards or [1]), f"@{self.somebody()}"
        phrases: tuple[str, ...] = (
            f"/start_union U{number} — plant trees {who}",
            *4 * (f"/invite {who}",),
            f"/expel {who} never waters",
            *3 * (f"/propose Plant tree {self.chance.randrange(100)}",),
            *2 * ("/add_article Meet",),
            f"/add_article {self.chance.randrange(1, 4)} Meet",
            f"/amend_article {self.chance.randrange(1, 4)} Meet {self.chance.randrange(100)}",
            f"/repeal_article {self.chance.randrange(1, 4)}",
            f"/rename U{self.chance.randrange(100)} — plant",
            f"/replace_identity {who} @{self.somebody()}2",
            *5 * (f"/consent {number}",),
            f"/object {number}",
            f"/object {number} too costly",
            *2 * (f"/retract {number}",),
            f"/withdraw {number}",
            *4 * ("/accept",),
            "/decline",
            "/leave",
            "leave",
            *(("/dissolve done",) if self.chance.random() < 0.2 else ()),
            "/history",
            "/members",
            "/proposals",
            f"/proposal {number}",
            "good morning",
        )
        return self.chance.choice(phrases)

    @staticmethod
    def actions(message: Posted) -> list[str]:
        return [button.label for row in message.now.buttons for button in row if button.action]


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_happens(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable is what it must be
    fate = Fate(lambda _: chance.random() < DEATHS)
    async with town(fate=fate) as here:
        await here.says("ann", "/start_union Gardeners — plant trees @bob @cy")
        for name in ("bob", "cy"):
            await here.says(name, "/accept")
        life = Life(here, chance)
        for _ in range(STEPS):
            await life.goes_on()
            assert_nothing_is_overdue(here)
            assert_every_card_is_true(here)
        await here.waits(hours=24 * 15)
        await assert_the_log_folds(here)
        assert_every_outcome_was_told(here)


def assert_nothing_is_overdue(here: Town) -> None:
    """Heard until now, whatever was due is settled."""
    for view in here.views:
        if isinstance(view.union, Active):
            overdue = [one.number for one in view.union.open.values() if due_at(one) <= here.clock.now()]
            assert not overdue


def assert_every_card_is_true(here: Town) -> None:
    """Every open proposal has a card that names who consented; no card of a settled one can be answered."""
    for view in here.views:
        if not isinstance(view.union, Active):
            continue
        for number, proposal in view.union.open.items():
            assert SQUARE in proposal.notices
            text = here.card(number).text
            for member in proposal.electors:
                assert view.union.names[member] in text


async def assert_the_log_folds(here: Town) -> None:
    unions: dict[UUID, Union] = {}
    for envelope in await here.envelopes():
        before = unions.get(envelope.aggregate, UNION.initial)
        unions[envelope.aggregate] = UNION.evolve(before, envelope.event)
    assert unions == {view.union_id: view.union for view in here.views}


def assert_every_outcome_was_told(here: Town) -> None:
    """Once, but for a crash. What lapses because the union is dissolved is told with that."""
    settled = Counter(
        str(number)
        for view in here.views
        for number, proposal in shown(view).settled.items()
        if proposal.outcome != ProposalLapsed(number=number, cause=LapseCause.UNION_DISSOLVED)
    )
    texts = (plain(m.first.text) for m in here.network.on(SQUARE) if m.first.urgency is Urgency.OUTCOME)
    told = Counter(number for text in texts for number in OUTCOME.findall(text))
    assert not settled - told
    assert (told - settled).total() <= here.deaths
