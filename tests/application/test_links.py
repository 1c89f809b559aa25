"""A message is linked to where its network has an address for it, and nowhere else."""

from adapters.nostr import channels as nostr
from adapters.telegram.addresses import channel, link, message_id
from bot.network.incoming import MessageId
from domain.people import Channel
from tests.application.networks import NETWORKS

NOTE = MessageId("3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d")


def test_a_message_of_a_supergroup_is_found_by_its_members() -> None:
    assert link(channel(-1001234567890), message_id(-1001234567890, 17)) == "https://t.me/c/1234567890/17"


def test_a_message_of_a_topic_is_found_in_it() -> None:
    topic = channel(-1001234567890, 5)
    assert link(topic, message_id(-1001234567890, 17)) == "https://t.me/c/1234567890/5/17"


def test_no_message_of_a_basic_group_or_a_private_chat_has_an_address() -> None:
    assert not link(channel(-4321), message_id(-4321, 17))
    assert not link(channel(4321), message_id(4321, 17))


def test_a_note_has_an_address_and_a_sealed_message_none() -> None:
    key = "a" * 64
    assert nostr.link(nostr.channel(key), NOTE).startswith("nostr:note1")
    assert not nostr.link(nostr.channel(key, "b" * 64), NOTE)


def test_where_we_do_not_speak_nothing_can_be_opened() -> None:
    assert not NETWORKS.link(Channel("irc:#union"), MessageId("1"))
