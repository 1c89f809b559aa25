"""Checks of who speaks: nobody for another, nobody against their own meaning, and no word is lost."""

from collections.abc import Iterator, Mapping

from bot.union.touches import UnionEnvelope
from domain.people import Identity
from domain.union.changes import AdmitMember, ExpelMember, ReplaceIdentity
from domain.union.events import (
    FoundingInvitationAccepted,
    FoundingInvitationDeclined,
    IdentityLinked,
    IdentityReplaced,
    IdentityUnlinked,
    MemberAdmitted,
    MemberAway,
    MemberLeft,
    MembersMerged,
    ProposalOpened,
    UnionEvent,
    UnionStarted,
)
from domain.union.proposal_events import (
    CandidateAccepted,
    CandidateDeclined,
    ConsentGiven,
    ConsentWithdrawn,
    ObjectionRaised,
    ObjectionReasonGiven,
    ObjectionWithdrawn,
    ProposalRevised,
    ProposalWithdrawn,
    WordingSuggested,
)
from tests.simulation.worlds.cases import Case
from tests.simulation.worlds.evidence import Evidence
from tests.simulation.worlds.ledger import Story
from tests.simulation.worlds.record import Act, Spoken

SPEAKING: Mapping[type[UnionEvent], frozenset[Act]] = {
    UnionStarted: frozenset({Act.FOUND}),
    FoundingInvitationAccepted: frozenset({Act.JOIN}),
    FoundingInvitationDeclined: frozenset({Act.REFUSE}),
    CandidateAccepted: frozenset({Act.JOIN, Act.CONSENT}),  # a yes of whose account it is, to its card
    CandidateDeclined: frozenset({Act.REFUSE}),
    ProposalOpened: frozenset({Act.PROPOSE}),
    ProposalWithdrawn: frozenset({Act.WITHDRAW, Act.TAKE_BACK}),  # of one's own, that is what it means
    ConsentGiven: frozenset({Act.CONSENT}),
    ObjectionRaised: frozenset({Act.OBJECT, Act.EXPLAIN}),  # who says why they object does
    ObjectionReasonGiven: frozenset(
        {Act.OBJECT, Act.EXPLAIN, Act.SUGGEST}
    ),  # who objects says what would be better
    ObjectionWithdrawn: frozenset({Act.TAKE_BACK}),
    ConsentWithdrawn: frozenset({Act.TAKE_BACK}),
    ProposalRevised: frozenset({Act.REVISE, Act.SUGGEST}),  # who proposes takes their own words
    WordingSuggested: frozenset({Act.SUGGEST}),
    MemberAway: frozenset({Act.AWAY}),
    MemberLeft: frozenset({Act.LEAVE}),
    IdentityLinked: frozenset({Act.LINK}),
    MembersMerged: frozenset({Act.LINK}),
    IdentityUnlinked: frozenset({Act.UNLINK}),
}
"""What only a person can bring about, and what they must have meant."""

IRREVOCABLE = (MemberLeft, IdentityLinked, IdentityUnlinked, MembersMerged)


def nothing_happens_that_nobody_meant(evidence: Evidence) -> Iterator[str]:
    for envelope in evidence.history.envelopes:
        wanted = SPEAKING.get(type(envelope.event))
        if wanted is None:
            continue
        spoken = evidence.words_behind(envelope)
        if spoken is None:
            yield f"{_name(envelope)} came from nobody's words"
        elif spoken.meaning.act not in wanted or not _is_about_it(spoken, envelope):
            yield f"{_name(envelope)} came from {spoken.text!r}, by which {spoken.person} meant {_meaning(spoken)}"


def nobody_speaks_for_another(evidence: Evidence) -> Iterator[str]:
    for envelope in evidence.history.envelopes:
        spoken = evidence.words_behind(envelope) if type(envelope.event) in SPEAKING else None
        if spoken is None:
            continue
        story = evidence.stories[envelope.aggregate]
        match envelope.event:
            case (
                FoundingInvitationAccepted(identity=identity) | FoundingInvitationDeclined(identity=identity)
            ):
                speaks = {identity}
            case (
                ConsentGiven(member=member)
                | ObjectionRaised(member=member)
                | ObjectionReasonGiven(member=member)
                | ObjectionWithdrawn(member=member)
                | ConsentWithdrawn(member=member)
                | WordingSuggested(member=member)
                | MemberAway(member=member)
                | MemberLeft(member=member)
                | IdentityUnlinked(member=member)
                | ProposalOpened(proposer=member)
            ):
                speaks = story.ever_held_by(member)
            case CandidateAccepted(number=number) | CandidateDeclined(number=number):
                speaks = _candidates(story.cases[number])
            case IdentityLinked() | MembersMerged():
                continue  # spoken from both sides: below
            case _:
                speaks = {spoken.account}
        if spoken.account not in speaks or envelope.metadata.by != spoken.account:
            yield f"{_name(envelope)} was said from {spoken.account}, an account of {spoken.person}"


