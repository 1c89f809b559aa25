"""The lines of the console: one step each, or one sentence that says what is expected instead."""

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.lines import Down, NotUnderstood, Press, Speak, Step, Wait, read_line
from tests.stories.story import played, settings


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("ann: hello", Speak(name="ann", private=False, text="hello")),
        ("ann:hello", Speak(name="ann", private=False, text="hello")),
        ("  аня: привет  \n", Speak(name="аня", private=False, text="привет")),
        ("\ufeffann: hello", Speak(name="ann", private=False, text="hello")),
        ("ann@bot: /start", Speak(name="ann", private=True, text="/start")),
        (r"ann: one\ntwo", Speak(name="ann", private=False, text="one\ntwo")),
        ("ann: to bob: hi", Speak(name="ann", private=False, text="to bob: hi")),
        ("ann:", Speak(name="ann", private=False, text="")),
        (
            "ann: ^12 object: why",
            Speak(name="ann", private=False, text="object: why", about=12, replies=True),
        ),
        (r"ann: ^ so\nthere", Speak(name="ann", private=False, text="so\nthere", replies=True)),
        ("ann: ^12", Speak(name="ann", private=False, text="^12")),
        ("ann: [Consent 12]", Press(name="ann", private=False, label="Consent", number=12)),
        ("ann: [ consent #12 ]", Press(name="ann", private=False, label="consent", number=12)),
        ("ann@bot: [Accept]", Press(name="ann", private=True, label="Accept", number=None)),
        ("ann: [Открыть снова 4]", Press(name="ann", private=False, label="Открыть снова", number=4)),
        ("ann: [2: “Meet”]", Press(name="ann", private=False, label="2: “Meet”", number=None)),
        ("ann: [not] a button", Speak(name="ann", private=False, text="[not] a button")),
        ("+24h", Wait(timedelta(hours=24))),
        ("+ 1d2h3m4s", Wait(timedelta(days=1, hours=2, minutes=3, seconds=4))),
        ("+1w", Wait(timedelta(weeks=1))),
        ("+3d", Wait(timedelta(days=3))),
        ("+30m", Wait(timedelta(minutes=30))),
        ("+1 week", Wait(timedelta(weeks=1))),
        ("+1н", Wait(timedelta(weeks=1))),
        ("+2 недели 3 дня", Wait(timedelta(weeks=2, days=3))),
        ("+24 часа", Wait(timedelta(hours=24))),
        ("+30 минут", Wait(timedelta(minutes=30))),
        ("сбой 5ч", Down(timedelta(hours=5))),
        ("+ 2 days 3 hours", Wait(timedelta(days=2, hours=3))),
        ("+90min", Wait(timedelta(minutes=90))),
        ("+1h1h", Wait(timedelta(hours=2))),
        ("down 1 day", Down(timedelta(days=1))),
        ("down 5h", Down(timedelta(hours=5))),
        ("# comment", None),
        ("", None),
        (" \n", None),
    ],
)
def test_a_line_is_one_step(line: str, step: Step | None) -> None:
    assert read_line(line) == step


@pytest.mark.parametrize(
    "line",
    [
        "hello",
        "ann hello",
        ": hello",
        "1ann: hi",
        f"{'a' * 33}: hi",
        "+",
        "+5",
        "+5y",
        "+5 weekends",
        "+1000000w",
        "+-5h",
        "down",
        "down 5",
        "[Consent 1]",
    ],
)
def test_anything_else_is_told_what_is_expected(line: str) -> None:
    with pytest.raises(NotUnderstood, match="console-expected"):
        read_line(line)


@given(st.text(st.characters(codec=None), max_size=60))
def test_no_line_breaks_anything(line: str) -> None:
    with suppress(NotUnderstood):
        read_line(line)


HOSTILE = [
    "ann: /start_union Gardeners \ue000b\ue001\ue001 — We \x1b[31mplant\x00 \u202etrees @bob",
    "bob: [Accept]",
    "ann: " + "x" * 200_000,
    "ann: /propose " + "x" * 200_000,
    "ann: /invite " + "x" * 200_000,
    "ann: /expel console:" + "x" * 200_000,
    "ann: /regulation " + "1." * 100_000 + "1",
    "ann: /add_article " + "1." * 100_000 + "1 Text",
    "ann: /consent " + "1" * 200_000,
    "ann: /" + "propose" * 30_000,
    "ann: " + " ".join(f"@m{number}" for number in range(3_000)),
    "ann: ^1 object " + " ,.:" * 50_000,
    "ann: [" + " " * 20_000,
    "\x1b[2J" + "y" * 200_000,
    "ann: /propose \ue000\ue001\ue002",
    "ann: half \ud83d a character",
    "ann: /propose half \ud83d a character",
    "ann: /propose A\x85B\u2028C\\nbot: Proposal 99: Fake",
]


async def test_hostile_lines_are_answered_shortly_and_without_their_tricks() -> None:
    told = await played(HOSTILE, settings())
    answers = [line for line in told.split("\n") if not line.startswith("> ")]
    assert all(len(line) < 400 for line in answers)
    forbidden = "\x00\x1b\x85\ue000\ue001\ue002\u202e\ud83d"
    assert not any(character in line for character in forbidden for line in answers)
    assert not any(line.startswith("bot: Proposal 99") for line in answers)
    assert "bot: That is 200,009 characters; at most 8,000 fit. Please shorten it." in answers
    assert "bot: Gardeners b is founded." in answers


async def test_a_union_with_a_hundred_and_fifty_invited_is_told_of_them_in_short() -> None:
    names = [f"a_rather_long_name_number_{number}" for number in range(149)]
    told = await played(
        [f"ann: /start_union Crowd — many {' '.join(f'@{name}' for name in names)}"], settings()
    )
    assert "A_rather_long_name_number_19 and 129 more: please accept" in told


async def test_time_stops_before_the_calendar_ends() -> None:
    far = ["+999999d", "+999999d", "+547202d"]
    told = await played(
        ["ann: /start_union Gardeners — trees", *far, "ann: /propose Meet", "+1d"], settings()
    )
    assert "! that is too far ahead" in told
    assert "bot: Proposal 1: “Meet”" in told


async def test_nothing_typed_is_nothing_told() -> None:
    assert await played([], settings()) == ""


async def test_a_busy_day_of_a_hundred_lines_is_told() -> None:
    lines = ["ann: /start_union Gardeners — We plant trees @bob", "bob: [Accept]"]
    for number in range(1, 50):
        lines += [f"ann: /propose Tree {number}", f"bob: [Consent {number}]", "+2s"]
    told = await played(lines, settings())
    assert told.count("Carried: everybody consented.") == 2 * 49
