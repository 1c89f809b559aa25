"""What members can say about their things."""

import re
from uuid import UUID

from bot.chat.arguments import NOTHING, TEXT, Arguments, given
from bot.chat.grammar import number_and_rest
from bot.chat.heard import Press
from bot.chat.outcome import Does, Outcome, Posts
from bot.chat.party import HeardInUnion, here
from bot.chat.table import ChatButton, ChatCommand, Deed
from bot.chat.who import Misunderstood
from bot.network.outgoing import Button, Outgoing
from domain.union.changes import Mandate
from domain.union.commands import OpenProposal
from domain.union.decider import UNION
from tests.extending.lending.commands import Borrow, Return
from tests.extending.lending.shelf import LENDING
from tests.extending.lending.tables import Things

NUMBER: Arguments[HeardInUnion, int] = Arguments(
    read=lambda _, rest: given(number_and_rest(rest)[0]), fits=lambda rest, _: rest.isdigit()
)


async def buy(heard: HeardInUnion, thing: str) -> Does:
    """Nobody buys alone: the union is asked, and lets us know."""
    summary = heard.words("mandate-buy", thing=thing)
    change = Mandate(context=LENDING.category, summary=summary, payload=thing, needs_second_voice=True)
    by, at = heard.said.author.identity, heard.said.at
    command = OpenProposal(change=change, period=heard.period, by=by, at=at)
    return Does(of=heard.union_id, command=command, to=UNION.category)


async def borrow(heard: HeardInUnion, number: int) -> Does:
    return Does(
        of=heard.union_id, command=Borrow(number=number, by=heard.said.author.identity, at=heard.said.at)
    )


async def bring_back(heard: HeardInUnion, number: int) -> Does:
    return Does(
        of=heard.union_id, command=Return(number=number, by=heard.said.author.identity, at=heard.said.at)
    )


async def things(heard: HeardInUnion, _: str) -> Outcome:
    rows = Things(heard.log.database).of(heard.union_id)
    buttons = tuple(
        (Button(label=f"{heard.words('button-take')} {row.number}", action=take(heard.union_id, row.number)),)
        for row in rows
        if row.borrower is None
    )
    lines = [f"{row.number}. {row.name}" for row in rows]
    text = "\n".join(lines) or heard.words("things-none")
    return Posts(
        (Outgoing(channel=heard.said.channel, text=text, buttons=buttons, language=heard.words.language),)
    )


def take(union_id: UUID, number: int) -> str:
    return f"take:{union_id}:{number}"


def taken(press: Press) -> Does:
    """What comes back may be forged."""
    match = re.fullmatch(r"take:([0-9a-f-]{36}):([0-9]{1,6})", press.pressed.action, re.ASCII)
    if match is None:
        raise Misunderstood("button-stale")
    by, at = press.pressed.author.identity, press.pressed.at
    return Does(of=UUID(match[1]), command=Borrow(number=int(match[2]), by=by, at=at))


COMMANDS = (
    ChatCommand("buy", buy, here, TEXT),
    ChatCommand("borrow", borrow, here, NUMBER, deed=Deed(Borrow, "borrowed")),
    ChatCommand("bring_back", bring_back, here, NUMBER, deed=Deed(Return, "brought-back")),
    ChatCommand("things", things, here, NOTHING),
)

BUTTONS = (ChatButton("take", taken),)
