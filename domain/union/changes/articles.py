"""What adding, amending and repealing an article have in common: the article as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusal import Refused
from domain.union.changes.rules import Ending
from domain.union.proposal_events import ProposalSuperseded
from domain.union.reasons import Reason
from domain.union.regulation import InForce, article_in_force

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


def standing_article(number: str, union: Active) -> InForce:
    """Raises Refused for one that is repealed or never was."""
    article = article_in_force(union.regulation, number)
    if article is None:
        known = number in union.regulation
        raise Refused(Reason.ARTICLE_REPEALED if known else Reason.NO_SUCH_ARTICLE, number=number)
    return article


def overtaken(number: str, proposal: Open, union: Active) -> Ending | None:
    """Superseded as soon as the article is not the one it was opened on."""
    article = article_in_force(union.regulation, number)
    if article is not None and article.revision == proposal.base_revision:
        return None
    return ProposalSuperseded(number=proposal.number)
