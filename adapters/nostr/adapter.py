"""The bot on Nostr: relays, keys, what is heard and what is said, put together."""

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from typing import TypeAlias

import aiohttp

from adapters.nostr.addresses import IN_TEXT, public_key
from adapters.nostr.channels import address, channel, identity, key_of
from adapters.nostr.confirming import Confirming
from adapters.nostr.hearing import Hearing
from adapters.nostr.introducing import MOST_PEOPLE
from adapters.nostr.keeping import kept
from adapters.nostr.keys import Key
from adapters.nostr.listener import Timings
from adapters.nostr.names import Names
from adapters.nostr.notes import Draft, Note
from adapters.nostr.posts import Posts
from adapters.nostr.proclaiming import Proclaimer
from adapters.nostr.protocol import Filter
from adapters.nostr.proving import BySigner
from adapters.nostr.rates import IsMember
from adapters.nostr.relay import Relay
from adapters.nostr.relay_names import named
from adapters.nostr.relays import Published, Relays
from adapters.nostr.seen import Seen
from adapters.nostr.speaking import NostrMessenger
from adapters.nostr.writing import MAX_NOTE, ReplyLine, labels
from bot.clock import Clock
from bot.log.store import Unavailable
from bot.log.tables import Tables
from bot.network.abilities import Abilities
from bot.network.backoff import Jitter
from bot.network.fetching import Fetch, Unanswered
from bot.network.handing_in import HandIn
from bot.network.incoming import Inbox
from bot.network.outgoing import Unreachable
from bot.network.proving import By, Door
from bot.network.way import Way
from domain.people import Channel, Identity

PATIENCE = 15.0
"""Seconds until a note that no relay confirmed counts as unavailable."""

FOR_NAMES = 2.0
"""Seconds that what somebody says for the first time waits for their name."""

SPREAD_AT_ONCE = 50
"""Posts that a relay has missed are given to it so many at a time, so many seconds apart."""


Connect: TypeAlias = Callable[[], AbstractAsyncContextManager[aiohttp.ClientSession]]
"""Gives what carries the bytes."""

ABILITIES = Abilities(
    own_addresses=True, is_open=True, receipts=True, receipts_in_private=True, longest=MAX_NOTE
)


async def nowhere(_: str, *, most: int) -> bytes:  # noqa: ARG001 - nothing comes back
    """A `Fetch` where nothing outside is to be asked."""
    raise Unanswered("nothing is asked outside")


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """`relays`: which are connected. `refused`: how much of what came in was refused, by cause.

    `silenced`: what relays do not let us hear, by relay and subscription. `behind`: where something waits.
    `unpublished`: where every relay refuses something of ours, and why.
    """

    relays: Mapping[str, bool]
    refused: Mapping[str, int]
    silenced: Mapping[str, Mapping[str, str]]
    unpublished: Mapping[Channel, str]
    heard_until: datetime | None
    behind: Mapping[Channel, datetime]


