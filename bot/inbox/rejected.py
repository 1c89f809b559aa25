"""Commands that came to nothing: when a network delivers one again, it must come to nothing again.

What a command did is in the log, under its id. What was refused, or was so already, left no trace
there; and by the time it comes again, what followed it may have made it possible.
"""

from collections.abc import Iterator

from bot.log.notebook import Notebook

KEPT = 250
"""More than any network delivers again at once."""


class RejectedCommands:
    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._ids = dict(_known(notebook))

    def __contains__(self, command_id: str) -> bool:
        return command_id in self._ids.values()

    def note(self, command_id: str) -> None:
        if command_id not in self:
            count = max(self._ids, default=0) + 1
            self._notebook.put("fruitless", str(count % KEPT), value=[count, command_id])
            self._ids[count] = command_id
            self._ids.pop(count - KEPT, None)


def _known(notebook: Notebook) -> Iterator[tuple[int, str]]:
    for _, value in notebook.under("fruitless"):
        match value:
            case [int(count), str(command_id)]:
                yield count, command_id
            case _:
                pass  # not ours
