"""Takes each event of a union into the tables in which unions are looked up.

A union's rows follow from its own stream alone, so it does not matter in which order streams are taken in.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeAlias

from bot.log.database import Database, stamp
from bot.log.read_models import Happened
from bot.log.snapshots import packed
from bot.union.actions import FOUNDING, opening_mark
from bot.union.read_models.known_index import KnownIndex
from bot.union.reminder_times import reminder_moments
from bot.union.touches import Indexed, UnionEnvelope
from domain.people import Identity
from domain.union.changes import AdmitMember
from domain.union.events import (
    ArticleAdded,
    ArticleAmended,
    ProposalOpened,
    UnionEvent,
    UnionStarted,
)
from domain.union.proposal import AwaitingCandidate, Open, Settled, candidate_of, due_at, is_unanimous
from domain.union.settlement import consequence
from domain.union.state import Active, Dissolved, Union, Unstarted

HappenedToUnion: TypeAlias = Happened[UnionEvent, Union]
Moments: TypeAlias = Sequence[tuple[datetime, bool]]

LookedUp: TypeAlias = tuple[bool, str, str | None, int, int, bool, str | None]
"""The row of a union, as far as it changes: `active, name, language, members, open, ripe, time_zone`."""


class UnionIndex:
    """A read model of the log, in the tables of `UnionTables`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known = KnownIndex(database)

    def take(self, happened: Sequence[HappenedToUnion]) -> None:
        """What stands in the tables as it is now is written once, whatever happened in between."""
        union = str(happened[0].envelope.aggregate)
        changed: dict[int, int] = {}
        for one in happened:
            changed |= self._note_happened(union, one)
        was, now = _as_known(happened[0].before), _as_known(happened[-1].after)
        if now is None:
            return
        last = happened[-1]
        self._note_people(union, was, now, last.after, changed)
        for number, revision in changed.items():
            self._note_changed(union, was, now, number, revision)
        self._note_union(union, last.envelope, happened[0].before, last.after)

    def _note_happened(self, union: str, one: HappenedToUnion) -> dict[int, int]:
        """What depends on when it happened; returns the proposals that it changed, with its revision."""
        envelope, was, now = one.envelope, _as_known(one.before), _as_known(one.after)
        if now is None:
            return {}
        self._known.note(union, envelope.event)
        if isinstance(envelope.event, Indexed):
            self._note_event(union, envelope, envelope.event)
        self._note_homes(union, was, now, envelope)
        self._known.note_publication(union, was, now, envelope.revision)
        numbers = touched(was, now)
        for number in numbers:
            if number not in now.open:
                self._note_settled(union, envelope, now.settled[number])
        self._note_idleness(union, envelope, was, one.after)
        return dict.fromkeys(numbers, envelope.revision)

    def _note_event(self, union: str, envelope: UnionEnvelope, event: Indexed) -> None:
        match event:
            case UnionStarted(channel=channel, at=at, founder=founder, invited=invited):
                self._write(
                    "INSERT INTO unions VALUES (?, 1, '', NULL, ?, ?, ?, ?, 0, 0, 0, NULL, NULL)",
                    *(union, founder.identity, stamp(at), channel, stamp(envelope.metadata.recorded)),
                )
                for person in invited:
                    self._write("INSERT OR IGNORE INTO invited VALUES (?, ?)", person.identity, union)
                self._note_opening(union, FOUNDING, envelope)
                self._note_invitation(union, len(invited), envelope)
            case ProposalOpened(number=number, change=change):
                self._note_opening(union, number, envelope)
                self._note_invitation(union, isinstance(change, AdmitMember), envelope)
            case ArticleAdded(number=article, text=text):
                self._write("INSERT OR REPLACE INTO text VALUES (?, ?, 1, ?)", union, article, text)
            case ArticleAmended(number=article, revision=revision, text=text):
                self._write("INSERT OR REPLACE INTO text VALUES (?, ?, ?, ?)", union, article, revision, text)

    def _note_invitation(self, union: str, people: int, envelope: UnionEnvelope) -> None:
        if people and (by := envelope.metadata.by):
            at = stamp(envelope.metadata.spoken)
            self._write(
                "INSERT INTO invitation VALUES (?, ?, ?, ?, ?)", union, envelope.revision, by, at, people
            )

    def _note_opening(self, union: str, number: int, envelope: UnionEnvelope) -> None:
        self._write(
            "INSERT OR REPLACE INTO proposal VALUES (?, ?, ?, ?, ?, NULL, NULL)",
            *(union, number, opening_mark(envelope.id), str(envelope.id), envelope.revision),
        )

    def _note_people(
        self, union: str, was: Active | None, now: Active, after: Union, changed: Iterable[int]
    ) -> None:
        if isinstance(after, Dissolved):
            self._write("DELETE FROM person WHERE union_id = ?", union)
            return
        if (
            was
            and was.roster is now.roster
            and was.invited is now.invited
            and not _ask_somebody(was, now, changed)
        ):
            return
        known, people = _people(was) if was else {}, _people(now)
        for identity in known.keys() - people.keys():
            self._write("DELETE FROM person WHERE identity = ? AND union_id = ?", identity, union)
        for identity, is_member in people.items() - known.items():
            self._write("INSERT OR REPLACE INTO person VALUES (?, ?, ?)", identity, union, is_member)

    def _note_homes(self, union: str, was: Active | None, now: Active, envelope: UnionEnvelope) -> None:
        before = set(was.channels) if was else set()
        for left in before - set(now.channels):
            self._write("DELETE FROM home WHERE channel = ? AND union_id = ?", left, union)
        for new in set(now.channels) - before:
            since = stamp(envelope.metadata.recorded)
            self._write("INSERT OR REPLACE INTO home VALUES (?, ?, ?)", new, union, since)

    def _note_settled(self, union: str, envelope: UnionEnvelope, settled: Settled) -> None:
        self._write(
            "UPDATE proposal SET settled = ?, ended = ? WHERE union_id = ? AND number = ?",
            *(stamp(envelope.metadata.spoken), packed(settled), union, settled.last.number),
        )

    def _note_changed(self, union: str, was: Active | None, now: Active, number: int, revision: int) -> None:
        self._write(
            "UPDATE proposal SET changed = ? WHERE union_id = ? AND number = ?", revision, union, number
        )
        before, after = was.open.get(number) if was else None, now.open.get(number)
        self._note_moments(union, number, _moments(before), _moments(after))

    def _note_moments(self, union: str, number: int, before: Moments, after: Moments) -> None:
        """Whatever was done at any of them is looked at again where the proposal has changed."""
        if before == after:
            self._write(
                "UPDATE moment SET is_done = 0 WHERE union_id = ? AND number = ? AND is_done", union, number
            )
            return
        self._write("DELETE FROM moment WHERE union_id = ? AND number = ?", union, number)
        for at, is_due in after:
            self._write(
                "INSERT OR IGNORE INTO moment VALUES (?, ?, ?, ?, 0)", union, number, stamp(at), is_due
            )

    def _note_union(self, union: str, envelope: UnionEnvelope, before: Union, after: Union) -> None:
        """Most of what happens changes nothing of how it is looked up."""
        was, now = (_as_looked_up(one, envelope.metadata.spoken) for one in (before, after))
        if now is None or (now == was and not _may_ever_be_settled(before)):
            return
        self._write(
            "UPDATE unions SET active = ?, name = ?, language = ?, members = ?, open = ?, ripe = ?, time_zone = ? WHERE id = ?",
            *(*now, union),
        )

    def _note_idleness(self, union: str, envelope: UnionEnvelope, was: Active | None, after: Union) -> None:
        is_idle = isinstance(after, Active) and _decides_nothing(after)
        if not is_idle and was is not None and not _decides_nothing(was):
            return
        since = self._decided(union) if is_idle else None
        ((known,),) = self._database.rows("SELECT idle_since FROM unions WHERE id = ?", union)
        if known == since:
            return
        recorded = stamp(envelope.metadata.recorded)
        self._write("UPDATE unions SET idle_since = ? WHERE id = ?", since, union)
        if known is not None:
            self._write("UPDATE idle SET ended = ? WHERE union_id = ? AND ended IS NULL", recorded, union)
        if since is not None:
            self._write("INSERT OR REPLACE INTO idle VALUES (?, ?, NULL, ?)", union, recorded, since)

    def _decided(self, union: str) -> int:
        """When something was decided last, the founding included."""
        ((started, settled),) = self._database.rows(
            "SELECT started, (SELECT max(settled) FROM proposal WHERE union_id = id) FROM unions WHERE id = ?",
            union,
        )
        return max(int(started), int(settled or 0))

    def _write(self, sql: str, *values: str | int | bytes | None) -> None:
        self._database.write(sql, *values)


