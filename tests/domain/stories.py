"""Random stories of a small union: who says what, when, and until when everything had been heard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from hypothesis import strategies as st

from domain.decider import Undecided
from domain.refusal import Refused
from domain.union.commands import Command, RecordInterruption
from domain.union.decide import decide
from domain.union.events import (
    ArticleAdded,
    ChannelBound,
    FoundingInvitationAccepted,
    UnionEvent,
)
from domain.union.evolve import evolve, fold
from domain.union.state import Union
from tests.domain.acts import ACTS
from tests.domain.spec import (
    BEA,
    CAT,
    DAN,
    EVE,
    KEY,
    NOON,
    nostr,
    person,
    started,
    telegram,
)

BEGINNING: tuple[UnionEvent, ...] = (
    replace(started(invited=[person(BEA), person(CAT, nostr(CAT)), person(DAN), person(EVE)]), at=NOON),
    FoundingInvitationAccepted(member=BEA, identity=telegram(BEA), name="Bea"),
    FoundingInvitationAccepted(member=CAT, identity=nostr(CAT), name="Cat"),
    FoundingInvitationAccepted(member=DAN, identity=telegram(DAN), name="Dan"),
    ChannelBound(channel=KEY, proposal=9),
    ArticleAdded(number="1", text="Water by turns.", proposal=9),
)
"""Eve has not answered yet; Cat is on Nostr; strangers are 6 and 7."""


@dataclass(frozen=True, slots=True)
class Step:
    """`one` and `other` choose among whom and what there is at that moment."""

    act: str
    one: int
    other: int
    pause: timedelta
    late: timedelta
    unheard: timedelta


@dataclass(frozen=True, slots=True)
class Turn:
    """`events` are None when the command was refused."""

    command: Command
    heard: datetime
    before: Union
    events: Sequence[UnionEvent] | None
    after: Union


WEIGHTS = [weight for weight, _ in ACTS.values()]
PAUSES = [
    timedelta(),
    timedelta(seconds=1.5),
    timedelta(minutes=5),
    *(timedelta(hours=hours) for hours in (0.5, 2, 5, 12, 24, 60)),
]
UNHEARD = [*[timedelta()] * 6, timedelta(minutes=5), timedelta(hours=10), timedelta(days=3)]
LATE = [*[timedelta()] * 6, timedelta(hours=2), timedelta(hours=30)]


def stories(*, disorder: bool = True, longest: int = 60) -> st.SearchStrategy[list[Step]]:
    """Without `disorder` nothing is delivered late, but the end of what has been heard still lags behind.

    A seed tells a more varied story than Hypothesis would; it still finds how short a failing one can be.
    """

    def story(seed: int, length: int) -> list[Step]:
        chance = Random(seed)  # noqa: S311 - a story is no secret
        return [_step(chance, disorder) for _ in range(length)]

    lengths = st.integers(min_value=1, max_value=longest) | st.just(longest)
    return st.builds(story, seed=st.integers(min_value=0, max_value=2**32), length=lengths)


def _step(chance: Random, disorder: bool) -> Step:
    return Step(
        act=chance.choices([*ACTS], WEIGHTS)[0],
        one=chance.randrange(10_000),
        other=chance.randrange(10_000),
        pause=chance.choice(PAUSES),
        late=chance.choice(LATE) if disorder else timedelta(),
        unheard=chance.choice(UNHEARD),
    )


def play(steps: Sequence[Step], union: Union | None = None) -> Iterator[Turn]:
    """What is heard never goes back, and an interruption is not heard through."""
    union = fold(BEGINNING) if union is None else union
    now = heard = NOON
    for step in steps:
        now += step.pause
        command = ACTS[step.act][1](union, step.one, step.other, now - step.late)
        if isinstance(command, RecordInterruption):
            start = max(command.start, heard)
            command = replace(command, start=start, end=max(command.end, start))
            heard = max(heard, min(now - step.unheard, start))
        else:
            heard = max(heard, now - step.unheard)
        turn = respond(command, union, heard)
        yield turn
        union = turn.after


def respond(command: Command, union: Union, heard: datetime) -> Turn:
    try:
        events = decide(command, union, heard=heard)
    except (Refused, Undecided):
        return Turn(command, heard, union, None, union)
    after = union
    for event in events:
        after = evolve(after, event)
    return Turn(command, heard, union, events, after)


def moments(turns: Sequence[Turn]) -> Iterator[tuple[Union, UnionEvent, Union]]:
    """Every single event, with the union before and after it."""
    for turn in turns:
        union = turn.before
        for event in turn.events or ():
            after = evolve(union, event)
            yield union, event, after
            union = after
