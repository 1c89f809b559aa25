"""Unions for benchmarks, all alike: what has happened to them, and what one member goes on saying, for ever."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from uuid import UUID, uuid4, uuid5

from bot.contexts import codec
from bot.log.envelope import Metadata
from bot.log.store import NO_STREAM, EventStore, NewEvent
from bot.union.executing import union_stream
from domain.people import Channel, Identity, Person
from domain.union import commands, events
from domain.union.changes import AdoptResolution, Change, ExpelMember
from domain.union.commands import Command
from domain.union.events import UnionEvent
from domain.union.limits import MAX_OPEN

MEMBERS, OPEN = 10, 3
PERIOD = timedelta(days=1)
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
"""It stays noon, so that no deadline comes nearer while members change their minds."""

PAGE = 1_000


class Noon:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOON


def identity(member: int) -> Identity:
    return Identity(f"telegram:{member}")


def home(union: UUID) -> Channel:
    return Channel(f"telegram:-100{union.int % 10**12}")


def founded(union: UUID, *, members: int = MEMBERS, open: int = OPEN) -> list[UnionEvent]:  # noqa: A002 - its word
    """By its first member, joined by the others; every open proposal stands in its chat, and runs for a day."""
    person, *others = (Person(identity=identity(one), name=f"Member {one}") for one in range(1, members + 1))
    started = events.UnionStarted(
        union_id=union,
        name="Gardeners",
        mission="Grow together",
        founder=person,
        invited=tuple(others),
        channel=home(union),
        at=NOON - timedelta(days=60),
    )
    joined = [
        events.FoundingInvitationAccepted(member=number, identity=other.identity, name=other.name)
        for number, other in enumerate(others, 2)
    ]
    proposed = [event for number in range(1, open + 1) for event in _proposed(number, members, home(union))]
    return [started, *joined, *proposed]


def _proposed(number: int, members: int, channel: Channel) -> Iterator[UnionEvent]:
    change, proposer = _change(number, members), (number - 1) % (members - 1) + 1
    electors = {*range(1, members + 1)} - ({change.member} if isinstance(change, ExpelMember) else set())
    yield events.ProposalOpened(
        number=number,
        proposer=proposer,
        change=change,
        electors=tuple(sorted(electors)),
        base_revision=None,
        period=PERIOD,
        at=NOON,
    )
    yield events.NoticePublished(
        number=number, channel=channel, told=tuple(sorted(electors)), deadline=NOON + PERIOD
    )


def _change(number: int, members: int) -> Change:
    """Beyond what else a union may have open there is room for expulsions alone."""
    if number <= MAX_OPEN:
        return AdoptResolution(text=f"We buy the green paint, tin {number}.")
    return ExpelMember(member=members, reason=f"Took tin {number} home.")


def stances(union: UUID) -> Iterator[tuple[Command, str]]:
    """The second member objects to the first proposal and consents again, for ever, each with a message's id."""
    began = uuid4()
    for number in count():
        said = commands.RaiseObjection(number=1, reason=None, by=identity(2), at=NOON)
        taken_back = commands.GiveConsent(number=1, by=identity(2), at=NOON)
        yield said if number % 2 == 0 else taken_back, f"{union}/{began}/{number}"


def minds_changed(times: int) -> Iterator[UnionEvent]:
    """What has happened where that was said so often before: in the end it was consent."""
    objected = events.ObjectionRaised(number=1, member=2, reason=None)
    consented = events.ConsentGiven(number=1, member=2)
    for number in range(times, 0, -1):
        yield consented if number % 2 else objected


def with_history(union: UUID, events: int) -> Iterator[UnionEvent]:
    """So many in all."""
    began = founded(union)
    yield from began
    yield from minds_changed(events - len(began))


async def write(
    store: EventStore, union: UUID, happened: Iterable[UnionEvent], *, after: int = NO_STREAM
) -> int:
    """Into the log, each as a command of its own made it; returns the revision."""
    revision, given = after, iter(happened)
    while page := list(islice(given, PAGE)):
        new = [_encoded(event, union, number) for number, event in enumerate(page, revision + 1)]
        revision = await store.append(union_stream(union), new, expected=revision)
    return revision


def _encoded(event: UnionEvent, union: UUID, revision: int) -> NewEvent:
    command = f"before/{union}/{revision}"
    number = events.proposal_of(event)
    metadata = Metadata(
        command=command,
        by=identity(2),
        spoken=NOON,
        recorded=NOON,
        correlation=command if number is None else f"opening/{union}/{number}",
        causation=command,
    )
    return codec().encode(event, metadata, event_id=uuid5(union, str(revision)))
