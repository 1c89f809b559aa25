"""To repeal an article; those below it go first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from domain.union.changes.articles import overtaken, standing_article
from domain.union.changes.rules import Ending, Rules
from domain.union.effects import ArticleRepealed
from domain.union.limits import refuse_when
from domain.union.members import Member
from domain.union.proposal_events import ProposalSuperseded
from domain.union.reasons import Reason
from domain.union.regulation import has_parts

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class RepealArticle:
    number: str


def check(change: RepealArticle, union: Active, _: Member) -> None:
    standing_article(change.number, union)
    refuse_when(has_parts(union.regulation, change.number), Reason.ARTICLE_HAS_PARTS, number=change.number)


def hindered(change: RepealArticle, proposal: Open, union: Active) -> Ending | None:
    if not has_parts(union.regulation, change.number):
        return None
    return ProposalSuperseded(number=proposal.number)


def effects(change: RepealArticle, proposal: Open, _: Active, __: datetime) -> list[ArticleRepealed]:
    revision = proposal.base_revision or 0
    return [ArticleRepealed(number=change.number, revision=revision, proposal=proposal.number)]


RULES: Rules[RepealArticle] = Rules(
    check=check,
    void=lambda change, proposal, union: overtaken(change.number, proposal, union),
    hindered=hindered,
    effects=effects,
    base_revision=lambda change, union: standing_article(change.number, union).revision,
)
