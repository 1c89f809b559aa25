"""What a kind of change has to say to members, and what most kinds have in common."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bot.network.locale import Words
from bot.network.markup import bold
from bot.network.quoting import quoted
from bot.union.read_models.views import View
from bot.union.telling.difference import difference
from bot.union.telling.phrases import brief
from domain.union.proposal import Open
from domain.union.state import Active

C = TypeVar("C")


class Opened(Protocol):
    """What a proposal was opened on: so far as its title tells of it."""

    @property
    def base_revision(self) -> int | None: ...


def asked_to_join(union: Active, words: Words) -> str:
    """With what everybody will know of who joins, where that is so."""
    text = words("told-privately-invited", name=bold(union.name), mission=quoted(union.mission, words))
    return f"{text}\n\n{words('joining-in-public')}" if union.is_public else text


def quoted_in_short(text: str, words: Words) -> str:
    return quoted(brief(text), words)


def quoted_in_full(text: str, words: Words) -> str:
    """Empty where the short one says it all."""
    return quoted(text, words) if brief(text) != text else ""


def as_revised(text: str, proposal: Open, words: Words) -> str:
    """With what is new in it, and what is gone; in its first version, what the title does not say."""
    if not proposal.earlier:
        return quoted_in_full(text, words)
    return quoted(difference(proposal.earlier[-1], text), words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Generic[C]):
    """`title` is what would change in one line, so that it can be told from others without a look at its card.

    `body` is the whole of it: where an older text is changed, how; empty where the title says it all.

    `own_words` are its proposer's, by which what was decided is found again. `invitation` asks the candidate,
    where there is one, in private.
    """

    title: Callable[[C, Opened, View, Words], str]
    body: Callable[[C, Open, View, Words], str] = lambda *_: ""
    own_words: Callable[[C], str] = lambda _: ""
    invitation: Callable[[C, Active, Words], str] = lambda _, union, words: asked_to_join(union, words)
