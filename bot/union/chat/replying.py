"""What a reply to a card, or to a question of ours, asks for."""

from dataclasses import dataclass
from typing import TypeAlias

from bot.chat.understanding.grammar import BARE
from bot.chat.understanding.readings import (
    Consents,
    Doubtful,
    Objects,
    Reading,
    Remarks,
    Retracts,
    Suggests,
    Wonders,
)
from bot.network.incoming import Mark
from bot.outbox.deliveries import Subject
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.invited import in_a_word, is_asked_in, to_an_invitation
from bot.union.chat.reply import Reply, plainly
from bot.union.chat.unclear import (
    Unclear,
    adopting,
    changed_mind,
    perhaps_an_objection,
    perhaps_on_condition,
    revising,
    taking_back,
    withdrawing,
    wondering,
    yes_or_no,
)
from domain.union.commands import (
    AdoptWording,
    Command,
    ReopenProposal,
    ReviseProposal,
)
from domain.union.proposal import Objecting, Settled
from domain.union.proposal_events import ProposalSuperseded

REOPENING = frozenset({"reopen", "снова"})
"""What anybody replies to the card of a superseded proposal there."""

ADOPTING = frozenset({"adopt", "i adopt it", "беру", "берём", "беру этот текст"})
"""What a proposer replies to a text that was suggested."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Both:
    """One reply that says two things."""

    command: Command
    besides: Command


Meant: TypeAlias = Command | Both | Unclear | None
"""None for ordinary talk."""


def reply_to(subject: Subject, asked: AskedOfUnion, reading: Reading) -> Meant:
    """What a reply to a card, to what is told of its proposal, to an invitation, or to the question for a reason, says."""
    reply = _reply(subject, asked)
    if not asked.said.text:
        return None
    if is_asked_in(subject, asked) and (answer := to_an_invitation(asked, reading, reply)):
        return answer
    if reply is None:
        return None
    if reply.is_candidate and (repeated := in_a_word(asked, reply)):
        return repeated
    if _is_superseded(reply) and plainly(reply.said) in REOPENING:
        return _reopening(reply, asked)
    if subject.suggestion is not None:
        return _to_a_suggestion(reply, reading, subject.suggestion)
    if (subject.is_objection or subject.question) and subject.asked != reply.by:
        return _to_what_another_said(reply, reading)
    return _to_the_proposal(reply, reading, asked_why=subject.asked == reply.by)


def marked_with(mark: Mark, subject: Subject, asked: AskedOfUnion) -> Command | Unclear | None:
    """What a mark set on a card, or taken from it, says. In a group it is what anybody does: of who has no voice it
    says nothing, and no word is lost over it.
    """
    reply = _reply(subject, asked)
    everybodys = asked.resources.networks.abilities(asked.said.channel).is_open
    if reply is None or not (everybodys or reply.has_a_voice):
        return None
    match mark:
        case Mark.FOR:
            return reply.gives_consent()
        case Mark.AGAINST:
            return reply.objects(None)
        case Mark.NOT_FOR:
            return reply.takes_consent_back() if reply.consents and not reply.proposes else None
        case Mark.NOT_AGAINST:
            return taking_back(reply, yes=False) if reply.objection else None


def perhaps_a_no(subject: Subject, asked: AskedOfUnion) -> Unclear | None:
    """What cannot be read as a whole, from somebody with a voice who does not object yet."""
    reply = _reply(subject, asked)
    if subject.question or reply is None or not reply.has_a_voice or reply.objection:
        return None
    return perhaps_an_objection(reply)


def perhaps_a_yes(subject: Subject, asked: AskedOfUnion, reading: Reading) -> Unclear | None:
    """What answers a question of ours by none of its choices, from somebody with a voice: to what, only they know."""
    reply = _reply(subject, asked)
    if reply is None or not reply.has_a_voice or reply.stance is not None:
        return None
    answers_alone = plainly(reply.said) in BARE
    return yes_or_no(reply) if isinstance(reading, Consents | Doubtful) and not answers_alone else None


def _reply(subject: Subject, asked: AskedOfUnion) -> Reply | None:
    proposal = asked.view.proposal(subject.number)
    if proposal is None:
        return None
    version = asked.version_answered(subject.number)
    return Reply(said=asked.said, union=asked.union, proposal=proposal, version=version)


def _to_the_proposal(reply: Reply, reading: Reading, *, asked_why: bool) -> Meant:
    if reply.objection is not None:
        if asked_why:
            return _reason_of_an_objector(reply, reading)
        return _from_an_objector(reply, reading, reply.objection)
    return _from_who_does_not_object(reply, reading)


def _to_a_suggestion(reply: Reply, reading: Reading, suggestion: int) -> Meant:
    """A yes to it is none to the proposal, and a no may be one to either."""
    match reading:
        case _ if reply.proposes and plainly(reply.said) in ADOPTING:
            return AdoptWording(number=reply.number, suggestion=suggestion, by=reply.by, at=reply.said.at)
        case Consents() if reply.proposes:
            return adopting(reply, suggestion)
        case Suggests():
            return _to_the_proposal(reply, reading, asked_why=False)
        case Retracts(objection=True) if reply.objection:
            return taking_back(reply, yes=False)
        case Objects() | Doubtful() if reply.has_a_voice and not (reply.proposes or reply.objection):
            return perhaps_an_objection(reply)
        case _:
            return reply.remarks()


def _to_what_another_said(reply: Reply, reading: Reading) -> Meant:
    """An objection, or a word that was not clear: whether a yes or a no is to that, only who says it knows."""
    match reading:
        case Consents() if reply.proposes or not reply.has_a_voice:
            return reply.remarks()
        case Consents() if reply.objection:
            return taking_back(reply, yes=True)
        case Objects(named=False) if reply.objection:
            return reply.remarks()
        case Consents() | Objects(named=False) if reply.consents and not reply.proposes:
            return changed_mind(reply)
        case Consents() | Objects(named=False) if not reply.proposes:
            return yes_or_no(reply)
        case _:
            return _to_the_proposal(reply, reading, asked_why=False)


def _reason_of_an_objector(reply: Reply, reading: Reading) -> Meant:
    """Who was asked why they object; a yes or a taking back is asked about, and all else is the reason."""
    match reading:
        case Consents() | Retracts() | Doubtful(back=True):
            return taking_back(reply, yes=isinstance(reading, Consents))
        case Objects(reason=str(reason)):
            return reply.objects(reason)
        case Suggests(text=text):
            return _reason_and_wording(reply, text)
        case _:
            return reply.objects(reply.said.text)


def _from_an_objector(reply: Reply, reading: Reading, objection: Objecting) -> Meant:
    """Their objection stands whatever else they say, until they clearly take it back."""
    match reading:
        case Consents():
            return reply.gives_consent()
        case Retracts(consent=False):
            return reply.takes_objection_back()
        case Objects(reason=reason):
            return reply.objects(reason)
        case Doubtful(back=True):
            return taking_back(reply, yes=False)
        case Doubtful(yes=True) if reply.is_asked_anew:
            return taking_back(reply, yes=True)
        case Suggests(text=text) if objection.reason is None:
            return _reason_and_wording(reply, text)
        case Suggests(text=text):
            return reply.puts_otherwise(text) or reply.remarks()
        case Doubtful() if objection.reason is None:
            return reply.objects(reply.said.text)
        case Doubtful() | Retracts() | Wonders() | Remarks():
            return reply.remarks()


def _reason_and_wording(reply: Reply, text: str) -> Command | Both:
    """How they would put it is what would have to change."""
    reason, wording = reply.objects(reply.said.text), reply.puts_otherwise(text)
    return Both(command=reason, besides=wording) if wording else reason


def _from_who_does_not_object(reply: Reply, reading: Reading) -> Meant:
    match reading:
        case Consents():
            return reply.gives_consent()
        case Objects(reason=reason):
            return reply.objects(reason)
        case Retracts() | Doubtful(back=True) if reply.proposes:
            return withdrawing(reply)
        case Retracts(consent=True) if reply.consents:
            return reply.takes_consent_back()
        case Retracts(objection=False) | Doubtful(back=True) if reply.consents:
            return changed_mind(reply)
        case Retracts(objection=True) if not reply.consents:
            return reply.takes_objection_back()
        case Suggests(text=text):
            return _suggested(reply, text)
        case Doubtful(yes=True) if reply.has_a_voice:
            return yes_or_no(reply)
        case Doubtful() | Retracts() if reply.has_a_voice:
            return perhaps_an_objection(reply)
        case Wonders() if reply.has_a_voice and not reply.proposes:
            return wondering(reply)
        case Doubtful() | Retracts() | Wonders() | Remarks():
            return reply.remarks()


def _suggested(reply: Reply, text: str) -> Meant:
    """Of its proposer, it may be the new text; of who has said nothing yet, it may be a condition."""
    wording = reply.puts_otherwise(text)
    if wording is None:
        return perhaps_an_objection(reply) if reply.has_a_voice else reply.remarks()
    if isinstance(wording, ReviseProposal):
        return revising(reply, wording)
    return wording if reply.consents else perhaps_on_condition(reply, wording)


def _reopening(reply: Reply, asked: AskedOfUnion) -> ReopenProposal:
    number, period = reply.number, asked.resources.period
    superseded = asked.view.superseded(number)
    return ReopenProposal(number=number, period=period, by=reply.by, at=asked.at, superseded=superseded)


def _is_superseded(reply: Reply) -> bool:
    proposal = reply.proposal
    return isinstance(proposal, Settled) and isinstance(proposal.outcome, ProposalSuperseded)
