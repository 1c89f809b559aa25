"""What the services of one loopback EventStoreDB share: its log, who may speak to it, what goes wrong."""

import asyncio
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Never, TypeVar

import grpc

from tests.adapters.eventstoredb.log import ALL, Log

# grpcio has no types; its context is what the generated stubs hand over.
Context = Any

Answer = TypeVar("Answer")


def nothing() -> None:
    pass


class Gate:
    """Holds one call until the test lets it through."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self.opened = asyncio.Event()

    async def hold(self) -> None:
        self.reached.set()
        await self.opened.wait()


@dataclass
class Faults:
    """What goes wrong from now on. A number is how many more times; `forbidden` are streams."""

    unavailable_appends: int = 0
    lost_answers: int = 0
    unanswered_appends: int = 0
    cut_off_reads: int = 0
    commit_timeouts: int = 0
    forgotten_ids: bool = False
    frozen: bool = False
    not_ready: bool = False
    denied: bool = False
    forbidden: frozenset[str] = frozenset()
    leader: tuple[str, int] | None = None
    too_slow_after: int | None = None
    caught_up_times: int = 1
    before_caught_up: Callable[[], object] = nothing
    append_gate: Gate | None = None
    commit_gate: Gate | None = None
    read_gate: Gate | None = None


@dataclass
class Node:
    """`credentials` are an administrator's user and password, `ordinary` those of somebody else.

    `members` are address, port and whether it leads. `uncommitted` are the ids of what is being appended.
    """

    log: Log
    credentials: tuple[str, str] | None = None
    ordinary: tuple[str, str] | None = None
    faults: Faults = field(default_factory=Faults)
    calls: Counter[str] = field(default_factory=Counter)
    members: list[tuple[str, int, bool]] = field(default_factory=list)
    connections: set[str] = field(default_factory=set)
    uncommitted: dict[str, tuple[tuple[str, ...], asyncio.Event]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    def at_work(self, work: Coroutine[Any, Any, Answer]) -> "asyncio.Task[Answer]":
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def admit(self, call: str, context: Context) -> None:
        """BatchAppend says in its answer what the other calls say in their status."""
        self.calls[call] += 1
        self.connections.add(context.peer())
        if self.faults.frozen:
            await asyncio.Event().wait()
        known = [expected_authorization(*user) for user in (self.credentials, self.ordinary) if user]
        if known and authorization(context) not in known:
            await context.abort(grpc.StatusCode.UNAUTHENTICATED, "Authentication Failed")
        if self.faults.not_ready and call != "BatchAppend":
            await context.abort(grpc.StatusCode.UNAVAILABLE, "Server Is Not Ready")
        if self.faults.denied and call != "BatchAppend":
            await context.abort(grpc.StatusCode.PERMISSION_DENIED, "Access Denied")

    async def admit_to_all(self, context: Context) -> None:
        """The whole log is for administrators, and for whom its own permission names."""
        if self.ordinary and authorization(context) == expected_authorization(*self.ordinary):
            readers = self.log.properties(ALL).get("$acl", {}).get("$r", [])
            if self.ordinary[0] not in readers:
                await context.abort(grpc.StatusCode.PERMISSION_DENIED, "Access Denied")

    def is_a_place(self, position: int) -> bool:
        """What lies beyond the end is taken as the end."""
        return position in self.log.places or position > max(self.log.places)

    def strikes(self, fault: str) -> bool:
        left = getattr(self.faults, fault)
        setattr(self.faults, fault, max(0, left - 1))
        return bool(left)

    def gate(self, which: str) -> Gate | None:
        """The gate of the next call, which is not the gate of the one after it."""
        gate: Gate | None = getattr(self.faults, which)
        setattr(self.faults, which, None)
        return gate


def authorization(context: Context) -> str | None:
    return dict(context.invocation_metadata()).get("authorization")


def expected_authorization(user: str, password: str) -> str:
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()


async def abort_towards(leader: tuple[str, int], context: Context) -> Never:
    host, port = leader
    where = (("leader-endpoint-host", host), ("leader-endpoint-port", str(port)))
    await context.abort(grpc.StatusCode.NOT_FOUND, "Leader info available", where)
    raise AssertionError


async def abort_the_slow(context: Context) -> Never:
    words = (
        "Operation timed out: Consumer too slow to handle event while live. Client resubscription required."
    )
    await context.abort(grpc.StatusCode.ABORTED, words)
    raise AssertionError
