"""What the pages are looked at with: a union that has lived for a while."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.simulation.town import Town, town

LONG = (
    "Everyone who takes from the common store writes down what they took, on the list beside the door, "
    "before they leave the room.\nWhoever finds the list full begins a new one and keeps the old."
)


@asynccontextmanager
async def scene() -> AsyncIterator[Town]:
    """Proposal 6 is open."""
    async with town() as here:
        here.is_public = True
        await _beetroot(here)
        yield here


async def _beetroot(here: Town) -> None:
    await here.says(
        "ann",
        "/start_union Beetroot — Good food for the neighbourhood, from fields that one can walk to @bob @cy @dee",
    )
    for name in ("bob", "cy", "dee"):
        await here.says(name, "/accept")
    await here.says("ann", "/add_article We open at 9:00, Monday to Saturday.")
    await here.waits(days=2)
    await here.says("bob", f"/add_article {LONG}")
    await here.waits(days=30)
    await here.says("ann", "/add_article 1.1 On Saturdays two of us are in the shop.")
    await here.waits(hours=3)
    await here.says("bob", "/object 3 Two are too few in summer")
    await here.waits(days=35)
    await here.says("cy", "/invite @eva")
    await here.says("eva", "/accept")
    await here.waits(days=3)
    await here.says("ann", "/amend_article 1 We open at 8:30, Monday to Saturday, and at 10:00 on holidays.")
    await here.waits(hours=2)
    await here.says("cy", "/consent 5")
    await here.waits(hours=2)
    await here.says("bob", "/object 5 The bakery delivers at 8:45; before that there is no bread")
    await here.waits(hours=4)
    await here.says("ann", "/revise 5 We open at 9:00, Monday to Saturday, and at 10:00 on holidays.")
    await here.waits(hours=1)
    await here.says("bob", "/consent 5")
    await here.waits(days=2)
    await here.says(
        "dee",
        "/propose Buy the old press of the cider mill for 400 EUR, and lend it to the neighbours in autumn",
    )
    await here.waits(hours=2)
    await here.says("cy", "/consent 6")
    await here.waits(hours=3)
    await here.says("bob", "/object 6 Where would it stand? The shed is full")
    await here.waits(minutes=30)
    await here.says(
        "eva", "/revise 6 Buy the old press of the cider mill for 400 EUR, if it fits in the barn"
    )
    await here.waits(minutes=30)
    await here.says("ann", "How much does it weigh?", to=here.card(6))
