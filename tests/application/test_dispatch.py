"""The chat serves a context that it knows nothing of: by its table, and by what it is answered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from bot.chat.arguments import TEXT, Arguments, given, nothing
from bot.chat.asking import Asking
from bot.chat.assembling import table_of
from bot.chat.contacts import Contacts
from bot.chat.dispatch import Chat
from bot.chat.heard import Heard, Press
from bot.chat.outcome import Does, Outcome
from bot.chat.questions import Choice, Question, Questions
from bot.chat.table import ChatCommand, Deed
from bot.chat.who import Misunderstood
from bot.log.notebook import Notebook
from bot.log.tables import Tables
from bot.network.incoming import Author, Mark, MessageId, Pressed, Said
from bot.network.locale import Languages, Words, all_words
from bot.network.markup import plain
from bot.network.network import Networks
from bot.network.outgoing import Button, Outgoing
from bot.outbox.deliveries import Deliveries, Subject
from bot.outbox.passing import Passing
from bot.outbox.saying import Passes
from domain.people import Channel, Identity
from domain.refusal import Refused
from domain.union.commands import Command, LeaveUnion

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ANN, EVE = Identity("telegram:1"), Identity("telegram:2")
HERE = Channel("telegram:-1")
TREASURY = UUID(int=7)


async def find(heard: Heard) -> Heard:
    return heard


async def go(heard: Heard, where: str) -> Outcome:
    """Stands for any command of another context."""
    if where == "nowhere":
        return "Going nowhere."
    return Does(of=TREASURY, command=LeaveUnion(by=heard.said.author.identity, at=heard.said.at))


# it borrows the words of a command that there is
GO = ChatCommand("expel", go, find, TEXT, deed=Deed(LeaveUnion, "left"))


WALK: Arguments[Heard, str] = Arguments(read=lambda _, rest: given(rest), fits=nothing, named=False)
LEAVE = ChatCommand("leave", go, find, WALK)


@dataclass
class Walkers:
    """A community whose only member is Ann."""

    done: list[Does] = field(default_factory=list)

    async def words(self, channel: Channel, author: Author | None, *, private: bool) -> Words:
        del channel, author, private
        return all_words()["en"]

    def heard(self, heard: Heard) -> Heard:
        return heard

    async def pressed(self, press: Press) -> Press:
        return press

    async def check_member(self, found: object) -> None:
        if isinstance(found, Heard) and found.said.author.identity != ANN:
            raise Misunderstood("no-union-of-yours")

    def aggregate(self, found: object) -> UUID | None:
        return TREASURY if isinstance(found, Heard) else None

    async def overheard(self, heard: Heard) -> Outcome | None:
        del heard
        return None

    async def stands_for(self, heard: Heard) -> None:
        del heard

    async def called(self, heard: Heard) -> str:
        del heard
        return ""

    async def replied(self, heard: Heard) -> Outcome | None:
        del heard
        return None

    async def marked(self, heard: Heard, mark: Mark) -> Outcome:
        del heard, mark
        return ""

    async def said_otherwise(self, heard: Heard) -> Outcome | None:
        raise NotImplementedError

    async def too_long(self, heard: Heard) -> Outcome | None:
        del heard
        return None

    async def do(self, heard: Said | Pressed, does: Does, words: Words) -> str:
        del heard, words
        self.done.append(does)
        return "Gone."

    async def instead(self, refused: Refused, heard: Heard) -> tuple[tuple[Button, ...], ...]:  # noqa: ARG002
        return ()

    async def note(self, said: Said, of: UUID, command: Command) -> None: ...

    async def answered(self, heard: Said | Pressed, question: Question, choice: Choice, words: Words) -> str:
        del heard, question, choice, words
        return ""


@dataclass
class Wall:
    """Keeps what is said."""

    texts: list[str] = field(default_factory=list)

    def say(
        self,
        message: Outgoing,
        *,
        subject: Subject | None = None,
        edits: MessageId | None = None,
        stands: Callable[[MessageId], None] | None = None,
        passes: Passes | None = None,
    ) -> None:
        del subject, edits, stands, passes
        self.texts.append(message.text)

    def acknowledge(
        self, said: Said, *, otherwise: Outgoing | None = None, subject: Subject | None = None
    ) -> None: ...


class Noon:
    def now(self) -> datetime:
        return NOON


@pytest.fixture
def notebook() -> Iterator[Notebook]:
    notebook = SqliteNotebook.open(":memory:")
    yield notebook
    notebook.close()


async def told(notebook: Notebook, walkers: Walkers, text: str, by: Identity = ANN) -> list[str]:
    tables, languages, wall = Tables(notebook), Languages(all_words(), "en"), Wall()
    contacts = Contacts(tables)
    chat = Chat(
        table=table_of([GO, LEAVE], [], [], languages),
        community=walkers,
        asking=Asking(
            outbox=wall,
            questions=Questions(tables, lambda: "AAAA-BBBB"),
            contacts=contacts,
            languages=languages,
            clock=Noon(),
            other_words={},
            passing=Passing(tables, Networks(), lambda _: None),
        ),
        contacts=contacts,
        deliveries=Deliveries(tables, lambda *_: None),
        networks=Networks(),
        came_to_nothing=lambda _: None,
    )
    author, message = Author(identity=by, name="somebody"), MessageId("1")
    said = Said(id="1", message=message, channel=HERE, private=False, author=author, at=NOON, text=text)
    await chat.said(said)
    return wall.texts


async def test_what_a_command_comes_to_is_carried_out(notebook: Notebook) -> None:
    walkers = Walkers()
    assert await told(notebook, walkers, "/expel home") == ["Gone."]
    assert walkers.done == [Does(of=TREASURY, command=LeaveUnion(by=ANN, at=NOON))]


async def test_what_a_command_answers_is_said(notebook: Notebook) -> None:
    assert await told(notebook, Walkers(), "/expel nowhere") == ["Going nowhere."]


async def test_what_a_command_lacks_is_asked_for(notebook: Notebook) -> None:
    walkers = Walkers()
    [text] = await told(notebook, walkers, "/expel")
    assert plain(text) == "somebody, what is the text?"
    assert walkers.done == []


async def test_a_part_without_words_of_its_own_is_shown_as_it_is_written(notebook: Notebook) -> None:
    [text] = await told(notebook, Walkers(), "/leave")
    assert text.startswith("Please write it like this: /leave")


async def test_who_is_no_member_learns_nothing_else(notebook: Notebook) -> None:
    walkers = Walkers()
    for line in ("/expel home", "/expel"):
        [text] = await told(notebook, walkers, line, by=EVE)
        assert text.startswith("You are not in any union yet.")
    assert walkers.done == []


async def test_talk_and_commands_of_others_are_left_alone(notebook: Notebook) -> None:
    for line in ("hello", "/weather"):
        assert await told(notebook, Walkers(), line) == []
