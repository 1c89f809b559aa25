"""What people on Nostr call themselves (kind 0). A name is shown; who is meant is told by the key alone."""

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from adapters.nostr.channels import key_of
from adapters.nostr.notes import Kind, Note, id_holds, signature_holds
from adapters.nostr.reading import short
from bot.clock import Clock
from bot.log.tables import Table, Tables
from bot.network.incoming import Author, Mention, Said
from bot.network.markup import as_name

MAX_CONTENT = 20_000
"""In characters. Whoever has more to say of themselves stays without a name."""

LONGEST_ADDRESS = 320

AHEAD = 86_400
"""In seconds: a date further ahead would keep every later name from being taken."""

REFRESH = 3_600.0
"""Seconds after which somebody who speaks is looked up anew: names change."""

MOST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """`address` is where they say to be found (NIP-05), which nobody has checked yet. `at` is by their own clock."""

    name: str
    address: str
    at: int


CALLED = Table(path=("nostr", "name"), key=str, value=Called, limit=MOST)
"""By public key."""


class Names:
    """`changed` is told whose name or address is another now."""

    def __init__(
        self, tables: Tables, clock: Clock, *, changed: Callable[[str], object] = lambda _: None
    ) -> None:
        self._called = tables.of(CALLED)
        self._clock = clock
        self._changed = changed
        self._asked: OrderedDict[str, float] = OrderedDict()

    def of(self, public: str) -> str:
        return self.given(public) or short(public)

    def given(self, public: str) -> str:
        """Empty where they gave none, as far as is known."""
        called = self._called.get(public)
        return called.name if called else ""

    def address(self, public: str) -> str:
        called = self._called.get(public)
        return called.address if called else ""

    def with_address(self) -> Iterator[str]:
        """Everybody who gives one."""
        return (public for public, called in self._called.items() if called.address)

    def take(self, note: Note) -> None:
        """The latest counts. What is forged, or no profile at all, is passed over."""
        known, now = self._called.get(note.pubkey), self._clock.now().timestamp()
        is_news = known is None or note.created_at > known.at
        if note.kind != Kind.PROFILE or not is_news or note.created_at > now + AHEAD:
            return
        if len(note.content) > MAX_CONTENT or not (id_holds(note) and signature_holds(note)):
            return
        called = _read(note)
        self._called.put(note.pubkey, called)
        if known is None or (known.name, known.address) != (called.name, called.address):
            self._changed(note.pubkey)

    def lacking(self, people: Iterable[str]) -> list[str]:
        """Those of whom nothing is known, and who were not asked about."""
        return [one for one in people if one not in self._asked and self._called.get(one) is None]

    def outdated(self, people: Iterable[str]) -> list[str]:
        """Those who were not asked about lately."""
        now = self._clock.now().timestamp()
        return [one for one in people if self._asked.get(one, 0.0) + REFRESH <= now]

    def asked(self, people: Iterable[str]) -> None:
        now = self._clock.now().timestamp()
        for one in people:
            self._asked[one] = now
            self._asked.move_to_end(one)
        while len(self._asked) > MOST:
            self._asked.popitem(last=False)

    def introduce(self, said: Said) -> Said:
        """With everybody in it by the name they have now."""
        replied = said.replied_author
        return replace(
            said,
            author=self._author(said.author),
            replied_author=self._author(replied) if replied else None,
            mentions=tuple(map(self._mention, said.mentions)),
        )

    def _author(self, author: Author) -> Author:
        public = key_of(author.identity)
        return replace(author, name=self.of(public)) if public else author

    def _mention(self, mention: Mention) -> Mention:
        public = key_of(mention.identity) if mention.identity else None
        return replace(mention, name=self.of(public)) if public else mention


def people_in(said: Said) -> list[str]:
    """The public keys of who speaks, who is answered and who is mentioned."""
    replied = said.replied_author
    identities = [said.author.identity, *([replied.identity] if replied else [])]
    identities += [mention.identity for mention in said.mentions if mention.identity]
    return list(dict.fromkeys(public for one in identities if (public := key_of(one))))


def _read(note: Note) -> Called:
    try:
        fields = json.loads(note.content)
    except (ValueError, RecursionError):
        fields = None
    fields = fields if isinstance(fields, dict) else {}
    names = (as_name(_text(fields.get(field))) for field in ("display_name", "name"))
    address = _text(fields.get("nip05")).strip()
    return Called(
        name=next(filter(None, names), ""),
        address=address if len(address) <= LONGEST_ADDRESS else "",
        at=note.created_at,
    )


def _text(value: object) -> str:
    """Without halves of characters, which JSON can carry and nobody can write down."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""
