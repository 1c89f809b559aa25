"""A story: a scripted session in the console, with all that the bot said to it.

    # What it shows, and which rules.
    @period PT2H            (a setting, if it is not the default: period, language or zone)
    @networks               (it is told on Telegram and Nostr: see `networks/stage.py`)

    > ann: /propose Meet    a line that was typed
    bot: Proposal 1 …       what the bot printed, as it was printed
    ! there is no button    what the console complained about, on the error stream

    == restart              the console ends and starts again on the same store

What was typed is taken from the file, all the rest must come out the same.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.settings import Settings
from bot.wiring.console import run_script
from tests.stories.networks import stage

FOLDER = Path(__file__).parent
RESTART = "== restart"
ON_NETWORKS = "@networks"
SETTINGS = {"period": "decision_period", "language": "default_language", "zone": "timezone"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`head` is what stands before the first line; `runs` are the lines typed, run by run.

    `on_networks` is told elsewhere than in the console.
    """

    head: Sequence[str]
    on_networks: bool
    settings: Settings
    runs: Sequence[Sequence[str]]


def stories() -> list[Path]:
    return sorted(FOLDER.glob("*.story"))


def read(text: str) -> Story:
    head: list[str] = []
    runs: list[list[str]] = [[]]
    chosen: dict[str, str] = {}
    for line in text.split("\n"):
        if line.startswith("> "):
            runs[-1].append(line.removeprefix("> "))
        elif line == RESTART:
            runs.append([])
        elif not any(runs) and line.startswith("@"):
            head.append(line)
            if line != ON_NETWORKS:
                key, _, value = line.removeprefix("@").partition(" ")
                chosen[SETTINGS[key]] = value
        elif not any(runs) and line.startswith("#"):
            head.append(line)
    return Story(head=head, on_networks=ON_NETWORKS in head, settings=settings(**chosen), runs=runs)


def settings(**chosen: str) -> Settings:
    """The defaults, whatever stands in the environment of who runs the tests."""
    defaults = {"decision_period": "PT24H", "default_language": "en", "timezone": "UTC"}
    return Settings.model_validate({**defaults, **chosen})


async def told(story: Story) -> str:
    """The whole story, as the bot tells it today."""
    if story.on_networks:
        (lines,) = story.runs
        # the loop of a world is not to run inside of another
        return "\n".join([*story.head, await asyncio.to_thread(stage.played, lines)])
    with TemporaryDirectory() as folder:
        store = f"{folder}/log.db" if len(story.runs) > 1 else ":memory:"
        parts = [await played(lines, story.settings, store) for lines in story.runs]
    return "\n".join([*story.head, f"\n{RESTART}\n".join(parts)])


async def played(lines: Iterable[str], chosen: Settings, store: str = ":memory:") -> str:
    """One run of the console: each line after an empty one, and below it what came of it."""
    printed: list[str] = []

    async def typed() -> AsyncIterator[str]:
        for line in lines:
            printed.append(f"\n> {line}\n")
            yield f"{line}\n"

    def complain(text: str) -> None:
        printed.extend(f"! {line.strip()}\n" for line in text.rstrip("\n").split("\n")[1:])

    await run_script(typed(), settings=chosen, store=store, write=printed.append, complain=complain)
    return "".join(printed)


def as_transcript(text: str) -> str:
    """What a terminal would show: the lines as they are typed, and the answers."""
    shown = (line.removeprefix("> ") for line in text.split("\n") if not line.startswith("#"))
    return "\n".join(shown).strip("\n")
