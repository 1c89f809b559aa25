"""What is replied to an invitation: to become a member, to found the union, or to speak for a member."""

from typing import TypeAlias

from bot.chat.questions import Choice, Way
from bot.chat.understanding.readings import Consents, Doubtful, Objects, Reading
from bot.network.markup import brief
from bot.outbox.deliveries import Subject
from bot.union.actions import FOUNDING
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.reply import Reply, plainly
from bot.union.chat.unclear import Doubt, Unclear
from bot.union.read_models.views import invitations
from bot.union.telling.cards import NAME_ON_A_BUTTON
from domain.union.commands import AcceptAdmission, DeclineAdmission
from domain.union.proposal import candidate_of, last_of

Answer: TypeAlias = AcceptAdmission | DeclineAdmission

ACCEPTING = frozenset({"accept", "i accept", "вступаю", "принимаю"})
DECLINING = frozenset({"decline", "i decline", "отказываюсь"})


def is_asked_in(subject: Subject, asked: AskedOfUnion) -> bool:
    """Whether that message invites who speaks: a question that was put to somebody else does not. Who has accepted
    may still think otherwise.
    """
    is_somebody_elses = subject.question is not None and subject.asked != asked.by
    return not is_somebody_elses and subject.number in invitations(asked.union, asked.by, asked.at)


def to_an_invitation(asked: AskedOfUnion, reading: Reading, reply: Reply | None) -> Answer | Unclear | None:
    """Of who is asked in; `reply` is what they say to the proposal, if it is one. None for a question, and for talk."""
    if answer := in_a_word(asked, reply):
        return answer
    has_accepted = reply is not None and last_of(reply.proposal).candidate_accepted
    match reading:
        case Consents() if has_accepted or _answers_the_invitation(asked):
            return _accepts(asked, reply)
        case Consents() | Objects() | Doubtful() if not has_accepted:
            return _whether(asked, reply)
        case _:
            return None


def _answers_the_invitation(asked: AskedOfUnion) -> bool:
    """Not what somebody else said of the proposal: what a yes means there, only its author knows."""
    subject = asked.subject
    return subject is not None and (subject.is_card or subject.number == FOUNDING or asked.said.private)


def _whether(asked: AskedOfUnion, reply: Reply | None) -> Unclear:
    return Unclear(
        number=reply.number if reply else FOUNDING,
        doubt=Doubt.INVITATION,
        text=asked.said.text,
        choices=(
            Choice(way=Way.ACCEPT, command=_accepts(asked, reply)),
            Choice(way=Way.DECLINE, command=_declines(asked, reply)),
        ),
        besides=reply.remarks() if reply else None,
    )


def in_a_word(asked: AskedOfUnion, reply: Reply | None) -> Answer | None:
    """Where there are no buttons; also as a button has it that says whom it asks."""
    candidate = candidate_of(last_of(reply.proposal)) if reply else None
    name = brief(candidate.name, NAME_ON_A_BUTTON).casefold() if candidate else ""
    spoken = plainly(asked.said).removeprefix(f"{name}: ")
    if spoken in ACCEPTING:
        return _accepts(asked, reply)
    return _declines(asked, reply) if spoken in DECLINING else None


def _accepts(asked: AskedOfUnion, reply: Reply | None) -> AcceptAdmission:
    return AcceptAdmission(number=reply.number if reply else None, by=asked.by, at=asked.at)


def _declines(asked: AskedOfUnion, reply: Reply | None) -> DeclineAdmission:
    return DeclineAdmission(number=reply.number if reply else None, by=asked.by, at=asked.at)
