"""A world is as a bot would have left it, were it asked."""

from datetime import timedelta
from pathlib import Path

from adapters.sqlite.store import SqliteEventStore
from bot.contexts import codec
from bot.log.store import START
from domain.union.evolve import fold
from domain.union.settlement import first_due
from domain.union.state import Active
from tests.benchmarks.worlds import DAY, home, union_id, world
from tests.benchmarks.writing import write
from tests.domain.spec import NOON


async def folded(log: Path) -> dict[int, Active]:
    store, reading = await SqliteEventStore.open(log), codec()
    recorded = [reading.decode(one) for one in await store.read_all(after=START, limit=1_000)]
    await store.close()
    envelopes = [envelope for envelope in recorded if envelope is not None]
    assert len(envelopes) == len(recorded)
    unions = {}
    for number in range(1, 7):
        its = [one.event for one in envelopes if one.aggregate == union_id(number)]
        union = fold(its)
        assert isinstance(union, Active)
        assert len(its) == len({one.id for one in envelopes if one.aggregate == union_id(number)})
        unions[number] = union
    return unions


async def test_unions_of_two_worlds_stand_in_one_log_each_with_what_is_open_in_it(tmp_path: Path) -> None:
    soon = world(2, now=NOON, lasts=timedelta(minutes=1), members=4, open=2, stances=2, decided=3)
    late = world(4, now=NOON, first=3, members=3, open=1, stances=1)
    write(tmp_path / "union.db", soon, late)
    unions = await folded(tmp_path / "union.db")
    for number, union in unions.items():
        told = soon if number in soon.numbers else late
        assert union.channels == (home(number),)
        assert len(union.roster) == told.members
        assert [*union.open] == [*told.proposals]
        assert [len(proposal.stances) for proposal in union.open.values()] == [told.stances] * told.open
        assert len(union.settled) == told.decided
        due = first_due(union, told.deadline)
        assert due is not None
        assert due[0] == told.deadline
    assert soon.deadline + DAY > late.deadline > soon.deadline


async def test_what_opened_a_proposal_is_known_without_a_look_at_the_log(tmp_path: Path) -> None:
    told = world(6, now=NOON, members=4, open=2, stances=3, decided=2)
    write(tmp_path / "union.db", told)
    store, reading = await SqliteEventStore.open(tmp_path / "union.db"), codec()
    recorded = await store.read_all(after=START, limit=1_000)
    await store.close()
    assert len(recorded) == told.events_each * told.unions
    opened = [one.id for one in recorded if one.type == "ProposalOpened"]
    everything = range(1, told.decided + told.open + 1)
    assert opened == [told.opening(union, number) for union in told.numbers for number in everything]
    assert all(reading.decode(one) for one in recorded)
