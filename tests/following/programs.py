"""A program that is told of a union, and the town in which somebody asked for it."""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.following.webhooks import Webhooks
from bot.network.fetching import Reply, Unanswered
from bot.wiring.world import World
from tests.simulation.network import private_chat
from tests.simulation.town import Town

URL = "https://program.example/hook"


@dataclass
class Program:
    """It says back what it is told at first; `answers` are the next ones, and then it takes all."""

    echoes: bool = True
    is_down: bool = False
    answers: list[int] = field(default_factory=list)
    heard: list[tuple[Mapping[str, str], bytes]] = field(default_factory=list)
    meanwhile: Callable[[], Awaitable[None]] | None = None
    """Happens while the next one is on its way."""

    async def __call__(self, url: str, /, *, body: bytes, headers: Mapping[str, str], most: int) -> Reply:
        assert url == URL
        self.heard.append((headers, body))
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            await meanwhile()
        if self.is_down:
            raise Unanswered("it did not answer")
        said = json.loads(body)
        if said["type"] == "webhook.challenge":
            word = said["data"]["challenge"] if self.echoes else "what?"
            return Reply(status=200, body=f'{{"challenge":"{word}"}}'.encode()[:most])
        return Reply(status=self.answers.pop(0) if self.answers else 204, body=b"")

    @property
    def told(self) -> list[dict[str, Any]]:
        """All that was sent but the challenge, also what was not taken."""
        said = [json.loads(body) for _, body in self.heard]
        return [one for one in said if one["type"] != "webhook.challenge"]


class Wired(Town):
    program: Program

    def world(self) -> World:
        return replace(super().world(), deliver=self.program)

    @property
    def webhooks(self) -> Webhooks:
        found: Webhooks = self.bot.parts["webhooks"].__self__  # type: ignore[attr-defined]
        return found

    async def delivers(self, **after: float) -> None:
        self.passes(**after)
        await self.webhooks.deliver()
        await self._go_on()

    def last(self, name: str) -> str:
        return [one.text for one in self.network.on(private_chat(name))][-1]


async def asks(here: Wired, name: str = "eve") -> str:
    """What its owner is told in the end."""
    await here.says(name, f"/webhook {URL} Gardeners", private=True)
    await here.delivers()
    return here.last(name)


def secret_in(told: str) -> str:
    [secret] = re.findall(r"whsec_\S+", told)
    return str(secret)
