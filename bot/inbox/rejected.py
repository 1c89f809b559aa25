"""Commands that came to nothing: when a network delivers one again, it must come to nothing again.

What a command did is in the log, under its id. What was refused, or was so already, left no trace
there; and by the time it comes again, what followed it may have made it possible.
"""

from bot.log.tables import Table, Tables

KEPT = 250
"""More than any network delivers again at once."""


REJECTED = Table(path=("fruitless",), key=int, value=tuple[int, str])
"""By place among those that are kept: which it was, counted from the first, and its id."""


class RejectedCommands:
    def __init__(self, tables: Tables) -> None:
        self._entries = tables.of(REJECTED)
        self._ids = dict(self._entries.values())

    def __contains__(self, command_id: str) -> bool:
        return command_id in self._ids.values()

    def note(self, command_id: str) -> None:
        if command_id not in self:
            count = max(self._ids, default=0) + 1
            self._entries.put(count % KEPT, (count, command_id))
            self._ids[count] = command_id
            self._ids.pop(count - KEPT, None)
