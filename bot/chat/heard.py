"""What was said or pressed, with what can be told of it before anything is understood."""

from dataclasses import dataclass

from bot.chat.who import Who
from bot.network.incoming import Pressed, Said
from bot.network.locale import Words
from bot.outbox.deliveries import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """`words` are those to answer in, `subject` what the message is about that it replies to. What was `begun` by a
    button names nothing: a slip of the thumb must not stand for the only thing there is.
    """

    said: Said
    words: Words
    subject: Subject | None
    who: Who
    begun: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """As `Heard`, of a button."""

    pressed: Pressed
    words: Words
