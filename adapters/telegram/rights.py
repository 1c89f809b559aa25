"""What a chat did not let us do: not tried again before how we stand there changes."""

from enum import Enum, auto

from adapters.telegram.wire import Update


class Right(Enum):
    PIN = auto()
    SHOW_ALONE = auto()
    """Something to one person, whenever we wish."""


class Rights:
    def __init__(self) -> None:
        self._lacking = set[tuple[int, Right]]()

    def may(self, chat: int, right: Right) -> bool:
        """As far as we know."""
        return (chat, right) not in self._lacking

    def lacks(self, chat: int, right: Right) -> None:
        self._lacking.add((chat, right))

    def look_at(self, update: Update) -> None:
        if update.my_chat_member is not None:
            chat = update.my_chat_member.chat.id
            self._lacking = {each for each in self._lacking if each[0] != chat}
