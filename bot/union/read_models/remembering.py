"""Takes each event of a union into the tables in which its past is looked up."""

from collections.abc import Sequence

from bot.log.database import Database
from bot.union.changes import own_words_of
from bot.union.read_models.indexing import HappenedToUnion
from bot.union.read_models.searching import as_searched
from bot.union.touches import Remembered, UnionEnvelope
from domain.union import events
from domain.union.changes import AddArticle, AmendArticle, Change, RepealArticle
from domain.union.events import proposal_of
from domain.union.members import MemberNumber
from domain.union.proposal import Open
from domain.union.regulation import article_in_force
from domain.union.state import Active, Union

FIRST: MemberNumber = 1
"""Who founded it."""


class MemoryIndex:
    """A read model of the log, in the tables of `UnionMemory`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, happened: Sequence[HappenedToUnion]) -> None:
        for envelope, before, _ in happened:
            self._note(envelope, before)

    def _note(self, envelope: UnionEnvelope, before: Union) -> None:
        union, event = str(envelope.aggregate), envelope.event
        if isinstance(event, Remembered) and not _is_a_step(event):
            place = (union, envelope.revision, proposal_of(event), _member(event, before))
            self._database.write("INSERT INTO remembered VALUES (?, ?, ?, ?)", *place)
        match event:
            case events.ProposalOpened(number=number, change=change):
                self._note_article(union, _article(change), number)
            case events.ArticleAdded(number=article, proposal=number):
                self._note_article(union, article, number)
            case events.ProposalCarried() | events.ProposalRejected() if isinstance(before, Active):
                decided = (union, envelope.revision, event.number)
                words = _searched_words(before.open[event.number], before)
                self._database.write("INSERT INTO decided VALUES (?, ?, ?, ?)", *decided, words)
            case _:
                pass

    def _note_article(self, union: str, article: str | None, number: int) -> None:
        if article is not None:
            self._database.write(
                "INSERT OR IGNORE INTO about_article VALUES (?, ?, ?)", union, article, number
            )


def _is_a_step(event: Remembered) -> bool:
    """A deadline that nobody asked to move."""
    return isinstance(event, events.DeadlineMoved) and event.member is None


def _article(change: Change) -> str | None:
    """Which it is about; one that is to be added may get its number later."""
    return change.number if isinstance(change, AddArticle | AmendArticle | RepealArticle) else None


def _member(event: Remembered, before: Union) -> MemberNumber | None:
    """Who said it, or whom it concerns."""
    match event:
        case events.ProposalRevised(number=number):
            return before.open[number].proposer if isinstance(before, Active) else None
        case events.ProposalOpened(proposer=member):
            return member
        case (
            events.FoundingInvitationAccepted(member=member)
            | events.WordingSuggested(member=member)
            | events.ConsentWithdrawn(member=member)
            | events.ObjectionRaised(member=member)
            | events.ObjectionReasonGiven(member=member)
            | events.ObjectionWithdrawn(member=member)
            | events.ObjectionForgotten(member=member)
            | events.Remarked(member=member)
            | events.DeadlineMoved(member=member)
            | events.MemberAdmitted(member=member)
            | events.MemberExpelled(member=member)
            | events.MemberLeft(member=member)
        ):
            return member
        case events.UnionStarted():
            return FIRST
        case (
            events.ProposalCarried()
            | events.ProposalRejected()
            | events.ProposalWithdrawn()
            | events.ProposalDeclined()
            | events.ProposalSuperseded()
            | events.ProposalLapsed()
            | events.UnionDissolved()
        ):
            return None


def _searched_words(proposal: Open, union: Active) -> str:
    """What was to be changed is part of what was spoken about."""
    change, old = proposal.change, None
    if isinstance(change, AmendArticle | RepealArticle):
        old = article_in_force(union.regulation, change.number)
    return as_searched(f"{own_words_of(change)} {old.text if old else ''}")
