"""Publishing what replaces its predecessor: each version is strictly later, and nothing is sent that says nothing new."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from hashlib import sha256

from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Note, sign
from adapters.nostr.posts import Post, Posts
from adapters.nostr.relays import Published
from bot.clock import Clock
from bot.log.notebook import Notebook
from bot.log.store import Unavailable

_LATEST = ("nostr", "latest")


class Proclaimer:
    def __init__(
        self,
        *,
        publish: Callable[[Note], Awaitable[Published]],
        posts: Posts,
        notebook: Notebook,
        clock: Clock,
    ) -> None:
        self._publish = publish
        self._posts = posts
        self._notebook = notebook
        self._clock = clock

    async def proclaim(self, key: Key, draft: Draft) -> bool:
        """Whether anything was published. The draft's own date is of no account.

        Raises Unavailable when no relay has it: the same draft again is the same note.
        """
        place = (*_LATEST, key.public, str(int(draft.kind)), _name(draft))
        digest = _digest(draft)
        date, told, done = self._latest(place)
        if told == digest and done:
            return False
        posts = self._posts.said(digest + key.public, self._now()) if told == digest else None
        if posts is None:
            date = max(int(self._now()), date + 1)
            note = sign(key, replace(draft, created_at=date))
            posts = [Post(id=note.id, at=int(self._now()), head=note.id, speaker=key.public, note=note)]
            self._remember(place, date, digest, done=False)
            self._posts.remember(digest + key.public, posts, self._now())
        published = await self._publish(posts[0].note)
        if not published.accepted:
            raise Unavailable("No relay has confirmed it.")
        self._posts.finish(digest + key.public, posts, self._now(), repeatable=True)
        self._remember(place, date, digest, done=True)
        return True

    def _latest(self, place: tuple[str, ...]) -> tuple[int, str, bool]:
        match self._notebook.get(*place):
            case {"date": int(date), "digest": str(digest), "done": bool(done)}:
                return date, digest, done
            case _:
                return 0, "", False

    def _remember(self, place: tuple[str, ...], date: int, digest: str, *, done: bool) -> None:
        self._notebook.put(*place, value={"date": date, "digest": digest, "done": done})

    def _now(self) -> float:
        return self._clock.now().timestamp()


def _name(draft: Draft) -> str:
    return next((tag[1] for tag in draft.tags if len(tag) > 1 and tag[0] == "d"), "")


def _digest(draft: Draft) -> str:
    return sha256(json.dumps([int(draft.kind), draft.content, draft.tags]).encode()).hexdigest()
