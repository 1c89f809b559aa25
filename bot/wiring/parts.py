"""Stopping a part of the bot that runs, starting it, having it tried at once: for its owner, over the socket."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.http.status import PartShown, Status
from bot.log.store import Unavailable
from bot.operation.socket import Command, Reply
from bot.settings import Settings
from bot.supervisor import Supervisor
from bot.wiring.asking import NothingRuns, asked_of_the_bot

MEANWHILE = "Nobody's silence counts meanwhile where it is needed, and deadlines move."


def about_parts(supervisor: Supervisor, status: Status) -> dict[str, Command]:
    @asynccontextmanager
    async def part(wish: str, name: str) -> AsyncIterator[Reply]:
        match wish:
            case "stop":
                supervisor.stop(name)
                yield {"lines": [f"{name} is stopped, until you start it. {MEANWHILE}"]}
            case "start":
                supervisor.start(name)
                yield {"lines": [f"{name} is started."]}
            case _:
                raise Unavailable(f"A part can be stopped or started; nothing else is known as {wish}.")

    @asynccontextmanager
    async def stands() -> AsyncIterator[Reply]:
        shown = status.shown()
        yield {
            "lines": [
                f"{'ok ' if part.is_well else 'BAD'} {part.name}: {_said(part)}" for part in shown.parts
            ]
            + [f"BAD {concerned}: {trouble}" for concerned, trouble in shown.troubles.items()]
        }

    return {"part": part, "stands": stands}


async def wish(settings: Settings, what: str, name: str) -> str:
    """What the bot that runs says to it. Raises Failed."""
    return "\n".join(await asked_of_the_bot(settings, "part", what, name))


async def stands(settings: Settings) -> list[str] | None:
    """A line for each part of the bot that runs, `ok` or `BAD` in front; None where none does. Raises Failed."""
    try:
        return await asked_of_the_bot(settings, "stands")
    except NothingRuns:
        return None


def _said(part: PartShown) -> str:
    said = [part.state.value] if part.state else []
    said += [f"{name} {fact}" for name, fact in part.facts.items()]
    if part.behind is not None and part.behind >= 1:
        said.append(f"{part.behind:.0f} s behind")
    if part.last_trouble and not part.is_well:
        said.append(part.last_trouble.words)
    return "; ".join([*said, part.advice] if part.advice else said)
