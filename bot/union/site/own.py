"""What somebody's own page shows of unions: what waits for them, and where they are members."""

from collections.abc import Iterator, Sequence

from bot.http.sections import Asking, Entry, Section
from bot.log.reader import LogReader
from bot.union.changes import plain_heading
from bot.union.published.addresses import home_of, page_of
from bot.union.read_models.tables import UnionTables
from bot.union.read_models.views import View, Views, shown
from bot.union.telling.waiting import what_waits
from domain.union.decider import UNION
from domain.union.proposal import deadline_of
from domain.union.state import member_with


async def own_unions(log: LogReader, asking: Asking) -> Sequence[Section]:
    words = asking.words
    views = await Views(log.states(UNION), UnionTables(log.database)).with_member(asking.identity)
    unions = [
        Entry(text=shown(view).name, path=home_of(view.union_id), more=[shown(view).mission])
        for view in views
    ]
    return [
        Section(
            title=words("own-waits"),
            entries=[one for view in views for one in _waiting(view, asking)],
            nothing=words("own-waits-nothing"),
        ),
        Section(title=words("own-unions"), entries=unions, nothing=words("own-unions-nothing")),
    ]


def _waiting(view: View, asking: Asking) -> Iterator[Entry]:
    """The nearest deadline first."""
    union, words, now = shown(view), asking.words, asking.now
    member = member_with(union, asking.identity)
    if member is None:
        return
    for proposal in sorted(union.open.values(), key=lambda one: (deadline_of(one) or now, one.number)):
        if more := [*what_waits(proposal, member.number, union, words, now)]:
            title = plain_heading(proposal, view, words)
            yield Entry(
                text=words("own-in-union", union=union.name, title=title),
                path=page_of(view.union_id, proposal.number),
                more=more,
            )
