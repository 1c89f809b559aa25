"""What is answered to one thing that was said, for who asks for it where it was not said."""

from dataclasses import dataclass, field

from bot.network.outgoing import Outgoing
from domain.people import Channel


@dataclass(slots=True)
class Witness:
    """Of what is said there alone: what is answered elsewhere may be for other eyes."""

    channel: Channel
    answers: list[Outgoing] = field(default_factory=list)
    refused: bool = False

    def hears(self, message: Outgoing | None) -> None:
        if message is not None and message.channel == self.channel:
            self.answers.append(message)


class Witnesses:
    """By the id of what was said."""

    def __init__(self) -> None:
        self._witnesses: dict[str, Witness] = {}

    def call(self, said_id: str, channel: Channel) -> Witness:
        return self._witnesses.setdefault(said_id, Witness(channel))

    def dismiss(self, said_id: str) -> None:
        self._witnesses.pop(said_id, None)

    def of(self, said_id: str) -> Witness | None:
        return self._witnesses.get(said_id)
