"""What the log says, ready to be looked up: every union, and who and what is where."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from bot.application.actions import FOUNDING, Act, opening_mark
from bot.ports import NO_STREAM, Fact
from domain.union.changes import AdmitMember
from domain.union.events import ArticleAdded, ArticleAmended, ProposalOpened, UnionStarted
from domain.union.evolve import evolve
from domain.union.people import Channel, Identity
from domain.union.proposal import PATIENCE
from domain.union.state import Active, Dissolved, Union, Unstarted, member_with


@dataclass(slots=True, kw_only=True)
class View:
    """A union as of `revision`, kept up to date in place.

    `touched` are the proposals that the last fact changed, `changed` the revision at which each last did,
    `openings` names the event that opened each (and the union's start, as FOUNDING): a number alone
    may mean another proposal in an older state of the log.
    `settled_at` when it ended. `texts` has every text an article ever had, by its number and revision: what was decided must stay readable.
    """

    union_id: UUID
    union: Union = field(default_factory=Unstarted)
    revision: int = NO_STREAM
    touched: tuple[int, ...] = ()
    changed: dict[int, int] = field(default_factory=dict)
    settled_at: dict[int, datetime] = field(default_factory=dict)
    openings: dict[int, str] = field(default_factory=dict)
    texts: dict[tuple[str, int], str] = field(default_factory=dict)


def shown(view: View) -> Active:
    """The union as members know it, also after its end."""
    match view.union:
        case Active():
            return view.union
        case Dissolved(last=last):
            return last
        case Unstarted():
            raise LookupError(view.union_id)


def is_about(act: Act, view: View) -> bool:
    """The proposal that bears its number now; before openings were named, the number alone said so."""
    return act.opening in {None, view.openings.get(act.number)}


def invitations(union: Active, identity: Identity, at: datetime) -> list[int]:
    """The open proposals to admit this identity, and FOUNDING for an invitation to found the union."""
    founding = [FOUNDING] if identity in union.invited and at < union.started.at + PATIENCE else []
    return founding + _admissions(union, identity)


class Views:
    """Folded in place, one fact after another."""

    def __init__(self) -> None:
        self._views: dict[UUID, View] = {}
        self._homes: dict[Channel, UUID] = {}

    def apply(self, fact: Fact) -> View:
        view = self._views.setdefault(fact.union_id, View(union_id=fact.union_id))
        _apply(view, fact)
        for channel in shown(view).channels:
            if self._may_move_in(view, channel):
                self._homes[channel] = fact.union_id
        return view

    def __iter__(self) -> Iterator[View]:
        return iter(tuple(self._views.values()))

    def get(self, union_id: UUID) -> View | None:
        return self._views.get(union_id)

    def opening(self, union_id: UUID, number: int) -> str | None:
        """What names the proposal that bears this number."""
        view = self._views.get(union_id)
        return view.openings.get(number) if view else None

    def at(self, channel: Channel) -> View | None:
        """The union that is at home in this channel, or the last one that was."""
        union_id = self._homes.get(channel)
        view = self._views[union_id] if union_id else None
        return view if view is not None and channel in shown(view).channels else None

    def _may_move_in(self, view: View, channel: Channel) -> bool:
        """A place stays with the union that was first at home in it; a dissolved one gives it up to the next."""
        holder = self.at(channel)
        return holder is None or (isinstance(view.union, Active) and not isinstance(holder.union, Active))

    def with_member(self, identity: Identity) -> list[View]:
        """Active unions in which this identity is a member."""
        return [view for view in self if isinstance(view.union, Active) and member_with(view.union, identity)]

    def know_each_other(self, one: Identity, other: Identity) -> bool:
        """Both are members of some union."""
        return any(member_with(shown(view), other) for view in self.with_member(one))

    def inviting(self, identity: Identity, *, since: datetime) -> list[View]:
        """Unions founded since then that invited this identity to be a founder, whatever came of it."""
        return [
            view
            for view in self
            if (started := shown(view).started).at > since
            and any(person.identity == identity for person in started.invited)
        ]

    def concerning(self, identity: Identity) -> list[View]:
        """Active unions in which this identity is a member, a candidate or invited."""
        return [view for view in self if isinstance(view.union, Active) and _concerns(view.union, identity)]


def _apply(view: View, fact: Fact) -> None:
    before = {} if isinstance(view.union, Unstarted) else shown(view).open
    view.union = evolve(view.union, fact.event)
    view.revision = fact.revision
    after = shown(view)
    settled = [number for number in before if number in after.settled]
    opened = [number for number, proposal in after.open.items() if proposal != before.get(number)]
    view.touched = (*settled, *opened)
    view.changed.update(dict.fromkeys(view.touched, fact.revision))
    view.settled_at.update(dict.fromkeys(settled, fact.metadata.spoken))
    match fact.event:
        case ProposalOpened(number=number):
            view.openings[number] = opening_mark(fact.id)
        case UnionStarted():
            view.openings[FOUNDING] = opening_mark(fact.id)
        case ArticleAdded(number=article, text=text):
            view.texts[article, 1] = text
        case ArticleAmended(number=article, revision=revision, text=text):
            view.texts[article, revision] = text
        case _:
            pass


def _concerns(union: Active, identity: Identity) -> bool:
    member = member_with(union, identity) is not None
    return member or identity in union.invited or bool(_admissions(union, identity))


def _admissions(union: Active, identity: Identity) -> list[int]:
    return [
        number
        for number, proposal in union.open.items()
        if isinstance(proposal.change, AdmitMember) and proposal.change.candidate.identity == identity
    ]
