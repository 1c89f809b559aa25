"""What who gave a command is told when nothing came of it."""

from datetime import datetime

from bot.chat.help import usage
from bot.chat.table import AnyCommand
from bot.chat.who import Misunderstood
from bot.log.store import TooLarge
from bot.network.locale import Words
from bot.network.markup import brief
from domain.refusal import Refused


class Misused(Exception):
    """A command without what it needs."""

    def __init__(self, command: AnyCommand) -> None:
        super().__init__(command.name)
        self.command = command


def refusal(failure: Refused | Misunderstood | Misused | TooLarge, words: Words) -> str:
    match failure:
        case Refused(reason=reason, details=details):
            given = {
                name: value if isinstance(value, int) and name != "number" else _said(value, words)
                for name, value in details.items()
            }
            return words(f"refused-{reason}", **given)
        case Misunderstood(key=key, details=details):
            return words(key, **{name: brief(value) for name, value in details.items()})
        case Misused(command=command):
            return usage(command, words)
        case TooLarge():
            return words("too-large")


def _said(value: object, words: Words) -> str:
    return words.when(value) if isinstance(value, datetime) else brief(str(value))
