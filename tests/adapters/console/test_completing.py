"""What the Tab key offers for what stands before the cursor."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from adapters.console.completing import offers
from adapters.console.lines import Voice
from adapters.console.seat import Sight

ANN = Voice("ann", private=False)
ALONE = Voice("ann", private=True)


def buttons(voice: Voice) -> list[tuple[str, int | None]]:
    if voice.private:
        return [("Yes", None)]
    return [("Consent", 12), ("Object", 12), ("Consent", 9), ("Возразить", 3), ("Accept", None)]


SIGHT = Sight(
    now=lambda: datetime(2026, 1, 1, tzinfo=UTC),
    people=lambda: ["ann", "anna", "боб"],
    buttons=buttons,
    commands={
        True: [("whoami", "my accounts"), ("help", "all of this")],
        False: [("propose", "a resolution"), ("proposal", "show one"), ("help", "all of this")],
    },
)


def offered(typed: str, speaking: Voice | None = None) -> list[str]:
    """The whole lines that it could become."""
    found = offers(typed, speaking, SIGHT)
    return [f"{typed[: len(typed) - len(offer.typed)]}{offer.text}" for offer in found]


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("", ["ann: ", "anna: ", "боб: ", "help", "exit"]),
        ("б", ["боб: "]),
        ("AN", ["ann: ", "anna: "]),
        ("ann", ["ann: ", "anna: ", "ann@bot: "]),
        ("ann@", ["ann@bot: "]),
        ("ex", ["exit"]),
        ("zoe", []),
        ("ann: /pro", ["ann: /propose ", "ann: /proposal "]),
        ("ann:/PRO", ["ann:/propose ", "ann:/proposal "]),
        ("ann@bot: /", ["ann@bot: /whoami ", "ann@bot: /help "]),
        ("zoe: /h", ["zoe: /help "]),
        ("ann: /propose ", []),
        ("ann: /invite @an", ["ann: /invite @ann ", "ann: /invite @anna "]),
        ("ann: hello @", ["ann: hello @ann ", "ann: hello @anna ", "ann: hello @боб "]),
        ("ann: mail@an", []),
        ("ann: [con", ["ann: [Consent 12]", "ann: [Consent 9]"]),
        ("ann: [Consent 1", ["ann: [Consent 12]"]),
        ("ann: [в", ["ann: [Возразить 3]"]),
        ("ann@bot: [", ["ann@bot: [Yes]"]),
        ("ann: ^", ["ann: ^12 ", "ann: ^9 ", "ann: ^3 "]),
        ("ann: ^1", ["ann: ^12 "]),
        ("ann: ", []),
        ("/pro", []),
        ("[con", []),
        ("(*[\\", []),
        ("+2", []),
    ],
)
def test_each_place_has_its_offers(typed: str, lines: list[str]) -> None:
    assert offered(typed) == lines


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("/pro", ["/propose ", "/proposal "]),
        ("[acc", ["[Accept]"]),
        ("^9", ["^9 "]),
        ("hello @б", ["hello @боб "]),
        ("an", ["ann: ", "anna: "]),
        ("anna@bot: [", ["anna@bot: [Yes]"]),
    ],
)
def test_who_speaks_already_need_not_say_so(typed: str, lines: list[str]) -> None:
    assert offered(typed, ANN) == lines


def test_in_private_the_private_ones_are_offered() -> None:
    assert offered("/", ALONE) == ["/whoami ", "/help "]
    assert offered("[", ALONE) == ["[Yes]"]
    assert offered("ann: /h", ALONE) == ["ann: /help "]


def test_a_command_is_offered_with_what_it_is_for() -> None:
    assert [offer.meaning for offer in offers("ann: /pro", None, SIGHT)] == ["a resolution", "show one"]


def test_commands_are_offered_as_one_says_them_once_they_are_begun() -> None:
    sight = replace(SIGHT, spoken=[("предложить", "решение")], own=("помощь", "выход"))
    for typed, texts in {
        "аня: /пр": ["/предложить "],
        "аня: /": ["/propose ", "/proposal ", "/help "],
    }.items():
        assert [offer.text for offer in offers(typed, None, sight)] == texts
    assert [offer.text for offer in offers("вы", ANN, sight)] == ["выход"]
