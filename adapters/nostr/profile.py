"""What a union shows of itself: profile, relays, regulation and roster as replaceable events (pure builders)."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from adapters.nostr.notes import Draft, Kind, Tag

MAX_PEOPLE = 450
"""Well under the tags that relays and we ourselves accept in one event."""

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])|^(\s*)([-+=]|\d+[.)])(?=\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article; `origin` says, in the union's language, its revision and the decision it came from."""

    number: str
    text: str
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`public` is a Nostr key in hex: who has none cannot stand in a follow set."""

    public: str
    name: str = ""


def profile(*, name: str, about: str, website: str = "") -> Draft:
    """Kind 0. `about` holds the mission; where else the union is at home is nobody's business but its members'."""
    fields = {"name": name, "about": about} | ({"website": website} if website else {}) | {"bot": True}
    return _draft(Kind.PROFILE, json.dumps(fields, ensure_ascii=False, sort_keys=True))


def relay_list(urls: Sequence[str]) -> Draft:
    """Kind 10002: where the union writes and reads (NIP-65)."""
    return _draft(Kind.RELAY_LIST, tags=tuple(("r", url) for url in urls))


def private_relay_list(urls: Sequence[str]) -> Draft:
    """Kind 10050: without it clients offer no direct messages to a key (NIP-17)."""
    return _draft(Kind.PRIVATE_RELAY_LIST, tags=tuple(("relay", url) for url in urls))


def regulation(*, title: str, entries: Sequence[Entry], empty: str = "") -> Draft:
    """Kind 30023, `d` = `regulation`: the whole regulation as one document; `empty` is shown without articles."""
    articles = [_article(entry) for entry in entries]
    content = "\n\n".join(articles) or _escaped(empty)
    return _draft(Kind.DOCUMENT, content, tags=(("d", "regulation"), ("title", title)))


def roster(*, title: str, people: Sequence[Person], description: str = "") -> Draft:
    """Kind 30000, `d` = `members`: a follow set (NIP-51). `description` is the place for who has no Nostr key."""
    listed: list[Tag] = [("p", person.public, "", person.name) for person in people[:MAX_PEOPLE]]
    about: tuple[Tag, ...] = (("description", description),) if description else ()
    return _draft(Kind.FOLLOW_SET, tags=(("d", "members"), ("title", title), *about, *listed))


def _article(entry: Entry) -> str:
    heading = "#" * min(6, 2 + entry.number.count("."))
    origin = f"\n\n*{_escaped(entry.origin)}*" if entry.origin else ""
    return f"{heading} {entry.number}\n\n{_escaped(entry.text)}{origin}"


def _escaped(text: str) -> str:
    """Members wrote it as plain text, and so it is to be read."""
    return _MARKDOWN.sub(_backslash, text)


def _backslash(match: re.Match[str]) -> str:
    if match[1]:
        return f"\\{match[1]}"
    mark = match[3]
    return f"{match[2]}\\{mark}" if len(mark) == 1 else f"{match[2]}{mark[:-1]}\\{mark[-1]}"


def _draft(kind: Kind, content: str = "", tags: tuple[Tag, ...] = ()) -> Draft:
    return Draft(kind=kind, content=content, tags=tags, created_at=0)
