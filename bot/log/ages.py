"""Which entries of a table are the oldest. Of what nobody has touched since the start, nothing is held in memory."""

from typing import TypeAlias

from bot.log.notebook import Notebook

Parts: TypeAlias = tuple[str, ...]


class Ages:
    """Of all entries whose keys begin with `path`. What stood at the start is equally old, and goes by its key."""

    def __init__(self, notebook: Notebook, path: Parts) -> None:
        self._notebook = notebook
        self._path = path
        self._older = notebook.count(*path)
        self._looked_at = path
        self._younger: dict[Parts, None] = {}
        self._younger_to_look_at = 0

    def __len__(self) -> int:
        return self._older + len(self._younger)

    def touch(self, place: Parts) -> None:
        """It is about to be put, and the youngest then."""
        self.forget(place)
        self._younger[place] = None

    def forget(self, place: Parts) -> None:
        """It is about to be dropped."""
        if place in self._younger:
            del self._younger[place]
        elif self._notebook.get(*place) is not None:
            self._older -= 1

    def oldest(self) -> Parts | None:
        """Whose turn it is to be looked at; the others' turn comes before it is its again. None where this was nobody's."""
        if self._younger_to_look_at == 0 and self._older:
            place = self._notebook.following(*self._path, after=self._looked_at)
            if place is not None:
                self._looked_at = place
                return None if place in self._younger else place
        if self._younger_to_look_at == 0:  # the older ones were all looked at
            self._looked_at, self._younger_to_look_at = self._path, len(self._younger)
        if not self._younger:
            return None
        self._younger_to_look_at -= 1
        place = next(iter(self._younger))
        del self._younger[place]
        self._younger[place] = None
        return place
