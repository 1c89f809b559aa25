"""What the log says, ready to be looked up: every union, and who and what is where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import takewhile
from uuid import UUID

from bot.log.envelope import Envelope
from bot.log.store import NO_STREAM
from bot.union.actions import FOUNDING, Act, opening_mark
from bot.union.index import Index
from domain.union.events import ArticleAdded, ArticleAmended, ProposalOpened, UnionStarted
from domain.union.evolve import evolve
from domain.union.people import Channel, Identity
from domain.union.proposal import PATIENCE, candidate_of
from domain.union.state import Active, Dissolved, Union, Unstarted, member_with

QUIET_AFTER = timedelta(days=7)
"""A union of one member that decides nothing for so long keeps neither its chat nor the bot's attention."""


@dataclass(slots=True, kw_only=True)
class View:
    """A union as of `revision`, kept up to date in place; `place` is its own in the order of founding.

    `touched` are the proposals that the last fact changed, `changed` the revision at which each last did,
    `openings` names the event that opened each (and the union's start, as FOUNDING): a number alone
    may mean another proposal in an older state of the log.
    `settled_at` when it ended. `texts` has every text an article ever had, by its number and revision: what was decided must stay readable.
    """

    union_id: UUID
    place: int
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
    """The open proposals that ask this identity, and FOUNDING for an invitation to found the union."""
    founding = [FOUNDING] if identity in union.invited and at < union.started.at + PATIENCE else []
    return founding + _admissions(union, identity)


def is_quiet(view: View, at: datetime) -> bool:
    """Whether one member alone is left here, with nothing open, who has decided nothing for long."""
    match view.union:
        case Active(roster=roster, open=open_, started=started) if len(roster) <= 1 and not open_:
            return at - max([started.at, *view.settled_at.values()]) >= QUIET_AFTER
        case _:
            return False


class Views:
    """Folded in place, one fact after another.

    One chat is one union's: the first that came keeps it while it is active and at home there. Whoever
    comes later waits behind it, and is not at home there meanwhile, whatever was decided.
    """

    def __init__(self) -> None:
        self._views: dict[UUID, View] = {}
        self._homes: dict[Channel, list[UUID]] = {}
        self._founded_by: Index[Identity] = Index()
        self._founded_with: Index[Identity] = Index()
        self._concerned: Index[Identity] = Index()
        self._undecided: dict[UUID, None] = {}

    def apply(self, envelope: Envelope) -> View:
        view = self._views.get(envelope.union_id)
        if view is None:
            view = self._views[envelope.union_id] = View(union_id=envelope.union_id, place=len(self._views))
        before, homes = view.union, () if isinstance(view.union, Unstarted) else shown(view).channels
        _apply(view, envelope)
        if homes != shown(view).channels:
            self._move(envelope, homes, shown(view).channels)
        self._find(view, before)
        return view

    def _find(self, view: View, before: Union) -> None:
        """Where it is found, after it was found as `before`."""
        match before, view.union:
            case _, Dissolved():
                self._concerned.put(view.union_id, frozenset())
                self._undecided.pop(view.union_id, None)
            case (Unstarted(), Active(started=started)):
                self._founded_by.put(view.union_id, {started.founder.identity})
                self._founded_with.put(view.union_id, {person.identity for person in started.invited})
                self._concerned.put(view.union_id, _named(view.union))
            case (Active() as earlier, Active() as union) if (
                earlier.roster is not union.roster
                or earlier.invited is not union.invited
                or earlier.open is not union.open
            ):
                self._concerned.put(view.union_id, _named(union))
                if union.open:
                    self._undecided[view.union_id] = None
                else:
                    self._undecided.pop(view.union_id, None)
            case _:
                pass

    def undecided(self) -> Iterator[View]:
        """Active unions in which something is open: time alone asks for nothing in any other."""
        return iter([self._views[one] for one in self._undecided])

    def founded_by(self, identity: Identity) -> list[View]:
        return self._in_order(self._founded_by.under(identity))

    def _in_order(self, unions: Iterable[UUID]) -> list[View]:
        """Of their founding."""
        return sorted((self._views[one] for one in unions), key=lambda view: view.place)

    def __iter__(self) -> Iterator[View]:
        return iter(tuple(self._views.values()))

    def get(self, union_id: UUID) -> View | None:
        return self._views.get(union_id)

    def revision(self, union_id: UUID) -> int:
        """Up to which its log was seen."""
        view = self._views.get(union_id)
        return view.revision if view else NO_STREAM

    def all_at(self, channel: Channel) -> list[View]:
        """Whoever is at home in this channel, was to the last, or waits to be, in the order they came."""
        return [self._views[one] for one in self._homes.get(channel, ())]

    def opening(self, union_id: UUID, number: int) -> str | None:
        """What names the proposal that bears this number."""
        view = self._views.get(union_id)
        return view.openings.get(number) if view else None

    def at(self, channel: Channel) -> View | None:
        """The union that is at home in this channel, or the last one that was."""
        there = self.all_at(channel)
        active = [view for view in there if isinstance(view.union, Active)]
        return active[0] if active else there[-1] if there else None

    def is_home(self, channel: Channel) -> bool:
        """Of a union, or the chat in which one has a topic."""
        return self.at(channel) is not None or any(
            there and home.startswith(f"{channel}/") for home, there in self._homes.items()
        )

    def holder(self, channel: Channel, at: datetime) -> View | None:
        """The active union that keeps this channel from being another's home."""
        view = self.at(channel)
        keeps = view is not None and isinstance(view.union, Active) and not is_quiet(view, at)
        return view if keeps else None

    def homes(self, view: View) -> tuple[Channel, ...]:
        """Where the union is told: of its channels those that no union had before it and still has."""
        return tuple(channel for channel in shown(view).channels if self._is_first(view, channel))

    def _is_first(self, view: View, channel: Channel) -> bool:
        before = takewhile(lambda one: one != view.union_id, self._homes.get(channel, ()))
        return not any(isinstance(self._views[one].union, Active) for one in before)

    def _move(self, envelope: Envelope, before: tuple[Channel, ...], after: tuple[Channel, ...]) -> None:
        if isinstance(envelope.event, UnionStarted):
            self._give_up(envelope.event.channel, envelope.event.at)
        for left in set(before) - set(after):
            self._homes[left] = [one for one in self._homes[left] if one != envelope.union_id]
        for new in set(after) - set(before):
            self._homes.setdefault(new, []).append(envelope.union_id)

    def _give_up(self, channel: Channel, at: datetime) -> None:
        """Whoever founds a union in a quiet one's chat has the chat."""
        keeping = [one for one in self._homes.get(channel, ()) if not is_quiet(self._views[one], at)]
        self._homes[channel] = keeping

    def with_member(self, identity: Identity) -> list[View]:
        """Active unions in which this identity is a member."""
        return [view for view in self.concerning(identity) if member_with(shown(view), identity)]

    def know_each_other(self, one: Identity, other: Identity) -> bool:
        """Both are members of some union."""
        return any(member_with(shown(view), other) for view in self.with_member(one))

    def inviting(self, identity: Identity, *, since: datetime) -> list[View]:
        """Unions founded since then that invited this identity to be a founder, whatever came of it."""
        return [
            view
            for view in self._in_order(self._founded_with.under(identity))
            if shown(view).started.at > since
        ]

    def concerning(self, identity: Identity) -> list[View]:
        """Active unions in which this identity is a member, a candidate or invited."""
        return self._in_order(self._concerned.under(identity))


