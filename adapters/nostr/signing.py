"""From a message to the signed notes that carry it: replies, mentions, parts, reactions, gift wraps."""

from collections.abc import Callable
from dataclasses import dataclass

from adapters.nostr import private, threads
from adapters.nostr.channels import Address
from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, Note, Tag, is_id, sign
from adapters.nostr.posts import Post
from adapters.nostr.threads import Place
from adapters.nostr.writing import Part


@dataclass(frozen=True, slots=True)
class Places:
    """Where a note stands that we are to answer, whether we heard it or said it."""

    find: Callable[[str], Place | None]

    def of(self, note_id: str | None) -> Place | None:
        if note_id is None or not is_id(note_id):
            return None
        return self.find(note_id) or Place(note_id=note_id, author="", root=note_id)


def public_posts(key: Key, parts: list[Part], answers: Place | None, at: int) -> list[Post]:
    """A chain: each part after the first answers the first."""
    posts: list[Post] = []
    for part in parts:
        tags = threads.reply_tags(answers) if answers else ()
        people = dict.fromkeys([answers.author if answers else "", *part.mentioned])
        people_tags = tuple(("p", person) for person in people if person and person != key.public)
        draft = Draft(
            kind=Kind.NOTE, content=part.text, tags=(*tags, *people_tags), created_at=at + len(posts)
        )
        note = sign(key, draft)
        head = posts[0].id if posts else note.id
        posts.append(Post(id=note.id, at=at, head=head, speaker=key.public, note=note))
        if len(posts) == 1:
            answers = _after(note, answers)
    return posts


def private_posts(key: Key, partner: str, parts: list[Part], answers: str | None, at: int) -> list[Post]:
    """Raises private.Unreadable when nothing can be encrypted for `partner`."""
    posts: list[Post] = []
    for part in parts:
        to = answers if not posts else posts[0].id
        draft = Draft(
            kind=Kind.PRIVATE_MESSAGE,
            content=part.text,
            tags=private.message_tags(partner, to),
            created_at=at + len(posts),
        )
        posts.append(_wrapped(key, partner, draft, at, posts[0].id if posts else ""))
    return posts


def receipt(key: Key, to: Address, place: Place, kind: int, at: int) -> Post:
    """Our `+` on what somebody said, as proof that it was heard."""
    tags: tuple[Tag, ...] = (("e", place.note_id), ("p", place.author), ("k", str(kind)))
    draft = Draft(kind=Kind.REACTION, content="+", tags=tags, created_at=at)
    if to.partner:
        return _wrapped(key, to.partner, draft, at, "")
    note = sign(key, draft)
    return Post(id=note.id, at=at, head=note.id, speaker=key.public, note=note)


def _wrapped(key: Key, partner: str, draft: Draft, at: int, head: str) -> Post:
    made = private.wrap(key, partner, draft)
    return Post(id=made.rumor_id, at=at, head=head or made.rumor_id, speaker=key.public, note=made.wrap)


def _after(first: Note, answers: Place | None) -> Place:
    root = answers.root if answers else first.id
    root_author = answers.root_author if answers else first.pubkey
    return Place(note_id=first.id, author=first.pubkey, root=root, root_author=root_author)
