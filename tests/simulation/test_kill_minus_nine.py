"""The real process, killed between any two updates and in the middle of them: its log is as if it had not been."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from bot.union.touches import UnionEnvelope
from domain.union.proposal_events import DeadlineMoved, NoticePublished
from tests.adapters.telegram.bot_api import BotApi, Fault, Place, Shown, User
from tests.simulation.process import Bot, Nursery, bot_on, eventually


@dataclass
class Town:
    telegram: BotApi
    people: dict[str, User]
    places: dict[str, Place]

    @classmethod
    def on(cls, telegram: BotApi) -> "Town":
        people = {name: telegram.user(name, username=f"{name}_".lower()) for name in ("Ann", "Bob", "Cy")}
        everybody = people.values()
        places = {title: telegram.group(title, *everybody) for title in ("North", "South")}
        return cls(telegram, people, places)


@dataclass(frozen=True)
class Says:
    where: str
    who: str
    text: str

    async def is_possible(self, _: Town) -> None:
        """At any time."""

    async def happens(self, town: Town) -> None:
        meant = {name: user for name, user in town.people.items() if name in self.text}
        await town.places[self.where].says(town.people[self.who], self.text, mentions=meant)


@dataclass(frozen=True)
class Presses:
    """On the card of that proposal."""

    where: str
    who: str
    label: str
    number: int

    async def is_possible(self, town: Town) -> None:
        await self._card(town)

    async def happens(self, town: Town) -> None:
        await town.places[self.where].presses(town.people[self.who], self.label, on=await self._card(town))

    async def _card(self, town: Town) -> Shown:
        heading = f"Proposal {self.number}:"
        return await town.places[self.where].sees(lambda m: heading in m.text and m.key("Object") is not None)


Step: TypeAlias = Says | Presses

STORY: tuple[Step, ...] = (
    Says("North", "Bob", "hello"),
    Says("South", "Cy", "hello"),
    Says("North", "Ann", "/start_union North — plant trees Bob"),
    Says("South", "Bob", "/start_union South — plant palms Ann"),
    Says("North", "Bob", "/accept"),
    Says("South", "Ann", "/accept"),
    Says("North", "Ann", "/add_article We meet on Sundays"),
    Says("South", "Ann", "/invite Cy"),
    Presses("North", "Bob", "Consent", 1),
    Presses("South", "Bob", "Consent", 1),
    Says("North", "Ann", "/amend_article 1 We meet on Mondays"),
    Says("South", "Cy", "/accept"),
    Presses("North", "Bob", "Object", 2),
    Says("South", "Cy", "/propose Plant a palm"),
    Says("North", "Bob", "/object 2 Mondays are busy"),
    Presses("South", "Ann", "Consent", 2),
    Says("North", "Bob", "/retract 2"),
    Says("South", "Bob", "/consent 2"),
    Says("North", "Bob", "/consent 2"),
    Says("South", "Bob", "/rename South — plant palms and figs"),
    Says("North", "Bob", "/propose Plant an elm"),
    Presses("South", "Ann", "Consent", 3),
    Presses("South", "Cy", "Consent", 3),
)


# --- the moments at which the bot is killed ---------------------------------------------------------


async def while_it_is_down(step: Step, town: Town, bot: Bot) -> None:
    await bot.is_killed()
    await step.happens(town)


async def with_the_update_in_its_hands(step: Step, town: Town, bot: Bot) -> None:
    await town.telegram.polled()
    await step.happens(town)
    updates = town.telegram.updates
    await town.telegram.world.until(lambda: not updates.is_polled, lambda: "the update is not taken")
    await bot.is_killed()


async def at_its_next_call(step: Step, town: Town, bot: Bot) -> None:
    await struck(Fault(), step, town, bot)


async def after_its_next_call(step: Step, town: Town, bot: Bot) -> None:
    """Telegram has done what it was asked for, and the bot does not know."""
    await struck(Fault(accepted=True), step, town, bot)


async def with_the_update_confirmed(step: Step, town: Town, bot: Bot) -> None:
    await step.happens(town)
    await town.telegram.confirmed()
    await bot.is_killed()


async def struck(fault: Fault, step: Step, town: Town, bot: Bot) -> None:
    await town.telegram.polled()
    await step.happens(town)
    town.telegram.will(fault)
    await town.telegram.world.until(lambda: fault.times == 0, lambda: "the bot does not call")
    await bot.is_killed()


MOMENTS = (
    with_the_update_in_its_hands,
    at_its_next_call,
    after_its_next_call,
    while_it_is_down,
    with_the_update_confirmed,
)


UP = "Telegram: connected"
"""Says a process that lives, and hears when it is asked to stop."""


# --- the story, told with and without kills -----------------------------------------------------------


@dataclass
class Told:
    """What is left of a run: the facts, how many messages were posted, and how often the bot was killed."""

    envelopes: list[UnionEnvelope]
    messages: int
    kills: int


async def tell(home: Path, nursery: Nursery, kills: Callable[[int], bool]) -> Told:
    killed = 0
    async with BotApi(longest_poll=0.5) as telegram, bot_on(telegram, home, nursery=nursery) as bot:
        town = Town.on(telegram)
        await telegram.polled()
        for number, step in enumerate(STORY):
            await step.is_possible(town)
            if kills(number):
                await MOMENTS[number % len(MOMENTS)](step, town, bot)
                killed += 1
                lives = bot.log.count(UP)
                await bot.starts()
                await bot.says(UP, times=lives + 1)
            else:
                await step.happens(town)
            await telegram.confirmed()
        await everything_is_told(town)
        assert await bot.stops() == 0
        assert "Traceback" not in bot.log
        posted = sum(len(place.from_bot) for place in town.places.values())
        return Told(await bot.envelopes(), posted, killed)


def is_told(words: str) -> Callable[[Shown], bool]:
    return lambda message: words in message.text


async def everything_is_told(town: Town) -> None:
    for place, told in (
        ("North", "This is article 1 of the regulation."),
        ("North", "Article 1 has a new text (revision 2)."),
        ("North", "Proposal 3: “Plant an elm”"),
        ("South", "Welcome, Cy! You are a member of South."),
        ("South", "Proposal 2: “Plant a palm”\nCarried"),
        ("South", "Proposal 3: Call the union South, with the mission “plant palms and figs”\nCarried"),
    ):
        await eventually(town.places[place], is_told(told))


def what_happened(envelopes: list[UnionEnvelope]) -> list[tuple[str, dict[str, object]]]:
    """Times apart, and what the clock does: a card may come before or after what is said meanwhile."""
    times = {"union_id", "at", "deadline"}
    return [
        (
            type(envelope.event).__name__,
            {name: value for name, value in asdict(envelope.event).items() if name not in times},
        )
        for envelope in envelopes
        if not isinstance(envelope.event, NoticePublished | DeadlineMoved)
    ]


def notices(envelopes: list[UnionEnvelope]) -> Counter[tuple[UUID, int]]:
    return Counter(
        (envelope.aggregate, envelope.event.number)
        for envelope in envelopes
        if isinstance(envelope.event, NoticePublished)
    )


async def test_killed_between_any_two_updates_it_loses_nothing_and_records_nothing_twice(
    tmp_path: Path, nursery: Nursery
) -> None:
    which: dict[str, Callable[[int], bool]] = {
        "none": lambda _: False,
        "even": lambda number: number % 2 == 0,
        "odd": lambda number: number % 2 == 1,
        "all": lambda _: True,
    }
    for name in which:
        (tmp_path / name).mkdir()
    async with asyncio.TaskGroup() as runs:
        tasks = [runs.create_task(tell(tmp_path / name, nursery, kills)) for name, kills in which.items()]
    undisturbed, *others = [task.result() for task in tasks]
    for told in others:
        assert told.kills
        assert what_happened(told.envelopes) == what_happened(undisturbed.envelopes)
        assert set(notices(told.envelopes).values()) == {1}
        assert told.messages <= undisturbed.messages + told.kills
