"""Coming in when invited, leaving, and choosing the language in which the union is spoken to."""

from typing import Any

from bot.chat.arguments import NOTHING, Arguments, Missing, Option
from bot.chat.outcome import Outcome
from bot.chat.questions import Way
from bot.chat.table import ChatButton, ChatCommand, May, Offered
from bot.chat.understanding.reader import adds_nothing
from bot.chat.understanding.readings import Consents
from bot.chat.who import Misunderstood
from bot.network.locale import LANGUAGES
from bot.union.actions import FOUNDING, Action
from bot.union.chat.arguments import NUMBER_IF_ANY, Numbered, Part
from bot.union.chat.asked import Acted, Asked, AskedOfUnion
from bot.union.chat.deeds import Grave, UnionDeed
from bot.union.chat.unclear import unclear_command
from bot.union.chat.which_union import here, here_if_any_unless_private, inviting
from domain.union.commands import AcceptAdmission, ChooseLanguage, DeclineAdmission, LeaveUnion
from domain.union.state import Active, member_with


async def accept(asked: AskedOfUnion, given: Numbered) -> Outcome:
    if not await adds_nothing(given.rest, Consents):
        return unclear_command("accept", asked, given)
    return asked.does(AcceptAdmission(number=given.perhaps, by=asked.by, at=asked.at))


async def decline(asked: AskedOfUnion, given: Numbered) -> Outcome:
    return asked.does(DeclineAdmission(number=given.perhaps, by=asked.by, at=asked.at))


async def leave(asked: AskedOfUnion, more: str) -> Outcome:
    """Anybody may say it, and who left may say so twice; what is more may be no leaving at all."""
    if more:
        asked.check_member()
        raise Misunderstood("leave-with-text")
    return asked.does(LeaveUnion(by=asked.by, at=asked.at))


async def choose_language(asked: Asked, language: str) -> Outcome:
    """The union's, or in private one's own; in a group that has no union yet anybody's who is there."""
    contacts = asked.resources.contacts
    if isinstance(asked, AskedOfUnion):
        return asked.does(ChooseLanguage(language=language, by=asked.by, at=asked.at))
    if asked.said.private:
        contacts.prefer(asked.by, language)
    else:
        contacts.prefer_in(asked.said.channel, language)
    words = asked.resources.languages[language]
    return words("told-language")


def _language(asked: Asked, rest: str) -> str:
    """One that we speak, by its code or its name."""
    names = {words.language: words("language-itself") for words in asked.resources.languages}
    typed = rest.casefold().strip(" .!")
    for language, name in names.items():
        if typed in {language, name.casefold()}:
            return language
    options = [Option(typed=language, label=name) for language, name in names.items()]
    raise Missing(Part.LANGUAGE, options=options)


def _last_or_not(union: Active, command: LeaveUnion) -> Grave | None:
    """The last to leave ends the union."""
    if member_with(union, command.by) is None:
        return None
    if len(union.roster) == 1:
        return Grave(kind="leave-last", ways=(Way.DISSOLVE, Way.STAY))
    return Grave(kind="leave", ways=(Way.LEAVE, Way.STAY))


def _invitation(acted: Acted) -> int | None:
    """By which proposal; a founding has none."""
    return None if acted.number == FOUNDING else acted.number


LANGUAGE: Arguments[Any, str] = Arguments(read=_language, fits=lambda rest, _: rest.lower() in LANGUAGES)

ACCEPTING = UnionDeed(AcceptAdmission, "accepted")
DECLINING = UnionDeed(DeclineAdmission, "declined", told_to_all=True)
LEAVING = UnionDeed(LeaveUnion, "left", told_to_all=True, grave=_last_or_not)
SPEAKING = UnionDeed(ChooseLanguage, "language", told_to_all=True)

COMMANDS = (
    ChatCommand(
        "accept",
        accept,
        inviting,
        NUMBER_IF_ANY,
        may=May.ANYBODY,
        rank=0,
        is_stance=True,
        deed=ACCEPTING,
    ),
    ChatCommand(
        "decline",
        decline,
        inviting,
        NUMBER_IF_ANY,
        may=May.ANYBODY,
        rank=0,
        is_stance=True,
        deed=DECLINING,
    ),
    ChatCommand(
        "leave", leave, here, NOTHING, may=May.ANYBODY, offered=Offered.GROUP, begins=True, deed=LEAVING
    ),
)

LANGUAGE_COMMAND = ChatCommand(
    "language", choose_language, here_if_any_unless_private, LANGUAGE, begins=True, deed=SPEAKING
)

BUTTONS: tuple[ChatButton[Acted], ...] = (
    ChatButton(
        Action.ACCEPT,
        lambda acted: acted.does(AcceptAdmission(number=_invitation(acted), by=acted.by, at=acted.at)),
        is_stance=True,
    ),
    ChatButton(
        Action.DECLINE,
        lambda acted: acted.does(DeclineAdmission(number=_invitation(acted), by=acted.by, at=acted.at)),
        is_stance=True,
    ),
)
