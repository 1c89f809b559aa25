"""What waits in a channel: no flood of answers hides what somebody is to be asked."""

from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from adapters.sqlite.local import LocalDatabase
from bot.log.store import Checkpoint
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.outbox.outbox import MOST_CHATTER, Answer, Outbox, Receipt, Row
from bot.outbox.owed import Owed, Priority
from bot.outbox.saying import Saying
from domain.people import Channel
from tests.simulation.town import SQUARE, identity

PARK = Channel("town:park")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """Of a context that only this test knows."""

    name: str


def parcel(
    name: str,
    priority: Priority = Priority.CARD,
    *,
    key: str = "",
    position: int | None = None,
    channel: Channel = SQUARE,
) -> Owed:
    return Owed(channel=channel, subject=Parcel(name=name), priority=priority, key=key, position=position)


def answer(text: str) -> tuple[Outgoing, None]:
    return Outgoing(channel=SQUARE, text=text), None


def question(text: str) -> tuple[Outgoing, Subject]:
    return Outgoing(channel=SQUARE, text=text), Subject(union_id=uuid4(), number=1, asked=identity("bob"))


@pytest.fixture
def outbox() -> Outbox:
    return Outbox(LocalDatabase.in_memory(), [Parcel])


def says(outbox: Outbox, said: tuple[Outgoing, Subject | None]) -> None:
    outbox.say(said[0], subject=said[1])


def emptied(outbox: Outbox, channel: Channel = SQUARE) -> list[str]:
    """What goes out, in its order."""
    told = []
    while waiting := outbox.next(channel):
        match waiting:
            case Row(owed=Owed(subject=Parcel(name=name))):
                told.append(name)
            case Row(owed=Owed(subject=Saying() as saying)) | Answer(saying=saying):
                told.append(saying.message.text)
            case Receipt():
                told.append("receipt")
            case Row():
                raise AssertionError(waiting)
        outbox.done(waiting, channel)
    return told


def test_answers_displace_the_oldest_answer_and_no_question(outbox: Outbox) -> None:
    says(outbox, question("Why?"))
    for number in range(2 * MOST_CHATTER):
        says(outbox, answer(str(number)))
    assert emptied(outbox) == ["Why?", *map(str, range(MOST_CHATTER + 1, 2 * MOST_CHATTER))]


def test_questions_without_end_displace_the_oldest_of_them_and_let_no_answer_in(outbox: Outbox) -> None:
    for number in range(2 * MOST_CHATTER):
        says(outbox, question(str(number)))
    says(outbox, answer("hello"))
    assert emptied(outbox) == [*map(str, range(MOST_CHATTER, 2 * MOST_CHATTER))]


def test_answers_and_questions_go_out_in_the_order_in_which_they_were_said(outbox: Outbox) -> None:
    for number in range(3):
        says(outbox, answer(f"answer {number}"))
        says(outbox, question(f"question {number}"))
    assert emptied(outbox) == [f"{kind} {number}" for number in range(3) for kind in ("answer", "question")]


def test_a_flood_of_anything_else_delays_no_outcome_and_no_card(outbox: Outbox) -> None:
    for number in range(200):
        says(outbox, answer(str(number)))
        outbox.owe([parcel(f"drawing {number}", Priority.REDRAWING)])
    outbox.owe([parcel("card"), parcel("card about an expulsion", Priority.URGENT_CARD)])
    outbox.owe([parcel("outcome", Priority.OUTCOME)])
    assert emptied(outbox)[:3] == ["outcome", "card about an expulsion", "card"]


def test_of_those_with_one_key_the_latest_stands_for_all_where_the_first_was(outbox: Outbox) -> None:
    outbox.owe([parcel("old", key="one"), parcel("another"), parcel("new", key="one")])
    outbox.owe([parcel("elsewhere", key="one", channel=PARK)])
    assert emptied(outbox) == ["new", "another"]
    assert emptied(outbox, PARK) == ["elsewhere"]


def test_what_came_while_it_was_sent_is_sent_again(outbox: Outbox) -> None:
    outbox.owe([parcel("old", key="one")])
    under_way = outbox.next(SQUARE)
    assert under_way is not None
    outbox.owe([parcel("new", key="one")])
    outbox.done(under_way, SQUARE)
    assert emptied(outbox) == ["new"]


def test_a_crash_leaves_all_that_is_owed_and_takes_what_is_said_in_passing() -> None:
    database = LocalDatabase.in_memory()
    before = Outbox(database, [Parcel])
    before.owe([parcel("card")])
    says(before, answer("hello"))
    says(before, question("Why?"))
    after = Outbox(database, [Parcel])
    assert after.channels() == [SQUARE]
    assert emptied(after) == ["card", "Why?"]


def test_all_was_told_up_to_the_first_event_of_which_something_is_owed(outbox: Outbox) -> None:
    first, second = (Checkpoint(position, UUID(int=position)) for position in (7, 12))
    outbox.owe([parcel("later", position=13)], after=second)
    outbox.owe([parcel("earlier", Priority.REDRAWING, position=8)], after=first)
    outbox.owe([parcel("of no event", Priority.FIRST)])
    assert outbox.told_until() == first
    emptied(outbox)
    assert outbox.told_until() is None
