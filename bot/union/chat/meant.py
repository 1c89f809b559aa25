"""Whether a proposal is meant as it was typed: asked where something else is as likely."""

from datetime import timedelta
from typing import TypeAlias

from bot.chat.completing import says
from bot.chat.grammar import number_and_rest
from bot.chat.outcome import Asks
from bot.chat.questions import Choice, Way
from bot.network.markup import brief, mention
from bot.network.quoting import quoted
from bot.union.chat.asked import AskedOfUnion
from domain.union.changes import AddArticle, AdoptResolution, AmendArticle, Change
from domain.union.commands import OpenProposal
from domain.union.proposal_events import ProposalRejected

Texts: TypeAlias = AdoptResolution | AddArticle | AmendArticle

LATELY = timedelta(days=7)
"""For so long it is asked whether what was rejected is to be put again."""


def hardly_meant(typed: str, command: OpenProposal, asked: AskedOfUnion) -> Asks | None:
    """A resolution that is a number alone, or stands behind a colon, looks like a slip."""
    number, more = number_and_rest(typed)
    if number is not None and not more:
        return _asks("number", command, asked, number)
    return _asks("colon", command, asked) if typed.startswith(":") and typed.strip(" :") else None


def proposed_before(command: OpenProposal, asked: AskedOfUnion) -> Asks | None:
    """The same text is open, or was rejected lately. What was carried out before is not asked about again."""
    change = command.change
    if not isinstance(change, Texts) or asked.resources.has_carried_out(asked.view.union_id, asked.said.id):
        return None
    for number, proposal in asked.union.open.items():
        if _same(proposal.change, change):
            return _asks("open", command, asked, number)
    for number, settled in asked.union.settled.items():
        lately = asked.at - asked.view.settled_at(number) < LATELY
        rejected = lately and isinstance(settled.outcome, ProposalRejected)
        if rejected and _same(settled.last.change, change):
            return _asks("rejected", command, asked, number)
    return None


def _asks(kind: str, command: OpenProposal, asked: AskedOfUnion, number: int = 0) -> Asks:
    words, about, change = asked.words, str(number), command.change
    show = (says(f"/proposal {number}", words("offer-proposal", number=about)),) if number else ()
    does = Choice(way=Way.PROPOSE, command=command)
    text = words(
        f"question-meant-{kind}",
        name=mention(asked.by, asked.said.author.name),
        number=about,
        text=quoted(brief(change.text), words) if isinstance(change, Texts) else "",
    )
    return Asks(of=asked.view.union_id, text=text, choices=(*show, does, Choice(way=Way.NOT_SO)))


def _same(one: Change, other: Texts) -> bool:
    """However they are spaced, and wherever an article is to stand."""
    return isinstance(one, type(other)) and _plainly(one.text) == _plainly(other.text)


def _plainly(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!")
