"""Nostr as members have it in their clients: what they write, and what stands on a real relay for everybody."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from adapters.nostr import private
from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, Note, Tag, parse
from adapters.nostr.reading import short
from tests.adapters.nostr.fakes import note
from tests.adapters.nostr.relay_process import Client
from tests.adapters.telegram.bot_api import BotApi
from tests.simulation.process import GUARD_SECONDS, Bot, Nursery

DELETION = 5
_HEADING = re.compile(r"Proposal (\d+):")
FOUNDING = "Gardeners — plant trees"


@dataclass(frozen=True)
class Post:
    """A note as a relay shows it."""

    id: str
    by: str
    kind: int
    text: str
    tags: Sequence[Sequence[str]]

    @property
    def number(self) -> int:
        """Of the proposal, on a card."""
        found = _HEADING.match(self.text)
        assert found is not None, self.text
        return int(found[1])

    def names(self, *tag: str) -> bool:
        return any(tuple(one[: len(tag)]) == tag for one in self.tags)


Filters: TypeAlias = Mapping[str, list[str]]
NONE: Filters = {}
Wanted: TypeAlias = str | Callable[[Post], bool]


@dataclass
class Square:
    """One relay. Members write to `union`, whose public key it is, as soon as there is one; before to `bot`."""

    relay: Client
    bot: Key
    union: str = ""

    # --- what members do --------------------------------------------------------------------

    async def says(self, who: Key, text: str, *, to: Post | None = None, also: Sequence[Tag] = ()) -> Post:
        """A note that mentions the union, or replies to one of its posts."""
        tags: list[Tag] = [("p", self.union or self.bot.public), *also]
        if to is not None:
            tags = [("e", to.id, "", "root"), *tags]
        return await self.writes(note(who, text, *tags, at=datetime.now(UTC)))

    async def reacts(self, who: Key, sign: str, on: Post) -> Post:
        tags: list[Tag] = [("e", on.id), ("p", on.by)]
        return await self.writes(note(who, sign, *tags, kind=Kind.REACTION, at=datetime.now(UTC)))

    async def deletes(self, who: Key, post: Post) -> None:
        await self.writes(note(who, "", ("e", post.id), ("k", "1"), kind=DELETION, at=datetime.now(UTC)))

    async def whispers(self, who: Key, text: str, to: Post | None = None) -> None:
        """A direct message to the union, perhaps in reply to one of its own."""
        draft = Draft(
            kind=Kind.PRIVATE_MESSAGE,
            content=text,
            tags=(("p", self.union), *((("e", to.id),) if to else ())),
            created_at=int(datetime.now(UTC).timestamp()),
        )
        await self.writes(private.wrap(who, self.union, draft).wrap)

    async def writes(self, written: Note) -> Post:
        [answer] = await self.relay.publish(written)
        assert isinstance(answer, list)
        assert answer[2] is True, answer
        return Post(written.id, written.pubkey, written.kind, written.content, written.tags)

    # --- what they see ----------------------------------------------------------------------

    async def posts(self, **filters: Any) -> list[Post]:
        """Of the union, newest first."""
        filters = {"authors": [self.union]} | filters if self.union else filters
        return [_post(found) for found in await self.relay.stored(**filters)]

    async def sees(self, wanted: Wanted, *, kind: int = Kind.NOTE, filters: Filters = NONE) -> Post:
        """Waits for it. `filters` as in a question to a relay."""
        found: list[Post] = []

        async def is_there() -> bool:
            found.extend(post for post in await self.posts(kinds=[kind], **filters) if _is(wanted, post))
            return bool(found)

        await until(is_there, lambda: f"{wanted!r} is not to be seen")
        return found[0]

    async def answer(self, to: Post, wanted: Wanted = "") -> Post:
        """What the union replied to it."""
        return await self.sees(lambda post: post.names("e", to.id) and _is(wanted, post))

    async def receipt(self, of: Post) -> None:
        """The union's mark that it has heard this."""
        seen = await self.sees("+", kind=Kind.REACTION, filters={"#e": [of.id]})
        assert seen.names("e", of.id)

    async def proposed(self, what: str) -> Post:
        """The card."""
        return await self.sees(
            lambda post: bool(_HEADING.match(post.text)) and what in post.text and "Proposed by" in post.text
        )

    async def outcome(self, card: Post, wanted: str) -> Post:
        return await self.sees(lambda post: post.names("e", card.id) and wanted in post.text)

    async def told(self, wanted: str) -> int:
        """How many posts of the union say so."""
        return sum(wanted in post.text for post in await self.posts(kinds=[Kind.NOTE]))

    async def hears(self, who: Key, wanted: str) -> Post:
        """In a direct message of the union to `who`."""
        found: list[Post] = []

        async def is_there() -> bool:
            for raw in await self.relay.stored(kinds=[Kind.GIFT_WRAP], **{"#p": [who.public]}):
                wrap = parse(raw)
                assert wrap is not None
                said = private.unwrap(who, wrap)
                if said.pubkey == self.union and wanted in said.content:
                    found.append(Post(said.id, said.pubkey, said.kind, said.content, said.tags))
            return bool(found)

        await until(is_there, lambda: f"nobody whispers {wanted!r}")
        return found[0]

    # --- how it begins ----------------------------------------------------------------------

    async def founds(self, founder: Key, *others: Key) -> None:
        names = " ".join(f"nostr:{other.npub}" for other in others)
        also: list[Tag] = [("p", other.public) for other in others]
        asked = await self.says(founder, f"start union {FOUNDING} {names}".strip(), also=also)
        filters = {"authors": [self.bot.public], "#e": [asked.id]}
        told = await self.sees("speaks for itself", filters=filters)
        self.union = next(tag[1] for tag in told.tags if tag[0] == "p" and tag[1] != founder.public)
        await self.sees("is founded")
        for other in others:
            await self.says(other, "accept")
            await self.sees(f"{short(other.public)} is a founder")


