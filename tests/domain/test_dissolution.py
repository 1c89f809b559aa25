"""How a union ends. Its history can still be read, and nothing else."""

import pytest

from domain.union import events
from domain.union.changes import DissolveUnion
from domain.union.commands import ChooseLanguage, Command, MoveChannel, StartUnion
from domain.union.events import Basis, LapseCause, Objection
from domain.union.reasons import Reason
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    GROUP,
    KEY,
    NOON,
    RESOLUTION,
    TRIO,
    accepts,
    consents,
    declines,
    interrupted,
    later,
    leaves,
    links,
    nostr,
    notified,
    objects,
    open_to,
    proposes,
    reopens,
    settles,
    telegram,
    union_of,
    unlinks,
    withdraws,
    withdraws_objection,
)

DISSOLUTION = DissolveUnion(reason="The garden is sold.")
SECONDED = open_to(TRIO, DISSOLUTION).after(consents(BEA))
DISSOLVED = SECONDED.after(settles())


def test_a_union_is_dissolved_by_a_decision() -> None:
    assert SECONDED.when(settles()) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        events.UnionDissolved(proposal=1),
    ]


def test_one_voice_and_silence_dissolve_nothing() -> None:
    assert open_to(TRIO, DISSOLUTION).when(settles()) == [
        events.ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)
    ]


def test_a_sole_member_dissolves_alone() -> None:
    assert union_of(ANN).when(proposes(ANN, DISSOLUTION))[-1] == events.UnionDissolved(proposal=1)


def test_one_objection_keeps_it() -> None:
    assert open_to(TRIO, DISSOLUTION).after(objects(CAT)).when(settles()) == [
        events.ProposalRejected(number=1, objections=(Objection(member=CAT, reason="too costly"),))
    ]


def test_what_is_open_lapses_with_the_union() -> None:
    history = ASKED.after(proposes(ANN, DISSOLUTION), proposes(BEA, ADMIT_DAN), consents(BEA, 2))
    assert history.when(consents(CAT, 2)) == [
        events.ConsentGiven(number=2, member=CAT),
        events.ProposalCarried(number=2, basis=Basis.EXPLICIT),
        events.ProposalLapsed(number=1, cause=LapseCause.UNION_DISSOLVED),
        events.ProposalLapsed(number=3, cause=LapseCause.UNION_DISSOLVED),
        events.UnionDissolved(proposal=2),
    ]


def test_what_would_be_due_later_is_not_settled_any_more() -> None:
    history = SECONDED.after(proposes(ANN, RESOLUTION), notified(2, at=later(hours=1)))
    assert history.when(settles(later(days=9))) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        events.ProposalLapsed(number=2, cause=LapseCause.UNION_DISSOLVED),
        events.UnionDissolved(proposal=1),
    ]


def test_what_is_due_before_is_still_carried() -> None:
    history = ASKED.after(proposes(ANN, DISSOLUTION), notified(2, at=later(hours=1)))
    assert history.when(settles(later(days=9)))[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)


def test_the_union_is_dissolved_when_the_last_member_leaves() -> None:
    assert union_of(ANN).when(leaves(ANN)) == [
        events.MemberLeft(member=ANN),
        events.UnionDissolved(proposal=None),
    ]


COMMANDS: list[Command] = [
    proposes(ANN, RESOLUTION),
    reopens(ANN, 1),
    consents(ANN),
    objects(ANN),
    withdraws_objection(ANN),
    withdraws(ANN),
    accepts(DAN),
    declines(DAN),
    leaves(ANN),
    links(ANN, nostr(ANN)),
    unlinks(ANN, nostr(ANN)),
    ChooseLanguage(language="ru", by=telegram(ANN), at=NOON),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
def test_anything_on_a_dissolved_union_is_refused(command: Command) -> None:
    assert DISSOLVED.refuses(command) is Reason.DISSOLVED


def test_a_command_that_comes_after_the_deadline_of_the_dissolution_is_refused() -> None:
    assert SECONDED.refuses(proposes(ANN, RESOLUTION, DEADLINE)) is Reason.DISSOLVED


@pytest.mark.parametrize(
    "command",
    [
        settles(later(days=99)),
        notified(),
        interrupted(DEADLINE, later(days=9)),
        MoveChannel(old=GROUP, new=KEY, at=DEADLINE),
    ],
    ids=lambda command: type(command).__name__,
)
def test_what_the_service_notes_of_a_dissolved_union_changes_nothing(command: Command) -> None:
    assert DISSOLVED.when(command) == []


def test_a_dissolved_union_cannot_be_started_again() -> None:
    started = DISSOLVED.events[0]
    assert isinstance(started, events.UnionStarted)

    def start(name: str) -> StartUnion:
        return StartUnion(
            union_id=started.union_id,
            name=name,
            mission=started.mission,
            founder=started.founder,
            invited=started.invited,
            channel=started.channel,
            at=started.at,
        )

    assert DISSOLVED.when(start(started.name)) == []
    assert DISSOLVED.refuses(start("Phoenix")) is Reason.ALREADY_STARTED


def test_who_was_left_alone_with_it_has_until_the_deadline_to_think_better() -> None:
    pair = open_to(union_of(ANN, BEA), DISSOLUTION)
    alone = pair.after(leaves(BEA))
    assert not isinstance(alone.events[-1], events.UnionDissolved)
    assert isinstance(alone.when(settles())[-1], events.UnionDissolved)
    assert not isinstance(
        alone.after(withdraws(ANN, at=later(hours=1)), settles()).events[-1], events.UnionDissolved
    )
