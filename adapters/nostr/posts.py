"""What we said: signed and stored before it is published, and which relay has it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from adapters.nostr.notes import Kind, Note, as_json, parse
from adapters.nostr.threads import Place, place
from bot.log.notebook import Notebook

KEPT_SECONDS = 30 * 86_400
SPREAD_SECONDS = 86_400
"""So long a relay that missed a post is given it later."""

MAX_SPREAD = 500
MAX_KEPT = 20_000
"""Posts, and messages made of them; what is older than that many is nobody's to answer any more."""

MAX_THREADS = 200
RETRY_SECONDS = 3_600
"""So long the same message posted again is taken for a repeat after a crash."""

_POST = ("nostr", "post")
_MESSAGE = ("nostr", "message")


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """`id` is how others refer to it, `head` the first part of the message it belongs to, `at` when it was said."""

    id: str
    at: int
    head: str
    speaker: str
    note: Note


@dataclass(slots=True)
class _Spread:
    post: Post
    settled: set[str] = field(default_factory=set)


class Posts:
    def __init__(self, notebook: Notebook, now: float) -> None:
        self._notebook = notebook
        self._own: dict[str, tuple[str, str]] = {}
        self._spread: dict[str, _Spread] = {}
        self._by_note: dict[str, str] = {}
        self._load(now)
        self._marked = dict.fromkeys(self._messages_since(now - KEPT_SECONDS))

    def __contains__(self, post_id: object) -> bool:
        return post_id in self._own

    def speaker(self, post_id: str) -> str | None:
        """The public key that said it; None when it was not one of ours."""
        found = self._own.get(post_id)
        return found[0] if found else None

    def head(self, post_id: str) -> str:
        found = self._own.get(post_id)
        return found[1] if found else post_id

    def place(self, post_id: str) -> Place | None:
        match self._notebook.get(*_POST, post_id):
            case {"note": raw} if note := parse(raw):
                return place(note)
            case _:
                return None

    def threads(self) -> list[str]:
        """The latest public posts, whose replies are asked for even if they mention nobody."""
        public = [post_id for post_id, found in self._spread.items() if found.post.note.kind == Kind.NOTE]
        return public[-MAX_THREADS:]

    def said(self, digest: str, now: float, *, within: float = RETRY_SECONDS) -> list[Post] | None:
        """The posts of this message if it was signed already and did not stand for longer than `within`."""
        match self._notebook.get(*_MESSAGE, digest):
            case {"at": int(at), "done": bool(done), "posts": list(ids)}:
                if done and at < now - within:
                    return None
                found = [self._stored(str(post_id)) for post_id in ids]
                return [post for post in found if post] if all(found) else None
            case _:
                return None

    def remember(self, digest: str, posts: Sequence[Post], now: float) -> None:
        """To be called before the first of them is published."""
        for post in posts:
            self._keep(post, [])
            self._watch(post, set())
        self._mark(digest, [post.id for post in posts], now, done=False)

    def finish(self, digest: str, posts: Sequence[Post], now: float, *, repeatable: bool) -> None:
        """The message stands. With `repeatable` the same words posted again are a new message."""
        if repeatable:
            self._unmark(digest)
        else:
            self._mark(digest, [post.id for post in posts], now, done=True)

    def give_up(self, digest: str, posts: Sequence[Post]) -> None:
        """Refused for good: nothing of it is to be sent again."""
        self._unmark(digest)
        for post in posts:
            self._drop(post.id)
            self._forget(post.id)

    def settle(self, note_id: str, url: str) -> None:
        """The relay has the note, or refused it for good."""
        found = self._spread.get(self._by_note.get(note_id, ""))
        if found and url not in found.settled:
            found.settled.add(url)
            self._keep(found.post, sorted(found.settled))

    def missing(self, url: str, now: float) -> list[Note]:
        """What this relay has not answered for, oldest first."""
        return [
            found.post.note
            for found in self._spread.values()
            if url not in found.settled and found.post.at > now - SPREAD_SECONDS
        ]

    def _mark(self, digest: str, ids: list[str], now: float, *, done: bool) -> None:
        self._notebook.put(*_MESSAGE, digest, value={"at": int(now), "done": done, "posts": ids})
        self._marked[digest] = None
        if len(self._marked) > MAX_KEPT:
            self._unmark(next(iter(self._marked)))

    def _unmark(self, digest: str) -> None:
        self._marked.pop(digest, None)
        self._notebook.drop(*_MESSAGE, digest)

    def _messages_since(self, then: float) -> list[str]:
        """Digests, oldest first; what is older is forgotten."""
        kept: list[tuple[int, str]] = []
        for key, value in self._notebook.under(*_MESSAGE):
            if isinstance(value, dict) and (at := _int(value.get("at"))) > then:
                kept.append((at, key[-1]))
            else:
                self._notebook.drop(*key)
        return [digest for _, digest in sorted(kept)]

    def _keep(self, post: Post, settled: list[str]) -> None:
        value: dict[str, Any] = {
            "at": post.at,
            "head": post.head,
            "speaker": post.speaker,
            "note": as_json(post.note),
            "settled": settled,
        }
        self._notebook.put(*_POST, post.id, value=value)

    def _stored(self, post_id: str) -> Post | None:
        match self._notebook.get(*_POST, post_id):
            case {"at": int(at), "head": str(head), "speaker": str(speaker), "note": raw} if note := parse(
                raw
            ):
                return Post(id=post_id, at=at, head=head, speaker=speaker, note=note)
            case _:
                return None

    def _watch(self, post: Post, settled: set[str]) -> None:
        self._own[post.id] = (post.speaker, post.head)
        self._spread[post.id] = _Spread(post, settled)
        self._by_note[post.note.id] = post.id
        if len(self._spread) > MAX_SPREAD:
            self._drop(next(iter(self._spread)))
        if len(self._own) > MAX_KEPT:
            self._forget(next(iter(self._own)))

    def _forget(self, post_id: str) -> None:
        self._own.pop(post_id, None)
        self._notebook.drop(*_POST, post_id)

    def _drop(self, post_id: str) -> None:
        if found := self._spread.pop(post_id, None):
            self._by_note.pop(found.post.note.id, None)

    def _load(self, now: float) -> None:
        kept: list[tuple[Post, set[str]]] = []
        for key, value in self._notebook.under(*_POST):
            post = self._stored(key[-1])
            if post is None or post.at < now - KEPT_SECONDS:
                self._notebook.drop(*key)
                continue
            settled = value.get("settled") if isinstance(value, dict) else None
            kept.append((post, set(settled) if isinstance(settled, list) else set()))
        for post, settled in sorted(kept, key=lambda found: found[0].at):
            self._watch(post, settled)


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0
