"""Nobody is put out by one voice and silence, nor by one voice, silence and a puppet that silence admitted."""

from datetime import timedelta

from domain.union.changes import AdmitMember, Change, DissolveUnion, ReplaceIdentity
from domain.union.events import Basis, LapseCause, MemberAdmitted, ProposalCarried, ProposalLapsed
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    EVE,
    EXPEL_CAT,
    QUARTET,
    TRIO,
    History,
    accepts,
    consents,
    expel,
    links,
    nostr,
    notified,
    open_to,
    person,
    proposes,
    settles,
    telegram,
    union_of,
)

ADMIT_PUPPET = AdmitMember(candidate=person(DAN))
EXPEL_BEA = expel(BEA)
DISSOLUTION = DissolveUnion(reason="The garden is sold.")

BY_SILENCE = open_to(TRIO, ADMIT_PUPPET).after(accepts(DAN), settles())
"""Ann brought Dan in; Bea and Cat said nothing."""

BY_TWO_VOICES = open_to(QUARTET, AdmitMember(candidate=person(EVE))).after(
    consents(BEA), accepts(EVE), settles()
)
"""Ann and Bea wanted Eve, both of them founders."""

OPENED = 2
UNSUPPORTED = ProposalLapsed(number=2, cause=LapseCause.UNSUPPORTED)


def decided(history: History, change: Change, by: int, *seconds: int) -> list[object]:
    """What becomes of it a day after the admission, when `seconds` consent and the others are silent."""
    opened = history.after(proposes(by, change, DEADLINE), notified(2, at=DEADLINE))
    agreed = opened.after(*(consents(who, 2, DEADLINE) for who in seconds))
    settled = agreed.after(settles(DEADLINE + DAY))
    return [event for event in settled.events if getattr(event, "number", 0) == OPENED and is_outcome(event)]


def is_outcome(event: object) -> bool:
    return isinstance(event, ProposalCarried | ProposalLapsed)


def test_a_puppet_that_silence_admitted_is_no_second_voice() -> None:
    assert decided(BY_SILENCE, EXPEL_CAT, ANN, DAN) == [UNSUPPORTED]


def test_a_founder_is_a_second_voice() -> None:
    assert isinstance(decided(BY_SILENCE, EXPEL_CAT, ANN, BEA)[0], ProposalCarried)


def test_a_puppet_as_the_proposer_needs_two_second_voices() -> None:
    assert decided(BY_SILENCE, EXPEL_CAT, DAN, ANN) == [UNSUPPORTED]
    assert isinstance(decided(BY_SILENCE, EXPEL_CAT, DAN, ANN, BEA)[0], ProposalCarried)


def test_a_member_whom_two_voices_admitted_is_a_second_voice() -> None:
    assert isinstance(decided(BY_TWO_VOICES, EXPEL_CAT, ANN, EVE)[0], ProposalCarried)


def test_a_member_whom_all_electors_admitted_is_a_second_voice() -> None:
    pair = open_to(union_of(ANN, BEA), AdmitMember(candidate=person(CAT))).after(consents(BEA), accepts(CAT))
    assert isinstance(pair.events[-1], MemberAdmitted)
    expulsion = pair.after(proposes(ANN, EXPEL_BEA), notified(2), consents(CAT, 2))
    assert isinstance(expulsion.events[-2], ProposalCarried)


def test_a_puppet_of_a_puppet_vouches_for_nobody() -> None:
    """Dan was admitted by silence; with his consent Eve has one second voice, not two."""
    admit_eve = AdmitMember(candidate=person(EVE))
    chain = BY_SILENCE.after(
        proposes(ANN, admit_eve, DEADLINE), notified(2, at=DEADLINE), consents(DAN, 2, DEADLINE)
    ).after(accepts(EVE, at=DEADLINE), settles(DEADLINE + DAY))
    assert isinstance(chain.events[-1], MemberAdmitted)
    later = DEADLINE + DAY
    expulsion = chain.after(proposes(ANN, EXPEL_CAT, later), notified(3, at=later), consents(EVE, 3, later))
    assert expulsion.when(settles(later + DAY)) == [ProposalLapsed(number=3, cause=LapseCause.UNSUPPORTED)]


def test_after_thirty_days_anybody_is_a_second_voice() -> None:
    month = DEADLINE + timedelta(days=30)
    opened = BY_SILENCE.after(proposes(ANN, EXPEL_CAT, month), notified(2, at=month))
    assert isinstance(opened.after(consents(DAN, 2, month)).when(settles(month + DAY))[0], ProposalCarried)
    day_before = month - timedelta(days=2)
    early = BY_SILENCE.after(proposes(ANN, EXPEL_CAT, day_before), notified(2, at=day_before))
    assert early.after(consents(DAN, 2, day_before)).when(settles(day_before + DAY)) == [UNSUPPORTED]


def test_not_even_the_consent_of_all_electors_expels_early_with_a_puppet_alone() -> None:
    pair_and_puppet = open_to(union_of(ANN, BEA), AdmitMember(candidate=person(CAT))).after(
        accepts(CAT), settles()
    )
    opened = pair_and_puppet.after(proposes(ANN, EXPEL_BEA, DEADLINE), notified(2, at=DEADLINE))
    agreed = opened.when(consents(CAT, 2, DEADLINE))
    assert not any(isinstance(event, ProposalCarried) for event in agreed)


def test_where_all_members_of_the_union_consented_nothing_more_is_needed() -> None:
    pair_and_puppet = open_to(union_of(ANN, BEA), AdmitMember(candidate=person(CAT))).after(
        accepts(CAT), settles()
    )
    opened = pair_and_puppet.after(proposes(CAT, DISSOLUTION, DEADLINE), notified(2, at=DEADLINE))
    all_agreed = opened.after(consents(ANN, 2, DEADLINE)).when(consents(BEA, 2, DEADLINE))
    assert ProposalCarried(number=2, basis=Basis.EXPLICIT) in all_agreed


def test_a_member_of_before_such_things_were_written_down_is_a_second_voice() -> None:
    old = TRIO.given(MemberAdmitted(member=DAN, identity=telegram(DAN), name="Dan", proposal=9))
    opened = open_to(old, EXPEL_CAT)
    assert isinstance(opened.after(consents(DAN)).when(settles())[0], ProposalCarried)


def test_who_would_be_replaced_is_no_second_voice_in_it() -> None:
    lost = ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(EVE))
    opened = open_to(TRIO.after(links(BEA, nostr(BEA))), lost).after(accepts(nostr(EVE)))
    assert opened.after(consents(nostr(BEA))).when(settles()) == [
        ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)
    ]


def test_what_needs_no_second_voice_is_carried_by_silence() -> None:
    assert isinstance(open_to(TRIO, ADMIT_PUPPET).after(accepts(DAN)).when(settles())[0], ProposalCarried)
