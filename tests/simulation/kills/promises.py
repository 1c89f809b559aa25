"""What must hold of a log whatever the bot went through: nothing lost, nothing twice, nothing early, nothing left."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from bot.union.touches import UnionEnvelope
from domain.union.events import ProposalOpened
from domain.union.proposal_events import (
    DeadlineMoved,
    NoticePublished,
    ProposalCarried,
    ProposalRejected,
)
from domain.union.stance_events import ObjectionRaised
from tests.simulation.kills.stories import Says, Story
from tests.simulation.kills.telling import Told, notices, what_happened


def broken_as_if_nothing_had_been(told: Told, undisturbed: Told) -> Iterator[str]:
    """Of a story in which no deadline comes: its log is the same."""
    ours, theirs = (Counter(map(repr, what_happened(one.envelopes))) for one in (told, undisturbed))
    yield from (f"lost: {event}" for event in theirs - ours)
    yield from (f"recorded twice, or never said: {event}" for event in ours - theirs)
    yield from _broken_of_any(told, undisturbed)


def broken_over_deadlines(told: Told, undisturbed: Told, story: Story) -> Iterator[str]:
    """Of a story in which they come: what was said is there once, and what was due ended once and not before."""
    opened = Counter(
        event.change.text  # type: ignore[union-attr]
        for one in told.envelopes
        if isinstance(event := one.event, ProposalOpened)
    )
    said = Counter(
        step.text.removeprefix("/propose ")
        for step in story.steps
        if isinstance(step, Says) and step.text.startswith("/propose ")
    )
    yield from (f"lost: {text}" for text in said - opened)
    yield from (f"recorded twice: {text}" for text in opened - said)
    yield from _broken_endings(told)
    yield from _broken_of_any(told, undisturbed)


def _broken_of_any(told: Told, undisturbed: Told) -> Iterator[str]:
    yield from (
        f"told twice: proposal {number}" for (_, number), n in notices(told.envelopes).items() if n > 1
    )
    if told.messages > undisturbed.messages + told.kills:
        yield f"{told.messages} messages, and {undisturbed.messages} where it was not killed"


def _broken_endings(told: Told) -> Iterator[str]:
    deadlines, objected = dict[tuple[UUID, int], datetime](), set[tuple[UUID, int]]()
    ended = Counter[tuple[UUID, int]]()
    for one in told.envelopes:
        match one.event:
            case NoticePublished(number=number, deadline=datetime() as deadline):
                deadlines[one.aggregate, number] = deadline
            case DeadlineMoved(number=number, deadline=deadline):
                deadlines[one.aggregate, number] = deadline
            case ObjectionRaised(number=number):
                objected.add((one.aggregate, number))
            case ProposalCarried(number=number) | ProposalRejected(number=number) as outcome:
                which = (one.aggregate, number)
                ended[which] += 1
                yield from _broken_ending(one, outcome, deadlines.get(which), objected=which in objected)
            case _:
                pass
    yield from (f"ended twice: {number}" for (_, number), n in ended.items() if n > 1)
    opened = sum(isinstance(one.event, ProposalOpened) for one in told.envelopes)
    if len(ended) < opened:
        yield f"a deadline was missed: {opened} opened, {len(ended)} ended"


def _broken_ending(
    one: UnionEnvelope,
    outcome: ProposalCarried | ProposalRejected,
    deadline: datetime | None,
    *,
    objected: bool,
) -> Iterator[str]:
    if deadline is None or one.metadata.recorded < deadline:
        yield f"proposal {outcome.number} ended early"
    if objected is isinstance(outcome, ProposalCarried):
        yield f"proposal {outcome.number} ended as it should not have: objected {objected}"
