"""What a process says of itself to its operator: how its parts stand, how far it has read, whether it speaks."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Protocol

from pydantic import AwareDatetime, BaseModel, ConfigDict

from bot.log.store import Unavailable
from bot.standing import Account, Condition, Fact, Kind, Standing, State, Telling

CHANNEL = "channel "
"""What the part that serves one channel begins with."""


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
    words: str
    at: AwareDatetime


class PartShown(_Shown):
    """`behind` is in seconds. A part without a state is no task of its own: it shows what it says alone."""

    name: str
    state: State | None = None
    since: AwareDatetime | None = None
    restarts: int = 0
    behind: float | None = None
    facts: Mapping[str, Fact] = {}
    last_trouble: TroubleShown | None = None
    advice: str = ""
    can_be_stopped: bool = False

    @property
    def is_well(self) -> bool:
        return self.state in {None, State.RUNS} and not self.advice


class ConditionShown(_Shown):
    holds: bool
    since: AwareDatetime


class LogShown(_Shown):
    """While it is not followed the store is away, or it is read for the first time."""

    is_followed: ConditionShown
    read_to: int
    as_of: AwareDatetime | None


class StatusShown(_Shown):
    """`troubles` concern one union, channel or message each."""

    as_of: AwareDatetime
    started: AwareDatetime
    speaks: ConditionShown
    log: LogShown
    parts: tuple[PartShown, ...]
    troubles: Mapping[str, str]


class Status:
    """`speaking` is kept true by whoever speaks."""

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        parts: Mapping[str, Standing],
        progress: Progress,
        troubles: Mapping[str, str] = {},
        can_be_stopped: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._now = now
        self._started = now()
        self._parts = parts
        self._progress = progress
        self._troubles = troubles
        self._can_be_stopped = can_be_stopped
        self._tellings: dict[str, Telling] = {}
        self.speaking = Condition(now)

    @contextmanager
    def telling(self, tellings: Mapping[str, Telling]) -> Iterator[None]:
        """What these parts say of themselves, as long as they are there."""
        self._tellings.update(tellings)
        try:
            yield
        finally:
            for name in tellings:
                self._tellings.pop(name, None)

    @property
    def is_ready(self) -> bool:
        """The store can be read and the read models are up to date, on a standby too."""
        return self._progress.following.holds

    def shown(self) -> StatusShown:
        names = dict.fromkeys((*self._own, *self._tellings))
        return StatusShown(
            as_of=self._now(),
            started=self._started,
            speaks=_condition(self.speaking),
            log=LogShown(
                is_followed=_condition(self._progress.following),
                read_to=self._progress.position,
                as_of=self._progress.as_of,
            ),
            parts=(*(self._part(name) for name in names), self._channels()),
            troubles=dict(self._troubles),
        )

    @property
    def _own(self) -> Iterator[str]:
        return (name for name, part in self._parts.items() if not part.passing)

    def _part(self, name: str) -> PartShown:
        part, telling = self._parts.get(name), self._tellings.get(name)
        account = _told_by(telling) if telling else Account()
        if part is None:
            return PartShown(name=name, behind=account.behind, facts=account.facts, advice=account.advice)
        trouble = part.last_trouble
        return PartShown(
            name=name,
            state=part.state,
            since=part.since,
            restarts=part.restarts,
            behind=account.behind,
            facts=account.facts,
            last_trouble=TroubleShown(kind=trouble.kind, words=trouble.words, at=trouble.at)
            if trouble
            else None,
            advice=_advice(name, part, account, self._now()),
            can_be_stopped=self._can_be_stopped(name),
        )

    def _channels(self) -> PartShown:
        """All that is being told now, and where something waits longest."""
        served = {name.removeprefix(CHANNEL): part for name, part in self._parts.items() if part.passing}
        longest = min(served, key=lambda name: served[name].begun, default=None)
        failing = sum(not part.runs for part in served.values())
        facts: dict[str, Fact] = {
            "channels with something to tell": len(served),
            "of these in trouble": failing,
        }
        waits = 0.0
        if longest is not None:
            waits = (self._now() - served[longest].begun).total_seconds()
            trouble = served[longest].last_trouble
            facts |= {"longest waiting": longest} | ({"its trouble": trouble.words} if trouble else {})
        advice = "Does the channel named here still take what the bot says?" if waits > WAITS_TOO_LONG else ""
        return PartShown(name="channels", behind=waits, facts=facts, advice=advice)


WAITS_TOO_LONG = 600.0
"""Seconds; as long as an interruption must be to count."""

PATIENCE = timedelta(minutes=1)
"""In which most troubles are over by themselves."""


def _told_by(telling: Telling) -> Account:
    """What a part counts may stand where nothing can be looked up now: that is said, and the rest all the same."""
    try:
        return telling()
    except Unavailable as problem:
        return Account(advice=str(problem))


def _advice(name: str, part: Standing, account: Account, now: datetime) -> str:
    """What to do about it, where it does not pass by itself."""
    if part.state is State.STOPPED:
        return f"It was stopped by hand; start it here, or with: python -m bot part start {name}"
    if account.advice:
        return account.advice
    if part.runs or part.last_trouble is None or now - part.begun < PATIENCE:
        return ""
    if part.last_trouble.kind is Kind.UNAVAILABLE:
        return "It is tried again and heals by itself once the cause is gone; python -m bot check says what is missing."
    if part.last_trouble.kind is Kind.HUNG:
        return (
            "It is ended and started again. If it goes on hanging, start the bot anew; its log says at what."
        )
    return "The log of the process says where this bug is; with a mended version, start the bot anew."


def _condition(condition: Condition) -> ConditionShown:
    return ConditionShown(holds=condition.holds, since=condition.since)
