"""A chain is replayed by the rules of deciding: whoever breaks them is found out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.union import events
from domain.union.changes import AdmitMember, AdoptResolution, DissolveUnion, ExpelMember
from domain.union.events import Basis, UnionEvent
from domain.union.members import MemberNumber
from tests.chain.checking import rewritten, said_of
from tests.chain.logs import Said, happened, spoken
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    NOON,
    RESOLUTION,
    TRIO,
    accepts,
    consents,
    forgets,
    later,
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
)

OPENED = spoken(TRIO.events, [proposes(ANN, RESOLUTION), notified()])


def by(who: MemberNumber | None, event: UnionEvent, hours: float = 1) -> Said:
    return event, telegram(who) if who else None, later(hours=hours)


CARRY = events.ProposalCarried(number=1, basis=Basis.TACIT)
ADOPT = events.ResolutionAdopted(text="Plant plums.", proposal=1)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            [by(BEA, events.ConsentGiven(number=1, member=CAT))],
            "it is member 3's to say, and member 2 said it",
        ),
        ([by(None, events.ConsentGiven(number=1, member=BEA))], "member 2's to say, and nobody said it"),
        ([by(BEA, events.ConsentGiven(number=2, member=BEA))], "proposal 2 is not open"),
        ([by(BEA, events.ConsentGiven(number=1, member=BEA), 25)], "it came too late"),
        ([by(None, CARRY), by(None, ADOPT)], "it was open until 2026-03-03 12:00 UTC"),
        (
            [
                by(BEA, events.ObjectionRaised(number=1, member=BEA, reason=None)),
                by(None, CARRY, 24),
                by(None, ADOPT, 24),
            ],
            "an objection stood, of member 2",
        ),
        (
            [by(None, CARRY, 24), by(None, events.MemberLeft(member=CAT), 24)],
            "makes ResolutionAdopted of itself",
        ),
        (
            [by(None, CARRY, 24), by(None, replace(ADOPT, text="Plant pears."), 24)],
            "makes ResolutionAdopted of itself, not this",
        ),
        (
            [by(None, replace(CARRY, basis=Basis.EXPLICIT), 24), by(None, ADOPT, 24)],
            "it says that all consented, and member 2, member 3 did not",
        ),
        ([by(None, ADOPT)], "no decision before it brings it about"),
        ([by(None, events.MemberExpelled(member=CAT, proposal=1))], "no decision before it brings it about"),
        ([by(None, events.ProposalRejected(number=1, objections=()), 24)], "no objection stood that counts"),
        ([by(BEA, events.ProposalWithdrawn(number=1))], "member 1 alone could withdraw it"),
        ([by(None, events.ProposalSuperseded(number=1))], "nothing has overtaken it"),
        (
            [by(None, events.ProposalLapsed(number=1, cause=events.LapseCause.NO_ELECTORS))],
            "nothing shows why it lapsed",
        ),
        (
            [by(None, events.DeadlineMoved(number=1, cause=events.MoveCause.DOUBT, deadline=NOON))],
            "it moves the deadline back",
        ),
        ([by(CAT, events.ProposerChanged(number=1, proposer=CAT))], "member 3 is not who takes it over"),
        (
            [by(None, events.FoundingInvitationAccepted(member=9, identity=telegram(9), name="Ivy"))],
            "its number should be 4, not 9",
        ),
        ([by(ANN, started())], "the union had started before"),
    ],
)
def test_what_the_rules_do_not_allow_is_found(said: list[Said], sentence: str) -> None:
    findings = said_of([*OPENED, *said])
    assert any(sentence in finding for finding in findings), findings


def opening(**wrong: object) -> list[Said]:
    right = events.ProposalOpened(
        number=1,
        proposer=ANN,
        change=ExpelMember(member=CAT, reason="sells our seeds"),
        electors=(ANN, BEA),
        base_revision=None,
        period=timedelta(hours=24),
        at=NOON,
    )
    return [*happened(TRIO.events), (replace(right, **wrong), telegram(ANN), NOON)]  # type: ignore[arg-type]


def test_who_is_asked_is_checked() -> None:
    assert said_of(opening()) == []
    [finding] = said_of(opening(electors=(ANN,)))
    assert finding == "event 3: its electors should be 1, 2, not 1"
    assert said_of(opening(proposer=BEA))


def test_nobody_is_expelled_by_one_voice_and_silence() -> None:
    said = [
        *opening(),
        by(
            None,
            events.NoticePublished(number=1, channel=started().channel, told=(1, 2), deadline=DEADLINE),
            0,
        ),
        by(None, CARRY, 24),
        by(None, events.MemberExpelled(member=CAT, proposal=1), 24),
    ]
    assert said_of(said) == ["event 5: the second voice that it needs was missing"]


def test_nobody_is_admitted_who_has_not_accepted() -> None:
    asked = spoken(TRIO.events, [proposes(ANN, AdmitMember(candidate=person(DAN))), notified()])
    admitted = events.MemberAdmitted(member=DAN, identity=telegram(DAN), name="Dan", proposal=1, at=DEADLINE)
    said = [*asked, by(None, CARRY, 24), by(None, admitted, 24)]
    assert said_of(said) == ["event 5: the candidate had not accepted"]
    accepted = spoken(
        TRIO.events,
        [proposes(ANN, AdmitMember(candidate=person(DAN))), notified(), accepts(DAN), settles()],
    )
    assert said_of(accepted) == []


def test_after_its_end_nothing_happens_to_a_union() -> None:
    ended = spoken(
        TRIO.events,
        [proposes(ANN, DissolveUnion(reason="It is done")), *(consents(who) for who in (BEA, CAT))],
    )
    assert said_of(ended) == []
    assert said_of([*ended, by(ANN, events.MemberLeft(member=ANN))])[-1].endswith(
        "the union had been dissolved"
    )


def test_a_last_member_who_leaves_ends_it() -> None:
    said = spoken(TRIO.events, [leaves(who) for who in (ANN, BEA, CAT)])
    assert said_of(said) == []


def test_what_cannot_be_is_said_once_and_nothing_after_it_is_judged() -> None:
    said = [
        *happened(TRIO.events),
        by(BEA, events.MemberLeft(member=BEA)),
        by(CAT, events.MemberLeft(member=CAT)),
    ]
    findings = rewritten(said, 3, lambda content: content.update(data={"member": 9}))
    assert findings == ["event 3: it cannot have happened to the union as it stood"]


def test_an_adopted_text_is_what_was_put() -> None:
    said = spoken(
        TRIO.events, [proposes(ANN, AdoptResolution(text="Plums")), *(consents(who) for who in (BEA, CAT))]
    )
    assert said_of(said) == []


def test_who_forgets_an_objection_has_the_stance_before_it_again() -> None:
    """Whether it looked older hangs on dates that are withheld."""
    key = nostr(BEA)
    late = replace(objects(key, at=later(hours=3)), dated=later(hours=1))
    agreed = replace(consents(key, at=later(hours=2)), dated=later(hours=2))
    linked = links(BEA, key)
    said = spoken(
        TRIO.events,
        [
            linked,
            proposes(ANN, RESOLUTION),
            notified(),
            agreed,
            late,
            forgets(key, at=later(hours=4)),
            consents(CAT, at=later(hours=5)),
        ],
    )
    assert [type(event).__name__ for event, _, _ in said[-3:]] == [
        "ConsentGiven",
        "ProposalCarried",
        "ResolutionAdopted",
    ]
    assert said_of(said) == []
