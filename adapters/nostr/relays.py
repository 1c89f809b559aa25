"""All relays together: a note is told to each, and stands as soon as enough of them have it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from adapters.nostr.notes import Note
from adapters.nostr.relay import Relay, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """`refused` holds what the others gave as reason; who is in neither has not answered."""

    accepted: frozenset[str]
    refused: dict[str, str] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()

    @property
    def refused_by_all(self) -> bool:
        return not self.accepted and not self.silent


class Relays:
    """`patience` is in seconds. `quorum` relays must have a note before `publish` returns early: half of them
    if not given. One is enough for a note to stand; the others are given it when they are back.
    """

    def __init__(self, relays: Sequence[Relay], *, patience: float, quorum: int | None = None) -> None:
        self.all = tuple(relays)
        self._patience = patience
        self._quorum = quorum or max(1, len(self.all) // 2)

    @property
    def up(self) -> list[Relay]:
        return [relay for relay in self.all if relay.is_up]

    async def publish(self, note: Note, *, proven: bool = False) -> Published:
        """Returns when the quorum accepted, all have answered or the patience is at its end.

        With `proven` who has it must show it when asked for it: an OK alone is no more than silence.
        """
        told = [(relay.name, relay.prove(note) if proven else relay.publish(note)) for relay in self.all]
        tasks = {asyncio.create_task(notification): name for name, notification in told}
        try:
            async with asyncio.timeout(self._patience):
                await self._enough(set(tasks))
        except TimeoutError:
            pass
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        verdicts = {name: task.result() for task, name in tasks.items() if not task.cancelled()}
        return Published(
            accepted=frozenset(name for name, verdict in verdicts.items() if verdict.accepted),
            refused={name: verdict.reason for name, verdict in verdicts.items() if not verdict.accepted},
            silent=frozenset(tasks.values()) - verdicts.keys(),
        )

    async def _enough(self, open_tasks: set[asyncio.Task[Verdict]]) -> None:
        accepted = 0
        while open_tasks and accepted < self._quorum:
            done, open_tasks = await asyncio.wait(open_tasks, return_when=asyncio.FIRST_COMPLETED)
            accepted += sum(task.result().accepted for task in done)
