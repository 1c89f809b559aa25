"""Consenting, objecting and taking an objection back: what members say to a proposal."""

from dataclasses import replace

from bot.chat.outcome import Does, Outcome
from bot.chat.questions import Choice, Way
from bot.chat.table import ChatButton, ChatCommand
from bot.chat.understanding.reader import adds_nothing, objects, understand
from bot.chat.understanding.readings import Consents, Doubtful, Retracts
from bot.chat.who import Misunderstood
from bot.union.actions import Action
from bot.union.chat import fitting
from bot.union.chat.arguments import Numbered, is_number, is_number_or_words, numbered
from bot.union.chat.asked import Acted, AskedOfUnion
from bot.union.chat.deeds import Doubted, Grave, UnionDeed
from bot.union.chat.reply import Reply
from bot.union.chat.unclear import asking_what_is_meant, unclear_command, withdrawing
from bot.union.chat.which_union import on_a_card
from bot.union.read_models.views import shown
from domain.union.commands import (
    Command,
    ConfirmObjection,
    ForgetObjection,
    GiveConsent,
    RaiseObjection,
    SettleDoubt,
    WithdrawConsent,
    WithdrawObjection,
)
from domain.union.proposal import Consent
from domain.union.state import Active, member_with, proposal_numbered
from domain.union.voices import needs_second_voice

AN_OBJECTION, A_CONSENT = ("objection", "возражен"), ("consent", "согласи")
"""What a command that takes something back may name, however it is called."""


async def consent(asked: AskedOfUnion, given: Numbered) -> Outcome:
    if not await adds_nothing(given.rest, Consents):
        return unclear_command("consent", asked, given)
    number, dated = given.number, asked.said.dated
    version = asked.version_answered(number)
    return asked.does(GiveConsent(number=number, by=asked.by, at=asked.at, dated=dated, version=version))


async def object_(asked: AskedOfUnion, given: Numbered) -> Outcome:
    match await understand(given.rest):
        case Consents() | Retracts() | Doubtful(back=True):
            reason = None  # it counts, and why is asked
        case _:
            reason = given.rest.lstrip(" :,—–-") or None
    number, dated = given.number, asked.said.dated
    version = asked.version_answered(number)
    return asked.does(
        RaiseObjection(number=number, reason=reason, by=asked.by, at=asked.at, dated=dated, version=version)
    )


async def retract(asked: AskedOfUnion, given: Numbered) -> Outcome:
    """An objection; of who has none, their consent; of a proposer, what they proposed.

    Who says which of the two takes back that one, or hears that there is none.
    """
    if not await adds_nothing(given.rest, Retracts):
        return unclear_command("retract", asked, given)
    number, dated = given.number, asked.said.dated
    version, proposal = asked.version_answered(number), proposal_numbered(asked.union, number)
    if proposal is not None:
        reply = Reply(said=asked.said, union=asked.union, proposal=proposal, version=version)
        typed = asked.said.text.casefold()
        if reply.consents and any(word in typed for word in AN_OBJECTION):
            return asked.words("again-retracted", number=str(number))
        if not reply.consents and any(word in typed for word in A_CONSENT):
            return asked.words("again-consent-withdrawn", number=str(number))
        if reply.consents and reply.proposes:
            return asking_what_is_meant(withdrawing(reply), asked)
        if reply.consents:
            return asked.does(reply.takes_consent_back())
    return asked.does(
        WithdrawObjection(number=number, by=asked.by, at=asked.at, dated=dated, version=version)
    )


async def _objecting_in_words(command: Command, text: str) -> Command | None:
    """As an answer to whether they object, with the reason they give for it."""
    if not isinstance(command, RaiseObjection) or (objection := await objects(text)) is None:
        return None
    return replace(command, reason=objection.reason or command.reason)


async def _consenting_in_words(command: Command, text: str) -> Command | None:
    return command if isinstance(await understand(text), Consents) else None


