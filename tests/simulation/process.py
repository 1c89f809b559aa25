"""The real bot: `python -m bot run` in a process of its own, against the loopback Telegram."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from adapters.sqlite.store import SqliteEventStore
from bot.contexts import codec as union_codec
from bot.log.store import START
from bot.union.touches import UnionEnvelope
from tests.adapters.telegram.bot_api import BotApi, Place, Shown

ROOT = Path(__file__).parents[2]
GUARD_SECONDS = float(os.environ.get("PATIENCE", "30"))
"""How long a start may take on a busy machine, and a test wait for what should have happened."""


class Process(Protocol):
    def send_signal(self, signal: int, /) -> None: ...

    async def wait(self) -> int:
        """The exit status."""
        ...


@dataclass
class Bot:
    """What it writes goes to `home/log`, its events to `home/union.db` or to `store`; both survive it."""

    telegram: BotApi
    home: Path
    period: str = "PT24H"
    token: str = ""
    store: str = ""
    nursery: "Nursery | None" = None
    speaks: bool = True
    http_port: int = 0
    site_port: int | None = None
    process: Process | None = None

    async def starts(self) -> None:
        """Returns at once: what comes of it is seen in the chats, or in the log."""
        if self.nursery is not None:
            self.process = self.nursery.bears(self.home, self.environment())
            return
        with (self.home / "log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=self.home,
                env=self.environment(),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    async def is_killed(self) -> None:
        """As by kill -9: it does not learn of it."""
        await self._ends(signal.SIGKILL)

    async def stops(self) -> int:
        """Asked to by SIGTERM; its exit status. It has ten seconds."""
        return await self._ends(signal.SIGTERM)

    @property
    def log(self) -> str:
        return (self.home / "log").read_text(encoding="utf-8") if (self.home / "log").exists() else ""

    async def says(self, words: str, *, times: int = 1) -> None:
        """Waits until its log has these words so often."""
        await until(lambda: self.log.count(words) >= times, lambda: f"no {words!r} in\n{self.log}")

    async def envelopes(self) -> list[UnionEnvelope]:
        """All that it has recorded. Its store is locked while it runs."""
        store, codec = await SqliteEventStore.open(self.home / "union.db"), union_codec()
        try:
            recorded = await store.read_all(after=START, limit=100_000)
            return [envelope for one in recorded if (envelope := codec.decode(one))]
        finally:
            await store.close()

    async def _ends(self, by: signal.Signals) -> int:
        assert self.process is not None, "it does not run"
        process, self.process = self.process, None
        process.send_signal(by)
        async with asyncio.timeout(10):
            return await process.wait()

    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
        return kept | {
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_BOT_TOKEN": (self.token or self.telegram.token) if self.speaks else "",
            "TELEGRAM_API_URL": self.telegram.url,
            "EVENT_STORE_URL": self.store or f"sqlite:///{self.home / 'union.db'}",
            "DECISION_PERIOD": self.period,
            "HTTP_PORT": str(self.http_port),
            "SITE_PORT": "" if self.site_port is None else str(self.site_port),
        }


@asynccontextmanager
async def bot_on(
    telegram: BotApi,
    home: Path,
    *,
    period: str = "PT24H",
    token: str = "",
    store: str = "",
    nursery: "Nursery | None" = None,
) -> AsyncIterator[Bot]:
    """Started; what is left of it in the end is killed, and its log shown if the test failed."""
    bot = Bot(telegram, home, period=period, token=token, store=store, nursery=nursery)
    try:
        await bot.starts()
        yield bot
    except BaseException as failure:
        failure.add_note(f"the bot's log:\n{bot.log[-5000:]}")
        raise
    finally:
        if bot.process is not None:
            await bot.is_killed()


class Nursery:
    """See `nursery.py`: for tests that start a bot many times."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.simulation.nursery"),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def bears(self, home: Path, environment: Mapping[str, str], *, stopped: bool = False) -> "Child":
        number = self.asks({"env": environment, "home": str(home), "stopped": stopped})
        assert number is not None
        return Child(self, number)

    def asks(self, wish: object) -> int | None:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps(wish).encode() + b"\n")
        stdin.flush()
        answer = json.loads(stdout.readline())
        assert answer is None or isinstance(answer, int)
        return answer

    def closes(self) -> None:
        """Its children must have ended."""
        with self._process:
            self._process.kill()


@dataclass(frozen=True)
class Child:
    """`number` is the process's."""

    nursery: Nursery
    number: int

    @property
    def status(self) -> int | None:
        """Its exit status, once, when it has ended."""
        return self.nursery.asks(self.number)

    def send_signal(self, signal: int) -> None:
        os.kill(self.number, signal)

    async def wait(self) -> int:
        statuses: list[int] = []

        def has_ended() -> bool:
            status = self.status
            statuses.extend([] if status is None else [status])
            return status is not None

        await until(has_ended, lambda: f"{self.number} does not end")
        return statuses[0]


async def until(holds: Callable[[], bool], complaint: Callable[[], str]) -> None:
    """For what nobody announces: asked again and again."""
    try:
        async with asyncio.timeout(GUARD_SECONDS):
            while not holds():  # noqa: ASYNC110 - files and processes announce nothing
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(complaint()) from None


async def eventually(place: Place, wanted: Callable[[Shown], bool], after: Shown | None = None) -> Shown:
    """`place.sees`, for what takes its time: a deadline passes first, or Telegram's limits delay it."""
    for _ in range(3):
        with suppress(AssertionError):
            return await place.sees(wanted, after=after)
    return await place.sees(wanted, after=after)


async def together(stories: Mapping[str, Coroutine[Any, Any, None]]) -> None:
    """All at the same time, each to its end; one that fails is named, and stops no other."""
    ends = await asyncio.gather(*stories.values(), return_exceptions=True)
    failures = []
    for name, end in zip(stories, ends, strict=True):
        if isinstance(end, Exception):
            end.add_note(f"in {name}")
            failures.append(end)
    if failures:
        raise ExceptionGroup("not every story ends well", failures)
