"""Whether somebody wants to be reminded in private too, beside the call in the open: their own choice, for all their unions."""

from bot.chat.arguments import Arguments, Missing, Option
from bot.chat.grammar import Pointers
from bot.chat.outcome import Outcome
from bot.chat.table import ChatCommand, May, Offered
from bot.chat.who import Misunderstood
from bot.union.chat.arguments import Part
from bot.union.chat.asked import Asked
from bot.union.chat.which_union import anywhere

ON = frozenset({"on", "yes", "вкл", "включить", "включи", "да"})
OFF = frozenset({"off", "no", "выкл", "выключить", "выключи", "нет"})

OFFERED = {"on": "reminders-on-offer", "off": "reminders-off-offer"}


async def remind(asked: Asked, wanted: bool) -> Outcome:
    """Where the bot may write to them alone. Raises Misunderstood."""
    contacts = asked.resources.contacts
    if wanted and contacts.private_channel(asked.by) is None:
        raise Misunderstood("reminders-nowhere")
    contacts.wish_to_be_reminded(asked.by, wanted)
    return asked.words("reminders-on" if wanted else "reminders-off")


def _wanted(asked: Asked, rest: str) -> bool:
    typed = _plainly(rest)
    if typed in ON | OFF:
        return typed in ON
    words = asked.words
    options = [Option(typed=typed, label=words(key)) for typed, key in OFFERED.items()]
    raise Missing(Part.REMINDERS, options=options)


def _is_choice(rest: str, _: Pointers) -> bool:
    return _plainly(rest) in ON | OFF


def _plainly(text: str) -> str:
    return text.casefold().strip(" .!")


COMMANDS = (
    ChatCommand(
        "reminders",
        remind,
        anywhere,
        Arguments(read=_wanted, fits=_is_choice),
        may=May.ANYBODY,
        offered=Offered.PRIVATE,
    ),
)
