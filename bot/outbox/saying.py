"""What is said in passing, to somebody who spoke: an answer, or a question, and until when that stands."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.network.incoming import MessageId
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.outbox.owed import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Passes:
    """Of a question that is taken away once it is answered, and where it has an end, then: where that cannot be done
    any more it reads as `leaves`.
    """

    until: datetime | None
    leaves: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A question, or an answer; `about` is kept for when somebody replies to it. With `edits` in the place of that,
    or it `removes` that.
    """

    message: Outgoing
    about: Subject | None = None
    edits: MessageId | None = None
    removes: bool = False
    passes: Passes | None = None

    @property
    def is_question(self) -> bool:
        return self.about is not None and self.about.asked is not None

    def as_message(self) -> Message:
        about = self.about and replace(self.about, is_card=self.message.card is not None)
        return Message(outgoing=self.message, edits=self.edits, removes=self.removes, about=about)
