"""The peer: PyPI's `eventsourcing` on SQLite, asked by lines of JSON. Runs in a venv of its own.

Its union has the events that ours has in the same rows, with no more fields than what it is asked for
needs: what it stamps by itself (id, version, time) stands for what ours carries beside them.
"""
# ruff: noqa: ARG002 - a method's arguments are what its event carries, needed by the method or not

import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from importlib.metadata import version
from threading import Thread
from time import perf_counter
from typing import Any
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

BETWEEN_SNAPSHOTS = 200
"""As many as ours."""

MEMBERS, OPEN = 10, 3
UTC = timezone.utc  # noqa: UP017 - as its own transcoder writes it
LATER = datetime(2100, 1, 1, tzinfo=UTC)


class Union(Aggregate):
    def __init__(self, name: str, mission: str, founder: str) -> None:
        self.name, self.mission = name, mission
        self.roster = {founder: 1}
        self.open: dict[str, dict[str, Any]] = {}  # by number, as its snapshots have it
        self.opened = 0

    @event("MemberJoined")
    def join(self, number: int, identity: str) -> None:
        self.roster[identity] = number

    @event("ProposalOpened")
    def propose(self, number: int, proposer: int, text: str, electors: list[int], command: str) -> None:
        self.opened = number
        self.open[str(number)] = {
            "text": text,
            "electors": electors,
            "stances": {str(proposer): "consent"},
            "deadline": LATER,
        }

    def say(self, stance: str, number: int, by: str, command: str, at: datetime) -> None:
        """Decided as ours: who it is, whether they have a voice and are in time, and whether it is anything new."""
        member, proposal = self.roster.get(by), self.open[str(number)]
        if member not in proposal["electors"] or at >= proposal["deadline"]:
            raise ValueError(by)
        if proposal["stances"].get(str(member)) == stance:
            return
        if stance == "consent":
            self._consented(number=number, member=member, by=by, command=command)
        else:
            self._objected(number=number, member=member, by=by, command=command)

    @event("ConsentGiven")
    def _consented(self, number: int, member: int, by: str, command: str) -> None:
        self.open[str(number)]["stances"][str(member)] = "consent"

    @event("ObjectionRaised")
    def _objected(self, number: int, member: int, by: str, command: str) -> None:
        self.open[str(number)]["stances"][str(member)] = "objection"


class Unions(Application[UUID]):
    pass


class Snapshotting(Application[UUID]):
    snapshotting_intervals = {Union: BETWEEN_SNAPSHOTS}  # noqa: RUF012 - its own way to say so


def stances(prefix: str) -> Iterator[dict[str, Any]]:
    """One member objects and consents again, for ever, with a message id of its own each time."""
    number = 0
    while True:
        stance = "objection" if number % 2 == 0 else "consent"
        at = datetime.now(UTC)
        yield {"stance": stance, "number": 1, "by": "telegram:2", "command": f"{prefix}/{number}", "at": at}
        number += 1


def founded() -> Union:
    union = Union(name="Gardeners", mission="Grow together", founder="telegram:1")
    for member in range(2, MEMBERS + 1):
        union.join(number=member, identity=f"telegram:{member}")
    for number in range(1, OPEN + 1):
        everybody = list(range(1, MEMBERS + 1))
        text = f"We buy the green paint, tin {number}."
        union.propose(number=number, proposer=1, text=text, electors=everybody, command=f"open/{number}")
    return union


def opened(
    path: str, *, snapshots: bool = False, cached: bool = False, threads: int = 1
) -> Unions | Snapshotting:
    environment = {
        "PERSISTENCE_MODULE": "eventsourcing.sqlite",
        "SQLITE_DBNAME": path,
        "SQLITE_LOCK_TIMEOUT": "60",
        **({"AGGREGATE_CACHE_MAXSIZE": "1000"} if cached else {}),
    }
    application = (Snapshotting if snapshots else Unions)(env=environment)
    pool = application.factory.datastore.pool
    pool.pool_size, pool.pool_timeout = (
        max(pool.pool_size, threads),
        60.0,
    )  # nobody waits for a connection to open
    return application


def with_events(path: str, events: int, *, snapshots: bool = False) -> str:
    """The id of a union with so many events in all."""
    application, union = opened(path, snapshots=snapshots), founded()
    application.save(union)
    said = stances(f"before/{union.id}")
    while union.version < events:
        for _ in range(min(BETWEEN_SNAPSHOTS, events - union.version)):
            union.say(**next(said))
        application.save(union)
    application.close()
    return str(union.id)


def in_threads(threads: int, seconds: float, work: Callable[[int], Callable[[], None]]) -> float:
    """How often a second `work` was done by all together."""
    prepared, done = [work(number) for number in range(threads)], [0] * threads
    begin = perf_counter()

    def repeat(number: int, act: Callable[[], None]) -> None:
        while perf_counter() < begin + seconds:
            act()
            done[number] += 1

    running = [Thread(target=repeat, args=each) for each in enumerate(prepared)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return sum(done) / (perf_counter() - begin)


def save(path: str, threads: int, seconds: float) -> float:
    """Commands a second on unions that stand in memory, one a thread."""
    application = opened(path, threads=threads)

    def work(number: int) -> Callable[[], None]:
        union = founded()
        application.save(union)
        said = stances(f"{number}/{union.id}")

        def act() -> None:
            union.say(**next(said))
            application.save(union)

        return act

    rate = in_threads(threads, seconds, work)
    application.close()
    return rate


def get_and_save(path: str, union: str, seconds: float, cached: bool) -> float:
    """Commands a second on one union that is got anew for each."""
    application, said = opened(path, cached=cached), stances(f"{perf_counter()}")
    union_id = UUID(union)

    def act() -> None:
        got: Union = application.repository.get(union_id)
        got.say(**next(said))
        application.save(got)

    act()
    rate = in_threads(1, seconds, lambda _: act)
    application.close()
    return rate


def cold(path: str, union: str) -> float:
    """Seconds from opening the file until the first command is durable."""
    begin = perf_counter()
    application = opened(path, snapshots=True)
    got: Union = application.repository.get(UUID(union))
    said = stances(f"{begin}")
    stance = next(said)
    if got.open["1"]["stances"].get("2") == stance["stance"]:
        stance = next(said)
    got.say(**stance)
    application.save(got)
    seconds = perf_counter() - begin
    application.close()
    return seconds


def described(path: str) -> dict[str, Any]:
    """What it writes with, as the connection itself says."""
    application = opened(path)
    with application.factory.datastore.get_connection(commit=False) as connection:
        cursor = connection.cursor()
        pragmas = {}
        for pragma in ("journal_mode", "synchronous"):
            cursor.execute(f"PRAGMA {pragma}")
            pragmas[pragma] = cursor.fetchone()[0]
    application.close()
    return {"version": version("eventsourcing"), "python": sys.version.split()[0], **pragmas}


WORK: dict[str, Callable[..., Any]] = {
    "described": described,
    "with_events": with_events,
    "save": save,
    "get_and_save": get_and_save,
    "cold": cold,
}


def main() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(WORK[asked.pop("do")](**asked)), flush=True)  # noqa: T201 - its answer


if __name__ == "__main__":
    main()
