"""What we said: signed and stored before it is published, and which relay has it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from adapters.nostr.notes import Kind, Note
from adapters.nostr.threads import Place, place
from bot.log.tables import Table, Tables

KEPT_SECONDS = 30 * 86_400
SPREAD_SECONDS = 86_400
"""So long a relay that missed a post is given it later."""

MAX_SPREAD = 500
MAX_KEPT = 20_000
"""Posts, and messages made of them; what is older than that many is nobody's to answer any more."""

MAX_THREADS = 200
RETRY_SECONDS = 3_600
"""So long the same message posted again is taken for a repeat after a crash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """`id` is how others refer to it, `head` the first part of the message it belongs to, `at` when it was said.

    `settled` are the relays that have it, or refused it for good.
    """

    id: str
    at: int
    head: str
    speaker: str
    note: Note
    settled: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """The ids of its `posts`, `at` when it was last sent, and whether it stands."""

    at: int
    done: bool
    posts: tuple[str, ...]


POSTS = Table(path=("nostr", "post"), key=str, value=Post, named=("id",))
MESSAGES = Table(path=("nostr", "message"), key=str, value=Message)
"""By the digest of what was to be said."""


@dataclass(slots=True)
class _Spread:
    post: Post
    settled: set[str] = field(default_factory=set)


class Posts:
    def __init__(self, tables: Tables, now: float) -> None:
        self._posts = tables.of(POSTS)
        self._messages = tables.of(MESSAGES)
        self._own: dict[str, tuple[str, str]] = {}
        self._spread: dict[str, _Spread] = {}
        self._by_note: dict[str, str] = {}
        self._load(now)
        marked = self._messages.only(lambda _, message: message.at > now - KEPT_SECONDS)
        self._marked = dict.fromkeys(
            digest for _, digest in sorted((one.at, digest) for digest, one in marked)
        )

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
        post = self._posts.get(post_id)
        return place(post.note) if post else None

    def threads(self) -> list[str]:
        """The latest public posts, whose replies are asked for even if they mention nobody."""
        public = [post_id for post_id, found in self._spread.items() if found.post.note.kind == Kind.NOTE]
        return public[-MAX_THREADS:]

    def said(self, digest: str, now: float, *, within: float = RETRY_SECONDS) -> list[Post] | None:
        """The posts of this message if it was signed already and did not stand for longer than `within`."""
        message = self._messages.get(digest)
        if message is None or (message.done and message.at < now - within):
            return None
        found = [self._posts.get(post_id) for post_id in message.posts]
        return [post for post in found if post] if all(found) else None

    def remember(self, digest: str, posts: Sequence[Post], now: float) -> None:
        """To be called before the first of them is published.

        The message comes first: a post without it would be given to relays, and the same be said again in another.
        """
        self._mark(digest, [post.id for post in posts], now, done=False)
        for post in posts:
            self._posts.put(post.id, post)
            self._watch(post)

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
            self._posts.put(found.post.id, replace(found.post, settled=tuple(sorted(found.settled))))

    def missing(self, url: str, now: float) -> list[Note]:
        """What this relay has not answered for, oldest first."""
        return [
            found.post.note
            for found in self._spread.values()
            if url not in found.settled and found.post.at > now - SPREAD_SECONDS
        ]

    def _mark(self, digest: str, ids: list[str], now: float, *, done: bool) -> None:
        self._messages.put(digest, Message(at=int(now), done=done, posts=tuple(ids)))
        self._marked[digest] = None
        if len(self._marked) > MAX_KEPT:
            self._unmark(next(iter(self._marked)))

    def _unmark(self, digest: str) -> None:
        self._marked.pop(digest, None)
        self._messages.drop(digest)

    def _watch(self, post: Post) -> None:
        self._own[post.id] = (post.speaker, post.head)
        self._spread[post.id] = _Spread(post, set(post.settled))
        self._by_note[post.note.id] = post.id
        if len(self._spread) > MAX_SPREAD:
            self._drop(next(iter(self._spread)))
        if len(self._own) > MAX_KEPT:
            self._forget(next(iter(self._own)))

    def _forget(self, post_id: str) -> None:
        self._own.pop(post_id, None)
        self._posts.drop(post_id)

    def _discard_half(self, message: Message) -> None:
        """Of what the end of the process cut in remembering: none of it was published, and all will be said anew."""
        found = [post_id for post_id in message.posts if self._posts.get(post_id)]
        if len(found) < len(message.posts):
            for post_id in found:
                self._posts.drop(post_id)

    def _drop(self, post_id: str) -> None:
        if found := self._spread.pop(post_id, None):
            self._by_note.pop(found.post.note.id, None)

    def _load(self, now: float) -> None:
        for _, message in self._messages.only(lambda _, message: not message.done):
            self._discard_half(message)
        kept = self._posts.only(lambda _, post: post.at >= now - KEPT_SECONDS)
        for _, post in sorted(kept, key=lambda found: found[1].at):
            self._watch(post)
