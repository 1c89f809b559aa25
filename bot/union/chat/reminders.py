"""Whether somebody wants to be reminded in private too, beside the call in the open: their own choice, for all their unions."""

from bot.chat.outcome import Outcome
from bot.chat.table import ChatCommand, May, Offered
from bot.chat.who import Misunderstood
from bot.union.chat.arguments import Part, on_or_off
from bot.union.chat.asked import Asked
from bot.union.chat.which_union import anywhere


async def remind(asked: Asked, wanted: bool) -> Outcome:
    """Where the bot may write to them alone. Raises Misunderstood."""
    contacts = asked.resources.contacts
    if wanted and contacts.private_channel(asked.by) is None:
        raise Misunderstood("reminders-nowhere")
    contacts.wish_to_be_reminded(asked.by, wanted)
    return asked.words("reminders-on" if wanted else "reminders-off")


COMMANDS = (
    ChatCommand(
        "reminders",
        remind,
        anywhere,
        on_or_off(Part.REMINDERS, on="reminders-on-offer", off="reminders-off-offer"),
        may=May.ANYBODY,
        offered=Offered.PRIVATE,
        begins=True,
    ),
)
