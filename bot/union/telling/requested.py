"""How a request to join reads: as a message to the group, and as a line of the list."""

from bot.network.locale import Words
from bot.network.markup import mention
from bot.network.outgoing import Button, Outgoing
from bot.network.quoting import quoted
from bot.outbox.owed import Message
from bot.union.actions import Action, action
from bot.union.read_models.views import View, shown
from bot.union.telling.phrases import brief, looks_like
from bot.union.telling.requests import JoinRequest
from domain.people import Channel
from domain.union.state import Active

LONGEST_NAME = 40
"""Characters of a name on a button."""


def requested(request: JoinRequest, channel: Channel, view: View, words: Words) -> Message | None:
    """None where it waits for nobody's word any more."""
    union = shown(view)
    if request.answered or not isinstance(view.union, Active):
        return None
    name = mention(request.identity, request.name)
    lines = [words("request-made", name=name), *_more(request, union, words), words("request-how")]
    outgoing = Outgoing(
        channel=channel,
        text="\n".join(lines),
        buttons=((taking_in(request, words),),),
        language=words.language,
    )
    return Message(outgoing=outgoing)


def request_line(request: JoinRequest, union: Active, words: Words) -> str:
    name = mention(request.identity, request.name)
    line = words("request-line", number=str(request.number), name=name, when=words.when(request.at))
    return "\n".join([line, *_more(request, union, words)])


def taking_in(request: JoinRequest, words: Words) -> Button:
    label = words("button-admit", name=brief(request.name, LONGEST_NAME))
    return Button(label=label, action=action(Action.TAKE_IN, request.union_id, request.number, request.mark))


def _more(request: JoinRequest, union: Active, words: Words) -> list[str]:
    """What they say, and what members should know of them."""
    was_expelled = words("request-expelled") if request.identity in union.expelled else ""
    alike = looks_like(request.identity, request.name, union, words)
    return [line for line in (quoted(request.words, words), was_expelled, alike) if line]
