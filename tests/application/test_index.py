"""What is found without a look at every union is what a look at every union would find."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from bot.union.index import Index
from bot.union.views import View, concerns, shown
from domain.union.state import Active, member_with
from tests.simulation.town import Town, found, identity, town

A, B = UUID(int=1), UUID(int=2)
PEOPLE = [identity(name) for name in ("ann", "bob", "cy", "dee", "eve", "nobody")]


@given(st.lists(st.tuples(st.sampled_from([A, B]), st.frozensets(st.sampled_from("xyz")))))
def test_a_union_is_found_under_what_was_last_said_of_it_and_nothing_else(
    said: list[tuple[UUID, frozenset[str]]],
) -> None:
    index, last = Index[str](), dict[UUID, frozenset[str]]()
    for union_id, keys in said:
        index.put(union_id, keys)
        last[union_id] = keys
    for key in "xyz":
        assert set(index.under(key)) == {union_id for union_id, keys in last.items() if key in keys}


def looked_up(here: Town) -> None:
    views = list(here.bot.views)
    active = [view for view in views if isinstance(view.union, Active)]
    for person in PEOPLE:
        assert here.bot.views.concerning(person) == [view for view in views if concerns(view, person)]
        assert here.bot.views.with_member(person) == [
            view for view in active if member_with(shown(view), person)
        ]
        assert here.bot.views.founded_by(person) == [
            view for view in views if shown(view).started.founder.identity == person
        ]

    def is_undecided(view: View) -> bool:
        return isinstance(view.union, Active) and bool(view.union.open)

    assert {view.union_id for view in here.bot.views.undecided()} == {
        view.union_id for view in views if is_undecided(view)
    }


async def test_through_a_unions_life_everybody_it_concerns_is_found() -> None:
    async with town() as here:
        await found(here, "ann", "bob", "cy")
        for name, text in (
            ("ann", "/invite @dee"),
            ("dee", "/accept"),
            ("bob", "/consent 1"),
            ("cy", "/consent 1"),
            ("ann", "/invite @eve"),
            ("eve", "/decline"),
            ("ann", "/propose Plant an oak"),
            ("ann", "/withdraw 3"),
            ("bob", "/dissolve It is done"),
        ):
            await here.says(name, text)
            looked_up(here)
        await here.waits(hours=25)
        looked_up(here)
        await here.restarts()
        looked_up(here)
