"""What people tell the real bot, step by step, and what is to come of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from tests.adapters.telegram.bot_api import BotApi, Place, Shown, User
from tests.simulation.process import eventually


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


@dataclass(frozen=True)
class Waits:
    """Until that is told there, by itself."""

    where: str
    told: str

    async def is_possible(self, _: Town) -> None:
        """At any time."""

    async def happens(self, town: Town) -> None:
        await eventually(town.places[self.where], is_told(self.told))


Step: TypeAlias = Says | Presses | Waits


@dataclass(frozen=True)
class Story:
    """What is `told` in the end, where; and for how long proposals are open in it."""

    steps: tuple[Step, ...]
    told: tuple[tuple[str, str], ...]
    period: str = "PT24H"


DECIDING = Story(
    steps=(
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
    ),
    told=(
        ("North", "Proposal 1 … We meet on Sundays … article 1"),
        ("North", "Proposal 2 … Article 1 … revision 2"),
        ("North", "Proposal 3 … Plant an elm"),
        ("South", "Proposal 1 … Cy … South … Welcome"),
        ("South", "Proposal 2 … Plant a palm … Carried"),
        ("South", "Proposal 3 … plant palms and figs … Carried"),
    ),
)
"""All that is said is answered at once, and no deadline comes."""

SHORT = Story(
    steps=(
        Says("North", "Bob", "hello"),
        Says("North", "Ann", "/start_union North — plant trees Bob"),
        Says("North", "Bob", "/accept"),
        Says("North", "Ann", "/add_article We meet on Sundays"),
        Presses("North", "Bob", "Object", 1),
        Says("North", "Bob", "/object 1 Sundays are for sleeping"),
        Says("North", "Ann", "/withdraw 1"),
        Says("North", "Bob", "/propose Plant an elm"),
        Presses("North", "Ann", "Consent", 2),
    ),
    told=(("North", "Proposal 2 … Plant an elm … Carried"),),
)
"""As few words as touch all that a bot does with its files and sockets."""

WAITING = Story(
    steps=(
        Says("North", "Bob", "hello"),
        Says("North", "Ann", "/start_union North — plant trees Bob"),
        Says("South", "Ann", "/start_union South — plant palms Bob"),
        Says("North", "Bob", "/accept"),
        Says("South", "Bob", "/accept"),
        Says("North", "Ann", "/propose Plant an elm"),
        Says("South", "Ann", "/propose Plant a palm"),
        Says("North", "Bob", "/object 1 No room"),
        Says("South", "Bob", "/propose Plant a fig"),
        Waits("South", "Proposal 1 … Plant a palm … Carried"),
        Waits("North", "Proposal 1 … Plant an elm … Rejected|Not carried"),
        Says("North", "Bob", "/propose Plant a lime"),
        Waits("South", "Proposal 2 … Plant a fig … Carried"),
        Waits("North", "Proposal 2 … Plant a lime … Carried"),
    ),
    told=(
        ("North", "Proposal 1 … Plant an elm … Rejected|Not carried"),
        ("North", "Proposal 2 … Plant a lime … Carried"),
        ("South", "Proposal 1 … Plant a palm … Carried"),
        ("South", "Proposal 2 … Plant a fig … Carried"),
    ),
    period="PT25S",
)
"""Deadlines come, and the bot is killed before, at and after them."""


def is_told(words: str) -> Callable[[Shown], bool]:
    """All these pieces in one message, of each `this|or that`."""
    return lambda message: all(
        any(one in message.text for one in piece.split("|")) for piece in words.split(" … ")
    )
