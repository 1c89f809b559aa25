"""Telegram as the bot sees it: one connection that hears, speaks and comes back by itself."""

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from aiogram.methods import GetMe
from pydantic import SecretStr

from adapters.telegram.addresses import NETWORK, is_group, link, written
from adapters.telegram.calling import NOT_RECOGNISED, Api, Declined, WrongToken
from adapters.telegram.menu import Menu, register, registrations
from adapters.telegram.moving import Moves
from adapters.telegram.pinning import Pinning
from adapters.telegram.polling import LONG_POLL_SECONDS, Polling
from adapters.telegram.presence import Presence
from adapters.telegram.proving import ByTelegram
from adapters.telegram.rendering import LONGEST_MESSAGE
from adapters.telegram.rights import Rights
from adapters.telegram.session import Connect
from adapters.telegram.speaking import ALLOWED, TelegramMessenger
from adapters.telegram.topics import Topics
from bot.clock import Clock
from bot.log.store import Unavailable
from bot.network.abilities import Abilities
from bot.network.backoff import Backoff, Jitter, Sleep
from bot.network.incoming import Inbox
from bot.network.network import Network
from bot.network.pacing import Gate
from bot.network.proving import By, Door

PAGE = "page"
"""The payload with which somebody comes who wants to sign in."""

ABILITIES = Abilities(
    edits=True,
    in_place=True,
    removes=True,
    receipts=True,
    files=True,
    opens_private=True,
    signs_in=True,
    longest=LONGEST_MESSAGE,
)


@dataclass(frozen=True, slots=True)
class Reachable:
    """Whether Telegram knows us, and a line that says who we are or what is wrong."""

    ok: bool
    line: str


class Telegram:
    """`sleep`, `seconds`, `jitter` and `connect` are for tests: `seconds` is the time by which we pace ourselves.

    `app_url` is where our pages begin within Telegram. A question for updates stays open for `long_poll` seconds.

    Needs `close` in the end.
    """

    def __init__(
        self,
        token: str | SecretStr,
        *,
        clock: Clock,
        menu: Menu | None = None,
        api_url: str | None = None,
        app_url: str = "",
        sleep: Sleep = asyncio.sleep,
        seconds: Callable[[], float] | None = None,
        jitter: Jitter = random.random,
        connect: Connect | None = None,
        long_poll: int = LONG_POLL_SECONDS,
    ) -> None:
        secret = token if isinstance(token, SecretStr) else SecretStr(token)
        self._api = Api(secret, api_url, connect=connect)
        self._proves = ByTelegram(secret)
        self._menu = tuple(registrations(menu or {}))
        self._backoff = partial(Backoff, sleep, jitter)
        self._moves = Moves()
        self._clock = clock
        rights = Rights()
        presence = Presence(self._api, clock, self._moves, now=seconds, sleep=sleep)
        self._messenger = TelegramMessenger(
            self._api,
            clock,
            gate=Gate(ALLOWED, is_group=is_group, now=seconds, sleep=sleep),
            presence=presence,
            moves=self._moves,
            rights=rights,
            us=lambda: self._polling.us,
            app_url=app_url,
        )
        self._pinning = Pinning(self._messenger.in_turn, rights)
        self._polling = Polling(
            self._api,
            clock,
            self._backoff(),
            presence,
            pinning=self._pinning,
            rights=rights,
            long_poll=long_poll,
        )

    @property
    def network(self) -> Network:
        return Network(
            name=NETWORK,
            abilities=ABILITIES,
            messenger=self._messenger,
            address=written,
            link=link,
            acknowledge=self._messenger.acknowledge,
            take_away=self._messenger.take_away,
            pinning=self._pinning,
            topics=Topics(self._messenger.in_turn),
            our_name=lambda: f"@{self._polling.us.username}" if self._polling.us else "",
            way=self._api.way,
        )

    @property
    def doors(self) -> Sequence[Door]:
        """By which somebody signs in who is on Telegram."""
        proves = self._proves
        return [
            Door(by=By.LINK, prove=proves.by_link, found_at=self._private_chat),
            Door(by=By.APP, prove=proves.by_app),
        ]

    def _private_chat(self) -> str:
        us = self._polling.us
        return f"https://t.me/{us.username}?start={PAGE}" if us else ""

    @property
    def messenger(self) -> TelegramMessenger:
        return self._messenger

    @property
    def connected(self) -> bool:
        return self._polling.connected.is_set()

    @property
    def state(self) -> str:
        """In a line for whoever runs the bot: who we are here, or what is wrong and what to do."""
        return self._polling.state

    async def run(self, inbox: Inbox) -> None:
        """Until it is cancelled. The messenger works without it, but hears of nothing."""
        async with asyncio.TaskGroup() as parts:
            parts.create_task(self._polling.run(inbox))
            parts.create_task(self._tell_moves(inbox))
            parts.create_task(self._pinning.tidy())
            parts.create_task(
                register(self._menu, self._api, once=self._polling.connected, backoff=self._backoff())
            )

    async def reachable(self) -> Reachable:
        try:
            me = await self._api(GetMe())
        except WrongToken:
            return Reachable(ok=False, line=NOT_RECOGNISED)
        except (Declined, Unavailable) as failure:
            return Reachable(ok=False, line=str(failure))
        return Reachable(ok=True, line=f"Telegram knows us as @{me.username}")

    async def close(self) -> None:
        await self._api.close()

    async def _tell_moves(self, inbox: Inbox) -> None:
        """Apart from the message that taught us: its sender may be what the inbox is waiting for."""
        while True:
            await inbox.take(NETWORK, [("moves", await self._moves.untold())])
