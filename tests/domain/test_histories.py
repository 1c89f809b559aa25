"""What holds for any history, whoever says whatever whenever."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings

from domain.union import events
from domain.union.changes import AdmitMember, ExpelMember
from domain.union.commands import Command, OpenProposal, PublishNotice, ReopenProposal, SettleDue
from domain.union.decide import ServiceRecord
from domain.union.events import Basis, MoveCause, UnionEvent
from domain.union.evolve import fold
from domain.union.limits import MAX_MEMBERS
from domain.union.proposal import AwaitingCandidate, consenters, deadline_of, is_unanimous, objections
from domain.union.settlement import agenda_of, consequence, first_due
from domain.union.state import Active, Dissolved, Union
from domain.union.voices import voices_missing
from tests.domain.spec import DAY, NOON
from tests.domain.stories import BEGINNING, Step, Turn, moments, play, respond, stories

THOROUGHLY = settings(max_examples=300)
FOR_EVER = NOON + timedelta(days=1000)


def active(union: Union) -> Active:
    assert isinstance(union, Active)
    return union


def roster(union: Union) -> list[str]:
    people = (union.last if isinstance(union, Dissolved) else active(union)).roster.values()
    return [identity for member in people for identity in member.identities]


@THOROUGHLY
@given(stories())
def test_any_history_folds_to_what_was_decided_on(story: list[Step]) -> None:
    log: list[UnionEvent] = [*BEGINNING]
    for turn in play(story):
        assert fold(log) == turn.before
        log += turn.events or ()
        assert fold(log) == turn.after


@THOROUGHLY
@given(stories())
def test_repeating_a_command_right_away_yields_nothing(story: list[Step]) -> None:
    """But proposing again is another proposal; what a sole member reopens is carried before the repeat; and
    an identity that was replaced by the decision may be linked anew.
    """
    for turn in play(story):
        new = isinstance(turn.command, OpenProposal | ReopenProposal)
        if (
            turn.events is None
            or new
            or any(isinstance(event, events.IdentityReplaced) for event in turn.events)
        ):
            continue
        assert not respond(turn.command, turn.after, turn.heard).events


@THOROUGHLY
@given(stories())
def test_what_follows_is_found_without_a_look_at_all_that_is_open(story: list[Step]) -> None:
    for _, __, union in moments([*play(story)]):
        if isinstance(union, Active):
            assert union.agenda == agenda_of(union)
            looked_at = replace(union, agenda=replace(union.agenda, restless=frozenset(union.open)))
            for at in (NOON, FOR_EVER):
                assert consequence(union, at) == consequence(looked_at, at)


@THOROUGHLY
@given(stories())
def test_an_outcome_never_contradicts_a_standing_objection(story: list[Step]) -> None:
    for before, event, _ in moments([*play(story)]):
        if isinstance(event, events.ProposalCarried):
            assert objections(active(before).open[event.number]) == ()
        if isinstance(event, events.ProposalRejected):
            assert event.objections == objections(active(before).open[event.number])
            assert event.objections


@THOROUGHLY
@given(stories())
def test_nothing_is_carried_that_its_rule_forbids(story: list[Step]) -> None:
    for before, event, _ in moments([*play(story)]):
        if isinstance(event, events.ProposalCarried):
            proposal = active(before).open[event.number]
            assert proposal.electors <= active(before).roster.keys()
            assert proposal.proposer in proposal.electors
            assert is_unanimous(proposal) if event.basis is Basis.EXPLICIT else bool(proposal.told)
            assert not proposal.doubts or MoveCause.DOUBT in proposal.moved_for
            assert proposal.candidate_accepted or not isinstance(proposal.change, AdmitMember)
            if isinstance(proposal.change, ExpelMember):
                assert voices_missing(proposal, active(before), FOR_EVER) == 0
                assert len(proposal.electors) >= 2
                assert proposal.change.member not in proposal.electors


@THOROUGHLY
@given(stories())
def test_no_revision_removes_an_objection_or_a_doubt(story: list[Step]) -> None:
    for before, event, after in moments([*play(story)]):
        if isinstance(event, events.ProposalRevised):
            was, now = active(before).open[event.number], active(after).open[event.number]
            assert objections(was) == objections(now)
            assert was.doubts == now.doubts
            assert consenters(now) in ([was.proposer], [])


@THOROUGHLY
@given(stories())
def test_no_consent_counts_for_a_text_its_author_was_not_shown(story: list[Step]) -> None:
    """Whoever put the text, or took it over, has read it; so has whoever consented to this version of it."""
    consented: set[tuple[int, int, int]] = set()
    for before, event, _ in moments([*play(story)]):
        match event:
            case events.ConsentGiven(number=number, member=member, version=version):
                assert version == active(before).open[number].version
                consented.add((number, version, member))
            case events.MembersMerged(member=member, merged=merged):
                consented |= {
                    (number, version, member) for number, version, who in consented if who == merged
                }
            case events.ProposalOpened(number=number, proposer=proposer):
                consented.add((number, 1, proposer))
            case events.ProposalRevised(number=number, version=version):
                consented.add((number, version, active(before).open[number].proposer))
            case events.ProposalCarried(number=number):
                proposal = active(before).open[number]
                assert {(number, proposal.version, who) for who in consenters(proposal)} <= consented
            case _:
                pass


@THOROUGHLY
@given(stories())
def test_an_active_union_has_members_and_not_too_many(story: list[Step]) -> None:
    for turn in play(story):
        if isinstance(turn.after, Active):
            assert 1 <= len(turn.after.roster) <= MAX_MEMBERS
            assert turn.after.channels or not turn.after.is_public
        else:
            assert not (isinstance(turn.after, Dissolved) and turn.after.last.open)


@THOROUGHLY
@given(stories())
def test_numbers_are_never_used_again(story: list[Step]) -> None:
    log = [*BEGINNING, *(event for _, event, _ in moments([*play(story)]))]
    proposals = [event.number for event in log if isinstance(event, events.ProposalOpened)]
    members = [1] + [
        event.member
        for event in log
        if isinstance(event, events.FoundingInvitationAccepted | events.MemberAdmitted)
    ]
    articles = [event.number for event in log if isinstance(event, events.ArticleAdded)]
    assert proposals == [*range(1, len(proposals) + 1)]
    assert members == [*range(1, len(members) + 1)]
    assert len(articles) == len(set(articles))


@THOROUGHLY
@given(stories())
def test_an_identity_belongs_to_one_member(story: list[Step]) -> None:
    for _, __, after in moments([*play(story)]):
        identities = roster(after)
        assert len(identities) == len(set(identities))
        if isinstance(after, Active):
            assert after.invited.keys().isdisjoint(identities)


@THOROUGHLY
@given(stories())
def test_a_deadline_leaves_a_whole_period_after_the_notice_and_only_moves_on(story: list[Step]) -> None:
    earliest: dict[int, datetime] = {}
    for turn in play(story):
        for before, event, _ in moments([turn]):
            if isinstance(event, events.NoticePublished) and event.deadline:
                if isinstance(turn.command, PublishNotice):
                    assert event.deadline >= turn.command.at + DAY
                earliest[event.number] = event.deadline
            if isinstance(event, events.ProposalRevised):
                earliest.pop(event.number, None)
            if isinstance(event, events.DeadlineMoved):
                proposal = active(before).open[event.number]
                was = deadline_of(proposal)
                # what is left when the candidate has accepted is the members' time, and no more the candidate's
                answered = isinstance(proposal.phase, AwaitingCandidate) and proposal.candidate_accepted
                assert was is None or event.deadline > was or answered
        for number, proposal in (turn.after.open if isinstance(turn.after, Active) else {}).items():
            reached = deadline_of(proposal)
            assert reached is None or number not in earliest or reached >= earliest[number]


@THOROUGHLY
@given(stories())
def test_after_a_decision_nothing_due_is_left(story: list[Step]) -> None:
    for turn in play(story):
        if (
            turn.events is None
            or isinstance(turn.command, ServiceRecord)
            or isinstance(turn.after, Dissolved)
        ):
            continue
        assert first_due(active(turn.after), min(turn.command.at, turn.heard)) is None


# --- the timer is a hint ----------------------------------------------------------------------------


def decided(union: Union) -> object:
    """All that members decided, once everything is settled."""
    after = respond(SettleDue(at=FOR_EVER), union, FOR_EVER).after
    last = after.last if isinstance(after, Dissolved) else active(after)
    outcomes = {number: proposal.outcome for number, proposal in last.settled.items()}
    return type(after), outcomes, last.open, last.roster, last.regulation, last.name


def settling_rarely(turns: Sequence[Turn]) -> object:
    """Nobody settles but the members who speak, and whoever notes something down for the service."""
    union = fold(BEGINNING)
    for turn in turns:
        if isinstance(turn.command, ServiceRecord):
            union = respond(SettleDue(at=FOR_EVER), union, turn.heard).after
        union = respond(turn.command, union, turn.heard).after
    return decided(union)


def settling_often(turns: Sequence[Turn]) -> object:
    """A timer fires every five hours, and whenever something is heard."""
    union = fold(BEGINNING)
    heard = NOON
    for turn in turns:
        while heard < turn.heard:
            heard = min(heard + timedelta(hours=5), turn.heard)
            union = respond(SettleDue(at=heard), union, heard).after
        union = respond(turn.command, union, turn.heard).after
        union = respond(SettleDue(at=FOR_EVER), union, turn.heard).after
    return decided(union)


@THOROUGHLY
@given(stories(disorder=False, longest=90))
def test_the_outcomes_never_depend_on_when_the_timer_fires(story: list[Step]) -> None:
    turns = [*play(story)]
    assert settling_often(turns) == settling_rarely(turns)


@THOROUGHLY
@given(stories(disorder=False))
def test_settling_in_one_go_or_moment_by_moment_yields_the_same_events(story: list[Step]) -> None:
    *_, last = play(story)
    in_one_go = respond(SettleDue(at=FOR_EVER), last.after, FOR_EVER).events
    step_by_step: list[UnionEvent] = []
    union, at = last.after, last.heard
    while isinstance(union, Active) and (due := first_due(union, FOR_EVER)):
        at = max(at, due[0])
        command: Command = SettleDue(at=at)
        turn = respond(command, union, at)
        step_by_step += turn.events or ()
        union = turn.after
    assert step_by_step == in_one_go
