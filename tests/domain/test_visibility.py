"""Who may read a union: everybody, or its members alone."""

from collections.abc import Sequence

import pytest

from domain.people import Channel
from domain.union import events
from domain.union.changes import BindChannel, SetVisibility, UnbindChannel
from domain.union.events import Basis, LapseCause, UnionEvent
from domain.union.evolve import fold
from domain.union.reasons import Reason
from domain.union.state import Active
from tests.domain.spec import (
    ANN,
    BEA,
    GROUP,
    KEY,
    History,
    consents,
    links,
    nostr,
    notified,
    open_to,
    person,
    proposes,
    settles,
    started,
    union_of,
)

PUBLIC, PRIVATE = SetVisibility(public=True), SetVisibility(public=False)
OF_TWO = union_of(ANN, BEA)
CLOSED = OF_TWO.given(events.VisibilitySet(public=False, proposal=9))
TACIT, EXPLICIT = (events.ProposalCarried(number=1, basis=basis) for basis in (Basis.TACIT, Basis.EXPLICIT))


def is_public(*happened: UnionEvent) -> bool:
    union = fold(happened)
    assert isinstance(union, Active)
    return union.is_public


@pytest.mark.parametrize("public", [True, False])
def test_a_union_is_what_the_place_was_in_which_it_was_started(public: bool) -> None:
    assert is_public(started(public=public)) == public


@pytest.mark.parametrize(
    ("channels", "public"), [([], False), ([KEY], True), ([Channel("console:2")], False)]
)
def test_a_union_of_before_that_was_asked_is_public_where_everybody_reads_its_channel(
    channels: Sequence[Channel], public: bool
) -> None:
    bound = (events.ChannelBound(channel=channel, proposal=9) for channel in channels)
    assert is_public(started(public=None), *bound) == public


def test_a_decision_makes_it_private_by_silence() -> None:
    assert open_to(OF_TWO, PRIVATE).when(settles()) == [
        TACIT,
        events.VisibilitySet(public=False, proposal=1),
    ]


def test_nothing_is_made_public_by_one_voice_and_silence() -> None:
    opened = open_to(CLOSED, PUBLIC)
    assert opened.when(settles()) == [events.ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]
    assert opened.when(consents(BEA, 1)) == [
        events.ConsentGiven(number=1, member=BEA),
        EXPLICIT,
        events.VisibilitySet(public=True, proposal=1),
    ]


def test_a_sole_member_makes_it_public_alone() -> None:
    alone = union_of(ANN).given(events.VisibilitySet(public=False, proposal=9))
    assert events.VisibilitySet(public=True, proposal=1) in alone.when(proposes(ANN, PUBLIC))


def test_going_private_gives_up_the_channel_that_everybody_reads() -> None:
    everywhere = OF_TWO.given(events.ChannelBound(channel=KEY, proposal=9))
    assert open_to(everywhere, PRIVATE).when(settles())[1:] == [
        events.ChannelUnbound(channel=KEY, proposal=1),
        events.VisibilitySet(public=False, proposal=1),
    ]


def test_going_private_may_leave_no_channel_at_all() -> None:
    founder = person(ANN, nostr(ANN))
    on_nostr = History((started(founder=founder, channel=KEY),))
    union = fold(on_nostr.after(proposes(nostr(ANN), PRIVATE)).events)
    assert isinstance(union, Active)
    assert union.channels == ()


def test_going_private_leaves_nobody_without_a_place_to_be_told() -> None:
    on_telegram = union_of(ANN, BEA).given(
        events.ChannelBound(channel=KEY, proposal=9), events.ChannelUnbound(channel=GROUP, proposal=9)
    )
    assert on_telegram.refuses(proposes(ANN, PRIVATE)) is Reason.LAST_CHANNEL


def test_what_it_is_already_is_not_proposed() -> None:
    assert OF_TWO.refuses(proposes(ANN, PUBLIC)) is Reason.CHANGES_NOTHING
    assert CLOSED.refuses(proposes(ANN, PRIVATE)) is Reason.CHANGES_NOTHING


def test_of_two_decisions_for_the_same_the_second_is_superseded() -> None:
    both = open_to(OF_TWO, PRIVATE).after(proposes(BEA, PRIVATE), notified(2))
    assert both.when(settles())[-1] == events.ProposalSuperseded(number=2)


def test_a_channel_that_everybody_reads_is_no_home_of_a_private_union() -> None:
    assert CLOSED.refuses(proposes(ANN, BindChannel(channel=KEY))) is Reason.UNION_PRIVATE


def test_who_goes_private_gets_no_such_home_by_an_older_proposal() -> None:
    both = open_to(OF_TWO, PRIVATE).after(proposes(BEA, BindChannel(channel=KEY)), notified(2))
    assert both.when(settles())[-1] == events.ProposalSuperseded(number=2)


def test_members_who_are_told_one_by_one_count_as_a_channel_left() -> None:
    assert CLOSED.refuses(proposes(ANN, UnbindChannel(channel=GROUP))) is Reason.LAST_CHANNEL
    linked = CLOSED.after(links(BEA, nostr(BEA)))
    assert linked.when(proposes(ANN, UnbindChannel(channel=GROUP))) != []
