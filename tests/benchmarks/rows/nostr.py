"""Members' notes on Nostr: what one costs from its arrival until its receipt, beside checking its signature alone."""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from adapters.nostr.keys import Key
from adapters.nostr.notes import Note, as_json, id_holds, parse, signature_holds
from tests.benchmarks.figures import Line, Result, Series, Size, at_least
from tests.benchmarks.measuring import in_turn, run
from tests.benchmarks.processes import Process, bot
from tests.benchmarks.relay import Relay, relay
from tests.benchmarks.square import Square

UNIONS = 64
ROUNDS = {Size.SMALL: 2, Size.FULL: 5}
NOTES = {Size.SMALL: 256, Size.FULL: 1_024}
ON_THEIR_WAY = 64
WARM = 128
KEY = Key(bytes(range(1, 33)))


class Members:
    """`rates` are how many of their notes were acknowledged a second, in each round."""

    def __init__(self, relay: Relay, process: Process, notes: Iterator[Note]) -> None:
        self.rates: list[float] = []
        self._relay = relay
        self._process = process
        self._notes = notes

    async def acknowledged(self, count: int) -> float:
        """Notes per second of the bot's CPU."""
        notes, told = list(islice(self._notes, count)), set[str]()
        await self._relay.quiet()
        before, began = self._process.cpu_seconds(), perf_counter()
        for note in notes:
            await self._relay.acknowledged(told, but=ON_THEIR_WAY)
            await self._relay.tell(note)
            told.add(note.id)
        await self._relay.acknowledged(told)
        self.rates.append(count / (perf_counter() - began))
        return count / (self._process.cpu_seconds() - before)


async def verified(notes: list[Note]) -> float:
    """Notes per second of CPU, read and checked as they come."""
    raw, began = [as_json(note) for note in notes], process_time()
    for one in raw:
        note = parse(one)
        if note is None or not (id_holds(note) and signature_holds(note)):
            raise RuntimeError("a note that does not hold")
    return len(notes) / (process_time() - began)


async def measure(size: Size, folder: Path) -> Result:
    """Each consents to a proposal, in another of 64 unions than the one before."""
    square = Square(bot=KEY, unions=UNIONS)
    await square.write(folder / "union.db")
    notes = square.notes()
    settings = {"NOSTR_SECRET_KEY": KEY.reveal().hex()}
    async with relay() as one, bot(folder, NOSTR_RELAYS=one.url, **settings) as process:
        members = Members(one, process, notes)
        await one.listened_to()
        await members.acknowledged(WARM)
        members.rates.clear()
        sample = list(islice(square.notes(), NOTES[size]))
        sides = {"ours": partial(members.acknowledged, NOTES[size]), "bare": partial(verified, sample)}
        figures = await in_turn(ROUNDS[size], sides)
    lines = (
        Line(
            what=f"a member's note until its receipt, {UNIONS} unions",
            unit="per second of CPU",
            ours=figures["ours"],
            beside="checking id and signature alone",
            theirs=figures["bare"],
            bar=at_least(0.1),
        ),
        Line(what="acknowledged", unit="a second", ours=Series(tuple(members.rates))),
    )
    note = f"{ON_THEIR_WAY} notes at once, through a relay in the benchmark's own process"
    return Result(row="nostr", size=size, lines=lines, notes=(note,))


if __name__ == "__main__":
    run(measure)
