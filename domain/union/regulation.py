"""The regulation: numbered articles, nested as `2.1.3`, whose numbers are never used twice."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """`revision` is counted from 1; `proposal` is the decision that made it."""

    number: str
    text: str
    revision: int
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Repealed:
    number: str
    revision: int
    proposal: int


Article: TypeAlias = InForce | Repealed
Regulation: TypeAlias = Mapping[str, Article]
"""Every number that was ever used, with what stands under it now."""


def is_article_number(number: str) -> bool:
    """`1`, `2.1`, `2.1.3`: up to eight levels, each from 1 to 9999, without leading zeros."""
    return _NUMBER.fullmatch(number) is not None


def sort_key(number: str) -> tuple[int, ...]:
    """Orders `2` before `2.1` before `10`."""
    return tuple(int(part) for part in number.split("."))


def parent_of(number: str) -> str | None:
    return number.rpartition(".")[0] or None


def articles_in_force(regulation: Regulation) -> list[InForce]:
    """In the order of their numbers."""
    articles = (article for article in regulation.values() if isinstance(article, InForce))
    return sorted(articles, key=lambda article: sort_key(article.number))


def article_in_force(regulation: Regulation, number: str) -> InForce | None:
    article = regulation.get(number)
    return article if isinstance(article, InForce) else None


def has_parts(regulation: Regulation, number: str) -> bool:
    return any(parent_of(article.number) == number for article in articles_in_force(regulation))


def can_be_added(regulation: Regulation, number: str) -> bool:
    parent = parent_of(number)
    return number not in regulation and (parent is None or article_in_force(regulation, parent) is not None)


def next_number(regulation: Regulation, parent: str | None) -> str:
    """The number after the highest that was ever used at this level."""
    used = (sort_key(number)[-1] for number in regulation if parent_of(number) == parent)
    last = max(used, default=0) + 1
    return f"{parent}.{last}" if parent else str(last)


_NUMBER = re.compile(r"[1-9][0-9]{0,3}(\.[1-9][0-9]{0,3}){0,7}")
