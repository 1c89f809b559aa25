"""What a member is told who asks how the bot is: whether it hears them, and whether silence counts meanwhile."""

import pytest

from tests.simulation.house import house
from tests.simulation.town import town


@pytest.mark.parametrize(("language", "words"), [("en", "I am well."), ("ru", "Со мной всё в порядке")])
async def test_where_all_is_well_it_says_so(language: str, words: str) -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", f"/language {language}")
        await here.says("bob", "/health")
        assert here.told(words) == 1


async def test_a_stranger_may_ask_too_and_learns_of_no_union() -> None:
    async with town("ann", "bob") as here:
        await here.says("zed", "/health")
        assert here.told("I am well.") == 1


async def test_a_stopped_part_is_said_and_that_silence_does_not_count() -> None:
    async with house() as here:
        await here.stops("scheduler")
        here.writes("bob", "/health")
        await here.until(lambda: here.told("My operator has stopped a part of me.") == 1)
