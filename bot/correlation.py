"""The thread from what somebody said to what was posted for it: each line that the process logs on its way bears its id."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_ID: ContextVar[str] = ContextVar("correlation", default="")

steps = logging.getLogger("bot.steps")
"""What was taken in, recorded and told: a line each, without anybody's words."""


def correlation() -> str:
    """The id of the command that is being followed, which is the message's; empty where none is."""
    return _ID.get()


@contextmanager
def correlated(with_id: str) -> Iterator[None]:
    """All that is done in here, in tasks begun here too, follows from that command."""
    before = _ID.set(with_id)
    try:
        yield
    finally:
        _ID.reset(before)
