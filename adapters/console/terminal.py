"""The console in a terminal: a prompt that says when it is and who speaks, colours, and help."""

import sys
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

from prompt_toolkit import PromptSession, print_formatted_text
from prompt_toolkit.application.current import get_app_session
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.output.plain_text import PlainTextOutput
from prompt_toolkit.utils import is_dumb_terminal

from adapters.console.completing import Completing
from adapters.console.drawing import STYLE, Fragments, drawn, wrapped
from adapters.console.history import TypedHistory
from adapters.console.lines import NotUnderstood, Press, Speak, Step, Voice, read_line, spoken
from adapters.console.seat import Sight
from adapters.console.told import Told
from bot.network.locale import Words

HELP = (
    "console-help-say",
    "console-help-private",
    "console-help-press",
    "console-help-reply",
    "console-help-time",
    "console-help-keys",
    "console-help-help",
    "console-help-exit",
)
ASKS_FOR_HELP = frozenset({"help", "помощь"})
ENDS = frozenset({"exit", "выход"})


class Terminal:
    """Implements `Seat`. Who spoke last goes on speaking, which the prompt shows.

    What is typed is kept in `kept` until the next time, or nowhere.
    """

    def __init__(self, kept: Path | None, words: Words) -> None:
        self._words = words
        self._typed = InMemoryHistory() if kept is None else TypedHistory(kept)
        self._output = PlainTextOutput(sys.stdout) if is_dumb_terminal() else get_app_session().output
        self._voice: Voice | None = None

    async def lines(self, sight: Sight) -> AsyncIterator[str]:
        session: PromptSession[str] = PromptSession(
            history=self._typed,
            style=STYLE,
            completer=Completing(sight, lambda: self._voice),
            complete_while_typing=False,
        )
        for greeting in (self._words("console-greeting"), self._words("console-greeting-more")):
            self._print([("class:hint", greeting)])
        while True:
            try:
                line = await session.prompt_async(lambda: self._prompt(sight.now()))
            except KeyboardInterrupt:
                continue
            except EOFError:
                return
            if line.strip() in ENDS:
                return
            if line.strip() in ASKS_FOR_HELP:
                self._help()
            else:
                self._welcome(line, sight)
                yield line

    def read(self, line: str) -> Step | None:
        step = read_line(line, self._voice)
        if isinstance(step, Speak | Press):
            self._voice = Voice(step.name, step.private)
        return step

    def show(self, told: Told) -> None:
        self._draw(drawn(told, self._output.get_size().columns))

    def complain(self, line: str, problem: NotUnderstood) -> None:  # noqa: ARG002 - it stands on the screen already
        self._print([("class:complaint", self._words(problem.key, **problem.details))])

    def warn(self, sentence: str) -> None:
        self._print([("class:complaint", sentence)])

    def _prompt(self, now: datetime) -> FormattedText:
        voice = [] if self._voice is None else [("class:voice", f" {self._voice}")]
        return FormattedText([("class:hint", f"{now:%d %b %H:%M}"), *voice, ("bold", " > ")])

    def _welcome(self, line: str, sight: Sight) -> None:
        """A word before a colon might be no name at all: whoever did not mean to speak as another sees it here."""
        named, _ = spoken(line.strip())
        if named and self._voice and named.name.casefold() not in sight.people():
            self._print([("class:hint", self._words("console-new-here", name=named.name))])

    def _help(self) -> None:
        for key in HELP:
            written, _, meaning = self._words(key).partition(" — ")
            self._print([("bold", written), ("", f" — {meaning}")])

    def _print(self, line: Fragments) -> None:
        self._draw(wrapped(line, self._output.get_size().columns))

    def _draw(self, fragments: Fragments) -> None:
        print_formatted_text(
            FormattedText(fragments),
            end="",
            style=STYLE,
            output=self._output,
            include_default_pygments_style=False,
        )
