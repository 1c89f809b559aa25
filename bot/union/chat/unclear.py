"""What only its author can say: whether a reply was a stance, and which. Until they do, what may be a no is no silence."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.chat.outcome import Asks
from bot.chat.questions import AS_LONG_AS_OPEN, Choice, Way
from bot.chat.who import Misunderstood
from bot.network.markup import brief, mention
from bot.network.quoting import quoted
from bot.union.chat.arguments import Numbered
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.reply import Reply
from domain.union.commands import AdoptWording, Command, ReviseProposal, SettleDoubt, WithdrawProposal
from domain.union.state import proposal_numbered


class Doubt(StrEnum):
    """What may have been meant, as the question for it is named."""

    OBJECTION = "unclear"
    STANCE = "yes-or-no"
    TAKING_BACK = "take-back"
    CHANGED = "changed"
    WITHDRAWAL = "withdraw"
    SUGGESTION = "suggested"
    REVISION = "revise"
    ADOPTION = "adopt"
    QUESTION = "wonders"
    INVITATION = "invitation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """Its author alone knows what they meant by `text`.

    `noting` is on record until they answer; `besides` is carried out whatever they do.
    """

    number: int
    doubt: Doubt
    text: str
    choices: tuple[Choice, ...]
    noting: Command | None = None
    besides: Command | None = None


def perhaps_an_objection(reply: Reply) -> Unclear:
    choices = (_objects(reply, Way.OBJECT), _settles(reply, Way.REMARK))
    return Unclear(
        number=reply.number,
        doubt=Doubt.OBJECTION,
        text=reply.said.text,
        choices=choices,
        noting=reply.leaves_a_doubt(),
    )


def yes_or_no(reply: Reply) -> Unclear:
    """As `perhaps_an_objection`, where it could be a consent too."""
    consents = Choice(way=Way.CONSENT, command=reply.gives_consent())
    choices = (consents, _objects(reply, Way.OBJECT), _settles(reply, Way.REMARK))
    return Unclear(
        number=reply.number,
        doubt=Doubt.STANCE,
        text=reply.said.text,
        choices=choices,
        noting=reply.leaves_a_doubt(),
    )


def perhaps_on_condition(reply: Reply, suggests: Command) -> Unclear:
    """Who has no stance yet and says how they would put it."""
    choices = (_objects(reply, Way.UNLESS), _settles(reply, Way.IDEA))
    return Unclear(
        number=reply.number,
        doubt=Doubt.SUGGESTION,
        text=reply.said.text,
        choices=choices,
        noting=reply.leaves_a_doubt(),
        besides=suggests,
    )


def wondering(reply: Reply) -> Unclear:
    """A question is no objection, which those who think so are told."""
    choices = (_objects(reply, Way.UNTIL),)
    return Unclear(
        number=reply.number,
        doubt=Doubt.QUESTION,
        text=reply.said.text,
        choices=choices,
        noting=reply.remarks(),
    )


def revising(reply: Reply, revises: ReviseProposal) -> Unclear:
    """What a proposer says in a reply may be no more than an idea."""
    choices = (Choice(way=Way.REVISE, command=revises), Choice(way=Way.IDEA, command=reply.remarks()))
    return Unclear(number=reply.number, doubt=Doubt.REVISION, text=revises.text, choices=choices)


def adopting(reply: Reply, suggestion: int) -> Unclear:
    adopts = AdoptWording(number=reply.number, suggestion=suggestion, by=reply.by, at=reply.said.at)
    choices = (Choice(way=Way.ADOPT, command=adopts), Choice(way=Way.AS_IS))
    return Unclear(number=reply.number, doubt=Doubt.ADOPTION, text=reply.said.text, choices=choices)


def withdrawing(reply: Reply) -> Unclear:
    """A proposer who takes something back."""
    command = WithdrawProposal(number=reply.number, by=reply.by, at=reply.said.at)
    choices = (Choice(way=Way.WITHDRAW, command=command), Choice(way=Way.KEEP))
    return Unclear(number=reply.number, doubt=Doubt.WITHDRAWAL, text=reply.said.text, choices=choices)


def taking_back(reply: Reply, *, yes: bool) -> Unclear:
    """Of the two ways, what was said decides: a yes gives consent as well."""
    back = Choice(way=Way.TAKE_BACK, command=reply.takes_objection_back())
    if yes:
        back = Choice(way=Way.CONSENT, command=reply.gives_consent())
    return Unclear(
        number=reply.number,
        doubt=Doubt.TAKING_BACK,
        text=reply.said.text,
        choices=(back, Choice(way=Way.STAND)),
    )


def changed_mind(reply: Reply) -> Unclear:
    """Of who consented: it may be a no by now, or no more than no yes."""
    back = Choice(way=Way.CONSENT_BACK, command=replace(reply.takes_consent_back(), chosen=True))
    choices = (back, Choice(way=Way.OBJECT, command=reply.objects(None)), _settles(reply, Way.CONSENT_STANDS))
    return Unclear(
        number=reply.number,
        doubt=Doubt.CHANGED,
        text=reply.said.text,
        choices=choices,
        noting=reply.leaves_a_doubt(),
    )


def unclear_command(name: str, asked: AskedOfUnion, given: Numbered) -> Asks:
    """A yes, or a taking back, that goes on with other words, may not be one.

    Raises Misunderstood where its author has no voice, or objects already: then it is simply not carried out.
    """
    number, typed = given.perhaps, given.typed
    proposal = proposal_numbered(asked.union, number) if number else None
    reply = Reply(said=asked.said, union=asked.union, proposal=proposal) if proposal else None
    if reply is None or not reply.has_a_voice or reply.objection:
        raise Misunderstood("words-after-command", command=f"/{name}{f' {typed}' if typed else ''}")
    return asking_what_is_meant(perhaps_an_objection(reply), asked)


def asking_what_is_meant(unclear: Unclear, asked: AskedOfUnion) -> Asks:
    """Until they answer, their stance is what it was; what may be a no is on record, and no silence."""
    said, number, words = asked.said, unclear.number, asked.words
    name, text = mention(asked.by, said.author.name), quoted(brief(unclear.text), words)
    return Asks(
        of=asked.view.union_id,
        text=words(f"question-{unclear.doubt}", name=name, number=str(number), text=text),
        choices=unclear.choices,
        number=number,
        valid_for=AS_LONG_AS_OPEN,
        noting=unclear.noting,
        besides=unclear.besides,
    )


def _objects(reply: Reply, way: Way) -> Choice:
    return Choice(way=way, command=reply.objects(reply.text))


def _settles(reply: Reply, way: Way) -> Choice:
    return Choice(way=way, command=SettleDoubt(number=reply.number, by=reply.by, at=reply.said.at))
