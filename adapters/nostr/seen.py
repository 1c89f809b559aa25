"""What was taken in already: in memory as soon as it is verified, durably once it was handed over.

A replay is told from a late note by this record alone. So it keeps whatever is dated late enough to be
accepted, and where it has no room for that it says from which date on it still knows everything.
"""

from collections import OrderedDict
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from adapters.nostr.threads import Place
from bot.log.tables import Table, Tables

MAX_PASSING = 100_000
MAX_AUTHOR = 2_000
MAX_STRANGERS = 20_000
MAX_TOTAL = 300_000
KEPT_SECONDS = 12 * 86_400
"""By the author's date. Longer than any note that is accepted is old."""

_STRANGERS = "strangers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A note that was handed over, `at` its author's date, and where it stands. `known` is who was no stranger."""

    at: int
    kind: int
    author: str
    root: str
    root_author: str
    known: bool = True


TAKEN = Table(path=("nostr", "heard"), key=str, value=Taken)
"""By the note's id."""

FORGOTTEN = Table(path=("nostr", "forgotten"), key=str, value=int)
"""By shelf: the date of the latest note that had to go."""


class Seen:
    """A shelf for each member, and one for all strangers: who floods makes us forget nothing but their own."""

    def __init__(self, tables: Tables, now: float) -> None:
        self._taken = tables.of(TAKEN)
        self._forgotten = tables.of(FORGOTTEN)
        self._passing: OrderedDict[str, None] = OrderedDict()
        self._shelves: dict[str, list[tuple[int, str]]] = {}
        self._ids: set[str] = set()
        self._in_hand: dict[str, tuple[int, Place]] = {}
        for note_id, taken in self._taken.only(lambda _, taken: taken.at >= now - KEPT_SECONDS):
            self._shelf(taken.author, known=taken.known).append((taken.at, note_id))
            self._ids.add(note_id)
        for shelf in self._shelves.values():
            heapify(shelf)

    def __contains__(self, note_id: str) -> bool:
        return note_id in self._passing or note_id in self._ids

    def add(self, note_id: str) -> None:
        self._passing[note_id] = None
        if len(self._passing) > MAX_PASSING:
            self._passing.popitem(last=False)

    def take(self, note_id: str, kind: int, place: Place) -> None:
        """It is being handed over, and can be answered from now on."""
        self._in_hand[note_id] = (kind, place)

    def drop(self, note_id: str) -> None:
        """It could not be handed over; until a restart it is not tried again."""
        self._in_hand.pop(note_id, None)

    def forget(self, note_id: str) -> None:
        """It was put off, not taken in: the next time it counts as new."""
        self._passing.pop(note_id, None)

    def may_have_forgotten(self, author: str, created_at: int, *, known: bool) -> bool:
        """Whether a note of that date that is not here may have been taken in nevertheless."""
        forgotten = self._forgotten.get(author if known else _STRANGERS)
        return forgotten is not None and created_at <= forgotten

    def settle(self, note_id: str, created_at: int, kind: int, place: Place, *, known: bool = True) -> None:
        """It was handed over: after a restart it is not heard again, and it can still be answered."""
        taken = Taken(
            at=created_at,
            kind=kind,
            author=place.author,
            root=place.root,
            root_author=place.root_author,
            known=known,
        )
        self._taken.put(note_id, taken)
        self._in_hand.pop(note_id, None)
        if note_id not in self._ids:
            self._ids.add(note_id)
            shelf = self._shelf(place.author, known=known)
            heappush(shelf, (created_at, note_id))
            if len(shelf) > (MAX_AUTHOR if known else MAX_STRANGERS):
                self._drop_oldest(place.author if known else _STRANGERS)
            elif len(self._ids) > MAX_TOTAL:
                self._drop_oldest(max(self._shelves, key=lambda name: len(self._shelves[name])))

    def place(self, note_id: str) -> Place | None:
        if note_id in self._in_hand:
            return self._in_hand[note_id][1]
        taken = self._taken.get(note_id)
        if taken is None:
            return None
        return Place(note_id=note_id, author=taken.author, root=taken.root, root_author=taken.root_author)

    def kind(self, note_id: str) -> int | None:
        if note_id in self._in_hand:
            return self._in_hand[note_id][0]
        taken = self._taken.get(note_id)
        return taken.kind if taken else None

    def _shelf(self, author: str, *, known: bool) -> list[tuple[int, str]]:
        """Dates and ids, a heap: the oldest goes first."""
        return self._shelves.setdefault(author if known else _STRANGERS, [])

    def _drop_oldest(self, name: str) -> None:
        date, oldest = heappop(self._shelves[name])
        if not self.may_have_forgotten(name, date, known=True):
            self._forgotten.put(name, date)  # first: a crash must not forget it unsaid
        self._ids.discard(oldest)
        self._taken.drop(oldest)
