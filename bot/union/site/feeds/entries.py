"""What stands in feeds: that something was proposed, how it ended, and when what is open ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.network.markup import plain
from bot.union.read_models.views import shown as as_known
from bot.union.site.pages.telling import Telling, Told
from domain.union.proposal import last_of

MOST = 40
"""Proposals of a union that are told, open and ended each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`id` is for ever. `path` is that of a page, empty where everybody would be shown none."""

    id: str
    title: str
    text: str
    at: datetime
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """`since` is when the text was put that can be objected to until then."""

    id: str
    title: str
    text: str
    at: datetime
    since: datetime
    path: str


def news(telling: Telling) -> Sequence[Entry]:
    """The latest first."""
    found = [one for told in _told(telling, is_open=True) for one in _entries(told, telling)]
    found += [one for told in _told(telling, is_open=False) for one in _entries(told, telling)]
    return sorted(found, key=lambda one: one.at, reverse=True)


def deadlines(telling: Telling) -> Iterator[Deadline]:
    for told in _told(telling, is_open=True):
        since = _put(told, telling)
        if told.deadline is not None and since is not None:
            yield Deadline(
                id=_id(told, telling),
                title=f"{as_known(telling.union.view).name}: {_title(told, telling)}",
                text=plain(told.text),
                at=told.deadline,
                since=since,
                path=_path(told, telling),
            )


def _entries(told: Told, telling: Telling) -> Iterator[Entry]:
    title, name, path = _title(told, telling), as_known(telling.union.view).name, _path(told, telling)
    put = _put(told, telling)
    if put is not None:
        text = "\n\n".join(
            filter(None, [plain(told.text), telling.words("card-proposer", name=told.proposer)])
        )
        put_as = f"{_id(told, telling)}/{told.version}"
        yield Entry(id=put_as, title=f"{name}: {title}", text=text, at=put, path=path)
    if told.ended is not None:
        ended = f"{_id(told, telling)}/ended"
        outcome = plain(told.outcome)
        yield Entry(id=ended, title=f"{name}: {title} — {outcome}", text=outcome, at=told.ended, path=path)


def _told(telling: Telling, *, is_open: bool) -> list[Told]:
    fields = telling.reading.proposals(telling.union, is_open=is_open, before=None, most=MOST)
    return telling.proposals(fields)


def _put(told: Told, telling: Telling) -> datetime | None:
    proposal = telling.reading.readable(telling.union, told.number)
    return last_of(proposal).put_at if proposal else None


def _title(told: Told, telling: Telling) -> str:
    return plain(telling.words("proposal-heading", number=str(told.number), title=told.title))


def _id(told: Told, telling: Telling) -> str:
    return f"{telling.union.id}/proposals/{told.number}"


def _path(told: Told, telling: Telling) -> str:
    is_for_all = as_known(telling.union.view).is_public
    return f"/unions/{telling.union.id}/proposals/{told.number}" if is_for_all else ""
