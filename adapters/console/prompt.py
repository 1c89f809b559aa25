"""The console in a terminal: a prompt with the console's own time, one line of help, and history."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout

HELP = (
    "Try: ann: /start_union Gardeners — plant trees @bob   ·   bob: [Accept]   ·   ann: /help   ·   "
    "+24h (time passes)   ·   Ctrl-D ends"
)


async def typed_lines(now: Callable[[], datetime]) -> AsyncIterator[str]:
    session: PromptSession[str] = PromptSession(history=InMemoryHistory())
    print(HELP)  # noqa: T201 - the terminal is where it belongs
    with patch_stdout():
        while True:
            try:
                yield await session.prompt_async(lambda: FormattedText([("bold", f"{now():%d %b %H:%M} > ")]))
            except KeyboardInterrupt:
                continue
            except EOFError:
                return
