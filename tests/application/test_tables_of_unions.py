"""Whatever befalls several unions that meet in the same chats, the tables say what a walk over all of them would."""

from datetime import timedelta
from itertools import groupby
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.sqlite.local import LocalDatabase
from bot.log.read_models import Happened
from bot.union.read_models.indexing import UnionIndex
from bot.union.read_models.tables import UnionTables
from domain.people import Channel
from domain.union import events
from domain.union.changes import AdoptResolution
from domain.union.evolve import evolve
from tests.application.land import Land, begun, contents, ids, live
from tests.domain.spec import GROUP, NOON
from tests.domain.stories import BEGINNING, Step, stories


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32), told=st.lists(stories(longest=25), min_size=2, max_size=5))
def test_what_is_looked_up_is_what_a_walk_over_all_unions_would_find(
    seed: int, told: list[list[Step]]
) -> None:
    land = Land()
    for now in live(land, seed, told):
        land.look(now)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32), told=st.lists(stories(longest=25), min_size=2, max_size=5))
def test_it_does_not_matter_in_which_order_streams_are_taken_in(seed: int, told: list[list[Step]]) -> None:
    land, anew = Land(), LocalDatabase.in_memory()
    for _ in live(land, seed, told):
        pass
    UnionTables(anew)
    index = UnionIndex(anew)
    with anew.at_once():
        by_union = sorted(land.log, key=lambda taken: -taken[0].aggregate.int)
        for _, log in groupby(by_union, key=lambda taken: taken[0].aggregate):
            index.take(
                [Happened(envelope, before, evolve(before, envelope.event)) for envelope, before in log]
            )
    assert contents(anew) == contents(land.database)


A_WEEK = timedelta(days=8)
HELD, WAITING, LATER = UUID(int=1), UUID(int=2), UUID(int=3)


def test_who_waited_in_a_quiet_unions_chat_does_not_lose_it_by_being_left_alone_later() -> None:
    land, now = Land(), NOON + A_WEEK
    land.happens(HELD, [begun(NOON)], NOON, NOON)
    waits = [begun(NOON, Channel("telegram:2")), BEGINNING[1], events.ChannelBound(channel=GROUP, proposal=9)]
    land.happens(WAITING, waits, NOON, NOON)
    land.happens(LATER, [begun(now)], now, now)
    land.happens(WAITING, [events.MemberLeft(member=2)], now, now)
    assert ids(land.tables.at(GROUP)) == land.homes[GROUP] == [WAITING, LATER]


def test_no_word_that_is_taken_in_late_takes_a_chat_back_from_who_was_founded_there() -> None:
    land, now = Land(), NOON + A_WEEK
    land.happens(HELD, [begun(NOON)], NOON, NOON)
    land.happens(LATER, [begun(now)], now, now)
    opened = events.ProposalOpened(
        number=1,
        proposer=1,
        change=AdoptResolution(text="Meet."),
        electors=(1,),
        base_revision=None,
        period=timedelta(days=1),
        at=now - timedelta(minutes=1),
    )
    land.happens(HELD, [opened], opened.at, now + timedelta(minutes=1))
    assert ids(land.tables.at(GROUP)) == land.homes[GROUP] == [LATER]
