"""Which note answers which: reading and writing the `e` tags of replies (NIP-10) and reactions (NIP-25)."""

from dataclasses import dataclass

from adapters.nostr.notes import Note, Tag, is_id

_MARKED = 4  # ["e", id, relay, marker, author]
_WITH_AUTHOR = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a note stands: `root` began the thread and is the note itself when it began one."""

    note_id: str
    author: str
    root: str
    root_author: str = ""


def replied(note: Note) -> Tag | None:
    """The `e` tag of the note that this one answers directly."""
    tags = _references(note)
    marked = {tag[3]: tag for tag in tags if len(tag) >= _MARKED and tag[3] in ("root", "reply")}
    if marked:
        return marked.get("reply", marked.get("root"))
    positional = [tag for tag in tags if len(tag) < _MARKED or not tag[3]]
    return positional[-1] if positional else None


def reacted(note: Note) -> Tag | None:
    """The last `e` tag, whatever stands before it."""
    tags = _references(note)
    return tags[-1] if tags else None


def author_hint(tag: Tag) -> str:
    """The author that an `e` tag names, or nothing."""
    return tag[4] if len(tag) >= _WITH_AUTHOR and is_id(tag[4]) else ""


def place(note: Note) -> Place:
    tags = _references(note)
    root = next((tag for tag in tags if len(tag) >= _MARKED and tag[3] == "root"), None)
    if root is None and tags and replied(note) is not None:
        root = tags[0]
    if root is None:
        return Place(note_id=note.id, author=note.pubkey, root=note.id, root_author=note.pubkey)
    return Place(note_id=note.id, author=note.pubkey, root=root[1], root_author=author_hint(root))


def reply_tags(to: Place) -> tuple[Tag, ...]:
    """The `e` tags of an answer to what stands at `to`."""
    direct = _reference(to.note_id, "reply", to.author)
    if to.root == to.note_id:
        return (_reference(to.note_id, "root", to.author),)
    return (_reference(to.root, "root", to.root_author), direct)


def _reference(note_id: str, marker: str, author: str) -> Tag:
    return ("e", note_id, "", marker, author) if author else ("e", note_id, "", marker)


def _references(note: Note) -> list[Tag]:
    return [tag for tag in note.tags if len(tag) > 1 and tag[0] == "e" and is_id(tag[1])]
