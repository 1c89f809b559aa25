"""What was told where: the cards that stand, how far each channel has been told, what a message is about."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.log.notebook import Notebook
from bot.log.store import START
from bot.network.incoming import MessageId
from domain.union.people import Channel, Identity, MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedCard:
    """`revision` is the union's when the card was last drawn. `dated` once members were told until when it runs.

    `unchecked` are members of whom the network would not say whether they see it.
    """

    message: MessageId
    posted: datetime
    revision: int
    dated: bool = False
    unchecked: tuple[MemberNumber, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedReminder:
    """The message that reminded of `deadline` when so many `hours` were left."""

    message: MessageId
    deadline: datetime
    hours: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a message of ours is about. `asked` is who was asked there for the reason of an objection.

    `is_card` of a proposal's card and its copies: a mark set on these is a stance.
    `question` is the open question that the message puts to `asked`.
    """

    union_id: UUID
    number: int
    asked: Identity | None = None
    is_card: bool = False
    question: str | None = None


class Deliveries:
    """`opening` names the proposal that bears a number now: what was noted about another one is not known here."""

    def __init__(self, notebook: Notebook, opening: Callable[[UUID, int], str | None]) -> None:
        self._notebook = notebook
        self._opening = opening

    def since(self) -> int | None:
        """The position at which telling began: nothing older is told. None when it never did."""
        return self._position("since")

    def begin(self, position: int) -> None:
        self._notebook.put("since", value=position)

    def told(self, channel: Channel) -> int:
        """The position up to which this channel was told everything."""
        known = (self._position("told", channel), self.since())
        return max((position for position in known if position is not None), default=START.position)

    def note_told(self, channel: Channel, position: int) -> None:
        self._notebook.put("told", channel, value=position)

    def card(self, union_id: UUID, number: int, channel: Channel) -> PostedCard | None:
        match self._notebook.get("card", str(union_id), str(number), channel):
            case {"message": str(message), "posted": str(posted), "revision": int(revision), **more} if (
                self._is_about(union_id, number, more)
            ):
                return PostedCard(
                    message=MessageId(message),
                    posted=datetime.fromisoformat(posted),
                    revision=revision,
                    dated=more.get("dated") is True,
                    unchecked=_numbers(more.get("unchecked")),
                )
            case _:
                return None

    def forget_card(self, union_id: UUID, number: int, channel: Channel) -> None:
        self._notebook.drop("card", str(union_id), str(number), channel)

    def note_card(self, union_id: UUID, number: int, channel: Channel, card: PostedCard) -> None:
        value = {
            "message": card.message,
            "posted": card.posted.isoformat(),
            "revision": card.revision,
            "dated": card.dated,
            "unchecked": list(card.unchecked),
            "opening": self._opening(union_id, number),
        }
        self._notebook.put("card", str(union_id), str(number), channel, value=value)

    def reminder(self, union_id: UUID, number: int, channel: Channel) -> PostedReminder | None:
        match self._notebook.get("reminder", str(union_id), str(number), channel):
            case {"message": str(message), "deadline": str(deadline), "hours": int(hours), **more} if (
                self._is_about(union_id, number, more)
            ):
                moment = datetime.fromisoformat(deadline)
                return PostedReminder(message=MessageId(message), deadline=moment, hours=hours)
            case _:
                return None

    def note_reminder(self, union_id: UUID, number: int, channel: Channel, reminder: PostedReminder) -> None:
        value = {
            "message": reminder.message,
            "deadline": reminder.deadline.isoformat(),
            "hours": reminder.hours,
            "opening": self._opening(union_id, number),
        }
        self._notebook.put("reminder", str(union_id), str(number), channel, value=value)

    def subject(self, channel: Channel, message: MessageId) -> Subject | None:
        match self._notebook.get("subject", channel, message):
            case {"union": str(union_id), "number": int(number), "asked": asked, **more} if self._is_about(
                UUID(union_id), number, more
            ):
                who = Identity(asked) if isinstance(asked, str) else None
                question = more.get("question")
                return Subject(
                    union_id=UUID(union_id),
                    number=number,
                    asked=who,
                    is_card=more.get("card") is True,
                    question=question if isinstance(question, str) else None,
                )
            case _:
                return None

    def note_subject(self, channel: Channel, message: MessageId, subject: Subject) -> None:
        value = {
            "union": str(subject.union_id),
            "number": subject.number,
            "asked": subject.asked,
            "card": subject.is_card,
            "question": subject.question,
            "opening": self._opening(subject.union_id, subject.number),
        }
        self._notebook.put("subject", channel, message, value=value)

    def _is_about(self, union_id: UUID, number: int, noted: Mapping[object, object]) -> bool:
        """The proposal that bears this number now. Before openings were noted, the number alone said so."""
        return noted.get("opening") in {None, self._opening(union_id, number)}

    def _position(self, *key: str) -> int | None:
        value = self._notebook.get(*key)
        return value if isinstance(value, int) else None


def _numbers(value: object) -> tuple[MemberNumber, ...]:
    return tuple(one for one in value if isinstance(one, int)) if isinstance(value, list) else ()