def _as_known(union: Union) -> Active | None:
    """Also after its end."""
    match union:
        case Active():
            return union
        case Dissolved(last=last):
            return last
        case Unstarted():
            return None


def touched(was: Active | None, now: Active) -> tuple[int, ...]:
    """The proposals that an event has changed, those that it ended first."""
    before = was.open if was else {}
    ended = before.keys() - now.open.keys()
    changed = [
        number
        for number, proposal in now.open.items()
        if proposal is not before.get(number) and proposal != before.get(number)
    ]
    return (*sorted(ended), *changed)


def _moments(proposal: Open | None) -> Moments:
    """When time asks for something, and whether it is to be settled then, or somebody to be reminded."""
    if proposal is None:
        return []
    return [(due_at(proposal), True), *((at, False) for at in reminder_moments(proposal))]


def _decides_nothing(union: Active) -> bool:
    return len(union.roster) <= 1 and not union.open


def _ask_somebody(was: Active, now: Active, numbers: Iterable[int]) -> bool:
    """Whether any of these proposals has, or had, a candidate."""
    those = (union.open.get(number) for number in numbers for union in (was, now))
    return any(candidate_of(proposal) for proposal in those if proposal)


def _people(union: Active) -> dict[Identity, bool]:
    """Its members, candidates and invited people, by each of their identities, and whether they are members."""
    candidates = (candidate_of(proposal) for proposal in union.open.values())
    others = [*union.invited, *(candidate.identity for candidate in candidates if candidate)]
    members = [identity for member in union.roster.values() for identity in member.identities]
    return {**dict.fromkeys(others, False), **dict.fromkeys(members, True)}


def _as_looked_up(union: Union, at: datetime) -> LookedUp | None:
    known = _as_known(union)
    if known is None:
        return None
    is_active = isinstance(union, Active)
    ripe = is_active and _may_be_settled(known, at)
    return is_active, known.name, known.language, len(known.roster), len(known.open), ripe, known.time_zone


def _may_ever_be_settled(union: Union) -> bool:
    """`_may_be_settled`, now or some day, while all stays as it is."""
    return isinstance(union, Active) and (bool(union.agenda.restless) or not union.roster)


def _may_be_settled(union: Active, at: datetime) -> bool:
    """Without that time has come: because what all agreed to could not be carried when they did."""
    restless = (union.open[number] for number in union.agenda.restless)
    return any(map(_awaits_a_look, restless)) or bool(consequence(union, at))


def _awaits_a_look(proposal: Open) -> bool:
    return is_unanimous(proposal) or (
        isinstance(proposal.phase, AwaitingCandidate) and proposal.candidate_accepted
    )
