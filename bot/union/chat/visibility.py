"""Who may read the union: what is so now, and proposals to change it."""

from typing import Any

from bot.chat.arguments import Arguments
from bot.chat.completing import says
from bot.chat.outcome import Asks, Outcome
from bot.chat.questions import Choice, Way
from bot.chat.table import ChatCommand, May
from bot.chat.who import Misunderstood
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.meant import proposed_before
from bot.union.chat.proposing import OPENING
from bot.union.chat.which_union import here
from bot.union.telling.phrases import short
from domain.union.changes import SetVisibility
from domain.union.state import member_with

PUBLIC = frozenset(
    [
        "public",
        "open",
        "everybody",
        "everyone",
        "открытый",
        "открыт",
        "открыто",
        "публичный",
        "публичен",
        "всем",
    ]
)
PRIVATE = frozenset(
    ["private", "closed", "members", "закрытый", "закрыт", "закрыто", "приватный", "приватно", "своим"]
)


async def visibility(asked: AskedOfUnion, public: bool | None) -> Outcome:
    if public is None:
        return _shown(asked)
    asked.check_member()
    if not public:
        _check_that_it_can_be_private(asked)
    command = asked.opening(SetVisibility(public=public))
    return proposed_before(command, asked) or asked.does(command)


def _shown(asked: AskedOfUnion) -> Outcome:
    """With the other way offered to who can propose it."""
    union, words = asked.union, asked.words
    text = words("visibility-public" if union.is_public else "visibility-private", name=union.name)
    if member_with(union, asked.by) is None or union is not asked.view.union:
        return text
    line = "/visibility private" if union.is_public else "/visibility public"
    label = words("visibility-make-private" if union.is_public else "visibility-make-public")
    choices = (says(line, label), Choice(way=Way.NOT_NOW))
    return Asks(of=asked.view.union_id, text=text, choices=choices)


def _check_that_it_can_be_private(asked: AskedOfUnion) -> None:
    """A group that anybody may enter keeps nothing to itself. Raises Misunderstood."""
    contacts = asked.resources.contacts
    named = [channel for channel in asked.union.channels if contacts.is_public(channel)]
    if named:
        raise Misunderstood("visibility-named", channel=short(named[0]))


def _read(rest: str) -> bool | None:
    """None for nothing, and for what says neither."""
    word = rest.strip(" .!?").casefold()
    return True if word in PUBLIC else False if word in PRIVATE else None


VISIBLE: Arguments[Any, bool | None] = Arguments(
    read=lambda _, rest: _read(rest), fits=lambda rest, _: not rest or _read(rest) is not None
)

COMMANDS = (ChatCommand("visibility", visibility, here, VISIBLE, may=May.ANYBODY, deed=OPENING),)
