"""Where a union is at home."""

from domain.people import Channel
from domain.union import events
from domain.union.changes import BindChannel, UnbindChannel
from domain.union.commands import MoveChannel
from domain.union.events import Basis
from domain.union.reasons import Reason
from tests.domain.spec import (
    ANN,
    ASKED,
    BEA,
    CAT,
    DEADLINE,
    GROUP,
    KEY,
    NOON,
    RESOLUTION,
    TRIO,
    consents,
    later,
    notified,
    open_to,
    proposes,
    settles,
)

SUPERGROUP = Channel("telegram:-1009999")
MOVED = events.ChannelMoved(old=GROUP, new=SUPERGROUP)
BOTH = TRIO.given(events.ChannelBound(channel=KEY, proposal=9))
CARRIED = events.ProposalCarried(number=1, basis=Basis.TACIT)


def moves(old: Channel = GROUP, new: Channel = SUPERGROUP) -> MoveChannel:
    return MoveChannel(old=old, new=new, at=NOON)


def test_a_channel_is_bound_by_a_decision() -> None:
    assert open_to(TRIO, BindChannel(channel=KEY)).when(settles()) == [
        CARRIED,
        events.ChannelBound(channel=KEY, proposal=1),
    ]


def test_a_channel_is_unbound_by_a_decision() -> None:
    assert open_to(BOTH, UnbindChannel(channel=GROUP)).when(settles()) == [
        CARRIED,
        events.ChannelUnbound(channel=GROUP, proposal=1),
    ]


def test_of_two_decisions_that_would_leave_no_channel_the_second_is_superseded() -> None:
    history = open_to(BOTH, UnbindChannel(channel=GROUP)).after(proposes(ANN, UnbindChannel(channel=KEY)))
    assert history.after(notified(2)).when(settles()) == [
        CARRIED,
        events.ChannelUnbound(channel=GROUP, proposal=1),
        events.ProposalSuperseded(number=2),
    ]


def test_the_second_of_two_proposals_to_bind_the_same_channel_is_superseded() -> None:
    history = open_to(TRIO, BindChannel(channel=KEY)).after(
        proposes(BEA, BindChannel(channel=KEY)), notified(2)
    )
    assert history.when(settles())[-1] == events.ProposalSuperseded(number=2)


def test_the_second_of_two_proposals_to_unbind_the_same_channel_is_superseded() -> None:
    third = Channel("telegram:-3003")
    history = open_to(
        BOTH.given(events.ChannelBound(channel=third, proposal=8)), UnbindChannel(channel=third)
    ).after(proposes(BEA, UnbindChannel(channel=third)), consents(ANN, 2))
    assert history.when(consents(CAT, 2))[-1] == events.ProposalSuperseded(number=1)


def test_a_notice_in_a_bound_channel_tells() -> None:
    bound = open_to(TRIO, BindChannel(channel=SUPERGROUP)).after(
        settles(), proposes(ANN, RESOLUTION, DEADLINE)
    )
    assert isinstance(bound.when(notified(2, channel=SUPERGROUP, at=DEADLINE))[0], events.NoticePublished)


def test_a_notice_in_an_unbound_channel_tells_nobody() -> None:
    unbound = open_to(BOTH, UnbindChannel(channel=GROUP)).after(
        settles(), proposes(ANN, RESOLUTION, DEADLINE)
    )
    assert unbound.when(notified(2, at=DEADLINE)) == []


# --- a network gives a channel another address ----------------------------------------------------------


def test_a_channel_moves_with_its_network() -> None:
    assert TRIO.when(moves()) == [MOVED]


def test_the_same_move_twice_changes_nothing() -> None:
    assert TRIO.after(moves()).when(moves()) == []


def test_a_channel_that_is_not_the_unions_does_not_move() -> None:
    assert TRIO.when(moves(old=KEY)) == []
    assert ASKED.when(moves(old=KEY)) == []
    assert open_to(TRIO, BindChannel(channel=KEY)).when(moves(old=SUPERGROUP, new=KEY)) == []


def test_a_channel_does_not_move_to_where_it_is() -> None:
    assert TRIO.when(moves(new=GROUP)) == []


def test_a_notice_moves_with_its_channel() -> None:
    moved = ASKED.after(moves())
    assert moved.when(notified(channel=SUPERGROUP, at=later(hours=1))) == []
    assert moved.when(notified(channel=GROUP, at=later(hours=1))) == []


def test_a_moved_channel_is_the_unions_and_the_old_address_is_not() -> None:
    moved = TRIO.after(moves())
    assert moved.refuses(proposes(ANN, BindChannel(channel=SUPERGROUP))) is Reason.CHANNEL_ALREADY_BOUND
    assert moved.when(proposes(ANN, BindChannel(channel=GROUP))) != []


def test_a_proposal_to_unbind_a_channel_follows_it() -> None:
    moved = open_to(BOTH, UnbindChannel(channel=GROUP)).after(moves())
    assert moved.when(settles()) == [CARRIED, events.ChannelUnbound(channel=SUPERGROUP, proposal=1)]


def test_a_proposal_about_another_channel_does_not_follow() -> None:
    moved = open_to(BOTH, UnbindChannel(channel=KEY)).after(moves())
    assert moved.when(settles()) == [CARRIED, events.ChannelUnbound(channel=KEY, proposal=1)]


def test_a_proposal_to_bind_a_channel_follows_it() -> None:
    proposed = open_to(TRIO, BindChannel(channel=KEY))
    moved = proposed.after(moves(old=KEY, new=SUPERGROUP))
    assert moved.when(settles()) == [CARRIED, events.ChannelBound(channel=SUPERGROUP, proposal=1)]


def test_a_channel_that_moves_onto_another_of_the_unions_is_one_channel() -> None:
    one = BOTH.after(moves(new=KEY))
    assert one.refuses(proposes(ANN, UnbindChannel(channel=KEY))) is Reason.LAST_CHANNEL


def test_a_move_settles_nothing() -> None:
    late = MoveChannel(old=GROUP, new=SUPERGROUP, at=later(days=9))
    assert ASKED.when(late) == [MOVED]
