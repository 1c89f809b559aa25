"""Stances that wait for their turn: however many there are, a union is held back by the earliest of its own."""

from datetime import datetime, timedelta
from time import process_time
from uuid import UUID, uuid4

from bot.inbox.put_off import MOST, PutOff
from bot.inbox.watermark import Watermark
from bot.log.tables import Tables
from bot.network.incoming import MessageId, Said
from tests.adapters.nostr.fakes import Memory, SetClock
from tests.simulation.town import NOON, SQUARE, author, identity

GARDENERS, FORESTERS = uuid4(), uuid4()


class Held(Watermark):
    """Only remembers what is held, and since when."""

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables, SetClock())
        self.since: dict[UUID, datetime] = {}

    def hold(self, union_id: UUID, cause: str, since: datetime) -> None:  # noqa: ARG002 - as Watermark has it
        self.since[union_id] = since

    def release(self, union_id: UUID, cause: str) -> None:  # noqa: ARG002
        self.since.pop(union_id, None)


def said(name: str, number: int, *, seconds: int = 0) -> Said:
    return Said(
        id=f"{name} {number}",
        message=MessageId(str(number)),
        channel=SQUARE,
        private=False,
        author=author(name),
        at=NOON + timedelta(seconds=seconds),
        text="/consent 1",
    )


def test_the_earliest_that_waits_holds_its_union_back_in_whatever_order_they_came() -> None:
    notebook = Memory()
    put_off = PutOff(Tables(notebook), Held(Tables(notebook)))
    put_off.add(said("ann", 1, seconds=3), [GARDENERS])
    put_off.add(said("bob", 2, seconds=1), [GARDENERS, FORESTERS])
    put_off.add(said("ann", 3, seconds=2), [GARDENERS])
    watermark = Held(Tables(notebook))
    put_off = PutOff(Tables(notebook), watermark)  # what is put off is written down
    assert [one.spoken.id for one in put_off] == ["ann 1", "bob 2", "ann 3"]
    assert watermark.since == dict.fromkeys([GARDENERS, FORESTERS], NOON + timedelta(seconds=1))
    first, second, third = put_off
    put_off.done(second)
    assert watermark.since == {GARDENERS: NOON + timedelta(seconds=2)}
    assert not put_off.has_any_of(identity("bob"))
    assert put_off.has_any_of(identity("ann"))
    put_off.done(third)
    assert watermark.since == {GARDENERS: NOON + timedelta(seconds=3)}
    put_off.done(first)
    assert watermark.since == {}
    assert not put_off.has_any_of(identity("ann"))


def test_a_crowd_that_waits_costs_the_next_one_nothing() -> None:
    notebook = Memory()
    put_off = PutOff(Tables(notebook), Held(Tables(notebook)))
    for number in range(50 * MOST):
        put_off.add(said(f"member{number % 50}", number, seconds=number), [GARDENERS])
    assert put_off.is_full_of(identity("member7"))
    waiting = [*put_off][:500]
    started = process_time()
    for number, one in enumerate(waiting):
        assert not put_off.is_full_of(identity("cy"))
        put_off.add(said("bob", number), [GARDENERS])
        put_off.done(one)
        assert put_off.has_any_of(identity("bob"))
    assert process_time() - started < 1, "seconds; it takes hundredths, and once took many"
