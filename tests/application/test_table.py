"""A command or a button that could not be used, answered or explained does not start."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

import pytest

from bot.chat.arguments import NOTHING, TEXT
from bot.chat.assembling import Unfinished, table_of
from bot.chat.heard import Heard
from bot.chat.help import menus
from bot.chat.table import (
    AnyCommand,
    ChatButton,
    ChatCommand,
    CommandTable,
    Deed,
    Request,
    Unknown,
)
from bot.network.locale import Words


class Dictionary(Words):
    """Words of a language that has only these."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        super().__init__(language)
        self._texts = texts

    def __call__(self, key: str, /, **_: object) -> str:
        return self._texts[key]

    def has(self, key: str) -> bool:
        return key in self._texts


async def anywhere(heard: Heard) -> Heard:
    return heard


async def pay(_: Heard, to: str) -> str:
    return to


class Paid:
    """Stands for a command of a domain."""


PAY = ChatCommand("pay", pay, anywhere, TEXT, deed=Deed(Paid, "paid"))
BUTTON: ChatButton[object] = ChatButton("refund", lambda _: pytest.fail("nobody presses it"))
TEXTS = {
    "asking-for": "show, please",
    "menu-pay": "pay somebody",
    "names-pay": "pay, pay out",
    "args-pay": "WHO",
    "done-paid": "Paid.",
    "again-paid": "Paid already.",
    "button-refund": "Refund",
    "reply-refund": "refund",
}
ENGLISH, RUSSIAN = Dictionary("en", TEXTS), Dictionary("ru", TEXTS)


def table(*commands: AnyCommand, languages: tuple[Words, ...] = (ENGLISH, RUSSIAN)) -> CommandTable:
    return table_of(commands or (PAY,), [BUTTON], [], languages)


def test_what_has_all_it_needs_is_found_by_its_name() -> None:
    assert table().read("/pay bob") == Request(command=PAY, rest="bob")
    assert table().button("refund:1") is BUTTON
    assert table().button("forged") is None


@pytest.mark.parametrize("key", TEXTS)
def test_words_that_one_language_lacks_are_named(key: str) -> None:
    mute = Dictionary("ru", {name: text for name, text in TEXTS.items() if name != key})
    with pytest.raises(Unfinished, match=rf"^ru has no {key}$"):
        table(languages=(ENGLISH, mute))


def test_a_command_without_a_handler_is_named() -> None:
    with pytest.raises(Unfinished, match=r"^/pay has no handler$"):
        table(replace(PAY, handler=cast("Any", None)))


def test_words_for_what_follows_are_needed_only_where_something_does() -> None:
    mute = Dictionary("ru", {name: text for name, text in TEXTS.items() if name != "args-pay"})
    table(replace(PAY, arguments=NOTHING), languages=(ENGLISH, mute))


def test_what_an_answer_to_a_question_leads_to_needs_its_words_too() -> None:
    with pytest.raises(Unfinished, match="en has no done-lost; en has no again-lost"):
        table_of([PAY], [BUTTON], [Deed(Paid, "lost")], [ENGLISH])


def test_two_commands_of_one_name_are_one_too_many() -> None:
    with pytest.raises(Unfinished, match=r"^two are called pay; two are called pay out$"):
        table(PAY, PAY)


def test_it_is_understood_by_all_its_names_and_shown_by_the_latin_one() -> None:
    russian = Dictionary("ru", {**TEXTS, "names-pay": "заплатить, платёж"})
    both = table(languages=(ENGLISH, russian))
    for name in ("pay", "pay_out", "Pay Out", "заплатить", "Платеж"):
        assert both.read(f"/{name} bob") == Request(command=PAY, rest="bob")
    assert menus([PAY], {"en": ENGLISH, "ru": russian})["group"] == {
        "en": [("pay", "pay somebody")],
        "ru": [("pay", "pay somebody")],
    }


@pytest.mark.parametrize("name", ["pay!", "заплатить", "", "p" * 33])
def test_a_name_that_telegram_does_not_take_is_refused(name: str) -> None:
    texts = {key.replace("pay", name) if key.endswith("-pay") else key: text for key, text in TEXTS.items()}
    with pytest.raises(Unfinished, match="is no name that every menu takes"):
        table(replace(PAY, name=name), languages=(Dictionary("en", texts),))


@pytest.mark.parametrize("names", ["pay!", "", "pay, ,", "p" * 33, "pay 2"])
def test_a_name_that_cannot_be_typed_is_refused(names: str) -> None:
    with pytest.raises(Unfinished, match="is no name that can be typed"):
        table(languages=(ENGLISH, Dictionary("ru", {**TEXTS, "names-pay": names})))


def test_no_two_are_called_alike_in_any_language() -> None:
    texts = {**TEXTS, "menu-owe": "m", "args-owe": "a"}
    russian = Dictionary("ru", {**texts, "names-owe": "платить, заплатить"})
    english = Dictionary("en", {**texts, "names-owe": "owe, Pay Out"})
    with pytest.raises(Unfinished, match=r"^two are called pay out$"):
        table(PAY, replace(PAY, name="owe"), languages=(english, russian))


def test_what_is_nearly_called_so_is_carried_out_only_where_it_changes_nothing() -> None:
    show = replace(PAY, name="show", looks=True, arguments=NOTHING)
    texts = {**TEXTS, "menu-show": "m", "names-show": "show me"}
    both = table(PAY, show, languages=(Dictionary("en", texts),))
    assert both.read("/shw x") == Request(command=show, rest="x")
    assert both.read("/paay bob") == Unknown(typed="paay", near=(Request(command=PAY, rest="bob"),))
    assert both.read("/weather") == Unknown(typed="weather")
