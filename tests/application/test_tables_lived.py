"""Whatever comes, what is kept of it stays within its bounds, and what a union needs is kept."""

from collections import Counter
from pathlib import Path

from adapters.console.lines import Speak
from adapters.console.network import GROUP, KEPT, ConsoleNetwork
from bot.chat.contacts import MOST
from bot.log.tables import AT_ONCE, Tables
from bot.network.incoming import Author, Entered
from bot.network.outgoing import File, Outgoing
from bot.wiring.application import Application
from domain.people import Identity
from tests.adapters.nostr.fakes import Memory, SetClock
from tests.simulation.town import SQUARE, Town, town


async def test_a_flood_of_strangers_stays_within_the_bound_and_members_are_known() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/start", private=True)
        before = needed_of(here)
        for number in range(MOST + 1000):
            identity = Identity(f"town:stranger-{number}")
            await here.bot.hear(
                Entered(
                    channel=SQUARE,
                    author=Author(
                        identity=identity, name=f"Stranger {number}", username=f"stranger_{number}"
                    ),
                    at=here.clock.now(),
                )
            )
        kinds = Counter(key[0] for key, _ in here.notebook.under())
        assert kinds["name"] <= MOST + AT_ONCE
        assert kinds["bearer"] <= MOST + AT_ONCE
        assert needed_of(here) == before
        await here.restarts()
        assert isinstance(here.bot, Application)
        await here.says("bob", "/consent 1")
        assert "Carried" in here.transcript()


def needed_of(here: Town) -> dict[tuple[str, ...], object]:
    """All that concerns the two members and their proposal."""
    kinds = {"name", "username", "bearer", "private", "card", "subject"}
    return {
        key: value for key, value in here.notebook.under() if key[0] in kinds and "stranger" not in str(key)
    }


async def test_a_file_is_written_beside_the_log_and_where_that_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    network = ConsoleNetwork(
        tables=Tables(Memory()), clock=SetClock(), show=lambda one: told.append(one.text), folder=tmp_path
    )

    async def content() -> bytes:
        return b"all of it"

    await network.post(Outgoing(channel=GROUP, text="Here", file=File(name="log.jsonl", content=content)))
    assert (tmp_path / "log.jsonl").read_bytes() == b"all of it"
    assert str(tmp_path / "log.jsonl") in told[0]
    assert network.network.abilities.files


async def test_a_long_session_in_the_console_keeps_its_latest_messages() -> None:
    notebook = Memory()
    network = ConsoleNetwork(tables=Tables(notebook), clock=SetClock(), show=lambda _: None)
    for number in range(KEPT + 20):
        await network.post(Outgoing(channel=GROUP, text=f"card {number}", card=number))
    assert len(notebook.under("console")) == KEPT
    reply = network.said(Speak(name="ann", private=False, text="yes", replies=True, about=KEPT + 19))
    assert reply.replied == notebook.under("console")[-1][0][2]
