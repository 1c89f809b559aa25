"""Whom an address means, as people of each network write it, and what of a channel is in what."""

import ast
import re
from itertools import chain
from pathlib import Path

import pytest

from adapters.nostr.addresses import npub
from bot.network.addresses import Place, Written, anywhere_on, is_in, place_of
from domain.people import Channel, Identity
from tests.adapters.nostr.fakes import ANN
from tests.application.networks import NETWORKS

ON_NOSTR = Identity(f"nostr:{ANN.public}")
NPUB = npub(ANN.public)

BOT = Path(__file__).parents[2] / "bot"
KNOW_NO_NETWORK = ("log", "network", "inbox", "outbox", "chat", "union", "following", "treasury", "http")
NAMED_BY_THE_OPEN_API = {"http/commands.py", "http/site.py", "union/published/standing.py"}
"""Signed notes, the key of a union, and who may frame a page."""


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("telegram:12 talks", "telegram:12", Identity("telegram:12")),
        ("telegram:me", "telegram:me", None),
        (f"{NPUB}, hello", NPUB, ON_NOSTR),
        (f"nostr:{NPUB}", f"nostr:{NPUB}", ON_NOSTR),
        (f"{ON_NOSTR} hello", ON_NOSTR, ON_NOSTR),
        (ANN.public, ANN.public, ON_NOSTR),
        (NPUB[:-1], NPUB[:-1], None),
    ],
)
def test_an_address_in_front_of_a_text(text: str, written: str, meant: Identity | None) -> None:
    assert NETWORKS.address(text) == Written(written, meant)


@pytest.mark.parametrize("text", ["", "Ann", "@ann", f"to {NPUB}", "matrix:ann", "telegram"])
def test_nothing_else_is_an_address(text: str) -> None:
    assert NETWORKS.address(text) is None


def test_an_address_with_more_behind_it_is_nobodys() -> None:
    assert NETWORKS.identity(NPUB) == ON_NOSTR
    assert NETWORKS.identity(f"{NPUB} and more") is None


def test_a_topic_is_in_its_chat_and_no_chat_in_another() -> None:
    chat, topic, longer = Channel("telegram:-1"), Channel("telegram:-1/7"), Channel("telegram:-17")
    assert place_of(topic) == Place(network="telegram", chat=chat, within="7")
    inside = {one for one in (chat, topic, longer, anywhere_on("telegram")) if is_in(one, chat)}
    assert inside == {chat, topic}
    assert not is_in(chat, topic)


def test_a_conversation_is_with_the_person_it_names() -> None:
    assert place_of(Channel(f"nostr:key/{ANN.public}")).person == ON_NOSTR


def test_behind_the_adapters_no_network_is_named() -> None:
    """But in what is written for readers of the code, and where what others build on is that network's own."""
    modules = chain.from_iterable((BOT / room).rglob("*.py") for room in KNOW_NO_NETWORK)
    named = {str(path.relative_to(BOT)) for path in modules if any(map(_names_one, _strings(path)))}
    assert named == NAMED_BY_THE_OPEN_API


def _strings(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told)
    return [node.value for node in constants if isinstance(node.value, str)]


def _names_one(text: str) -> bool:
    return re.search(r"telegram|nostr|\bnpub|console", text, re.IGNORECASE) is not None
