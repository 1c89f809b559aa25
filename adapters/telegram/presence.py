"""Who is in which chat, as Telegram says when it is asked: remembered for a while, asked at a pace of its own."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from adapters.telegram.addresses import place, user_of
from adapters.telegram.calling import Api, Declined, Migrated, TooFast
from adapters.telegram.methods import AskStanding
from adapters.telegram.moving import Moves
from bot.clock import Clock
from bot.log.store import Unavailable
from bot.network.backoff import Sleep
from bot.network.incoming import Departed, Entered, Found, Incoming, Lost, Said
from bot.network.pacing import MOMENT, Rate, Window
from domain.people import Channel, Identity

SURE_SECONDS = 600.0
"""So long an answer is believed: a large group shows nobody that somebody was removed from it."""

UNSURE_SECONDS = 60.0
"""So long it is not asked again what Telegram would not say."""

NO_ANSWER_SECONDS = 10.0
"""So long nothing is asked after a question without an answer: nobody waits for each of 150 to fail."""

AT_ONCE = 4
A_SECOND = 10
"""Questions; Telegram names no limit for them, and they take nothing of what messages may take."""

DEADLINE_SECONDS = 5
PATIENCE_SECONDS = 30.0
"""Whoever asks would rather not know than wait longer than this because Telegram wants silence."""

_MANY = 10_000

Key: TypeAlias = tuple[int, int]
"""A group and a user."""


@dataclass(frozen=True, slots=True)
class _Known:
    present: bool | None
    until: float


class Presence:
    """`now` counts seconds; by default it is the running loop's time."""

    def __init__(
        self,
        api: Api,
        clock: Clock,
        moves: Moves,
        *,
        now: Callable[[], float] | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._api = api
        self._clock = clock
        self._moves = moves
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._sleep = sleep
        self._known: dict[Key, _Known] = {}
        self._asked: dict[Key, object] = {}
        self._blocked: set[int] = set()
        self._few = asyncio.Semaphore(AT_ONCE)
        self._window = Window(Rate(A_SECOND, seconds=1))
        self._quiet_until = self._deaf_until = float("-inf")

    async def __call__(self, where: Channel, who: Identity) -> bool | None:
        chat, user = self._moves.of(place(where)[0]), user_of(who)
        if user is None:
            return False
        return await self._in_group((chat, user)) if chat < 0 else self._in_private(chat, user)

    def learn(self, incoming: Incoming) -> None:
        """Whoever came or went is asked about anew, and everybody where we were away ourselves."""
        match incoming:
            case Entered(channel=where, author=author):
                self._forget(where, author.identity)
            case Departed(channel=where, identity=identity):
                self._forget(where, identity)
            case Said(channel=where, private=True):
                self._blocked.discard(place(where)[0])
            case Found(channel=where):
                self._blocked.discard(place(where)[0])
                self._forget_chat(place(where)[0])
            case Lost(channel=where):
                self.blocked(place(where)[0])
                self._forget_chat(place(where)[0])
            case _:
                pass

    def blocked(self, chat: int) -> None:
        """Telegram does not let us write there."""
        if chat > 0:
            self._blocked.add(chat)

    def forget(self) -> None:
        """For a while nobody told us who came and went."""
        self._known.clear()
        self._asked.clear()

    def _in_private(self, chat: int, user: int) -> bool | None:
        """A chat with one person is read by that person, unless they shut us out."""
        if chat != user:
            return False
        return None if chat in self._blocked else True

    async def _in_group(self, key: Key) -> bool | None:
        while (known := self._fresh(key)) is None:
            asked = self._asked.setdefault(key, object())
            try:
                answer = await self._ask(key)
            finally:
                # else they came or went while the answer was on its way
                is_current = self._asked.get(key) is asked
                if is_current:
                    del self._asked[key]
            if is_current:
                self._note(key, answer)
        return known.present

    def _fresh(self, key: Key) -> _Known | None:
        known = self._known.get(key)
        return known if known is not None and known.until > self._now() else None

    def _note(self, key: Key, present: bool | None) -> None:
        now = self._now()
        if len(self._known) >= _MANY:
            self._known = {each: known for each, known in self._known.items() if known.until > now}
        seconds = UNSURE_SECONDS if present is None else SURE_SECONDS
        self._known[key] = _Known(present, now + seconds)

    async def _ask(self, key: Key) -> bool | None:
        question = AskStanding(chat_id=key[0], user_id=key[1])
        async with self._few:
            while await self._may_ask():
                try:
                    return (await self._api(question, within=DEADLINE_SECONDS)).is_in
                except TooFast as wait:
                    self._quiet_until = self._now() + wait.seconds
                except Migrated as move:
                    self._moves.learn(key[0], move.to, at=self._clock.now())
                    question = question.model_copy(update={"chat_id": move.to})
                except Declined:  # Telegram does not know them, or will not say
                    return None
                except Unavailable:
                    self._deaf_until = self._now() + NO_ANSWER_SECONDS
        return None

    async def _may_ask(self) -> bool:
        """At its time; False when that is too far away, or Telegram does not answer anyway."""
        while (now := self._now()) >= self._deaf_until:
            wait = max(self._quiet_until - now, self._window.wait(now))
            if wait <= MOMENT:
                self._window.take(now)
                return True
            if wait > PATIENCE_SECONDS:
                return False
            await self._sleep(wait)
        return False

    def _forget(self, where: Channel, who: Identity) -> None:
        user = user_of(who)
        if user is not None:
            key = place(where)[0], user
            self._known.pop(key, None)
            self._asked.pop(key, None)

    def _forget_chat(self, chat: int) -> None:
        self._known = {key: known for key, known in self._known.items() if key[0] != chat}
        self._asked = {key: asked for key, asked in self._asked.items() if key[0] != chat}
