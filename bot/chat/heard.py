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

    @property
    def replies_to_what_is_not_known(self) -> bool:
        """To a message of ours about nothing, as far as is known: it may have been noted too long ago, or never."""
        return self.said.replied is not None and self.said.replied_author is None and self.subject is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """As `Heard`, of a button."""

    pressed: Pressed
    words: Words
