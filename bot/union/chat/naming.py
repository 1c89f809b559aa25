"""Which proposal, article or person a question about the past means.

A bare whole number is a proposal, where there is one of that number, else an article.
"""

from dataclasses import dataclass

from bot.chat.grammar import article_and_rest, number_and_rest
from bot.chat.who import Misunderstood
from bot.union.chat.asked import AskedOfUnion
from bot.union.telling.phrases import brief, names_in
from domain.refusal import Refused
from domain.union.members import MemberNumber
from domain.union.reasons import Reason
from domain.union.state import member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalMeant:
    """`article` where one bears the same number."""

    number: int
    article: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMeant:
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberMeant:
    """Who is one or was."""

    number: MemberNumber


Meant = ProposalMeant | ArticleMeant | MemberMeant


def meant(asked: AskedOfUnion, rest: str) -> Meant:
    """Raises Refused or Misunderstood where there is no such thing."""
    number, more = number_and_rest(rest)
    if number is not None and not more:
        return _numbered(asked, number)
    article, more = article_and_rest(rest)
    if article is not None and not more:
        return ArticleMeant(number=existing_article(asked, article))
    return MemberMeant(number=_member(asked, rest))


def existing_article(asked: AskedOfUnion, number: str) -> str:
    """Of today or of the past. Raises Refused."""
    if number not in asked.union.regulation:
        raise Refused(Reason.NO_SUCH_ARTICLE, number=brief(number))
    return number


def _numbered(asked: AskedOfUnion, number: int) -> Meant:
    article = str(number) if str(number) in asked.union.regulation else None
    if asked.view.tables.opening(asked.view.union_id, number) is not None and number:
        return ProposalMeant(number=number, article=article)
    if article is None:
        raise Refused(Reason.NO_SUCH_PROPOSAL, number=number)
    return ArticleMeant(number=article)


def _member(asked: AskedOfUnion, rest: str) -> MemberNumber:
    """By the name that stands on cards, also of who has left; else as anybody is meant. Raises Misunderstood."""
    wanted = rest.casefold()
    union = asked.union
    shown = [number for number, name in names_in(union, asked.words).items() if name.casefold() == wanted]
    named = shown or [number for number, name in union.names.items() if name.casefold() == wanted]
    if len(named) > 1:
        raise Misunderstood("who-ambiguous", name=rest)
    if named:
        return named[0]
    person, _ = asked.who.person_and_rest(rest, union)
    member = member_with(union, person.identity)
    if member is None:
        raise Refused(Reason.NO_SUCH_MEMBER)
    return member.number
