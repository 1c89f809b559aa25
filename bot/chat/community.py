"""What the chat asks of the context whose members speak there. Whatever needs an aggregate is awaited."""

from typing import Protocol, TypeVar
from uuid import UUID

from bot.chat.heard import Heard, Press
from bot.chat.outcome import Does, Outcome
from bot.chat.questions import Choice, Question
from bot.network.incoming import Author, Mark, Pressed, Said
from bot.network.locale import Words
from domain.union.commands import Command
from domain.union.people import Channel

H_co = TypeVar("H_co", covariant=True)
P_co = TypeVar("P_co", covariant=True)


class Community(Protocol[H_co, P_co]):
    """`H_co` and `P_co` are what the commands and the buttons of its table begin with.

    All that acts raises Refused, Misunderstood, TooLarge or Unavailable.
    """

    async def words(self, channel: Channel, author: Author | None, *, private: bool) -> Words:
        """Those of the place, or in private of the person."""
        ...

    def heard(self, heard: Heard) -> H_co: ...

    async def pressed(self, press: Press) -> P_co:
        """Raises Misunderstood for a button that means nothing any more."""
        ...

    async def check_member(self, found: object) -> None:
        """Of what a command has found. Raises Refused or Misunderstood."""
        ...

    async def overheard(self, heard: Heard) -> Outcome | None:
        """What means something by itself, wherever it is said: a code."""
        ...

    async def replied(self, heard: Heard) -> Outcome | None:
        """To something that is told here. None for ordinary talk."""
        ...

    async def marked(self, heard: Heard, mark: Mark) -> Outcome:
        """A mark set on a card is a stance."""
        ...

    async def too_long(self, heard: Heard) -> Outcome | None:
        """A reply that cannot be read as a whole: what has to be asked about it."""
        ...

    async def do(self, heard: Said | Pressed, does: Does, words: Words) -> str:
        """What comes back is still to be answered."""
        ...

    async def note(self, said: Said, of: UUID, command: Command) -> None:
        """Put it on record, and answer nothing."""
        ...

    async def answered(self, heard: Said | Pressed, question: Question, choice: Choice, words: Words) -> str:
        """As `do`, for what somebody was asked before."""
        ...