class NostrAdapter:
    """Made once; `run` does the work until it is cancelled. Only `run` needs the network.

    `is_member` tells who is heard even when many strangers speak at once, and whose words are waited for.
    Relays are asked anew by themselves after `watch` and `forget`: which unions are listened to is decided
    by who calls these, and a key that is watched is heard however many there are. What somebody writes to
    the bot's own key is always heard. With `fetch` the addresses are confirmed that members and candidates give.
    `connect` and `jitter` are for tests.
    """

    def __init__(
        self,
        *,
        urls: Sequence[str],
        bot: Key,
        inbox: Inbox,
        clock: Clock,
        tables: Tables,
        is_member: IsMember = lambda _, __: False,
        reply_line: ReplyLine = labels,
        fetch: Fetch = nowhere,
        timings: Timings = Timings(),  # noqa: B008 -- frozen
        patience: float = PATIENCE,
        connect: Connect = aiohttp.ClientSession,
        jitter: Jitter = random.random,
    ) -> None:
        self._connect = connect
        self._timings = timings
        self._urls, self._patience = tuple(urls), patience
        self._jitter = jitter
        self._clock = clock
        self._tables = tables
        self._keys = {bot.public: bot}
        self._names = names = Names(tables, clock, changed=self._saw)
        self._posts, seen = Posts(tables, self._now()), Seen(tables, self._now())
        self._confirming = Confirming(
            names=names,
            tables=tables,
            fetch=fetch,
            clock=clock,
            concerns_us=lambda public: is_member(identity(public), channel(bot.public)),
            every=timings.look,
        )
        self._hearing = Hearing(
            keys=self._keys,
            bot=bot.public,
            inbox=inbox,
            posts=self._posts,
            seen=seen,
            is_member=is_member,
            clock=clock,
            tables=tables,
            names=names,
            ask_names=self._introduce,
            saw=self._saw,
            reply_line=reply_line,
        )
        self._relays = Relays(
            [self._relay(url, name, timings) for name, url in named(urls).items()], patience=patience
        )
        self.messenger = NostrMessenger(
            key_of=self._keys.get,
            publish=self._publish,
            prove=partial(self._publish, proven=True),
            posts=self._posts,
            seen=seen,
            clock=clock,
            reply_line=reply_line,
        )
        self._proclaimer = Proclaimer(publish=self._publish, posts=self._posts, tables=tables, clock=clock)

    @property
    def way(self) -> Way:
        return self._hearing.way

    @property
    def hand_in(self) -> HandIn:
        return self._hearing.posting

    @property
    def door(self) -> Door:
        """By which somebody signs in who has a key."""
        return Door(by=By.SIGNER, prove=BySigner(self._names.of))

    def watch(self, key: Key) -> Channel:
        """From now on this key hears and speaks; its public channel is returned."""
        self._keys[key.public] = key
        return channel(key.public)

    def watches(self, of: Channel) -> bool:
        found = address(of)
        return found is not None and found.speaker in self._keys

    def forget(self, of: Channel) -> None:
        """The key neither hears nor speaks any more."""
        if found := address(of):
            self._keys.pop(found.speaker, None)

    def called(self, who: Identity) -> str:
        """What they call themselves; empty where that is not known."""
        public = key_of(who)
        return self._names.given(public) if public else ""

    async def meet(self, text: str) -> None:
        """Whoever it names by an address is looked up, unless they were lately."""
        people = dict.fromkeys(filter(None, map(public_key, IN_TEXT.findall(text))))
        nameless = [one for one in self._names.outdated(people) if not self._names.given(one)][:MOST_PEOPLE]
        if nameless:
            self._names.asked(nameless)
            await self._introduce(nameless)

    def known_as(self, who: Identity) -> str:
        """Under which address somebody's own server confirms their key; empty where none does."""
        public = key_of(who)
        return self._confirming.known_as(public) if public else ""

    async def proclaim(self, of: Channel, draft: Draft) -> bool:
        """Publish what `profile` built, unless the channel's key said the same last. Raises as `post`."""
        found = address(of)
        key = self._keys.get(found.speaker) if found else None
        if key is None:
            raise Unreachable("No key of ours speaks in this channel.")
        return await self._proclaimer.proclaim(key, draft)

    async def publish(self, note: Note) -> None:
        """That somebody has signed who need not be watched, and can sign again. Raises as `post`."""
        published = await self._relays.publish(note)
        if published.refused_by_all:
            raise Unreachable("; ".join(f"{relay}: {reason}" for relay, reason in published.refused.items()))
        if not published.accepted:
            raise Unavailable("No relay has confirmed it.")

    async def stored(self, filters: Filter) -> Sequence[Note]:
        """What relays keep of it, each once, signed rightly. Raises Unavailable when none of them answers."""
        async with self._connect() as session:
            asked = [kept(session, url, filters, seconds=self._patience) for url in self._urls]
            answers = [answer for answer in await asyncio.gather(*asked) if answer is not None]
        if not answers:
            raise Unavailable("No relay has answered.")
        return [*{note.id: note for notes in answers for note in notes}.values()]

    def health(self) -> Health:
        return Health(
            relays={relay.name: relay.is_up for relay in self._relays.all},
            refused=self._hearing.refused,
            silenced={relay: reasons for relay, reasons in self._hearing.silenced.items() if reasons},
            unpublished=self.messenger.unwelcome.channels(self._now()),
            heard_until=self._hearing.reporter.reported,
            behind=self._hearing.reporter.behind,
        )

    async def run(self) -> None:
        async with self._connect() as session, asyncio.TaskGroup() as tasks:
            tasks.create_task(self._hearing.run())
            tasks.create_task(self._spread())
            tasks.create_task(self._confirming.run())
            for relay in self._relays.all:
                tasks.create_task(relay.run(session))

    async def _publish(self, note: Note, *, proven: bool = False) -> Published:
        """Not before it is known for good that we signed it: a restart must repeat it, not sign another."""
        await self._tables.on_record()
        return await self._relays.publish(note, proven=proven)

    async def _introduce(self, people: Sequence[str]) -> None:
        """Every relay that answers may know a later name than the others."""
        with suppress(TimeoutError):
            async with asyncio.timeout(FOR_NAMES):
                await asyncio.gather(*(relay.introduces(people) for relay in self._relays.up))

    def _saw(self, public: str) -> None:
        self._confirming.saw(public)

    async def _spread(self) -> None:
        """A relay that was away is given what was said meanwhile: some members read only there."""
        while True:
            for relay in self._relays.up:
                for note in islice(self._posts.missing(relay.name, self._now()), SPREAD_AT_ONCE):
                    await relay.send(note)
            self._hearing.connected.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._timings.spread):
                    await self._hearing.connected.wait()

    def _relay(self, url: str, name: str, timings: Timings) -> Relay:
        return Relay(
            url, name, listener=self._hearing, clock=self._clock, timings=timings, jitter=self._jitter
        )

    def _now(self) -> float:
        return self._clock.now().timestamp()
