"""Takes each event of a union into the tables in which unions are looked up.

A union's rows follow from its own stream alone, so it does not matter in which order streams are taken in.
"""

from datetime import datetime

from bot.log.database import Database, stamp
from bot.log.snapshots import packed
from bot.union.actions import FOUNDING, opening_mark
from bot.union.reminders import reminder_moments
from bot.union.touches import Indexed, UnionEnvelope
from domain.people import Identity
from domain.union.changes import AdmitMember
from domain.union.events import ArticleAdded, ArticleAmended, ProposalOpened, UnionStarted
from domain.union.proposal import AwaitingCandidate, Open, candidate_of, due_at, is_unanimous
from domain.union.settlement import consequence
from domain.union.state import Active, Dissolved, Union, Unstarted


class UnionIndex:
    """A read model of the log, in the tables of `UnionTables`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, envelope: UnionEnvelope, before: Union, after: Union) -> None:
        was, now = _as_known(before), _as_known(after)
        if now is None:
            return
        union = str(envelope.aggregate)
        if isinstance(envelope.event, Indexed):
            self._note_event(union, envelope, envelope.event)
        self._note_people(union, was, now, after)
        self._note_homes(union, was, now, envelope)
        self._note_proposals(union, was, now, envelope)
        self._note_union(union, envelope, now, after)

    def _note_event(self, union: str, envelope: UnionEnvelope, event: Indexed) -> None:
        match event:
            case UnionStarted(channel=channel, at=at, founder=founder, invited=invited):
                self._write(
                    "INSERT INTO unions VALUES (?, 1, '', NULL, ?, ?, ?, ?, 0, 0, 0, NULL)",
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

    def _note_people(self, union: str, was: Active | None, now: Active, after: Union) -> None:
        if isinstance(after, Dissolved):
            self._write("DELETE FROM person WHERE union_id = ?", union)
            return
        if was and (was.roster, was.invited, was.open) == (now.roster, now.invited, now.open):
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

    def _note_proposals(self, union: str, was: Active | None, now: Active, envelope: UnionEnvelope) -> None:
        before = was.open if was else {}
        for number in touched(was, now):
            self._write("DELETE FROM moment WHERE union_id = ? AND number = ?", union, number)
            self._write(
                "UPDATE proposal SET changed = ? WHERE union_id = ? AND number = ?",
                *(envelope.revision, union, number),
            )
            if number in now.open:
                self._note_moments(union, now.open[number])
            elif number in before:
                self._write(
                    "UPDATE proposal SET settled = ?, ended = ? WHERE union_id = ? AND number = ?",
                    *(stamp(envelope.metadata.spoken), packed(now.settled[number]), union, number),
                )

    def _note_moments(self, union: str, proposal: Open) -> None:
        moments = [(due_at(proposal), True), *((at, False) for at in reminder_moments(proposal))]
        for at, is_due in moments:
            self._write(
                "INSERT OR IGNORE INTO moment VALUES (?, ?, ?, ?, 0)",
                union,
                proposal.number,
                stamp(at),
                is_due,
            )

    def _note_union(self, union: str, envelope: UnionEnvelope, now: Active, after: Union) -> None:
        is_active = isinstance(after, Active)
        at = envelope.metadata.spoken
        self._write(
            "UPDATE unions SET active = ?, name = ?, language = ?, members = ?, open = ?, ripe = ? WHERE id = ?",
            *(is_active, now.name, now.language, len(now.roster), len(now.open)),
            *(is_active and _may_be_settled(now, at), union),
        )
        is_idle = is_active and len(now.roster) <= 1 and not now.open
        recorded = stamp(envelope.metadata.recorded)
        self._note_idleness(union, self._decided(union) if is_idle else None, recorded)

    def _note_idleness(self, union: str, since: int | None, recorded: int) -> None:
        ((known,),) = self._database.rows("SELECT idle_since FROM unions WHERE id = ?", union)
        if known == since:
            return
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
    ended = [number for number in before if number not in now.open]
    changed = [number for number, proposal in now.open.items() if proposal is not before.get(number)]
    return (*ended, *(number for number in changed if now.open[number] != before.get(number)))


def _people(union: Active) -> dict[Identity, bool]:
    """Its members, candidates and invited people, by each of their identities, and whether they are members."""
    candidates = (candidate_of(proposal) for proposal in union.open.values())
    others = [*union.invited, *(candidate.identity for candidate in candidates if candidate)]
    members = [identity for member in union.roster.values() for identity in member.identities]
    return {**dict.fromkeys(others, False), **dict.fromkeys(members, True)}


def _may_be_settled(union: Active, at: datetime) -> bool:
    """Without that time has come: because what all agreed to could not be carried when they did."""
    return any(_awaits_a_look(proposal) for proposal in union.open.values()) or bool(consequence(union, at))


def _awaits_a_look(proposal: Open) -> bool:
    return is_unanimous(proposal) or (
        isinstance(proposal.phase, AwaitingCandidate) and proposal.candidate_accepted
    )
