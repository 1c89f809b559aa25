"""To be forgotten by a union to which one does not belong any more, or never did."""

from bot.chat.arguments import NOTHING
from bot.chat.completing import LABEL
from bot.chat.outcome import Asks, Outcome
from bot.chat.questions import Choice, Way
from bot.chat.table import ChatCommand, May, Offered
from bot.chat.who import Misunderstood
from bot.union.chat.asked import Asked
from bot.union.chat.deeds import UnionDeed
from bot.union.chat.which_union import anywhere
from bot.union.read_models.views import View, shown
from domain.refusal import Refused
from domain.union.commands import ForgetPerson
from domain.union.decide import decide

FORGETTING = UnionDeed(ForgetPerson, "erased")


async def forget_me(asked: Asked, _: str) -> Outcome:
    """In private, of the first union that still knows them; asked once more, of the next."""
    if not asked.said.private:
        raise Misunderstood("forget-in-private")
    unions = asked.resources.unions
    for union_id in asked.resources.log.people.unions_of(asked.by):
        view = await unions.get(union_id)
        if view is not None and _knows(view, asked):
            name = shown(view).name
            command = ForgetPerson(by=asked.by, at=asked.at)
            label = asked.words("forget-yes", name=name)[:LABEL]
            choices = (Choice(way=Way.FORGET, command=command, label=label), Choice(way=Way.NOT_NOW))
            return Asks(of=union_id, text=asked.words("forget-question", name=name), choices=choices)
    raise Misunderstood("forget-nobody")


def _knows(view: View, asked: Asked) -> bool:
    """Whether there is anything to be forgotten now."""
    try:
        return bool(decide(ForgetPerson(by=asked.by, at=asked.at), view.union))
    except Refused:
        return False


COMMANDS = (
    ChatCommand(
        "forget_me", forget_me, anywhere, NOTHING, may=May.ANYBODY, offered=Offered.PRIVATE, deed=FORGETTING
    ),
)
