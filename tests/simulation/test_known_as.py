"""What was confirmed of somebody elsewhere is shown where it helps to tell who they are, and finds nobody."""

from tests.simulation.town import identity, town

DEE = identity("dee")


async def test_it_stands_on_the_card_of_an_admission_and_in_the_list_of_members() -> None:
    async with town("ann", "bob") as here:
        here.network.known = {DEE: "dee@people.example", identity("bob"): "bob.example"}
        await here.says("ann", "/invite @dee")
        assert "Confirmed address: dee@people.example" in here.card(1).text
        await here.says("ann", "/members")
        assert "2. Bob (town, bob.example)" in here.network.messages[-1].text


async def test_where_nothing_was_confirmed_nothing_is_said() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/invite @dee")
        assert "Confirmed" not in here.card(1).text
        await here.says("ann", "/propose Plant an oak")
        assert "Confirmed" not in here.card(2).text


async def test_nobody_is_found_by_it() -> None:
    async with town("ann", "bob") as here:
        here.network.known = {DEE: "dee@people.example"}
        await here.says("dee", "hello")
        await here.says("ann", "/invite dee@people.example")
        assert here.union.open == {}
        assert "I do not know who" in here.network.messages[-1].text
