"""How a union starts, and how the founders who were invited join it."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from domain.people import Person
from domain.union import events
from domain.union.changes import AdmitMember
from domain.union.commands import ChooseLanguage, StartUnion
from domain.union.events import Basis, LapseCause
from domain.union.reasons import Reason
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    DAN,
    DAY,
    FOUNDED,
    GROUP,
    NAMES,
    NOON,
    NOTHING,
    RESOLUTION,
    UNION,
    History,
    accepts,
    declines,
    leaves,
    links,
    nostr,
    notified,
    objects,
    person,
    proposes,
    settles,
    started,
    telegram,
    union_of,
)

START = StartUnion(
    union_id=UNION,
    name="Gardeners",
    mission="Grow together",
    founder=person(ANN),
    invited=(person(BEA), person(CAT)),
    channel=GROUP,
    at=FOUNDED,
    public=True,
)
INVITED = History((started(invited=(person(BEA), person(CAT))),))
A_WEEK_LATER = FOUNDED + timedelta(days=7)
IN_TIME = A_WEEK_LATER - timedelta(seconds=1)


def test_a_union_starts_with_its_founder_and_invites_the_others() -> None:
    assert NOTHING.when(START) == [INVITED.events[0]]


def test_starting_the_same_union_again_changes_nothing() -> None:
    assert NOTHING.after(START).when(START) == []


@pytest.mark.parametrize(
    "other",
    [
        replace(START, name="Builders"),
        replace(START, mission="Build together"),
        replace(START, founder=person(BEA)),
        replace(START, invited=()),
        replace(START, at=FOUNDED + DAY),
    ],
)
def test_the_same_id_with_other_content_is_refused(other: StartUnion) -> None:
    assert NOTHING.after(START).refuses(other) is Reason.ALREADY_STARTED


def test_another_id_is_another_union() -> None:
    (event,) = NOTHING.when(replace(START, union_id=UUID(int=1)))
    assert isinstance(event, events.UnionStarted)
    assert event.union_id == UUID(int=1)


def test_the_founder_is_not_invited_and_nobody_is_invited_twice() -> None:
    crowd = (person(ANN), person(BEA), person(BEA), person(CAT))
    assert NOTHING.when(replace(START, invited=crowd)) == [INVITED.events[0]]


@pytest.mark.parametrize("blank", [replace(START, name=" \n"), replace(START, mission="")])
def test_a_union_needs_a_name_and_a_mission(blank: StartUnion) -> None:
    assert NOTHING.refuses(blank) is Reason.EMPTY_TEXT


@pytest.mark.parametrize("longest", [replace(START, name="x" * 100), replace(START, mission="x" * 500)])
def test_a_name_and_a_mission_fit_on_a_card(longest: StartUnion) -> None:
    too_long = replace(longest, name=longest.name + "x", mission=longest.mission + "x")
    assert len(NOTHING.when(longest)) == 1
    assert NOTHING.refuses(too_long) is Reason.TEXT_TOO_LONG


def test_nothing_can_be_asked_of_a_union_that_has_not_started() -> None:
    assert NOTHING.refuses(proposes(ANN, RESOLUTION)) is Reason.NOT_STARTED


def test_an_invited_founder_becomes_a_member_by_accepting() -> None:
    assert INVITED.when(accepts(BEA, at=IN_TIME)) == [
        events.FoundingInvitationAccepted(member=2, identity=telegram(BEA), name="Bea")
    ]


def test_members_are_numbered_in_the_order_they_come() -> None:
    assert INVITED.after(accepts(CAT, at=FOUNDED)).when(accepts(BEA, at=FOUNDED)) == [
        events.FoundingInvitationAccepted(member=3, identity=telegram(BEA), name="Bea")
    ]


def test_a_member_number_is_not_used_again_after_its_member_left() -> None:
    history = INVITED.after(accepts(CAT, at=FOUNDED), leaves(CAT, at=FOUNDED))
    assert history.when(accepts(BEA, at=FOUNDED)) == [
        events.FoundingInvitationAccepted(member=3, identity=telegram(BEA), name="Bea")
    ]


def test_accepting_a_founding_invitation_twice_changes_nothing() -> None:
    assert INVITED.after(accepts(BEA, at=FOUNDED)).when(accepts(BEA, at=IN_TIME)) == []


def test_a_founding_invitation_expires_after_seven_days() -> None:
    assert INVITED.refuses(accepts(BEA, at=A_WEEK_LATER)) is Reason.INVITATION_EXPIRED
    assert INVITED.refuses(declines(BEA, at=A_WEEK_LATER)) is Reason.INVITATION_EXPIRED


def test_whoever_was_not_invited_cannot_accept() -> None:
    assert INVITED.refuses(accepts(DAN, at=FOUNDED)) is Reason.NOT_INVITED


def test_an_invited_founder_may_decline() -> None:
    assert INVITED.when(declines(BEA, at=FOUNDED)) == [
        events.FoundingInvitationDeclined(identity=telegram(BEA), name="Bea")
    ]


def test_declining_a_founding_invitation_twice_changes_nothing() -> None:
    assert INVITED.after(declines(BEA, at=FOUNDED)).when(declines(BEA, at=FOUNDED)) == []


def test_a_declined_founding_invitation_cannot_be_accepted_any_more() -> None:
    assert INVITED.after(declines(BEA, at=FOUNDED)).refuses(accepts(BEA, at=FOUNDED)) is Reason.NOT_INVITED


def test_an_invited_founder_has_no_voice_yet() -> None:
    assert INVITED.refuses(proposes(BEA, RESOLUTION)) is Reason.NOT_A_MEMBER


def test_a_founding_invitation_is_open_beside_an_admission_of_the_same_person() -> None:
    proposed = INVITED.after(
        accepts(CAT, at=FOUNDED), proposes(ANN, AdmitMember(candidate=person(BEA)), FOUNDED)
    )
    accepted, lapsed = proposed.when(accepts(BEA, at=FOUNDED))
    assert accepted == events.FoundingInvitationAccepted(member=3, identity=telegram(BEA), name="Bea")
    assert lapsed == events.ProposalLapsed(number=1, cause=LapseCause.IDENTITY_TAKEN)


def test_declining_declines_whatever_waits() -> None:
    proposed = INVITED.after(proposes(ANN, AdmitMember(candidate=person(BEA)), FOUNDED))
    declined = proposed.when(declines(BEA, at=FOUNDED))
    assert declined == [
        events.FoundingInvitationDeclined(identity=telegram(BEA), name="Bea"),
        events.CandidateDeclined(number=1),
        events.ProposalDeclined(number=1),
    ]
    assert proposed.given(*declined).when(declines(BEA, at=FOUNDED)) == []


def test_an_expired_invitation_does_not_stand_in_the_way_of_an_admission() -> None:
    late = A_WEEK_LATER + DAY
    proposed = INVITED.after(proposes(ANN, AdmitMember(candidate=person(BEA)), late))
    assert proposed.when(accepts(BEA, at=late)) == [
        events.CandidateAccepted(number=1),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        events.MemberAdmitted(member=2, identity=telegram(BEA), name="Bea", proposal=1, at=late),
    ]


def test_an_identity_that_was_linked_meanwhile_accepts_no_founding_invitation() -> None:
    linked = INVITED.after(links(ANN, BEA, at=FOUNDED))
    assert linked.when(accepts(BEA, at=FOUNDED)) == []


def test_an_identity_that_was_admitted_meanwhile_accepts_no_founding_invitation() -> None:
    proposed = INVITED.after(proposes(ANN, AdmitMember(candidate=person(BEA)), FOUNDED), notified(at=FOUNDED))
    tomorrow = FOUNDED + DAY
    admitted = proposed.after(accepts(BEA, 1, at=FOUNDED), settles(tomorrow))
    assert isinstance(admitted.events[-1], events.MemberAdmitted)
    assert admitted.when(accepts(BEA, at=tomorrow)) == []
    assert admitted.after(leaves(BEA, at=tomorrow)).refuses(accepts(BEA, at=tomorrow)) is Reason.NOT_INVITED


# --- a sole founder does not decide over the heads of who was invited ----------------------------


RESOLVED = INVITED.after(proposes(ANN, RESOLUTION, FOUNDED))


def test_while_founding_invitations_are_open_a_sole_founders_proposal_runs_its_full_period() -> None:
    assert not any(isinstance(event, events.ProposalCarried) for event in RESOLVED.events)
    waiting = RESOLVED.after(notified(at=FOUNDED))
    assert waiting.when(settles(FOUNDED + DAY))[0] == events.ProposalCarried(number=1, basis=Basis.EXPLICIT)


def test_a_founder_who_accepts_meanwhile_has_a_voice_in_it_and_a_whole_period() -> None:
    soon = FOUNDED + timedelta(hours=20)
    told = RESOLVED.after(notified(at=FOUNDED)).when(accepts(BEA, at=soon))
    assert told[-1] == events.NoticePublished(number=1, channel=GROUP, told=(BEA,), deadline=soon + DAY)
    joined = RESOLVED.after(notified(at=FOUNDED), accepts(BEA, at=soon), objects(BEA, at=soon))
    assert isinstance(joined.when(settles(soon + DAY))[0], events.ProposalRejected)


def test_when_all_who_were_invited_have_declined_it_is_carried_at_once() -> None:
    all_but_one = RESOLVED.after(declines(CAT, at=FOUNDED))
    assert events.ProposalCarried(number=1, basis=Basis.EXPLICIT) in all_but_one.when(
        declines(BEA, at=FOUNDED)
    )


def test_a_founder_who_accepts_has_no_voice_in_what_others_opened_before() -> None:
    both = NOTHING.after(replace(START, invited=(person(BEA), person(CAT)))).after(
        accepts(BEA, at=FOUNDED), proposes(ANN, RESOLUTION, FOUNDED), accepts(CAT, at=FOUNDED)
    )
    assert both.refuses(objects(CAT, at=FOUNDED)) is Reason.NOT_AN_ELECTOR


def crowd(first: int, last: int) -> tuple[Person, ...]:
    return tuple(Person(identity=telegram(who), name=str(who)) for who in range(first, last + 1))


def test_no_more_founders_are_invited_than_a_union_can_have() -> None:
    assert len(NOTHING.when(replace(START, invited=crowd(2, 150)))) == 1
    assert NOTHING.refuses(replace(START, invited=crowd(2, 151))) is Reason.UNION_FULL


def test_a_full_union_takes_no_more_founders() -> None:
    almost_full = NOTHING.after(replace(START, invited=crowd(2, 150))).after(
        *(accepts(who, at=FOUNDED) for who in range(2, 150))
    )
    full = almost_full.given(
        events.MemberAdmitted(member=150, identity=telegram(999), name="Zoe", proposal=1)
    )
    assert full.refuses(accepts(150, at=FOUNDED)) is Reason.UNION_FULL


def test_a_sole_founders_proposal_is_carried_at_once() -> None:
    opened, carried, adopted = union_of(ANN).when(proposes(ANN, RESOLUTION))
    assert isinstance(opened, events.ProposalOpened)
    assert carried == events.ProposalCarried(number=1, basis=Basis.EXPLICIT)
    assert adopted == events.ResolutionAdopted(text=RESOLUTION.text, proposal=1)


def test_a_sole_founders_admission_is_carried_once_the_candidate_accepts() -> None:
    proposed = union_of(ANN).after(proposes(ANN, AdmitMember(candidate=person(DAN))))
    assert proposed.when(accepts(DAN)) == [
        events.CandidateAccepted(number=1),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        events.MemberAdmitted(member=2, identity=telegram(DAN), name=NAMES[DAN], proposal=1, at=NOON),
    ]


def test_a_member_chooses_the_language() -> None:
    command = ChooseLanguage(language="ru", by=telegram(BEA), at=FOUNDED)
    history = union_of(ANN, BEA)
    assert history.when(command) == [events.LanguageChosen(member=BEA, language="ru")]
    assert history.after(command).when(command) == []


def test_whoever_is_not_a_member_cannot_choose_the_language() -> None:
    command = ChooseLanguage(language="ru", by=nostr(DAN), at=FOUNDED)
    assert union_of(ANN, BEA).refuses(command) is Reason.NOT_A_MEMBER
