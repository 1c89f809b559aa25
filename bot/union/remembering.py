"""Takes each event of a union into the tables in which its past is looked up."""

from collections.abc import Sequence

from bot.log.database import Database
from bot.union.changes import own_words_of
from bot.union.indexing import HappenedToUnion
from bot.union.searching import as_searched
from bot.union.touches import UnionEnvelope
from domain.union.changes import AmendArticle, RepealArticle
from domain.union.events import ProposalCarried, ProposalRejected
from domain.union.proposal import Open
from domain.union.regulation import article_in_force
from domain.union.state import Active, Union


class MemoryIndex:
    """A read model of the log, in the tables of `UnionMemory`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, happened: Sequence[HappenedToUnion]) -> None:
        for envelope, before, _ in happened:
            self._note(envelope, before)

    def _note(self, envelope: UnionEnvelope, before: Union) -> None:
        union, event = str(envelope.aggregate), envelope.event
        if isinstance(event, ProposalCarried | ProposalRejected) and isinstance(before, Active):
            words = _searched_words(before.open[event.number], before)
            self._database.write(
                "INSERT INTO decided VALUES (?, ?, ?, ?)", union, envelope.revision, event.number, words
            )


def _searched_words(proposal: Open, union: Active) -> str:
    """What was to be changed is part of what was spoken about."""
    change, old = proposal.change, None
    if isinstance(change, AmendArticle | RepealArticle):
        old = article_in_force(union.regulation, change.number)
    return as_searched(f"{own_words_of(change)} {old.text if old else ''}")
