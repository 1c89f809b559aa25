"""What waits in a channel: no flood of answers hides what somebody is to be asked."""

from uuid import uuid4

from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.outbox.lane import MOST_CHATTER, Chatter, Lane
from tests.simulation.town import SQUARE, identity


def answer(text: str) -> Chatter:
    return Chatter(message=Outgoing(channel=SQUARE, text=text))


def question(text: str) -> Chatter:
    subject = Subject(union_id=uuid4(), number=1, asked=identity("bob"))
    return Chatter(message=Outgoing(channel=SQUARE, text=text), subject=subject)


def waiting(lane: Lane) -> list[str]:
    return [one.message.text for one in lane.chatter]


def test_answers_displace_the_oldest_answer_and_no_question() -> None:
    lane = Lane(channel=SQUARE)
    lane.say(question("Why?"))
    for number in range(2 * MOST_CHATTER):
        lane.say(answer(str(number)))
    assert waiting(lane) == ["Why?", *map(str, range(MOST_CHATTER + 1, 2 * MOST_CHATTER))]


def test_questions_without_end_displace_the_oldest_of_them_and_let_no_answer_in() -> None:
    lane = Lane(channel=SQUARE)
    for number in range(2 * MOST_CHATTER):
        lane.say(question(str(number)))
    lane.say(answer("hello"))
    assert waiting(lane) == [*map(str, range(MOST_CHATTER, 2 * MOST_CHATTER))]
