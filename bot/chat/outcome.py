"""What comes of a command or a button: something is carried out, asked, posted, or simply answered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias
from uuid import UUID

from bot.chat.questions import VALID_FOR, Choice, Line
from bot.network.incoming import MessageId
from bot.network.outgoing import Button, Outgoing
from bot.outbox.deliveries import Subject
from domain import decider
from domain.people import Person
from domain.union.commands import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Does:
    """A command of the domain, for the aggregate `of`; its deed says what is told then, unless `answer` does.

    It is of the context whose chat command led to it, unless it goes `to` another. `people` are those whom
    only a username pointed at: whether they are meant is asked first. `buttons` stand under the answer, which after
    a press is no passing word either where it is to be `kept`. `besides` follows it, for the same aggregate.
    """

    of: UUID
    command: decider.Command
    to: str = ""
    people: tuple[Person, ...] = ()
    answer: str = ""
    kept: bool = False
    besides: decider.Command | None = None
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """A question to who spoke. `noting` is put on record before: until they answer, it stands. `besides` follows it.

    `line` is what they began to say, where the answer goes on with it.
    """

    of: UUID
    text: str
    choices: tuple[Choice, ...]
    number: int = 0
    valid_for: timedelta = VALID_FOR
    noting: Command | None = None
    besides: Command | None = None
    line: Line | None = None

    @property
    def may_be_lost(self) -> bool:
        """No stance hangs on it, and it is answered by its buttons alone: who never sees it asks once more."""
        is_in_words = not self.choices or any(choice.says for choice in self.choices)
        return not (is_in_words or self.number or self.noting)


@dataclass(frozen=True, slots=True)
class Posts:
    """Messages in a form of their own. The last one offers who spoke to say something else: `choices`.

    `turns` a page: where a button under the page before asked for it, the first takes its place. `stand` are told
    of the messages, in their order, once these do.
    """

    messages: tuple[Outgoing, ...]
    about: Subject | None = None
    choices: tuple[Choice, ...] = ()
    turns: bool = False
    stand: tuple[Callable[[MessageId], None], ...] = ()


@dataclass(frozen=True, slots=True)
class Says:
    """What a button stands for, as if who pressed it had typed that in reply to what it stands under."""

    line: str


Outcome: TypeAlias = str | Does | Asks | Posts
"""A text is an answer; empty when there is nothing to be said."""
