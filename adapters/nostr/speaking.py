"""Speaking on Nostr: every message is signed and stored before it is published, so that a retry is the same note."""

import json
from collections.abc import Awaitable, Callable, Sequence
from hashlib import sha256

from adapters.nostr import signing
from adapters.nostr.channels import Address, address
from adapters.nostr.keys import Key
from adapters.nostr.notes import Kind, Note, is_id
from adapters.nostr.posts import KEPT_SECONDS, Post, Posts
from adapters.nostr.private import Unreadable
from adapters.nostr.relays import Published
from adapters.nostr.seen import Seen
from adapters.nostr.unwelcome import Unwelcome
from adapters.nostr.writing import ReplyLine, labels, parts
from bot.clock import Clock
from bot.log.store import Unavailable
from bot.network.incoming import MessageId, Pressed, Said
from bot.network.outgoing import Outgoing, Unreachable, Urgency
from bot.network.pacing import Allowed, Gate
from domain.people import Channel, Identity

Publish = Callable[[Note], Awaitable[Published]]

ALLOWED = Allowed(at_once=32)
"""Notes on their way: relays say what is too many for them, and each says something else."""


class NostrMessenger:
    """`key_of` gives the signing key of one of our public keys, None for one that is not (or no longer) ours.

    `prove` publishes as `publish` does, and sees to it that the note can be read on a relay that took it.
    `reply_line` says under a message how its buttons are pressed where there are none.
    """

    def __init__(
        self,
        *,
        key_of: Callable[[str], Key | None],
        publish: Publish,
        prove: Publish,
        posts: Posts,
        seen: Seen,
        clock: Clock,
        reply_line: ReplyLine = labels,
    ) -> None:
        self._key_of = key_of
        self._publish = publish
        self._prove = prove
        self._posts = posts
        self._seen = seen
        self._clock = clock
        self._reply_line = reply_line
        self._gate = Gate(ALLOWED)
        self.unwelcome = Unwelcome()
        self._places = signing.Places(lambda note_id: posts.place(note_id) or seen.place(note_id))

    async def post(self, message: Outgoing) -> MessageId:
        """The first part's id. The same message (by its `idempotency_key`, else by how it reads) again within an hour is taken for a repeat of the same note,
        unless it belongs to nothing (no card, no outcome, no reply).

        A card stands when it was read back from a relay: a clock may start with it.
        """
        key, to = self._speaker(message.channel)
        digest = _digest(message)
        if reasons := self.unwelcome.reasons(digest, self._now()):
            raise Unavailable(f"Every relay refused the note, and it is too early to try again: {reasons}")
        posts = self._posts.said(digest, self._now()) or self._sign(key, to, message, digest)
        repeatable = (
            message.card is None and message.replies_to is None and message.urgency is not Urgency.OUTCOME
        )
        publish = self._publish if message.card is None else self._prove
        refused = await self._tell(digest, posts, message.urgency, publish, repeatable=repeatable)
        if refused and to.partner:  # a person may be given up
            raise Unreachable(f"Every relay refused the note: {refused}")
        if refused:  # a union must not fall silent over a relay's mood
            self.unwelcome.add(digest, message.channel, refused, self._now())
            raise Unavailable(f"Every relay refused the note: {refused}")
        self.unwelcome.remove(digest)
        return MessageId(posts[0].head)

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        """Nothing: a note cannot be changed once it is signed. What came of a card is posted in its thread."""

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        """Nothing: what was signed stays with whoever has it."""

    async def answer(self, press: Pressed, text: str) -> None:
        """Nothing: there are no buttons on Nostr."""

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:  # noqa: ARG002 - all see all
        return True

    async def acknowledge(self, said: Said) -> bool:
        """Our `+` on what was said, so that its author can prove it was heard; once for each. Raises as `post`."""
        key, to = self._speaker(said.channel)
        digest = _hash("receipt", said.id)
        posts = self._posts.said(digest, self._now(), within=KEPT_SECONDS)
        if posts is None:
            place = self._places.of(said.message)
            kind = self._seen.kind(said.message) or Kind.NOTE
            if place is None or not place.author:
                return True  # not from Nostr, or too long ago to be known
            now = int(self._now())
            posts = _encrypted(lambda: [signing.receipt(key, to, place, kind, now)])
            self._posts.remember(digest, posts, now)
        refused = await self._tell(digest, posts, Urgency.CHATTER, self._publish, repeatable=False)
        if refused:
            raise Unreachable(f"Every relay refused the receipt: {refused}")
        return True

    def _speaker(self, channel: Channel) -> tuple[Key, Address]:
        to = address(channel)
        key = self._key_of(to.speaker) if to else None
        if to is None or key is None:
            raise Unreachable("No key of ours speaks in this channel.")
        return key, to

    def _sign(self, key: Key, to: Address, message: Outgoing, digest: str) -> list[Post]:
        cut = parts(message, reply_line=self._reply_line, private=bool(to.partner))
        answers = message.replies_to if is_id(message.replies_to) else None
        now = int(self._now())
        if to.partner:
            posts = _encrypted(lambda: signing.private_posts(key, to.partner, cut, answers, now))
        else:
            posts = signing.public_posts(key, cut, self._places.of(answers), now)
        self._posts.remember(digest, posts, now)
        return posts

    async def _tell(
        self, digest: str, posts: Sequence[Post], urgency: Urgency, publish: Publish, *, repeatable: bool
    ) -> str:
        """What the relays say where all of them refuse it; nothing once it stands."""
        for post in posts:
            async with self._gate.turn(post.speaker, urgency):
                published = await publish(post.note)
            if published.refused_by_all:
                self._posts.give_up(digest, posts)
                return "; ".join(sorted(set(published.refused.values()))) or "no reason given"
            if not published.accepted:
                raise Unavailable("No relay has confirmed the note.")
        self._posts.finish(digest, posts, self._now(), repeatable=repeatable)
        return ""

    def _now(self) -> float:
        return self._clock.now().timestamp()


def _encrypted(make: Callable[[], list[Post]]) -> list[Post]:
    try:
        return make()
    except Unreadable:
        raise Unreachable("Nothing can be encrypted for this key.") from None


def _digest(message: Outgoing) -> str:
    if message.idempotency_key:
        return _hash(message.channel, message.idempotency_key)
    rows = [[(button.label, button.action, button.start) for button in row] for row in message.buttons]
    return _hash(message.channel, message.text, message.replies_to, message.card, rows)


def _hash(*parts_of_it: object) -> str:
    return sha256(json.dumps(parts_of_it).encode()).hexdigest()
