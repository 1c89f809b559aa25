"""What to answer to who gave a command: that it is done, that it was so already, or why not."""

from enum import StrEnum

from bot.chat.grammar import Misused
from bot.chat.help import usage
from bot.chat.who import Misunderstood
from bot.log.handler import Executed
from bot.log.store import TooLarge
from bot.network.locale import Words
from bot.union.phrases import brief
from domain.refusal import Refused
from domain.union.commands import (
    AcceptAdmission,
    ChooseLanguage,
    Command,
    ConfirmObjection,
    DeclineAdmission,
    ForgetObjection,
    GiveConsent,
    LeaveUnion,
    LinkIdentity,
    OpenProposal,
    RaiseObjection,
    ReopenProposal,
    SettleDoubt,
    UnlinkIdentity,
    WithdrawObjection,
    WithdrawProposal,
)
from domain.union.events import FoundingInvitationAccepted, FoundingInvitationDeclined, ProposalOpened
from domain.union.proposal_events import (
    CandidateAccepted,
    DeadlineMoved,
    ObjectionRaised,
    ObjectionReasonGiven,
)
from domain.union.state import Active

TELLING = (DeadlineMoved, FoundingInvitationAccepted, FoundingInvitationDeclined)
"""Events that the union is told of in a message of their own."""


class Done(StrEnum):
    """What a command did, as the members' words for it are named."""

    OPENED = "opened"
    REOPENED = "reopened"
    CONSENTED = "consented"
    OBJECTED = "objected"
    RETRACTED = "retracted"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LEFT = "left"
    LANGUAGE = "language"
    UNLINKED = "unlinked"
    LINKED = "linked"
    REMARKED = "remarked"
    CONFIRMED = "confirmed"
    FORGOTTEN = "forgotten"


TOLD_TO_ALL = frozenset({Done.OPENED, Done.REOPENED, Done.WITHDRAWN, Done.DECLINED, Done.LEFT, Done.LANGUAGE})
"""What the union's channels are told of anyway."""


def short_answer(command: Command, executed: Executed, words: Words) -> str:
    """For who pressed a button, or wrote in private."""
    done = _done(command)
    if done is None:
        return ""
    number = str(number_of(command, executed))
    if any(isinstance(event, ObjectionReasonGiven) for event in executed.events):
        return words("done-reasoned", number=number)
    return words(f"{'done' if _changed(executed) else 'again'}-{done}", number=number)


def group_answer(command: Command, executed: Executed, words: Words) -> str:
    """In the group, where outcomes and cards say most of it. Empty when nothing is to be added."""
    told = _done(command) in TOLD_TO_ALL or any(isinstance(event, TELLING) for event in executed.events)
    if _changed(executed) and (told or _settled(command, executed)):
        return ""
    return short_answer(command, executed, words)


def refusal(failure: Refused | Misunderstood | Misused | TooLarge, words: Words) -> str:
    match failure:
        case Refused(reason=reason, details=details):
            given = {
                name: value if isinstance(value, int) and name != "number" else brief(str(value))
                for name, value in details.items()
            }
            return words(f"refused-{reason}", **given)
        case Misunderstood(key=key, details=details):
            return words(key, **{name: brief(value) for name, value in details.items()})
        case Misused(verb=verb):
            return usage(verb, words)
        case TooLarge():
            return words("too-large")


def reason_of(command: Command) -> str:
    """What an objector gave as their reason."""
    return (command.reason or "").strip() if isinstance(command, RaiseObjection) else ""


def wants_reason(executed: Executed) -> bool:
    """Somebody objected and did not say why."""
    return any(isinstance(event, ObjectionRaised) and event.reason is None for event in executed.events)


def _done(command: Command) -> Done | None:
    match command:
        case OpenProposal():
            return Done.OPENED
        case ReopenProposal():
            return Done.REOPENED
        case GiveConsent():
            return Done.CONSENTED
        case RaiseObjection():
            return Done.OBJECTED
        case WithdrawObjection():
            return Done.RETRACTED
        case WithdrawProposal():
            return Done.WITHDRAWN
        case AcceptAdmission():
            return Done.ACCEPTED
        case DeclineAdmission():
            return Done.DECLINED
        case LeaveUnion():
            return Done.LEFT
        case ChooseLanguage():
            return Done.LANGUAGE
        case UnlinkIdentity():
            return Done.UNLINKED
        case LinkIdentity():
            return Done.LINKED
        case SettleDoubt():
            return Done.REMARKED
        case ConfirmObjection():
            return Done.CONFIRMED
        case ForgetObjection():
            return Done.FORGOTTEN
        case _:
            return None


def _changed(executed: Executed) -> bool:
    return bool(executed.events) or executed.repeated


def number_of(command: Command, executed: Executed) -> int:
    """Which proposal it was about, 0 for none: who accepts need not name it."""
    named = [
        event.number for event in executed.events if isinstance(event, ProposalOpened | CandidateAccepted)
    ]
    return named[0] if named else getattr(command, "number", None) or 0


def _settled(command: Command, executed: Executed) -> bool:
    return not isinstance(executed.union, Active) or number_of(command, executed) in executed.union.settled
