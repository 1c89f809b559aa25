"""To add an article, under a number or the next that is free."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from domain.refusal import Refused
from domain.union.changes.rules import Ending, Rules
from domain.union.effects import ArticleAdded
from domain.union.limits import MAX_TEXT, check_length
from domain.union.members import Member
from domain.union.proposal_events import ProposalSuperseded
from domain.union.reasons import Reason
from domain.union.regulation import (
    InForce,
    Repealed,
    can_be_added,
    is_article_number,
    next_number,
    parent_of,
)

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class AddArticle:
    """Without a number it becomes the next top-level article at the moment it is carried."""

    number: str | None
    text: str


def check(change: AddArticle, union: Active, _: Member) -> None:
    check_length(change.text, MAX_TEXT)
    if change.number is None:
        return
    if not is_article_number(change.number):
        raise Refused(Reason.BAD_ARTICLE_NUMBER, number=change.number)
    match union.regulation.get(change.number):
        case InForce():
            raise Refused(Reason.ARTICLE_NUMBER_TAKEN, number=change.number)
        case Repealed():
            raise Refused(Reason.ARTICLE_REPEALED, number=change.number)
        case None:
            if not can_be_added(union.regulation, change.number):
                raise Refused(Reason.NO_PARENT_ARTICLE, parent=parent_of(change.number))


def void(change: AddArticle, proposal: Open, union: Active) -> Ending | None:
    if change.number is None or can_be_added(union.regulation, change.number):
        return None
    return ProposalSuperseded(number=proposal.number)


def effects(change: AddArticle, proposal: Open, union: Active, _: datetime) -> list[ArticleAdded]:
    number = change.number or next_number(union.regulation, None)
    return [ArticleAdded(number=number, text=change.text, proposal=proposal.number)]


def renewed(change: AddArticle, union: Active) -> AddArticle:
    """The next number that is free beside the one it wanted."""
    if change.number is None or can_be_added(union.regulation, change.number):
        return change
    return replace(change, number=next_number(union.regulation, parent_of(change.number)))


RULES: Rules[AddArticle] = Rules(
    check=check,
    void=void,
    effects=effects,
    renewed=renewed,
    text=lambda change: change.text,
    reworded=lambda change, text: replace(change, text=text),
)