def concerns(view: View, identity: Identity) -> bool:
    """Whether this identity is a member here, a candidate or invited."""
    return isinstance(view.union, Active) and _concerns(view.union, identity)


def _apply(view: View, envelope: Envelope) -> None:
    before = {} if isinstance(view.union, Unstarted) else shown(view).open
    view.union = evolve(view.union, envelope.event)
    view.revision = envelope.revision
    after = shown(view)
    settled = [number for number in before if number in after.settled]
    opened = [number for number, proposal in after.open.items() if proposal != before.get(number)]
    view.touched = (*settled, *opened)
    view.changed.update(dict.fromkeys(view.touched, envelope.revision))
    view.settled_at.update(dict.fromkeys(settled, envelope.metadata.spoken))
    match envelope.event:
        case ProposalOpened(number=number):
            view.openings[number] = opening_mark(envelope.id)
        case UnionStarted():
            view.openings[FOUNDING] = opening_mark(envelope.id)
        case ArticleAdded(number=article, text=text):
            view.texts[article, 1] = text
        case ArticleAmended(number=article, revision=revision, text=text):
            view.texts[article, revision] = text
        case _:
            pass


def _named(union: Active) -> frozenset[Identity]:
    """Its members, candidates and invited people, by each of their identities."""
    candidates = (candidate_of(proposal) for proposal in union.open.values())
    return frozenset(
        (
            *(identity for member in union.roster.values() for identity in member.identities),
            *union.invited,
            *(candidate.identity for candidate in candidates if candidate),
        )
    )


def _concerns(union: Active, identity: Identity) -> bool:
    member = member_with(union, identity) is not None
    return member or identity in union.invited or bool(_admissions(union, identity))


def _admissions(union: Active, identity: Identity) -> list[int]:
    return [
        number
        for number, proposal in union.open.items()
        if (candidate := candidate_of(proposal)) and candidate.identity == identity
    ]
