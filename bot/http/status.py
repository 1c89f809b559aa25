"""What a process says of itself: how its parts stand, how far it has read, whether it speaks, as of when.

Anybody on the machine may ask, so it names no union, no chat and nobody, and no trouble in its own words:
those are in the log of the process.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Literal, Protocol

from pydantic import AwareDatetime, BaseModel, ConfigDict

from bot.standing import Condition, Kind, Standing


class Progress(Protocol):
    """How far a process has read the log; `as_of` is when that was all, None until it was once."""

    @property
    def following(self) -> Condition: ...

    @property
    def position(self) -> int: ...

    @property
    def as_of(self) -> datetime | None: ...


class _Shown(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TroubleShown(_Shown):
    kind: Kind
    at: AwareDatetime


class PartShown(_Shown):
    state: Literal["runs", "waits to be started again"]
    since: AwareDatetime
    restarts: int
    last_trouble: TroubleShown | None


class ConditionShown(_Shown):
    holds: bool
    since: AwareDatetime


class LogShown(_Shown):
    """While it is not followed the store is away, or it is read for the first time."""

    is_followed: ConditionShown
    read_to: int
    as_of: AwareDatetime | None


class StatusShown(_Shown):
    """`chats` counts the parts that each serve one."""

    as_of: AwareDatetime
    started: AwareDatetime
    speaks: ConditionShown
    log: LogShown
    parts: Mapping[str, PartShown]
    chats: int
    chats_in_trouble: int


class Status:
    """`speaking` is kept true by whoever speaks."""

    def __init__(
        self, *, now: Callable[[], datetime], parts: Mapping[str, Standing], progress: Progress
    ) -> None:
        self._now = now
        self._started = now()
        self._parts = parts
        self._progress = progress
        self.speaking = Condition(now)

    def shown(self) -> StatusShown:
        chats = [standing for standing in self._parts.values() if standing.passing]
        return StatusShown(
            as_of=self._now(),
            started=self._started,
            speaks=_condition(self.speaking),
            log=LogShown(
                is_followed=_condition(self._progress.following),
                read_to=self._progress.position,
                as_of=self._progress.as_of,
            ),
            parts={name: _part(part) for name, part in self._parts.items() if not part.passing},
            chats=len(chats),
            chats_in_trouble=sum(not standing.runs for standing in chats),
        )


def _condition(condition: Condition) -> ConditionShown:
    return ConditionShown(holds=condition.holds, since=condition.since)


def _part(part: Standing) -> PartShown:
    trouble = part.last_trouble
    return PartShown(
        state="runs" if part.runs else "waits to be started again",
        since=part.since,
        restarts=part.restarts,
        last_trouble=TroubleShown(kind=trouble.kind, at=trouble.at) if trouble else None,
    )
