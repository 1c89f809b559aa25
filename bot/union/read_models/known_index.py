"""Takes into the tables what may be known of a union: since when by everybody, and of whom not any more."""

from collections.abc import Sequence

from bot.log.database import Database
from bot.log.snapshots import NoSnapshot, packed, unpacked
from domain.people import Identity
from domain.union import events
from domain.union.changes import rules_of
from domain.union.events import PersonForgotten, UnionEvent
from domain.union.forgetting import settled_without
from domain.union.proposal import Settled
from domain.union.state import Active


class KnownIndex:
    """A part of `UnionIndex`: what `Publications` and `ForgottenPeople` read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, union: str, event: UnionEvent) -> None:
        for identity in _newcomers(event):
            self._database.write("INSERT OR IGNORE INTO ever VALUES (?, ?)", identity, union)
        if isinstance(event, PersonForgotten):
            self._note_forgotten(union, event)

    def note_publication(self, union: str, was: Active | None, now: Active, revision: int) -> None:
        """Since when everybody may read it; each time it is opened an era begins."""
        before = was is not None and was.is_public
        if now.is_public and not before:
            self._database.write(
                """INSERT INTO publication VALUES (?, ?, 1)
                ON CONFLICT DO UPDATE SET began = excluded.began, era = era + 1""",
                *(union, revision),
            )
        elif before and not now.is_public:
            self._database.write("UPDATE publication SET began = NULL WHERE union_id = ?", union)

    def _note_forgotten(self, union: str, event: PersonForgotten) -> None:
        """Also where what ended long ago is kept as it was then."""
        self._database.write(
            "INSERT INTO forgotten VALUES (?, ?, ?, ?)",
            *(union, event.member, event.proposal, event.invitation),
        )
        for number, ended in self._database.rows(
            "SELECT number, ended FROM proposal WHERE union_id = ? AND ended IS NOT NULL", union
        ):
            try:
                before: Settled = unpacked(ended)
            except NoSnapshot:
                self._database.spoilt.set()  # all of it is made anew
                return
            after = settled_without(before, event)
            if after is not before:
                self._database.write(
                    "UPDATE proposal SET ended = ? WHERE union_id = ? AND number = ?",
                    *(packed(after), union, number),
                )


def _newcomers(event: UnionEvent) -> Sequence[Identity]:
    """Whom the union comes to know by it, whatever becomes of them."""
    match event:
        case events.UnionStarted(founder=founder, invited=invited):
            return [founder.identity, *(person.identity for person in invited)]
        case events.ProposalOpened(change=change):
            candidate = rules_of(change).candidate(change)
            return [candidate.identity] if candidate else []
        case events.IdentityLinked(identity=identity) | events.MemberAdmitted(identity=identity):
            return [identity]
        case _:
            return []
