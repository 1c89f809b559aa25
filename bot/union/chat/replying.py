"""What a reply to a card, or to a question of ours, asks for."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.chat.outcome import Asks
from bot.chat.questions import AS_LONG_AS_OPEN, Choice, Way
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
from bot.chat.who import Misunderstood
from bot.network.incoming import Mark, Said
from bot.network.markup import brief, mention
from bot.outbox.deliveries import Subject
from bot.union.chat.arguments import Numbered
from bot.union.chat.asked import AskedOfUnion
from bot.union.phrases import quoted
from bot.union.views import View, shown
from domain.people import Identity
from domain.union.commands import (
    AcceptAdmission,
    Command,
    DeclineAdmission,
    GiveConsent,
    RaiseDoubt,
    RaiseObjection,
    ReopenProposal,
    SettleDoubt,
    WithdrawObjection,
    WithdrawProposal,
)
from domain.union.limits import MAX_REASON
from domain.union.proposal import Objecting, Open, Proposal, Settled, candidate_of
from domain.union.proposal_events import ProposalSuperseded
from domain.union.state import Active, member_with, proposal_numbered

ACCEPTING = frozenset({"accept", "i accept", "вступаю", "принимаю"})
DECLINING = frozenset({"decline", "i decline", "отказываюсь"})
"""What a candidate replies where there are no buttons."""


REOPENING = frozenset({"reopen", "снова"})
"""What anybody replies to the card of a superseded proposal there."""


class Doubt(StrEnum):
    """What may have been meant, as the question for it is named."""

    OBJECTION = "unclear"
    STANCE = "yes-or-no"
    TAKING_BACK = "take-back"
    WITHDRAWAL = "withdraw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """Its author alone knows."""

    number: int
    doubt: Doubt
    choices: tuple[Choice, ...]


def reply_to(
    subject: Subject, said: Said, reading: Reading, view: View, period: timedelta
) -> Command | Unclear | None:
    """What a reply to a card, or to the question for a reason, says. None for ordinary talk.

    `period` is what a proposal runs for that it opens again.
    """
    union, proposal = shown(view), view.proposal(subject.number)
    if proposal is None or not said.text:
        return None
    by = said.author.identity
    if _is_candidate(by, proposal) and (answer := _answer_to_invitation(said, subject.number)):
        return answer
    if _is_superseded(proposal) and _plainly(said) in REOPENING:
        superseded = view.superseded(subject.number)
        return ReopenProposal(number=subject.number, period=period, by=by, at=said.at, superseded=superseded)
    if (objection := _objection(union, proposal, by)) is not None:
        return _from_an_objector(subject, said, reading, objection)
    return _from_who_does_not_object(subject.number, said, reading, union, proposal)


def marked_with(mark: Mark, subject: Subject, said: Said) -> Command:
    """What a mark set on a card says."""
    number, by, at, dated = subject.number, said.author.identity, said.at, said.dated
    match mark:
        case Mark.FOR:
            return GiveConsent(number=number, by=by, at=at, dated=dated)
        case Mark.AGAINST:
            return RaiseObjection(number=number, reason=None, by=by, at=at, dated=dated)


def perhaps_a_no(subject: Subject, said: Said, union: Active) -> Unclear | None:
    """What cannot be read as a whole, from somebody with a voice who does not object yet."""
    proposal, by = proposal_numbered(union, subject.number), said.author.identity
    may_be = (
        subject.question is None
        and proposal is not None
        and _has_a_voice(union, proposal, by)
        and _objection(union, proposal, by) is None
    )
    return _unclear(subject.number, said) if may_be else None


def unclear_command(name: str, asked: AskedOfUnion, given: Numbered) -> Asks:
    """A yes, or a taking back, that goes on with other words, may not be one.

    Raises Misunderstood where its author has no voice, or objects already: then it is simply not carried out.
    """
    number, typed = given.perhaps, given.typed
    subject = Subject(union_id=asked.view.union_id, number=number) if number else None
    unclear = perhaps_a_no(subject, asked.said, asked.union) if subject else None
    if unclear is None:
        raise Misunderstood("words-after-command", command=f"/{name}{f' {typed}' if typed else ''}")
    return asking_what_is_meant(unclear, asked)


def asking_what_is_meant(unclear: Unclear, asked: AskedOfUnion) -> Asks:
    """Until they answer, their stance is what it was; what may be a no is on record, and no silence."""
    said, number, words = asked.said, unclear.number, asked.words
    doubt = None
    if unclear.doubt in {Doubt.OBJECTION, Doubt.STANCE}:
        doubt = RaiseDoubt(number=number, text=said.text, by=asked.by, at=asked.at, dated=said.dated)
    name, text = mention(asked.by, said.author.name), quoted(brief(said.text), words)
    return Asks(
        of=asked.view.union_id,
        text=words(f"question-{unclear.doubt}", name=name, number=str(number), text=text),
        choices=unclear.choices,
        number=number,
        valid_for=AS_LONG_AS_OPEN,
        noting=doubt,
    )


def _from_an_objector(
    subject: Subject, said: Said, reading: Reading, objection: Objecting
) -> Command | Unclear | None:
    """Their objection stands whatever else they say, until they clearly take it back."""
    number, by, at, dated = subject.number, said.author.identity, said.at, said.dated
    asked_why = subject.asked == by
    match reading:
        case Consents() | Retracts() | Doubtful(back=True) if asked_why:
            return _taking_back(number, said, reading)
        case Objects(reason=str(reason)) if asked_why:
            return RaiseObjection(number=number, reason=reason, by=by, at=at, dated=dated)
        case _ if asked_why:
            return RaiseObjection(number=number, reason=said.text, by=by, at=at, dated=dated)
        case Consents():
            return GiveConsent(number=number, by=by, at=at, dated=dated)
        case Retracts():
            return WithdrawObjection(number=number, by=by, at=at, dated=dated)
        case Objects(reason=reason):
            return RaiseObjection(number=number, reason=reason, by=by, at=at, dated=dated)
        case Doubtful(back=True):
            return _taking_back(number, said, reading)
        case Doubtful() | Suggests() if objection.reason is None:
            return RaiseObjection(number=number, reason=said.text, by=by, at=at, dated=dated)
        case Doubtful() | Suggests() | Wonders() | Remarks():
            return None


def _from_who_does_not_object(
    number: int, said: Said, reading: Reading, union: Active, proposal: Proposal
) -> Command | Unclear | None:
    by, at, dated = said.author.identity, said.at, said.dated
    match reading:
        case Consents():
            return GiveConsent(number=number, by=by, at=at, dated=dated)
        case Retracts() | Doubtful(back=True, yes=False) if _proposes(union, proposal, by):
            return _withdrawing(number, said)
        case Retracts(objection=True) if not _consents(union, proposal, by):
            return WithdrawObjection(number=number, by=by, at=at, dated=dated)
        case Objects(reason=reason):
            return RaiseObjection(number=number, reason=reason, by=by, at=at, dated=dated)
        case Doubtful(yes=True) if _has_a_voice(union, proposal, by):
            return _yes_or_no(number, said)
        case Doubtful() | Suggests() | Retracts() if _has_a_voice(union, proposal, by):
            return _unclear(number, said)
        case Doubtful() | Suggests() | Retracts() | Wonders() | Remarks():
            return None


def _unclear(number: int, said: Said) -> Unclear:
    return Unclear(number=number, doubt=Doubt.OBJECTION, choices=_objection_or_remark(number, said))


def _yes_or_no(number: int, said: Said) -> Unclear:
    """As `_unclear`, where it could be a consent too."""
    consents = GiveConsent(number=number, by=said.author.identity, at=said.at)
    choices = (Choice(way=Way.CONSENT, command=consents), *_objection_or_remark(number, said))
    return Unclear(number=number, doubt=Doubt.STANCE, choices=choices)


def _objection_or_remark(number: int, said: Said) -> tuple[Choice, Choice]:
    reason = said.text if len(said.text) <= MAX_REASON else brief(said.text, MAX_REASON)
    objects = RaiseObjection(number=number, reason=reason, by=said.author.identity, at=said.at)
    remarks = SettleDoubt(number=number, by=said.author.identity, at=said.at)
    return (Choice(way=Way.OBJECT, command=objects), Choice(way=Way.REMARK, command=remarks))


def _withdrawing(number: int, said: Said) -> Unclear:
    """A proposer who takes something back."""
    command = WithdrawProposal(number=number, by=said.author.identity, at=said.at)
    choices = (Choice(way=Way.WITHDRAW, command=command), Choice(way=Way.KEEP))
    return Unclear(number=number, doubt=Doubt.WITHDRAWAL, choices=choices)


def _taking_back(number: int, said: Said, reading: Reading) -> Unclear:
    """Of the two ways, what was said decides: a yes gives consent as well."""
    by, at = said.author.identity, said.at
    yes = isinstance(reading, Consents)
    command: Command = WithdrawObjection(number=number, by=by, at=at, dated=said.dated)
    if yes:
        command = GiveConsent(number=number, by=by, at=at, dated=said.dated)
    way = Way.CONSENT if yes else Way.TAKE_BACK
    choices = (Choice(way=way, command=command), Choice(way=Way.STAND))
    return Unclear(number=number, doubt=Doubt.TAKING_BACK, choices=choices)


def _answer_to_invitation(said: Said, number: int) -> Command | None:
    spoken, by, at = _plainly(said), said.author.identity, said.at
    if spoken in ACCEPTING:
        return AcceptAdmission(number=number, by=by, at=at)
    return DeclineAdmission(number=number, by=by, at=at) if spoken in DECLINING else None


def _plainly(said: Said) -> str:
    return " ".join(said.text.casefold().strip(" .!").split())


def _last(proposal: Proposal) -> Open:
    return proposal.last if isinstance(proposal, Settled) else proposal


def _is_candidate(identity: Identity, proposal: Proposal) -> bool:
    """Of an admission, or the owner of an account that is to replace another."""
    candidate = candidate_of(_last(proposal))
    return candidate is not None and candidate.identity == identity


def _is_superseded(proposal: Proposal) -> bool:
    return isinstance(proposal, Settled) and isinstance(proposal.outcome, ProposalSuperseded)


def _proposes(union: Active, proposal: Proposal, identity: Identity) -> bool:
    member = member_with(union, identity)
    return member is not None and isinstance(proposal, Open) and proposal.proposer == member.number


def _objection(union: Active, proposal: Proposal, identity: Identity) -> Objecting | None:
    """Theirs, or what it was when the proposal ended."""
    member = member_with(union, identity)
    stance = _last(proposal).stances.get(member.number) if member else None
    return stance if isinstance(stance, Objecting) else None


def _consents(union: Active, proposal: Proposal, identity: Identity) -> bool:
    member = member_with(union, identity)
    stance = _last(proposal).stances.get(member.number) if member else None
    return stance is not None and not isinstance(stance, Objecting)


def _has_a_voice(union: Active, proposal: Proposal, identity: Identity) -> bool:
    """In a proposal that is still open."""
    member = member_with(union, identity)
    return member is not None and isinstance(proposal, Open) and member.number in proposal.electors