def _second_voice(union: Active, command: GiveConsent) -> Grave | None:
    """An explicit consent that what cannot be undone depends on."""
    member, proposal = member_with(union, command.by), union.open.get(command.number)
    if member is None or proposal is None or not needs_second_voice(proposal):
        return None
    voice = member.number in proposal.electors and member.number != proposal.proposer
    if not voice or isinstance(proposal.stances.get(member.number), Consent):
        return None
    return Grave(kind="consent", ways=(Way.CONSENT, Way.NOT_NOW), number=command.number)


def _perhaps_outdated(union: Active, command: RaiseObjection) -> Doubted | None:
    """An objection that came late and looks older than what its author has said since."""
    number, by, at = command.number, command.by, command.at
    proposal, member = union.open.get(number), member_with(union, by)
    if proposal is None or member is None or member.number not in proposal.questioned:
        return None
    stand = Choice(way=Way.STAND, command=ConfirmObjection(number=number, by=by, at=at))
    forget = Choice(way=Way.FORGET, command=ForgetObjection(number=number, by=by, at=at))
    grave = Grave(kind="late", ways=(Way.STAND, Way.FORGET), number=number)
    return Doubted(grave=grave, choices=(stand, forget))


def _answering_the_new_text(acted: Acted) -> Acted:
    """Who objected to an earlier one, and nobody else: the label says nothing of a consent. Raises Misunderstood."""
    union = shown(acted.view)
    proposal, member = union.open.get(acted.number), member_with(union, acted.by)
    if proposal is not None and member is not None and member.number not in proposal.stances:
        raise Misunderstood("only-objectors", number=str(acted.number))
    return acted


def _consenting(acted: Acted) -> Does:
    return acted.does(GiveConsent(number=acted.number, by=acted.by, at=acted.at, version=acted.act.version))


def _objecting(acted: Acted) -> Does:
    return acted.does(
        RaiseObjection(number=acted.number, reason=None, by=acted.by, at=acted.at, version=acted.act.version)
    )


OTHER_WORDS = {
    Way.OBJECT: _objecting_in_words,
    Way.UNLESS: _objecting_in_words,
    Way.UNTIL: _objecting_in_words,
    Way.CONSENT: _consenting_in_words,
}

CONSENTING = UnionDeed(GiveConsent, "consented", acknowledged=True, grave=_second_voice)
OBJECTING = UnionDeed(RaiseObjection, "objected", acknowledged=True, doubted=_perhaps_outdated)
RETRACTING = UnionDeed(WithdrawObjection, "retracted", acknowledged=True)

COMMANDS = (
    ChatCommand(
        "consent",
        consent,
        on_a_card,
        numbered(is_number, fitting.to_consent_to),
        rank=1,
        is_stance=True,
        deed=CONSENTING,
    ),
    ChatCommand(
        "object",
        object_,
        on_a_card,
        numbered(is_number_or_words, fitting.with_a_voice),
        rank=1,
        is_stance=True,
        however_long=True,
        deed=OBJECTING,
    ),
    ChatCommand(
        "retract",
        retract,
        on_a_card,
        numbered(is_number, fitting.to_take_back),
        rank=1,
        is_stance=True,
        deed=RETRACTING,
    ),
)

BUTTONS: tuple[ChatButton[Acted], ...] = (
    ChatButton(Action.CONSENT, _consenting, is_stance=True),
    ChatButton(Action.OBJECT, _objecting, is_stance=True),
    ChatButton(Action.MEETS, lambda acted: _consenting(_answering_the_new_text(acted)), is_stance=True),
    ChatButton(Action.STILL, lambda acted: _objecting(_answering_the_new_text(acted)), is_stance=True),
)

DEEDS = (
    UnionDeed(WithdrawConsent, "consent-withdrawn"),
    UnionDeed(SettleDoubt, "remarked"),
    UnionDeed(ConfirmObjection, "confirmed"),
    UnionDeed(ForgetObjection, "forgotten"),
)
"""What the answers to our questions lead to."""
