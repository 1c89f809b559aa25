"""The loopback server reads what is marked as Telegram does."""

import pytest

from tests.adapters.telegram.telegram_html import BadHtml, parse


def test_html_is_shown_as_text_with_entities() -> None:
    assert parse('<b>🌱 x</b> &lt;<a href="tg://user?id=7">Ann</a>') == (
        "🌱 x <Ann",
        [
            {"type": "bold", "offset": 0, "length": 4},
            {"type": "text_mention", "offset": 6, "length": 3, "user": 7},
        ],
    )
    with pytest.raises(BadHtml):
        parse("</b>")
