"""What members may type, and how it is taken apart."""

import pytest

from bot.chat.grammar import (
    Typed,
    Unnamed,
    article_and_rest,
    folded,
    name_and_mission,
    near,
    number_and_rest,
    parse,
    trailing_mentions,
)
from bot.network.incoming import Mention
from bot.wiring.chat import ALL_COMMANDS

NAMES = [folded(command.name) for command in ALL_COMMANDS]
BOB, CY = Mention(text="@bob"), Mention(text="@cy")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_understood_with_and_without_what_follows(name: str) -> None:
    name = folded(name)
    assert parse(f"/{name}", NAMES) == Typed(name=name, rest="")
    assert parse(f"/{name} 12 because\nof that ", NAMES) == Typed(name=name, rest="12 because\nof that")
    assert parse(f"/{name.upper()}\nnext line", NAMES) == Typed(name=name, rest="next line")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "1/2 of us",
        "/",
        "/ propose",
        "//propose",
        "/path/to/file",
        "/propose/this",
        "see /help",
        "/1",
        f"/{'a' * 33}",
    ],
)
def test_ordinary_talk_is_no_command(text: str) -> None:
    assert parse(text, NAMES) is None


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("/add_article Water", "add article", "Water"),
        ("/add article Water", "add article", "Water"),
        ("/Add-Article\nWater", "add article", "Water"),
        ("/members_ x", "members", "x"),
        ("/consent3", "consent", "3"),
        ("/consent_3", "consent", "3"),
        ("/propose: Meet", "propose", ": Meet"),
        ("/предложить Посадить дуб", "предложить", "Посадить дуб"),
        ("/Что открыто", "что открыто", ""),
        ("/ст.2", "ст", "2"),
        ("/дёшево", "дешево", ""),
    ],
)
def test_a_name_may_have_several_words_and_any_letters(text: str, name: str, rest: str) -> None:
    names = [*NAMES, "предложить", "что открыто", "ст", "дешево"]
    assert parse(text, names) == Typed(name=name, rest=rest)


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("propse", ["propose"]),
        ("amendarticle", ["amend article"]),
        ("memb", ["members"]),
        ("propos", ["propose", "proposal", "proposals"]),
        ("weather", []),
        ("he", []),
    ],
)
def test_a_slip_or_a_beginning_is_near_to_what_may_have_been_meant(typed: str, nearest: list[str]) -> None:
    assert parse(f"/{typed} x", NAMES) == Unnamed(typed=typed, rest="x")
    assert near(typed, NAMES)[: max(1, len(nearest))] == nearest


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("12 too dear", 12, "too dear"),
        ("#12: too dear", 12, "too dear"),
        ("12", 12, ""),
        ("12.", 12, ""),
        ("012 x", 12, "x"),
        ("0", 0, ""),
        ("12.5 x", None, "12.5 x"),
        ("12th x", None, "12th x"),
        ("-1", None, "-1"),
        ("٢", None, "٢"),
        ("1234567890", None, "1234567890"),
        ("№ 3", 3, ""),
        ("proposal 3 is dear", 3, "is dear"),
        ("предложение №3: дорого", 3, "дорого"),
        ("article 3", None, "article 3"),
        ("too dear", None, "too dear"),
        ("", None, ""),
    ],
)
def test_a_number_may_stand_in_front(text: str, number: int | None, rest: str) -> None:
    assert number_and_rest(text) == (number, rest)


@pytest.mark.parametrize(
    ("text", "article", "rest"),
    [
        ("2 Water", "2", "Water"),
        ("2. Water", "2", "Water"),
        ("2.1.3 Water\ndaily", "2.1.3", "Water\ndaily"),
        ("2.1", "2.1", ""),
        ("2", "2", ""),
        ("2,5 litres", None, "2,5 litres"),
        ("2nd", None, "2nd"),
        ("article 2 Water", "2", "Water"),
        ("ст. 2.1", "2.1", ""),
        ("Статью 2: Вода", "2", "Вода"),
        ("§2", "2", ""),
        ("Water 2", None, "Water 2"),
    ],
)
def test_an_article_number_may_stand_in_front(text: str, article: str | None, rest: str) -> None:
    assert article_and_rest(text) == (article, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Gardeners — We plant",
        "Gardeners - We plant",
        "Gardeners – We plant",
        "Gardeners\nWe plant",
        "Gardeners \n\n We plant",
    ],
)
def test_a_name_and_a_mission_are_parted_by_a_dash_or_a_line(text: str) -> None:
    assert name_and_mission(text) == ("Gardeners", "We plant")


def test_only_the_first_dash_parts_them() -> None:
    assert name_and_mission("Anti-war — peace - now\nhere") == ("Anti-war", "peace - now\nhere")


@pytest.mark.parametrize("text", ["", "Gardeners", "Gardeners —", "— We plant", "Gardeners-We plant", "\n"])
def test_a_name_alone_is_not_enough(text: str) -> None:
    assert name_and_mission(text) is None


def test_mentions_at_the_end_are_the_invited_and_those_before_belong_to_the_text() -> None:
    text = "Fans — we follow @bob and @cy everywhere @cy, @bob"
    rest, invited = trailing_mentions(text, (BOB, CY, CY, BOB))
    assert rest == "Fans — we follow @bob and @cy everywhere"
    assert invited == (CY, BOB)


def test_a_name_that_only_ends_like_a_mention_is_none() -> None:
    assert trailing_mentions("write to x@bob", (BOB,)) == ("write to x@bob", ())