def accounts_become_one_only_when_one_person_owns_them(evidence: Evidence) -> Iterator[str]:
    owners = evidence.history.owners
    for envelope in evidence.history.envelopes:
        story = evidence.stories[envelope.aggregate]
        match envelope.event:
            case IdentityLinked(member=member, identity=identity):
                accounts = {*story.ever_held_by(member), identity}
            case MembersMerged(member=member, merged=merged):
                accounts = story.ever_held_by(member) | story.ever_held_by(merged)
            case _:
                continue
        if len({owners.get(account) for account in accounts}) > 1:
            yield f"{_name(envelope)} joined {sorted(accounts)}"


def nobody_becomes_a_member_without_their_own_yes(evidence: Evidence) -> Iterator[str]:
    for story in evidence.stories.values():
        envelopes = [
            envelope for envelope in evidence.history.envelopes if envelope.aggregate == story.union_id
        ]
        said_yes: set[Identity] = set()
        for envelope in envelopes:
            spoken = evidence.words_behind(envelope)
            if (
                isinstance(envelope.event, CandidateAccepted | FoundingInvitationAccepted)
                and spoken is not None
            ):
                said_yes.add(spoken.account)
            match envelope.event:
                case MemberAdmitted(identity=identity) | IdentityReplaced(new=identity):
                    if identity not in said_yes:
                        yield f"{_name(envelope)} took {identity} in unasked"
                case _:
                    pass


def whom_they_mean_is_who_it_concerns(evidence: Evidence) -> Iterator[str]:
    """Names, usernames and look-alikes lead to nobody else."""
    for envelope in evidence.history.envelopes:
        spoken = evidence.words_behind(envelope)
        if spoken is None or spoken.meaning.act not in {Act.FOUND, Act.PROPOSE}:
            continue
        story = evidence.stories[envelope.aggregate]
        others = _concerned(envelope.event, story, set(spoken.meaning.about))
        if others:
            yield f"{_name(envelope)} concerns {sorted(others)}, whom {spoken.person} did not mean by {spoken.text!r}"


def what_cannot_be_undone_is_asked_first(evidence: Evidence) -> Iterator[str]:
    """Whoever left, linked, unlinked or merged had answered a question that they could see."""
    for envelope in evidence.history.envelopes:
        if isinstance(envelope.event, IRREVOCABLE) and not evidence.answers_a_question(
            evidence.words_behind(envelope)
        ):
            yield f"{_name(envelope)} happened without a question"


def a_second_voice_is_asked_first(evidence: Evidence) -> Iterator[str]:
    """Where one was needed and given, one of those that count answered a question."""
    for _, case in evidence.cases():
        voices = (case.consenting() - {case.proposer}) & case.seasoned
        said = [evidence.words_behind(case.stances[member].envelope) for member in sorted(voices)]
        if case.carried and case.is_grave and said and not any(map(evidence.answers_a_question, said)):
            yield f"{_name(case.carried)}: no voice was asked whether it meant what cannot be undone"


def _meaning(spoken: Spoken) -> str:
    return f"{spoken.meaning.act} {spoken.meaning.number or ''}".strip()


def _is_about_it(spoken: Spoken, envelope: UnionEnvelope) -> bool:
    meant = spoken.meaning.number
    return meant is None or meant == getattr(envelope.event, "number", meant)


def _concerned(event: UnionEvent, story: Story, meant: set[Identity]) -> set[Identity]:
    """Beside those who were meant."""
    match event:
        case UnionStarted(invited=invited):
            return {person.identity for person in invited} - meant
        case ProposalOpened(change=AdmitMember(candidate=candidate)):
            return {candidate.identity} - meant
        case ProposalOpened(change=ExpelMember(member=member), at=at):
            accounts = story.accounts_of(member, at)
            return accounts if accounts.isdisjoint(meant) else set()
        case ProposalOpened(change=ReplaceIdentity(old=old, new=new)):
            return {old, new} - meant
        case _:
            return set()


def _candidates(case: Case) -> set[Identity]:
    match case.opened.change:
        case AdmitMember(candidate=candidate):
            return {candidate.identity}
        case ReplaceIdentity(new=new):
            return {new}
        case _:
            return set()


def _name(envelope: UnionEnvelope) -> str:
    return f"{type(envelope.event).__name__} in {envelope.aggregate}"
