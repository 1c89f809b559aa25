"""Keeps a relay's subscriptions open and asks for the latest again and again: what is answered proves that we hear."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace

from adapters.nostr.limits import Limits, narrowed
from adapters.nostr.listener import Listener, Lost, Timings
from adapters.nostr.protocol import Connection, Filter, Phase
from adapters.nostr.questions import PULSE, Plan, Question
from bot.clock import Clock

PAGE = "page"
MAX_SKIPPED = 12
"""Rounds that a subscription which is closed again and again sits out."""

_TIMEOUTS = 4  # without an answer to one question while others are answered


@dataclass(slots=True)
class _Stored:
    """How much came in answer to a question, and the date of the oldest."""

    count: int = 0
    oldest: int | None = None


@dataclass(slots=True)
class _Closed:
    """How often in a row a subscription was closed, and how many rounds it sits out yet."""

    reason: str
    times: int = 1
    skip: int = 0


@dataclass(slots=True, kw_only=True)
class Questioning:
    """`well` once the relay has answered a whole round. `frames` counts what it sends."""

    relay: str
    wire: Connection
    send: Callable[[str], Awaitable[None]]
    listener: Listener
    limits: Limits
    clock: Clock
    timings: Timings
    frames: Callable[[], int]
    well: bool = False
    is_gathering: bool = False
    _quiet: asyncio.Event = field(default_factory=asyncio.Event)
    _asked: dict[str, Question] = field(default_factory=dict)
    _stored: dict[str, _Stored] = field(default_factory=dict)
    _closed: dict[str, _Closed] = field(default_factory=dict)
    _turn: int = 0
    _rejected: int = 0
    _narrower: Limits | None = None

    async def run(self) -> None:
        turned = self.clock.now()
        while True:
            pulses = await self._round()
            pause = self.timings.pulse * pulses * 2 ** min(self._rejected, MAX_SKIPPED)
            await asyncio.sleep(min(pause, max(self.timings.longest_again, self.timings.pulse * pulses)))
            if (self.clock.now() - turned).total_seconds() >= self.timings.turn:
                turned, self._turn = self.clock.now(), self._turn + 1

    # --- what the relay says -----------------------------------------------------------------

    def arrived(self, name: str, raw: object) -> None:
        """An event of a subscription; what it is worth is not asked here."""
        stored = self._stored.get(name)
        date = raw.get("created_at") if isinstance(raw, dict) else None
        if stored is not None and self.wire.phase(name) is Phase.ASKED and isinstance(date, int):
            stored.count += 1
            stored.oldest = date if stored.oldest is None else min(date, stored.oldest)

    def answered(self, name: str) -> None:
        if self.wire.phase(name) is Phase.LIVE:
            self._closed.pop(name, None)
        if not self._unanswered():
            self._quiet.set()

    def closed(self, name: str, reason: str) -> None:
        times = self._closed[name].times + 1 if name in self._closed else 1
        self._closed[name] = _Closed(reason, times, min(2 ** (times - 1) - 1, MAX_SKIPPED))
        if (narrower := narrowed(self.limits, reason)) != self.limits:
            self._narrower = narrower
        self.answered(name)

    def noticed(self, text: str) -> None:
        """Some relays say in a notice, which names no question, that they will not answer it."""
        if narrowed(self.limits, text) != self.limits:
            self._give_up(text)

    async def ask_again(self) -> None:
        """All that was asked may have been ignored until now."""
        self._closed.clear()
        await self._ask(dict(self._asked))

    # --- a round -----------------------------------------------------------------------------

    async def _round(self) -> int:
        """How many questions it took to ask for the latest of all our keys."""
        began = self.clock.now()
        # once a round: all that is closed in one may be closed for the same reason
        self.limits, self._narrower = self._narrower or self.limits, None
        plan = self.listener.plan(self.limits, self._turn)
        await self._leave(plan)
        due = dict(plan.live) if self.listener.wants_again(self.relay) else self._due(plan)
        await self._ask(due)
        await self._answers()
        cut = [name for name in due if not await self._pages(name)]
        for name in cut:
            self._asked.pop(name, None)
        pulses = self.listener.pulses(self.limits)
        complete = all([await self._pulse(question) for question in pulses])
        self.is_gathering = False
        self.listener.settled(self.relay)
        self.listener.silent(self.relay, {name: closed.reason for name, closed in self._closed.items()})
        self._rejected = 0 if complete else self._rejected + 1
        if complete:
            self.well = True
            self.listener.caught_up(self.relay, began, self._deaf(plan))
        return max(1, len(pulses))

    def _due(self, plan: Plan) -> dict[str, Question]:
        """What is new or changed. Relays close questions that have been open for long; they are asked anew."""
        due = {}
        for name, question in plan.live.items():
            closed = self._closed.get(name)
            if closed is not None and closed.skip > 0:
                closed.skip -= 1
            elif closed is not None or self._asked.get(name) != question:
                due[name] = question
        return due

    def _deaf(self, plan: Plan) -> frozenset[str]:
        unheard = [
            question.keys
            for name, question in plan.live.items()
            if self.wire.phase(name) is not Phase.LIVE or self._asked.get(name) != question
        ]
        return plan.left.union(*unheard)

    async def _leave(self, plan: Plan) -> None:
        for name in self._asked.keys() - plan.live.keys():
            del self._asked[name]
            self._closed.pop(name, None)
            await self.send(self.wire.unsubscribe(name))

    async def _pulse(self, question: Question) -> bool:
        return await self._once(PULSE, question, self.listener.since(self.relay, PULSE)) is not None

    async def _pages(self, name: str) -> bool:
        """Whether all that is stored came: relays give only so much of it at once, the latest first."""
        stored, question = self._stored.get(name, _Stored()), self._asked.get(name)
        until: int | None = None
        while question and stored.count >= self.limits.stored and stored.oldest is not None:
            until = stored.oldest if until is None else min(stored.oldest, until - 1)
            earlier = replace(question, filters=tuple({**one, "until": until} for one in question.filters))
            page = await self._once(PAGE, earlier, self.listener.since(self.relay, question.purpose))
            if page is None:
                return False
            stored = page
        return True

    async def _once(self, name: str, question: Question, since: int) -> _Stored | None:
        """What is stored, without listening to what comes. None when the relay does not answer it."""
        await self._subscribe({name: (question, since)})
        await self._answers()
        answered = self.wire.phase(name) is Phase.LIVE
        await self.send(self.wire.unsubscribe(name))
        return self._stored.get(name) if answered else None

    # --- asking ------------------------------------------------------------------------------

    async def _ask(self, questions: Mapping[str, Question]) -> None:
        self._asked.update(questions)
        since = {name: self.listener.since(self.relay, one.purpose) for name, one in questions.items()}
        await self._subscribe({name: (question, since[name]) for name, question in questions.items()})

    async def _subscribe(self, questions: Mapping[str, tuple[Question, int]]) -> None:
        frames = []
        for name, (question, since) in questions.items():
            frames.append(self.wire.subscribe(name, [_dated(one, since) for one in question.filters]))
            self._stored[name] = _Stored()
            self._quiet.clear()
            self.is_gathering = True
        for frame in frames:  # only now: an early answer to one must not count as the answer to all
            await self.send(frame)

    async def _answers(self) -> None:
        """Returns when every question is answered. A relay that says nothing meanwhile counts as gone."""
        timeouts = 0
        while self._unanswered():
            before = self.frames()
            try:
                async with asyncio.timeout(self.timings.answer):
                    await self._quiet.wait()
            except TimeoutError:
                if self.frames() == before:
                    raise Lost("no answer") from None
                self.listener.settled(self.relay)
                timeouts += 1
            if timeouts == _TIMEOUTS:
                self._give_up("no answer")

    def _give_up(self, reason: str) -> None:
        for name in self._unanswered():
            self.wire.give_up(name)
            self.closed(name, reason)

    def _unanswered(self) -> list[str]:
        return [name for name in self.wire.unanswered() if name in self._stored]


def _dated(one: Filter, since: int) -> Filter:
    """A note that is asked for by its id may be of any age."""
    return one if "ids" in one else {**one, "since": since}
