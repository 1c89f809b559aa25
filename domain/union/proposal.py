"""One proposal: what it would change, who said what to it, when it ends. A decider inside the union's."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeAlias, TypeVar

from domain.people import Channel, Identity, Person
from domain.union.changes import Change, rules_of
from domain.union.events import MoveCause, Objection, Outcome
from domain.union.members import MemberNumber

V = TypeVar("V")

PATIENCE = timedelta(days=7)
"""How long a proposal waits for its candidate, for a notice that reaches anybody, or for the last to be told."""


@dataclass(frozen=True, slots=True)
class Consent:
    """An elector's explicit yes."""


@dataclass(frozen=True, slots=True)
class Objecting:
    """`reason` holds all that were given, a line each. `contested`: it counts only beside somebody else's.

    `version` is the text to which it was said last; it stands against every later one.
    """

    reason: str | None
    contested: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class Said:
    """A remark. `member` is None for the candidate."""

    member: MemberNumber | None
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """How somebody else would put it."""

    member: MemberNumber
    text: str


Stance: TypeAlias = Consent | Objecting


@dataclass(frozen=True, slots=True)
class Unheard:
    """Somebody is still to be told: the clock has not started."""


@dataclass(frozen=True, slots=True)
class Running:
    deadline: datetime


@dataclass(frozen=True, slots=True)
class AwaitingCandidate:
    """Nobody objected in time, and the candidate may accept until the deadline."""

    deadline: datetime


Phase: TypeAlias = Unheard | Running | AwaitingCandidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """`stances` stand in the order they were taken. `paused` is the last interruption that moved the deadline.

    `earlier` are the texts before the present one, which was put at `put_at`: a consent is to this one.
    `worded_by` is whose words that has, if not the proposer's. `suggestions` stand by their numbers, the last
    of each member; there were `suggested` in all. `remarks` are the latest, `remarked` how many by each.
    `length` is what it runs for from its notice on, `begun` when that time began; `asked_for_time` who has
    had more of it.
    `absent`: who sees nothing of the channels in which it stands. `doubts`: what may be a no, by who
    said it. `failed`: of whom something could not be taken in, by a fault of ours, that may have been
    about this. `dates`: when each key claims to have taken its latest stance. `questioned`: whose
    objection came late and looked older, with the stance it would take the place of. `moved_for`:
    the causes that move a deadline once in its life. `to_founders`: who accepts a founding invitation
    meanwhile has a voice in it.
    """

    number: int
    proposer: MemberNumber
    change: Change
    electors: AbstractSet[MemberNumber]
    base_revision: int | None
    period: timedelta
    length: timedelta
    put_at: datetime
    stances: Mapping[MemberNumber, Stance]
    phase: Phase = Unheard()
    notices: AbstractSet[Channel] = frozenset()
    told: AbstractSet[MemberNumber] = frozenset()
    absent: AbstractSet[MemberNumber] = frozenset()
    doubts: Mapping[MemberNumber, tuple[str, ...]] = field(default_factory=dict)
    failed: AbstractSet[MemberNumber] = frozenset()
    dates: Mapping[Identity, datetime] = field(default_factory=dict)
    questioned: Mapping[MemberNumber, Stance | None] = field(default_factory=dict)
    moved_for: AbstractSet[MoveCause] = frozenset()
    to_founders: bool = False
    earlier: tuple[str, ...] = ()
    suggestions: Mapping[int, Suggestion] = field(default_factory=dict)
    suggested: int = 0
    worded_by: MemberNumber | None = None
    remarks: tuple[Said, ...] = ()
    remarked: Mapping[MemberNumber | None, int] = field(default_factory=dict)
    candidate_accepted: bool = False
    paused: tuple[datetime, datetime] | None = None
    begun: datetime | None = None
    asked_for_time: AbstractSet[MemberNumber] = frozenset()

    @property
    def version(self) -> int:
        """Of its text, counted from 1."""
        return len(self.earlier) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """`last` is the proposal as it stood when `outcome` ended it."""

    last: Open
    outcome: Outcome


Proposal: TypeAlias = Open | Settled


def last_of(proposal: Proposal) -> Open:
    """As it stands, or stood when it ended."""
    return proposal.last if isinstance(proposal, Settled) else proposal


def at_version(proposal: Open, version: int) -> Open:
    """As it read then."""
    if not 1 <= version <= len(proposal.earlier):
        return proposal
    rules, text = rules_of(proposal.change), proposal.earlier[version - 1]
    return replace(
        proposal,
        change=rules.reworded(proposal.change, text),
        earlier=proposal.earlier[: version - 1],
        worded_by=None,
    )


