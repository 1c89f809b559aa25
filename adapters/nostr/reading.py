"""What a verified note says: notes, replies, reactions and direct messages become `Said`."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from math import ceil

from adapters.nostr import addresses, threads
from adapters.nostr.channels import channel, identity
from adapters.nostr.notes import Kind, Note
from adapters.nostr.posts import Posts
from bot.network.incoming import Author, Mark, Mention, MessageId, Said
from bot.network.markup import OPEN, clean
from domain.people import Channel

MARKS: Mapping[str, Mark] = {
    "+": Mark.FOR,
    "": Mark.FOR,
    "👍": Mark.FOR,
    "-": Mark.AGAINST,
    "👎": Mark.AGAINST,
}
"""Which mark a reaction is; any other is none (NIP-25: empty means `+`)."""

BEYOND = timedelta(days=365)
"""No clock is ahead by more, and a date has to be one that can be written down."""

_TONES = re.compile("[\U0001f3fb-\U0001f3ff\ufe0e\ufe0f]")
"""In which colour of skin, or as which picture, a sign is to be shown: it means the same in each."""

UNKNOWN = "unknown"
"""Stands for the key of an author whom a reply does not name."""

_REMOVED = re.compile(
    f" *{OPEN}[,:;]? *"
)  # `clean` lets no such mark through, so it can stand for an address


class Reader:
    """`keys` are our public keys; `bot` is the one among them that is no union's."""

    def __init__(self, *, bot: str, keys: Mapping[str, object], posts: Posts) -> None:
        self._bot = bot
        self._keys = keys
        self._posts = posts

    def read(self, note: Note, ours: str, at: datetime) -> Said | None:
        """None when nothing was said to us: a like with a smile."""
        if note.kind == Kind.REACTION:
            return self._reaction(note, channel(ours), at, private=False)
        return self._said(note, channel(ours), at, private=False, tag=threads.replied(note))

    def read_private(self, rumor: Note, ours: str, at: datetime) -> Said | None:
        """`rumor` is what was inside a gift wrap for our key `ours`."""
        place = channel(ours, rumor.pubkey)
        match rumor.kind:
            case Kind.PRIVATE_MESSAGE:
                answers = rumor.values("e")[-1:]
                tag = ("e", answers[0]) if answers else None
                return self._said(rumor, place, at, private=True, tag=tag)
            case Kind.REACTION:
                return self._reaction(rumor, place, at, private=True)
            case _:
                return None

    def addressed(self, note: Note) -> str | None:
        """To which of our keys it is said: who said what is replied to; else the first union mentioned, else the bot."""
        if note.kind == Kind.GIFT_WRAP:
            return next((key for key in note.values("p") if key in self._keys), None)
        tag = threads.reacted(note) if note.kind == Kind.REACTION else threads.replied(note)
        speaker = self._posts.speaker(tag[1]) if tag else None
        if speaker or note.kind == Kind.REACTION:
            return speaker
        ours = [key for key in note.values("p") if key in self._keys]
        unions = [key for key in ours if key != self._bot]
        said = [self._posts.speaker(post) for post in note.values("e")]
        return next((speaker for speaker in (*unions, *ours, *said) if speaker), None)

    def _reaction(self, note: Note, place: Channel, at: datetime, *, private: bool) -> Said | None:
        tag = threads.reacted(note)
        mark = MARKS.get(_TONES.sub("", note.content.strip()))
        if mark is None or tag is None or self._posts.speaker(tag[1]) is None:
            return None
        return Said(
            id=f"nostr:{note.id}",
            message=MessageId(note.id),
            channel=place,
            private=private,
            author=_author(note.pubkey),
            at=at,
            text="",
            replied=MessageId(self._posts.head(tag[1])),
            mark=mark,
            dated=_dated(note, at),
        )

    def _said(
        self, note: Note, place: Channel, at: datetime, *, private: bool, tag: Sequence[str] | None
    ) -> Said:
        text, mentions = self._text(note.content)
        return Said(
            id=f"nostr:{note.id}",
            message=MessageId(note.id),
            channel=place,
            private=private,
            author=_author(note.pubkey),
            at=at,
            text=text,
            mentions=mentions,
            replied=MessageId(self._posts.head(tag[1])) if tag else None,
            replied_author=self._replied_author(note, tag) if tag else None,
            dated=_dated(note, at),
            called=not private and self._names_us(note.content),
        )

    def _replied_author(self, note: Note, tag: Sequence[str]) -> Author | None:
        """None when it was us. The tag may name the author; else it is the first other person addressed."""
        if self._posts.speaker(tag[1]) is not None:
            return None
        others = [
            key for key in note.values("p") if key not in self._keys and addresses.HEX_KEY.fullmatch(key)
        ]
        named = threads.author_hint(tuple(tag)) or next(iter(others), "")
        return _author(named) if named else Author(identity=identity(UNKNOWN), name=UNKNOWN)

    def _names_us(self, content: str) -> bool:
        """In front or at the end: in between we are spoken about."""
        text = clean(content)
        names = [
            one for one in addresses.IN_TEXT.finditer(text) if addresses.public_key(one[1]) in self._keys
        ]
        return any(not text[: one.start()].strip() or not text[one.end() :].strip(" .,:!?") for one in names)

    def _text(self, content: str) -> tuple[str, tuple[Mention, ...]]:
        """Without our own address, which only says whom the note is for."""
        mentions: list[Mention] = []

        def replace(match: re.Match[str]) -> str:
            public = addresses.public_key(match[1])
            if public in self._keys:
                return OPEN
            if public is not None:
                mentions.append(Mention(text=match[0], identity=identity(public), name=short(public)))
            return match[0]

        text = addresses.IN_TEXT.sub(replace, clean(content))
        return _REMOVED.sub(" ", text).strip(), tuple(mentions)


def short(public: str) -> str:
    """A key as people recognise it: `npub1abcdef…uvwxyz`."""
    address = addresses.npub(public)
    return f"{address[:11]}…{address[-6:]}"


def _author(public: str) -> Author:
    return Author(identity=identity(public), name=short(public))


def _dated(note: Note, at: datetime) -> datetime:
    """By its author's clock, which may be fast; what is beyond all clocks is dated a year ahead."""
    latest = ceil((at + BEYOND).timestamp())
    return datetime.fromtimestamp(min(note.created_at, latest), UTC)
