"""What is typed may be long and made to be slow: it is capped before it is read, and members come first."""

from time import process_time

import pytest

from bot.chat.grammar import (
    LONGEST,
    Pointers,
    article_and_rest,
    name_and_mission,
    number_and_rest,
    trailing_mentions,
)
from bot.network.incoming import Mention
from bot.network.locale import Languages, all_words
from bot.wiring.chat import ALL_COMMANDS, command_table
from tests.application.networks import NETWORKS
from tests.stories.story import played, settings

NOBODY = Pointers((), NETWORKS)
TABLE = command_table(Languages(all_words(), "en"))
FOUNDED = ["ann: /start_union Gardeners — We plant trees @bob", "bob: [Accept]"]
REST = ("", "nobody", "999", "@bob", "klingon")
STRANGER = "Only members of Gardeners can do that."

BLANKS = " " * 38_000


async def answer(line: str) -> str:
    told = await played([*FOUNDED, line], settings())
    return told.partition(f"> {line}\n")[2]


@pytest.mark.parametrize(
    "text", [BLANKS, "- " * 19_000, "1." * 19_000, "\n" * 38_000, "a" + BLANKS + "b", "A" * 38_000]
)
def test_a_line_is_taken_apart_in_one_pass(text: str) -> None:
    started = process_time()
    for line in (f"/rename {text}x", f"rename {text}x", f"x{text}"):
        TABLE.read(line)
        TABLE.read_bare(line, NOBODY)
        name_and_mission(line)
        number_and_rest(line)
        article_and_rest(line)
        trailing_mentions(line, (Mention(text="@bob"),) * 200)
    assert process_time() - started < 1, "seconds; it takes hundredths, and once took twenty seconds"


async def test_a_strangers_line_of_blanks_costs_nothing() -> None:
    started = process_time()
    await answer(f"zed: /rename x{BLANKS}x")
    assert process_time() - started < 5, "seconds, the founding of the union included"


async def test_what_is_too_long_is_refused_whole_and_never_shortened() -> None:
    told = await answer(f"ann: /propose {'x' * LONGEST}")
    assert told == "bot: That is 8,009 characters; at most 8,000 fit. Please shorten it.\n"


async def test_long_talk_in_the_group_is_no_business_of_ours() -> None:
    assert await answer(f"zed: {'x' * 10 * LONGEST}") == ""


OPEN_TO_ALL = {
    "start_union",
    "accept",
    "decline",
    "regulation",
    "members",
    "proposals",
    "proposal",
    "history",
    "decisions",
    "compare",
    "union",
    "forget_me",
    "page",
    "token",
    "feeds",
    "subscribe",
    "subscriptions",
    "unsubscribe",
    "quiet_hours",
    "daily",
    "webhook",
    "email",
    "menu",
    "reminders",
    "visibility",
    "whoami",
    "health",
    "ask_to_join",
    "help",
    "start",
}


async def test_a_stranger_is_told_so_before_anything_else_is_read() -> None:
    """Not how a command is written, nor who bears which name, nor what exists."""
    asked = [
        [
            f"zed{number}: /{name} {rest}".rstrip()
            for number, rest in enumerate(REST, 1)
            if (name, rest) != ("language", "")
        ]
        for name in (one.name for one in ALL_COMMANDS if one.name not in OPEN_TO_ALL)
    ]
    told = await played([*FOUNDED, *(line for lines in asked for line in (*lines, "+1h"))], settings())
    answers = dict(part.split("\n", 1) for part in told.split("\n> ")[1:])
    assert [
        line for lines in asked for line in lines if not answers[line].startswith(f"bot: {STRANGER}")
    ] == []
