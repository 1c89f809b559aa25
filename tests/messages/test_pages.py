"""The pages of all messages are those of today, and hold every one."""

import re

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.network.locale import LANGUAGES, Words
from tests.messages.pages import LISTS, LOCALES, page, place_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_made_from_the_locales_of_today(language: str) -> None:
    assert place_of(language).read_text(encoding="utf-8") == page(language, Words(language)), (
        "write it anew: python -m tests.messages.regenerate"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_stands_on_it(language: str) -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in (LOCALES / language).glob("*.ftl"))
    keys = {one.id.name for one in FluentParser().parse(text).body if isinstance(one, ftl.Message)}
    shown = set(re.findall(r"^- `([a-z_-]+)` \S", page(language, Words(language)), re.MULTILINE))
    assert shown == {key for key in keys if not LISTS.fullmatch(key)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_it_is_left_open(language: str) -> None:
    assert not re.search(r"[{}]|\$\w", page(language, Words(language)))
