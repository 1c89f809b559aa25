"""What the chat asks of the context that is at home there. Whatever needs an aggregate is awaited."""

from typing import Protocol, TypeVar
from uuid import UUID

from bot.chat.heard import Heard
from bot.chat.outcome import Outcome
from bot.chat.party import Party
from bot.chat.questions import Choice, Question
from bot.network.incoming import Author, Mark, Pressed, Said
from bot.network.locale import Words
from bot.network.outgoing import Button
from domain.people import Channel
from domain.refusal import Refused
from domain.union.commands import Command

H_co = TypeVar("H_co", covariant=True)
P_co = TypeVar("P_co", covariant=True)


class Community(Party[H_co, P_co], Protocol[H_co, P_co]):
    """A party whose members speak there, in whose words all is answered."""

    async def words(self, channel: Channel, author: Author | None, *, private: bool) -> Words:
        """Those of the place, or in private of the person."""
        ...

    async def overheard(self, heard: Heard) -> Outcome | None:
        """What means something by itself, wherever it is said: a code."""
        ...

    async def called(self, heard: Heard) -> str:
        """What can be done there, for who says to us what nobody understands, or nothing at all."""
        ...

    async def replied(self, heard: Heard) -> Outcome | None:
        """To something that is told here. None for ordinary talk."""
        ...

    async def stands_for(self, heard: Heard) -> str | None:
        """The command that a reply to a message of ours stands for that is about no one thing; None for talk."""
        ...

    async def said_otherwise(self, heard: Heard) -> Outcome | None:
        """In place of a choice of our question: what has to be asked instead. None where that is the same."""
        ...

    async def marked(self, heard: Heard, mark: Mark) -> Outcome:
        """A mark set on a card is a stance."""
        ...

    async def too_long(self, heard: Heard) -> Outcome | None:
        """A reply that cannot be read as a whole: what has to be asked about it."""
        ...

    async def instead(self, refused: Refused, heard: Heard) -> tuple[tuple[Button, ...], ...]:
        """What who was refused may want to do; stands under the refusal."""
        ...

    async def note(self, said: Said, of: UUID, command: Command) -> None:
        """Put it on record, and answer nothing."""
        ...

    async def answered(self, heard: Said | Pressed, question: Question, choice: Choice, words: Words) -> str:
        """As `do`, for what somebody was asked before."""
        ...
