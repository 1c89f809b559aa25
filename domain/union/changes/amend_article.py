"""To give an article another text, as long as it is the one that was read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from domain.union.changes.articles import overtaken, standing_article
from domain.union.changes.rules import Rules
from domain.union.effects import ArticleAmended
from domain.union.limits import MAX_TEXT, check_length, refuse_when
from domain.union.members import Member
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendArticle:
    number: str
    text: str


def check(change: AmendArticle, union: Active, _: Member) -> None:
    check_length(change.text, MAX_TEXT)
    article = standing_article(change.number, union)
    refuse_when(article.text == change.text, Reason.CHANGES_NOTHING)


def effects(change: AmendArticle, proposal: Open, _: Active, __: datetime) -> list[ArticleAmended]:
    revision = (proposal.base_revision or 0) + 1
    return [
        ArticleAmended(number=change.number, revision=revision, text=change.text, proposal=proposal.number)
    ]


RULES: Rules[AmendArticle] = Rules(
    check=check,
    void=lambda change, proposal, union: overtaken(change.number, proposal, union),
    effects=effects,
    text=lambda change: change.text,
    reworded=lambda change, text: replace(change, text=text),
    base_revision=lambda change, union: standing_article(change.number, union).revision,
)
