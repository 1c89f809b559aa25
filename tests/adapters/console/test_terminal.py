"""A terminal as somebody sits at it: keys are pressed, and what stands on the screen is read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output

from adapters.console.lines import NotUnderstood, Press, Speak, Step, Wait
from adapters.console.seat import Sight
from adapters.console.terminal import Terminal
from adapters.console.told import Told
from bot.network.locale import Words

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
SIGHT = Sight(
    now=lambda: NOON, people=lambda: ["ann", "bob"], buttons=lambda _: [], commands={True: [], False: []}
)
ENTER, CTRL_C, CTRL_D = "\r", "\x03", "\x04"
ESCAPES = re.compile(r"\x1b\[[?0-9;]*[a-zA-Z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What was understood, and all that was drawn, once with and once without what only moves and colours."""

    steps: Sequence[Step | None]
    drawn: str

    @property
    def text(self) -> str:
        return ESCAPES.sub("", self.drawn)


async def sat(keys: str, *told: Told, columns: int = 80, language: str = "en") -> Sitting:
    """All of `told` is told after the first line."""
    screen = StringIO()
    output = Vt100_Output(
        screen,
        lambda: Size(rows=24, columns=columns),
        term="xterm",
        default_color_depth=ColorDepth.from_env(),  # as create_output() asks for it
    )
    steps: list[Step | None] = []
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=output):
        terminal = Terminal(None, Words(language))
        keyboard.send_text(keys)
        async for line in terminal.lines(SIGHT):
            try:
                steps.append(terminal.read(line))
            except NotUnderstood as problem:
                terminal.complain(line, problem)
            while told:
                terminal.show(told[0])
                told = told[1:]
    return Sitting(steps=steps, drawn=screen.getvalue())


@pytest.fixture(autouse=True)
def in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def said(name: str, text: str, *, private: bool = False) -> Speak:
    return Speak(name=name, private=private, text=text)


async def test_who_spoke_goes_on_speaking_until_somebody_else_does() -> None:
    sitting = await sat(f"ann: hello{ENTER}/help{ENTER}bob: hi{ENTER}hi again{ENTER}{CTRL_D}")
    assert sitting.steps == [
        said("ann", "hello"),
        said("ann", "/help"),
        said("bob", "hi"),
        said("bob", "hi again"),
    ]


async def test_who_wrote_in_private_goes_on_in_private() -> None:
    sitting = await sat(
        f"ann@bot: /help{ENTER}[Accept]{ENTER}ann: [Consent 1]{ENTER}^1 so be it{ENTER}{CTRL_D}"
    )
    assert sitting.steps == [
        said("ann", "/help", private=True),
        Press(name="ann", private=True, label="Accept", number=None),
        Press(name="ann", private=False, label="Consent", number=1),
        Speak(name="ann", private=False, text="so be it", about=1, replies=True),
    ]


async def test_the_prompt_shows_when_it_is_and_who_speaks() -> None:
    sitting = await sat(f"ann: hello{ENTER}ann@bot: hello{ENTER}{CTRL_D}")
    prompts = re.findall(r"02 Jan 12:00.{0,8}? > ", sitting.text)
    assert list(dict.fromkeys(prompts)) == [
        "02 Jan 12:00 > ",
        "02 Jan 12:00 ann > ",
        "02 Jan 12:00 ann@bot > ",
    ]


async def test_whoever_was_not_seen_before_is_noticed_so_that_a_word_is_not_taken_for_a_name() -> None:
    sitting = await sat(f"cy: hello{ENTER}Bob: hi{ENTER}object: too early{ENTER}{CTRL_D}")
    assert re.findall(r"(\w+) is new here", sitting.text) == ["object"], "the first of all surprises nobody"
    assert sitting.steps[-1] == said("object", "too early")


async def test_time_passes_for_all_and_changes_nobody() -> None:
    sitting = await sat(f"+1w{ENTER}ann: hello{ENTER}+30m{ENTER}hi{ENTER}{CTRL_D}")
    assert sitting.steps == [
        Wait(timedelta(weeks=1)),
        said("ann", "hello"),
        Wait(timedelta(minutes=30)),
        said("ann", "hi"),
    ]


async def test_a_length_of_time_that_is_mistyped_is_not_said() -> None:
    sitting = await sat(f"ann: hello{ENTER}+24hh{ENTER}down 5{ENTER}+1 from me{ENTER}{CTRL_D}")
    assert sitting.steps == [said("ann", "hello"), said("ann", "+1 from me")]


async def test_before_anybody_spoke_a_line_must_say_who_does() -> None:
    sitting = await sat(f"hello{ENTER}{CTRL_D}")
    assert sitting.steps == []
    assert "write `ann: text`" in sitting.text


async def test_a_line_that_is_rejected_stands_there_once() -> None:
    sitting = await sat(f"nonsense{ENTER}{CTRL_D}")
    complained = sitting.text[sitting.text.index("write `ann: text`") :]
    assert "nonsense" not in complained


@pytest.mark.parametrize("end", [CTRL_D, f"exit{ENTER}", f" exit {ENTER}", f"hel{CTRL_C}exit{ENTER}"])
async def test_it_ends_when_it_is_told_to(end: str) -> None:
    sitting = await sat(f"ann: hello{ENTER}{end}never said{ENTER}")
    assert sitting.steps == [said("ann", "hello")]


async def test_help_says_what_can_be_typed_and_is_said_by_nobody() -> None:
    sitting = await sat(f"ann: hello{ENTER}help{ENTER}ann: help{ENTER}{CTRL_D}")
    assert sitting.steps == [said("ann", "hello"), said("ann", "help")]
    for form in ("ann@bot: /help", "[Consent 12]", "^12 object", "+1w", "down 5h", "exit"):
        assert form in sitting.text


async def test_what_is_told_is_drawn_in_colour_and_as_wide_as_the_window() -> None:
    told = Told(text="Everything is decided by consensus", buttons=("[Accept] [Decline]",))
    sitting = await sat(f"ann: hello{ENTER}{CTRL_D}", told, columns=30)
    assert "bot: Everything is decided by\r\n  consensus\r\n  [Accept] [Decline]\r\n" in sitting.text
    assert "\x1b[0;33m[Accept] [Decline]" in sitting.drawn


async def test_whoever_wants_no_colours_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    told = Told(text="Gardeners is founded.", buttons=("[Accept]",))
    sitting = await sat(f"nonsense{ENTER}ann: hello{ENTER}{CTRL_D}", told)
    colours = re.findall(r"\x1b\[[0-9;]*m", sitting.drawn)
    assert set(colours) <= {"\x1b[0m", "\x1b[0;1m"}, "bold is no colour"


async def test_a_pasted_text_of_several_lines_is_one_message() -> None:
    sitting = await sat(f"ann: \x1b[200~one\ntwo\x1b[201~{ENTER}{CTRL_D}")
    assert sitting.steps == [said("ann", "one\ntwo")]


async def test_the_terminal_speaks_the_language_that_was_chosen() -> None:
    sitting = await sat(
        f"привет{ENTER}аня: привет{ENTER}слово: за слово{ENTER}помощь{ENTER}+1 неделя{ENTER}выход{ENTER}",
        language="ru",
    )
    assert sitting.steps == [said("аня", "привет"), said("слово", "за слово"), Wait(timedelta(weeks=1))]
    assert "Попробуйте:  аня: /start_union" in sitting.text
    assert "наберите `аня: текст`" in sitting.text
    assert "слово: здесь такого имени ещё не было" in sitting.text
    assert "^12 против: дорого — ответить на карточку" in sitting.text
