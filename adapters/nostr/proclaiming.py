"""Publishing what replaces its predecessor: each version is strictly later, and nothing is sent that says nothing new."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from hashlib import sha256

from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Note, sign
from adapters.nostr.posts import Post, Posts
from adapters.nostr.relays import Published
from bot.clock import Clock
from bot.log.store import Unavailable
from bot.log.tables import Table, Tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """What was said last in a place, and whether a relay has it; `date` is in seconds since 1970."""

    date: int
    digest: str
    done: bool


LATEST = Table(path=("nostr", "latest"), key=tuple[str, int, str], value=Latest)
"""By public key, kind and name."""

NOTHING = Latest(date=0, digest="", done=False)


class Proclaimer:
    def __init__(
        self,
        *,
        publish: Callable[[Note], Awaitable[Published]],
        posts: Posts,
        tables: Tables,
        clock: Clock,
    ) -> None:
        self._publish = publish
        self._posts = posts
        self._latest = tables.of(LATEST)
        self._clock = clock

    async def proclaim(self, key: Key, draft: Draft) -> bool:
        """Whether anything was published. The draft's own date is of no account.

        Raises Unavailable when no relay has it: the same draft again is the same note.
        """
        place, digest = (key.public, int(draft.kind), _name(draft)), _digest(draft)
        latest = self._latest.get(place) or NOTHING
        if latest.digest == digest and latest.done:
            return False
        date = latest.date
        posts = self._posts.said(digest + key.public, self._now()) if latest.digest == digest else None
        if posts is None:
            date = max(int(self._now()), date + 1)
            note = sign(key, replace(draft, created_at=date))
            posts = [Post(id=note.id, at=int(self._now()), head=note.id, speaker=key.public, note=note)]
            self._latest.put(place, Latest(date=date, digest=digest, done=False))
            self._posts.remember(digest + key.public, posts, self._now())
        published = await self._publish(posts[0].note)
        if not published.accepted:
            raise Unavailable("No relay has confirmed it.")
        self._posts.finish(digest + key.public, posts, self._now(), repeatable=True)
        self._latest.put(place, Latest(date=date, digest=digest, done=True))
        return True

    def _now(self) -> float:
        return self._clock.now().timestamp()


def _name(draft: Draft) -> str:
    return next((tag[1] for tag in draft.tags if len(tag) > 1 and tag[0] == "d"), "")


def _digest(draft: Draft) -> str:
    return sha256(json.dumps([int(draft.kind), draft.content, draft.tags]).encode()).hexdigest()
