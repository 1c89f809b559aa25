"""A member gets a token from the bot: in private, shown once, and ended whenever they like."""

from secrets import token_hex

from bot.log.tables import Tables
from bot.operation.copying import copy_notes
from bot.union.tokens import PREFIX, Tokens, owner_of
from bot.wiring.tables import all_tables
from tests.adapters.nostr.fakes import NOON, Memory
from tests.simulation.town import SQUARE, Town, identity, private_chat, town

ANNS = private_chat("ann")


def tokens(here: Town) -> list[str]:
    return [one.text for one in here.network.messages if one.text.startswith(f"{PREFIX}_")]


async def test_a_token_is_told_once_and_never_again() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/token", private=True)
        await here.says("ann", "/token", private=True)
        assert len(tokens(here)) == 1
        assert here.told("I cannot show it again", where=ANNS) == 1


async def test_in_a_group_it_is_nobodys() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/token new")
        assert not tokens(here)
        assert here.told("for you alone", where=SQUARE) == 1
        [[button]] = here.network.messages[-1].now.buttons
        assert button.start == "token"


async def test_the_way_from_the_group_changes_nothing_by_itself() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/start token", private=True)
        assert not tokens(here)
        await here.presses("ann", "Give me a token")
        assert len(tokens(here)) == 1


async def test_a_new_one_takes_the_place_of_the_old_one() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/token", private=True)
        await here.says("ann", "/token", private=True)
        await here.presses("ann", "Give me a new one")
        assert len(set(tokens(here))) == 2


async def test_it_is_ended_by_a_word_or_by_a_button() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/token", private=True)
        await here.presses("ann", "End the token")
        await here.says("ann", "/token revoke", private=True)
        assert "Your token has ended" in here.network.answers[-1]
        assert here.told("You have no token", where=ANNS) == 1


async def test_who_belongs_nowhere_gets_none() -> None:
    async with town("ann", "bob") as here:
        await here.says("eve", "/token", private=True)
        await here.says("eve", "/start token", private=True)
        await here.says("eve", "/token revoke", private=True)
        assert not tokens(here)
        assert here.told("You have no token", where=private_chat("eve")) == 1


async def test_it_outlives_a_restart() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/token", private=True)
        await here.restarts()
        await here.says("ann", "/token", private=True)
        assert here.told("I cannot show it again", where=ANNS) == 1


def test_no_copy_and_no_backup_brings_a_token_back() -> None:
    before, after = Memory(), Memory()
    token = Tokens(Tables(before), token_hex).issue(identity("ann"), NOON)
    copy_notes(before, after, end=7, tables=all_tables())
    assert owner_of(token, Tables(before)) == identity("ann")
    assert owner_of(token, Tables(after)) is None