def voiceless(change: Change) -> AbstractSet[MemberNumber]:
    """Who has no voice in it, because it is about them."""
    members: AbstractSet[MemberNumber] = rules_of(change).voiceless(change)
    return members


def interrupted(proposal: Open, start: datetime, end: datetime) -> Open:
    """Remembers the interruption, as one stretch with the one before where they overlap."""
    if end <= proposal.put_at:
        return proposal
    start = max(start, proposal.put_at)
    if proposal.paused is not None and _overlap(proposal.paused, (start, end)):
        start, end = min(start, proposal.paused[0]), max(end, proposal.paused[1])
    return replace(proposal, paused=(start, end))


def lost_time(proposal: Open, start: datetime, end: datetime) -> timedelta:
    """How much of the interruption the deadline has not been moved for yet."""
    if end <= proposal.put_at:
        return timedelta()
    start = max(start, proposal.put_at)
    if proposal.paused is None or not _overlap(proposal.paused, (start, end)):
        return end - start
    return max(end, proposal.paused[1]) - min(start, proposal.paused[0]) - _length(proposal.paused)


def deadline_of(proposal: Open) -> datetime | None:
    match proposal.phase:
        case Unheard():
            return None
        case Running(deadline=deadline) | AwaitingCandidate(deadline=deadline):
            return deadline


def due_at(proposal: Open) -> datetime:
    """When time alone will ask for something: its deadline, or the end of waiting for who is not told yet."""
    return deadline_of(proposal) or patience_ends(proposal)


def is_due(proposal: Open, at: datetime) -> bool:
    """Whether its time was up at that moment, settled or not: the window is half-open."""
    return due_at(proposal) <= at


def is_over(proposal: Open, at: datetime) -> bool:
    """Whether it was too late for a stance: a proposal that some were told of has yet to get its deadline."""
    return is_due(proposal, at) and not (isinstance(proposal.phase, Unheard) and proposal.told)


def patience_ends(proposal: Open) -> datetime:
    return end_of_period(proposal.put_at, PATIENCE)


def consenters(proposal: Open) -> list[MemberNumber]:
    """In the order they consented, the proposer included."""
    return [member for member, stance in proposal.stances.items() if isinstance(stance, Consent)]


def objections(proposal: Open) -> tuple[Objection, ...]:
    """All that stand, also those that count only beside another's."""
    return tuple(
        Objection(member=member, reason=stance.reason)
        for member, stance in proposal.stances.items()
        if isinstance(stance, Objecting)
    )


def carried_over(proposal: Open) -> Mapping[MemberNumber, int]:
    """Whose objections were to an earlier text, and to which."""
    return {
        member: stance.version
        for member, stance in proposal.stances.items()
        if isinstance(stance, Objecting) and stance.version < proposal.version
    }


def objectors(proposal: Open) -> AbstractSet[MemberNumber]:
    """Whose objection counts by itself."""
    return {
        member
        for member, stance in proposal.stances.items()
        if isinstance(stance, Objecting) and not stance.contested
    }


def silent(proposal: Open) -> AbstractSet[MemberNumber]:
    return proposal.electors - proposal.stances.keys()


def not_reached(proposal: Open) -> AbstractSet[MemberNumber]:
    """Whose silence is nobody's consent: they could not be told."""
    return silent(proposal) - proposal.told


def candidate_of(proposal: Open) -> Person | None:
    """Who has to accept as well."""
    candidate: Person | None = rules_of(proposal.change).candidate(proposal.change)
    return candidate


def waits_for_candidate(proposal: Open) -> bool:
    return candidate_of(proposal) is not None and not proposal.candidate_accepted


def is_unanimous(proposal: Open) -> bool:
    """Every elector consented explicitly, none of them in doubt, and a candidate accepted."""
    agreed = proposal.electors == set(consenters(proposal)) and not proposal.doubts
    return agreed and not waits_for_candidate(proposal)


def end_of_period(start: datetime, period: timedelta = timedelta()) -> datetime:
    """Rounded up to a whole second: Telegram's stamps have no fractions, and rounding may only delay."""
    end = start + period
    return end if end.microsecond == 0 else end.replace(microsecond=0) + timedelta(seconds=1)


def without(by_member: Mapping[MemberNumber, V], member: MemberNumber) -> Mapping[MemberNumber, V]:
    if member not in by_member:
        return by_member
    return {who: value for who, value in by_member.items() if who != member}


def _overlap(one: tuple[datetime, datetime], other: tuple[datetime, datetime]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _length(stretch: tuple[datetime, datetime]) -> timedelta:
    return stretch[1] - stretch[0]
