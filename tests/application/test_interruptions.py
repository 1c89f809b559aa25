"""A network that was away is written into the logs of all who are at home there, however many they are."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from adapters.sqlite.notebook import SqliteNotebook
from bot.inbox.watermark import Watermark
from bot.log.tables import Tables
from bot.union.gaps import Gap, Gaps
from bot.wiring.clock import SystemClock
from domain.union.decide import decide
from domain.union.evolve import evolve, fold
from domain.union.state import Active
from tests.domain.spec import GROUP, NOON
from tests.domain.stories import BEGINNING


class Compared(UUID):
    """Counts how often it was looked at whether it is another."""

    times = 0

    def __eq__(self, other: object) -> bool:
        Compared.times += 1
        return super().__eq__(other)

    __hash__ = UUID.__hash__


def numbered(union_id: UUID) -> Active:
    union = fold(BEGINNING)
    assert isinstance(union, Active)
    return replace(union, started=replace(union.started, union_id=union_id))


def test_what_many_unions_are_owed_is_not_looked_through_for_each() -> None:
    notebook = SqliteNotebook.open(":memory:")
    watermark = Watermark(Tables(notebook), SystemClock())
    many, gaps = [Compared(int=number) for number in range(1, 301)], Gaps(watermark)
    for union_id in many:
        gaps.owe(union_id, Gap(channel=GROUP, start=NOON - timedelta(days=1), end=NOON))
    for union_id in many:
        union = numbered(union_id)
        command = gaps.first(union)
        assert command is not None
        assert watermark.taken_in_until(union) == NOON - timedelta(days=1)
        (event, *_) = decide(command, union)
        assert gaps.first(evolve(union, event)) is None
        assert watermark.taken_in_until(union) > NOON
    assert Compared.times < 15 * len(many)
    assert not [*gaps]
    notebook.close()


def test_a_union_without_a_home_there_or_anybody_to_wait_for_is_owed_nothing_once_it_is_looked_at() -> None:
    notebook = SqliteNotebook.open(":memory:")
    gaps, union = Gaps(Watermark(Tables(notebook), SystemClock())), numbered(UUID(int=1))
    elsewhere = Gap(channel=GROUP, start=NOON - timedelta(days=1), end=NOON)
    gaps.owe(UUID(int=1), replace(elsewhere, channel=type(GROUP)("pigeons:")))
    assert gaps.first(union) is None
    assert not [*gaps]
    notebook.close()
