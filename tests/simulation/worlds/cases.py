"""A proposal as the log tells it: who had a voice in it, what they said, until when, and how it ended."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.union.touches import UnionEnvelope
from domain.people import Channel
from domain.union.changes import DissolveUnion, ExpelMember, ReplaceIdentity
from domain.union.events import ProposalOpened
from domain.union.members import MemberNumber
from domain.union.proposal_events import (
    Basis,
    CandidateAccepted,
    ConsentGiven,
    ConsentWithdrawn,
    DeadlineMoved,
    DoubtSettled,
    MoveCause,
    NoticePublished,
    ObjectionRaised,
    ObjectionWithdrawn,
    ProposalCarried,
    ProposalDeclined,
    ProposalLapsed,
    ProposalRejected,
    ProposalRevised,
    ProposalSuperseded,
    ProposalWithdrawn,
    ProposerChanged,
    Remarked,
)
from tests.simulation.worlds.record import Act

OUTCOMES = (
    ProposalCarried,
    ProposalRejected,
    ProposalWithdrawn,
    ProposalDeclined,
    ProposalSuperseded,
    ProposalLapsed,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    act: Act
    envelope: UnionEnvelope


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance that was taken in, while the proposal had this deadline and these electors."""

    member: MemberNumber
    envelope: UnionEnvelope
    deadline: datetime | None
    electors: frozenset[MemberNumber]


@dataclass(slots=True, kw_only=True)
class Case:
    """One proposal. `deadline` is that for objections; `channels` are the union's when it ended.

    `revisions` are its later texts. `taken` are the stances with the deadline there was and who had a voice then;
    `relieved` is when an objection stood no longer.
    """

    envelope: UnionEnvelope
    opened: ProposalOpened
    electors: set[MemberNumber]
    proposer: MemberNumber
    stances: dict[MemberNumber, Stance]
    deadline: datetime | None = None
    moves: list[DeadlineMoved] = field(default_factory=list)
    accepted: UnionEnvelope | None = None
    outcomes: list[UnionEnvelope] = field(default_factory=list)
    channels: tuple[Channel, ...] = ()
    seasoned: frozenset[MemberNumber] = frozenset()
    revisions: list[UnionEnvelope] = field(default_factory=list)
    taken: list["Taken"] = field(default_factory=list)
    relieved: list[datetime] = field(default_factory=list)
    afterwards: list[UnionEnvelope] = field(default_factory=list)
    doubts: set[MemberNumber] = field(default_factory=set)
    given: list[tuple[datetime | None, DeadlineMoved]] = field(default_factory=list)

    @property
    def is_grave(self) -> bool:
        """What cannot be done by one voice and silence."""
        return isinstance(self.opened.change, ExpelMember | ReplaceIdentity | DissolveUnion)

    @property
    def carried(self) -> UnionEnvelope | None:
        return next((one for one in self.outcomes if isinstance(one.event, ProposalCarried)), None)

    @property
    def by_silence(self) -> UnionEnvelope | None:
        """The event that carried it, if silence was counted."""
        carried = self.carried
        match carried.event if carried else None:
            case ProposalCarried(basis=Basis.TACIT):
                return carried
            case _:
                return None

    @property
    def awaits_candidate(self) -> bool:
        """Nobody objected in time, and the candidate was given longer."""
        return any(one.cause is MoveCause.AWAITING_CANDIDATE for one in self.moves)

    def takes_in(self, envelope: UnionEnvelope) -> None:
        if self.outcomes:
            self.afterwards.append(envelope)
        match envelope.event:
            case ConsentGiven(member=member):
                self._takes(Act.CONSENT, member, envelope)
            case ObjectionRaised(member=member):
                self._takes(Act.OBJECT, member, envelope)
            case ObjectionWithdrawn(member=member):
                self._relieves(member, envelope)
                self.stances.pop(member, None)
            case ConsentWithdrawn(member=member):
                self.stances.pop(member, None)
            case ProposalRevised(electors=electors):
                self._reads_otherwise(envelope, set(electors))
            case NoticePublished(deadline=datetime() as deadline):
                self.deadline = deadline
            case Remarked(member=int(member), unclear=True):
                self.doubts.add(member)
            case DoubtSettled(member=member):
                self.doubts.discard(member)
            case DeadlineMoved(deadline=deadline):
                self.given.append((self.deadline, envelope.event))
                self.moves.append(envelope.event)
                if not self.awaits_candidate:
                    self.deadline = deadline
            case ProposerChanged(proposer=proposer):
                self.proposer = proposer
            case CandidateAccepted():
                self.accepted = envelope
            case outcome if isinstance(outcome, OUTCOMES):
                self.outcomes.append(envelope)
            case _:
                pass  # no matter of who decided what

    def _takes(self, act: Act, member: MemberNumber, envelope: UnionEnvelope) -> None:
        self.taken.append(Taken(member, envelope, self.deadline, frozenset(self.electors)))
        if act is Act.CONSENT:
            self._relieves(member, envelope)
        self.stances[member] = Stance(act=act, envelope=envelope)
        self.doubts.discard(member)

    def _relieves(self, member: MemberNumber, envelope: UnionEnvelope) -> None:
        if _is(self.stances.get(member), Act.OBJECT):
            self.relieved.append(envelope.metadata.spoken)

    def _reads_otherwise(self, envelope: UnionEnvelope, electors: set[MemberNumber]) -> None:
        """Objections stand, also the proposer's; nobody else has consented to what is new."""
        self.revisions.append(envelope)
        self.electors, self.deadline = electors, None
        self.relieved.clear()
        standing = {who: one for who, one in self.stances.items() if one.act is Act.OBJECT}
        self.stances = {self.proposer: Stance(act=Act.CONSENT, envelope=envelope), **standing}

    def loses(self, member: MemberNumber) -> None:
        self.electors.discard(member)
        self.stances.pop(member, None)

    def merges(self, kept: MemberNumber, merged: MemberNumber) -> None:
        """Two electors are one person: the later of their stances is theirs."""
        stances = [one for one in (self.stances.pop(kept, None), self.stances.pop(merged, None)) if one]
        if stances:
            self.stances[kept] = max(stances, key=lambda one: one.envelope.position)
        if merged in self.electors:
            self.electors = self.electors - {merged} | {kept}
        self.proposer = kept if self.proposer == merged else self.proposer

    def consenting(self) -> set[MemberNumber]:
        return {member for member in self.electors if _is(self.stances.get(member), Act.CONSENT)}

    def silent(self) -> set[MemberNumber]:
        return {member for member in self.electors if member not in self.stances}


def opened(envelope: UnionEnvelope, event: ProposalOpened) -> Case:
    return Case(
        envelope=envelope,
        opened=event,
        electors=set(event.electors),
        proposer=event.proposer,
        stances={event.proposer: Stance(act=Act.CONSENT, envelope=envelope)},  # proposing is consenting
    )


def _is(stance: Stance | None, act: Act) -> bool:
    return stance is not None and stance.act is act
