"""A notebook that nobody can fill: of what strangers leave in it, and of what is over, the latest is kept.

What is still needed is kept whatever its age: who belongs to a union, what an open proposal refers to.
"""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from bot.log.notebook import Notebook
from bot.union.views import Views, shown
from domain.union.people import Channel, Identity

LIMITS: Mapping[str, int] = {
    "name": 20_000,
    "username": 20_000,
    "bearer": 20_000,
    "private": 20_000,
    "language": 20_000,
    "lost": 2_000,
    "link": 1_000,
    "question": 5_000,
    "subject": 50_000,
    "card": 10_000,
    "reminder": 10_000,
}
"""By the first part of a key. All else is bounded by what a union does, or by who writes it."""

AT_ONCE = 4
"""How many old entries are looked at for each new one: so a flood costs little, and finds what it may drop."""

Key = tuple[str, ...]


class Bounded:
    """A `Notebook`. `is_needed` is asked with a key and its value; after a restart all is equally old."""

    def __init__(
        self,
        notebook: Notebook,
        *,
        is_needed: Callable[[Key, object], bool],
        limits: Mapping[str, int] = LIMITS,
    ) -> None:
        self._notebook = notebook
        self._is_needed = is_needed
        self._limits = limits
        self._by_age = {kind: {key: None for key, _ in notebook.under(kind)} for kind in limits}

    def get(self, *key: str) -> object | None:
        return self._notebook.get(*key)

    def under(self, *prefix: str) -> Sequence[tuple[Key, object]]:
        return self._notebook.under(*prefix)

    def put(self, *key: str, value: object) -> None:
        self._notebook.put(*key, value=value)
        if (by_age := self._by_age.get(key[0])) is not None:
            by_age.pop(key, None)
            by_age[key] = None
            self._make_room(by_age, self._limits[key[0]])

    def drop(self, *key: str) -> None:
        self._notebook.drop(*key)
        self._by_age.get(key[0], {}).pop(key, None)

    async def on_record(self) -> None:
        await self._notebook.on_record()

    def _make_room(self, by_age: dict[Key, None], limit: int) -> None:
        for _ in range(AT_ONCE):
            if len(by_age) <= limit:
                return
            oldest = next(iter(by_age))
            del by_age[oldest]
            value = self._notebook.get(*oldest)
            if self._is_needed(oldest, value):
                by_age[oldest] = None  # its turn comes again
            else:
                self._forget(oldest, value)

    def _forget(self, key: Key, value: object) -> None:
        self._notebook.drop(*key)
        if key[0] == "private":  # how far nobody in particular was told there
            self._notebook.drop("told", str(value))


class Needed:
    """What the unions still need of the notebook."""

    def __init__(self, views: Views) -> None:
        self._views = views

    def __call__(self, key: Key, value: object) -> bool:
        match key, value:
            case ("name" | "username" | "private" | "language", identity), _:
                return bool(self._views.concerning(Identity(identity)))
            case ("bearer", *_), {"identity": str(identity), **_more}:
                return bool(self._views.concerning(Identity(identity)))
            case ("lost", channel), _:
                return self._views.is_home(Channel(channel))
            case ("card" | "reminder", union, number, *_), _:
                return self._is_open(union, number)
            case ("subject", *_), {"union": str(union), "number": number, **_more}:
                return self._is_open(union, number)
            case _:
                return False

    def _is_open(self, union: str, number: object) -> bool:
        view = self._views.get(UUID(union))
        return view is not None and str(number) in map(str, shown(view).open)
