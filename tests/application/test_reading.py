"""To whom something is said, where no slash says that it is said to the bot."""

from datetime import UTC, datetime

import pytest

from bot.chat.reading import read
from bot.chat.table import Request
from bot.network.incoming import Author, MessageId, Said
from bot.network.locale import Languages, all_words
from bot.wiring.chat import command_table
from domain.people import Channel, Identity
from tests.application.networks import NETWORKS

TABLE = command_table(Languages(all_words(), "en"))
HOME, GROUP = Channel(f"nostr:{64 * 'a'}"), Channel("telegram:-1")
BOB, CY = (Author(identity=Identity(f"nostr:{name}"), name=name) for name in ("Bob", "Cy"))


def said(text: str, *, to: Author | None = None, channel: Channel = HOME, called: bool = False) -> Said:
    return Said(
        id="1",
        message=MessageId("2"),
        channel=channel,
        private=False,
        author=BOB,
        at=datetime(2026, 5, 1, tzinfo=UTC),
        text=text,
        replied=MessageId("0") if to else None,
        replied_author=to,
        called=called,
    )


def is_command(heard: Said) -> bool:
    return isinstance(read(heard, None, TABLE, NETWORKS), Request)


@pytest.mark.parametrize("text", ["I agree", "I object: too dear", "members", "1", "new rule: sing"])
def test_what_answers_a_person_is_said_to_them_though_a_thread_addresses_the_union_too(text: str) -> None:
    assert is_command(said(text))
    assert not is_command(said(text, to=CY))


def test_who_names_the_bot_or_types_a_slash_means_it_whomever_they_answer() -> None:
    assert is_command(said("I agree", to=CY, called=True))
    assert is_command(said("/consent 1", to=CY))


def test_in_a_group_nothing_is_said_to_it_that_does_not_say_so() -> None:
    assert not is_command(said("I agree", channel=GROUP))
    assert is_command(said("I agree", channel=GROUP, called=True))
