"""Who founds a union, or becomes a founder, is welcomed in private as any new member is, where the bot may write."""

from tests.simulation.on_telegram import Home, at_home


def welcomes(here: Home, name: str) -> list[str]:
    return [each.text for each in here.private(name).from_bot if "Welcome to Gardeners!" in each.text]


async def test_founders_are_welcomed_once() -> None:
    async with at_home("Ann", "Bob", founded=False) as here:
        for name in ("Ann", "Bob"):
            await here.says(name, "/start", at=here.private(name))
        await here.founds("Ann", "Bob")
        for name in ("Ann", "Bob"):
            (told,) = welcomes(here, name)
            assert "what nobody objects to within 24 h is decided" in told


async def test_nobody_is_written_to_who_has_not_written() -> None:
    async with at_home("Ann", "Bob") as here:
        assert [welcomes(here, name) for name in ("Ann", "Bob")] == [[], []]
