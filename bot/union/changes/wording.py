"""What a kind of change has to say to members, and what most kinds have in common."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.network.locale import Words
from bot.network.markup import bold
from bot.union.difference import difference
from bot.union.phrases import brief, quoted
from bot.union.views import View
from domain.union.proposal import Open
from domain.union.state import Active

C = TypeVar("C")


def asked_to_join(union: Active, words: Words) -> str:
    return words("told-privately-invited", name=bold(union.name), mission=quoted(union.mission, words))


def quoted_in_short(text: str, words: Words) -> str:
    return quoted(brief(text), words)


def quoted_in_full(text: str, words: Words) -> str:
    """Empty where the short one says it all."""
    return quoted(text, words) if brief(text) != text else ""


def as_revised(text: str, proposal: Open, words: Words) -> str:
    """With what is new in it, and what is gone."""
    return quoted(difference(proposal.earlier[-1], text) if proposal.earlier else text, words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Generic[C]):
    """`title` is what would change in one line, `body` the whole of it: where an older text is changed, how.

    `invitation` asks the candidate, where there is one, in private.
    """

    title: Callable[[C, Active, Words], str]
    body: Callable[[C, Open, View, Words], str] = lambda *_: ""
    invitation: Callable[[C, Active, Words], str] = lambda _, union, words: asked_to_join(union, words)
