"""Messages that met a bug: kept for the operator, who may have them tried again once the bug is mended.

None is tried by itself, not even after a start: it may be what stopped the process; nobody knows whether
this program is newer; and its author, who was asked to say it again, may have said something else since.
Then it is only kept to be looked at, for nobody's earlier word comes after their later one.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.inbox.put_off import Spoken
from bot.log.tables import Table, Tables
from bot.network.incoming import Said
from domain.people import Identity

MOST = 100
MOST_OF_ONE = 5
"""Kept, of all and of one author. What was answered goes first, then the oldest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poison:
    """`trouble` is what went wrong, at `failed` for the last time. `answered`: its author has spoken since."""

    number: str
    kind: Literal["Said", "Pressed"]
    spoken: Spoken
    trouble: str
    failed: datetime
    tries: int = 1
    answered: bool = False

    @property
    def author(self) -> Identity:
        return self.spoken.author.identity


POISONED = Table(path=("poisoned",), key=str, value=Poison, named=("number",))
"""By number, in so many digits that their order is the keys'."""


def numbered(number: int) -> str:
    return f"{number:012}"


class Poisoned:
    def __init__(self, tables: Tables) -> None:
        self._entries = tables.of(POISONED)
        self._kept = {poison.number: poison for poison in self._entries.values()}

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[Poison]:
        """In the order they came."""
        return iter(sorted(self._kept.values(), key=lambda poison: poison.number))

    def __contains__(self, message_id: str) -> bool:
        """Whether this message failed: delivered again, it would only fail again."""
        return any(poison.spoken.id == message_id for poison in self._kept.values())

    def get(self, number: int) -> Poison | None:
        return self._kept.get(numbered(number))

    def note(self, spoken: Spoken, trouble: str, at: datetime) -> None:
        poison = Poison(
            number=numbered(int(max(self._kept, default="0")) + 1),
            kind="Said" if isinstance(spoken, Said) else "Pressed",
            spoken=spoken,
            trouble=trouble,
            failed=at,
        )
        self._keep(poison)
        self._make_room(MOST_OF_ONE, [one for one in self if one.author == poison.author])
        self._make_room(MOST, [*self])

    def failed_again(self, poison: Poison, trouble: str, at: datetime) -> None:
        self._keep(replace(poison, trouble=trouble, failed=at, tries=poison.tries + 1))

    def of(self, people: Collection[Identity]) -> list[Poison]:
        """What these have said that was not answered yet."""
        return [one for one in self if one.author in people and not one.answered]

    def answer(self, poison: Poison) -> None:
        self._keep(replace(poison, answered=True))

    def drop(self, poison: Poison) -> None:
        self._kept.pop(poison.number, None)
        self._entries.drop(poison.number)

    def _keep(self, poison: Poison) -> None:
        self._entries.put(poison.number, poison)
        self._kept[poison.number] = poison

    def _make_room(self, most: int, among: list[Poison]) -> None:
        by_use = sorted(among, key=lambda one: (not one.answered, one.number))
        for superfluous in by_use[: max(0, len(by_use) - most)]:
            self.drop(superfluous)