@dataclass
class NostrBot(Bot):
    """On Telegram only if that is given. Without `key` it makes its own."""

    also: dict[str, str] = field(default_factory=dict)

    def environment(self) -> dict[str, str]:
        return super().environment() | self.also


@asynccontextmanager
async def nostr_bot(
    home: Path,
    *relays: str,
    nursery: Nursery,
    key: Key | None = None,
    telegram: BotApi | None = None,
    period: str = "PT24H",
) -> AsyncIterator[NostrBot]:
    """As `bot_on`."""
    also = {"NOSTR_RELAYS": " ".join(relays), "LOG_LEVEL": "DEBUG"}
    also |= {"NOSTR_SECRET_KEY": key.reveal().hex()} if key else {}
    also |= {} if telegram else {"TELEGRAM_BOT_TOKEN": ""}
    bot = NostrBot(telegram or BotApi(), home, period=period, nursery=nursery, also=also)
    try:
        await bot.starts()
        yield bot
    except BaseException as failure:
        failure.add_note(f"the bot's log:\n{bot.log[-5000:]}")
        raise
    finally:
        if bot.process is not None:
            await bot.is_killed()


async def until(holds: Callable[[], Awaitable[bool]], complaint: Callable[[], str]) -> None:
    """What stands on a relay is asked for again and again."""
    try:
        async with asyncio.timeout(GUARD_SECONDS):
            while not await holds():  # noqa: ASYNC110 - relays announce no absence
                await asyncio.sleep(0.05)
    except TimeoutError:
        raise AssertionError(complaint()) from None


def _is(wanted: Wanted, post: Post) -> bool:
    return wanted in post.text if isinstance(wanted, str) else wanted(post)


def _post(found: dict[str, Any]) -> Post:
    return Post(found["id"], found["pubkey"], found["kind"], found["content"], found["tags"])
