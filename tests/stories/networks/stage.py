"""A story on two networks: behind who speaks stands where they do, and behind the bot where it is read.

    @networks                        in the head

    > Ann (Telegram): /propose Meet  in the group of all who are on Telegram; it has a public name
    > Mira (Nostr): [+ 1]            a reaction to the card of proposal 1
    > Mira@bot (Nostr): hello        in private
    bot (Nostr): Proposal 1 …

All else means what it means in the console. An address on Nostr is read as the name that its owner gives.
"""

import random
import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import chain

from adapters.console.lines import NotUnderstood, Press, Speak, Wait, read_line
from adapters.nostr.listener import Timings
from tests.simulation.worlds.world import World, world
from tests.stories.networks.on_nostr import OnNostr
from tests.stories.networks.on_telegram import OnTelegram

SEED = 5
"""Of a world whose log is a file."""

A_WHILE = timedelta(minutes=2)
"""In which all that was said comes where it is read, and so does what follows from it."""

TELEGRAM, NOSTR = "Telegram", "Nostr"
_LINE = re.compile(rf"(?P<who>\w+(?:@bot)?) \((?P<network>{TELEGRAM}|{NOSTR})\): (?P<text>.*)")


def played(lines: Sequence[str]) -> str:
    """Each line after an empty one, and below it what came of it: on Telegram first, then on Nostr."""
    with world(SEED) as here:
        here.nostr.timings = Timings()
        _steady(here.chance)
        stage = Stage(here, lines)
        here.lives(A_WHILE)
        told = chain.from_iterable(["", f"> {line}", *stage.plays(line)] for line in lines)
        return "".join(f"{one}\n" for one in told)


def _steady(chance: random.Random) -> None:
    """Nothing takes longer or comes earlier by chance: a story tells what follows from what."""
    chance.random = lambda: 0.5  # type: ignore[method-assign]
    chance.choice = lambda seq: seq[0]  # type: ignore[method-assign]


class Stage:
    """Everybody who speaks in `lines`, where they do."""

    def __init__(self, here: World, lines: Sequence[str]) -> None:
        self._world = here
        nostr = OnNostr(here.nostr, _speakers(lines, NOSTR))
        self._networks: dict[str, OnTelegram | OnNostr] = {
            TELEGRAM: OnTelegram(here.telegram, _speakers(lines, TELEGRAM), nostr.written),
            NOSTR: nostr,
        }

    def plays(self, line: str) -> Iterator[str]:
        """What was shown since. Raises NotUnderstood."""
        found = _LINE.fullmatch(line)
        match read_line(f"{found['who']}: {found['text']}" if found else line):
            case Wait(length):
                self._world.lives(length)
            case (Speak() | Press()) as step if found:
                self._networks[found["network"]].does(step)
                self._world.lives(A_WHILE)
            case _:
                raise NotUnderstood("console-expected")
        for name, network in self._networks.items():
            for told in network.told():
                yield f"{told.heading[:-1]} ({name}):{str(told).removeprefix(told.heading)}"


def _speakers(lines: Sequence[str], network: str) -> Sequence[str]:
    spoken = filter(None, map(_LINE.fullmatch, lines))
    names = (one["who"].removesuffix("@bot") for one in spoken if one["network"] == network)
    return list(dict.fromkeys(names))
