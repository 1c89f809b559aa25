"""Each button of the menu stands for a command that may be begun, or shown, by one."""

import pytest

from bot.union.chat.menu import BEGUN, SHOWN
from bot.wiring.chat import ALL_COMMANDS

COMMANDS = {command.name: command for command in ALL_COMMANDS}


@pytest.mark.parametrize("item", SHOWN)
def test_what_is_shown_changes_nothing(item: str) -> None:
    assert COMMANDS[item].looks


@pytest.mark.parametrize("item", BEGUN)
def test_what_is_begun_may_be_begun_by_a_button(item: str) -> None:
    assert COMMANDS[item].begins


def test_no_stance_is_begun_by_a_button_that_names_no_proposal() -> None:
    assert not [command.name for command in ALL_COMMANDS if command.begins and command.is_stance]
