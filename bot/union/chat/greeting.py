"""What somebody is greeted with who opens a private chat, perhaps by the link of an invitation."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.chat.arguments import NOTHING
from bot.chat.outcome import Outcome, Posts
from bot.chat.refusal import refusal
from bot.chat.table import ChatCommand, May, Offered
from bot.chat.who import Misunderstood
from bot.network.incoming import MessageId
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.union.actions import FOUNDING, Act, read_start_link
from bot.union.chat import tokens
from bot.union.chat.asked import Asked
from bot.union.chat.joining import at_the_door
from bot.union.chat.which_union import SEVERAL, here, here_if_any
from bot.union.read_models.posted import CopyKind
from bot.union.read_models.strangers import is_hidden
from bot.union.read_models.views import View, invitations, is_about, shown
from bot.union.telling.notification import Notification
from bot.union.telling.private_notifications import invitation
from domain.people import Identity
from domain.refusal import Refused
from domain.union.reasons import Reason
from domain.union.state import Active, Dissolved, member_with, was_settled


class Greeting(NamedTuple):
    """An invitation is one to proposal `number` of the union in `view`."""

    told: Notification
    view: View | None = None
    number: int = FOUNDING


async def start(asked: Asked, payload: str) -> Outcome:
    if not asked.said.private:
        return await called(asked, understood=True)
    if payload == tokens.LINK:
        return tokens.offered(asked)
    if (asks := await at_the_door(asked, payload)) is not None:
        return asks
    greetings = await _greetings(payload, asked)
    return Posts(
        tuple(
            Outgoing(
                channel=asked.said.channel,
                text=greeting.told.text,
                buttons=greeting.told.buttons,
                language=asked.words.language,
            )
            for greeting in greetings
        ),
        about=_followed(greetings),
        stand=tuple(_kept_up_to_date(greeting, asked) for greeting in greetings),
    )


async def called(asked: Asked, *, understood: bool) -> str:
    """Here we are, or did not understand; and what can be written here, or has to be done first."""
    words = asked.words
    try:
        await here(asked)
        following = words("what-to-write")
    except Misunderstood as lacking:
        following = words("what-to-write") if lacking.key == SEVERAL else refusal(lacking, words)
    return words("called" if understood else "not-understood", next=following)


def _followed(greetings: Sequence[Greeting]) -> Subject | None:
    """The one invitation that may be answered in words: of several, nobody knows which is meant."""
    match greetings:
        case [Greeting(view=View(union_id=union_id), number=number)]:
            return Subject(union_id=union_id, number=number)
        case _:
            return None


def _kept_up_to_date(greeting: Greeting, asked: Asked) -> Callable[[MessageId], None]:
    if greeting.view is None:
        return lambda _: None
    copies, channel = asked.resources.copies, asked.said.channel
    return copies.stands(
        CopyKind.INVITATION, greeting.number, greeting.view, channel, asked.words, to=asked.by
    )


async def _greetings(payload: str, asked: Asked) -> list[Greeting]:
    """With every invitation that waits for them, or with the one they followed. Raises Refused."""
    identity, unions, words, at = asked.by, asked.resources.unions, asked.words, asked.at
    act = read_start_link(payload)
    view = await unions.get(act.union_id) if act else None
    if (
        act is None
        or view is None
        or not is_about(act, view)
        or is_hidden(view, identity, asked.said.channel)
    ):
        waiting = [
            Greeting(invitation(view, number, words), view, number)
            for view in await unions.concerning(identity)
            for number in invitations(shown(view), identity, at)
        ]
        return [Greeting(Notification(text=_welcome(asked))), *waiting]
    if member_with(shown(view), identity) is not None and isinstance(view.union, Active):
        return [Greeting(Notification(text=words("start-as-member", name=shown(view).name)))]
    _check(act, view, identity, at)
    return [Greeting(invitation(view, act.number, words), view, act.number)]


def _welcome(asked: Asked) -> str:
    words = asked.words
    match asked.resources.unions.tables.with_member(asked.by):
        case []:
            return words("welcome")
        case [union]:
            return words("start-as-member", name=union.name)
        case _:
            return words("called", next=words("what-to-write"))


def _check(act: Act, view: View, identity: Identity, at: datetime) -> None:
    """The link stands where everybody sees it, and may be older than what has become of it."""
    union = shown(view)
    if isinstance(view.union, Dissolved):
        raise Refused(Reason.DISSOLVED, name=union.name)
    if was_settled(union, act.number):
        raise Refused(Reason.ALREADY_SETTLED, number=act.number)
    if act.number not in invitations(union, identity, at):
        late = act.number == FOUNDING and identity in union.invited
        raise Refused(Reason.INVITATION_EXPIRED if late else Reason.NOT_INVITED)


START = ChatCommand(
    "start", start, here_if_any, NOTHING, may=May.ANYBODY, looks=True, offered=Offered.NOWHERE
)
