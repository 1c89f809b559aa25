"""What is said to a proposal in one's own words: in reply to its card, or to what tells of several."""

from contextlib import suppress
from dataclasses import replace

from bot.chat.outcome import Outcome
from bot.chat.table import ChatCommand, Offered
from bot.chat.understanding.grammar import BARE
from bot.chat.understanding.invited import as_consent
from bot.chat.understanding.reader import understand
from bot.chat.understanding.readings import Consents, Doubtful, Objects, Retracts, Suggests
from bot.chat.who import Misunderstood
from bot.outbox.deliveries import Subject
from bot.union.chat import fitting
from bot.union.chat.arguments import Numbered, is_number_and_more, numbered
from bot.union.chat.asked import Asked, AskedOfUnion
from bot.union.chat.invited import is_asked_in
from bot.union.chat.reply import plainly
from bot.union.chat.replying import Both, Meant, reply_to
from bot.union.chat.unclear import Unclear, asking_what_is_meant
from bot.union.chat.which_union import here
from domain.refusal import Refused
from domain.union.commands import RaiseObjection


async def answered(subject: Subject, asked: AskedOfUnion) -> Outcome | None:
    """None for ordinary talk."""
    text = asked.said.text
    said = as_consent(text) if is_asked_in(subject, asked) else text
    meant = reply_to(subject, asked, await understand(said, subject.number))
    _note_a_reason(subject, asked, meant)
    match meant:
        case None:
            return None
        case Unclear() as unclear:
            return asking_what_is_meant(unclear, asked)
        case Both(command=command, besides=besides):
            return replace(asked.does(command), besides=besides)
        case command:
            return asked.does(command)


def _note_a_reason(subject: Subject, asked: AskedOfUnion, meant: Meant) -> None:
    """Given in reply to the question for it, before everybody's eyes."""
    said = asked.said
    command = meant.command if isinstance(meant, Both) else meant
    answers = subject.asked == asked.by and not subject.question
    if answers and said.replied and not said.private and isinstance(command, RaiseObjection):
        asked.resources.answered.note(subject.union_id, subject.number, said.channel, said.replied)


async def stands_for(asked: Asked) -> str | None:
    """The command that a reply stands for to what tells of several proposals, or of none that is still known.

    Only where it may be more than an answer to that: a no, or what its author would not say of anything else.
    """
    reading = await understand(asked.said.text)
    match reading:
        case Objects() | Doubtful() | Suggests() | Retracts():
            pass
        case Consents() if plainly(asked.said) not in BARE:
            pass
        case _:
            return None
    with suppress(Misunderstood, Refused):
        fitting.with_a_voice(await here(asked))
        return f"/{COMMAND.name} {asked.said.text}"
    return None


async def answer(asked: AskedOfUnion, given: Numbered) -> Outcome:
    """As in reply to its card."""
    subject = Subject(union_id=asked.view.union_id, number=given.number, is_card=True)
    said = replace(asked.said, text=given.rest.lstrip(" :"))
    return await answered(subject, replace(asked, said=said, subject=subject)) or ""


COMMAND = ChatCommand(
    "answer",
    answer,
    here,
    numbered(is_number_and_more, fitting.with_a_voice),
    offered=Offered.NOWHERE,
    needs_slash=True,
    is_stance=True,
    however_long=True,
)
