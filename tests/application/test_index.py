"""What is found without a look at every union is what a look at every union would find."""

from uuid import UUID

from bot.union.read_models.tables import Row
from bot.union.read_models.views import View, shown
from domain.people import Identity
from domain.union.proposal import candidate_of
from domain.union.state import Active, member_with
from tests.simulation.town import Town, found, identity, town

PEOPLE = [identity(name) for name in ("ann", "bob", "cy", "dee", "eve", "nobody")]


def looked_up(here: Town) -> None:
    tables, views = here.bot.reader.tables, here.views
    active = [view for view in views if isinstance(view.union, Active)]
    for person in PEOPLE:
        assert ids(tables.concerning(person)) == [view.union_id for view in active if concerns(view, person)]
        assert ids(tables.with_member(person)) == [
            view.union_id for view in active if member_with(shown(view), person)
        ]
        assert ids(tables.founded_by(person)) == [
            view.union_id for view in views if shown(view).started.founder.identity == person
        ]
    assert set(tables.undecided()) == {view.union_id for view in active if shown(view).open}


def ids(rows: list[Row]) -> list[UUID]:
    return [row.id for row in rows]


def concerns(view: View, person: Identity) -> bool:
    union = shown(view)
    candidates = [candidate_of(proposal) for proposal in union.open.values()]
    is_candidate = any(candidate and candidate.identity == person for candidate in candidates)
    return member_with(union, person) is not None or person in union.invited or is_candidate


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
