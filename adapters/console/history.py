"""What was typed in a terminal, for the next time, in a file of its owner's beside the chat that it made."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from prompt_toolkit.history import FileHistory


class TypedHistory(FileHistory):
    """Without what is to be known to nobody else. A file that cannot be used is no reason to stop typing."""

    def __init__(self, file: Path) -> None:
        super().__init__(file)

    def load_history_strings(self) -> Iterable[str]:
        """The latest first."""
        try:
            return list(super().load_history_strings())
        except OSError:
            return []

    def store_string(self, string: str) -> None:
        if not _SECRET.search(string):
            with suppress(OSError):
                super().store_string(string)


_SECRET = re.compile(
    r"""
    (?:^|:|link|\^[0-9]*)\s*[A-Z2-9]{4}-[A-Z2-9]{4}\s*$   # a code of /link
    | \bn(?:crypt)?sec1                                   # a key of Nostr
    | \b[0-9a-f]{64}\b                                    # which it may also be
    | \b[0-9]{5,}:[\w-]{20,}                              # a token of Telegram's
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What has its place in the settings, or is worth something for a quarter of an hour, and was pasted here."""
