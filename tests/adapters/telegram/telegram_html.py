"""Telegram's HTML as strictly as Telegram reads it: what is shown, and the entities in it."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-time": "date_time",
    "tg-spoiler": "spoiler",
}
_TAG = re.compile(r"<(/?)([a-z-]*)((?:\s[^<>]*)?)>")
_TIME = re.compile(r'\s+unix="(\d+)"(?:\s+format="(r|w?[dD]?[tT]?)")?\s*')
_MENTION = re.compile(r'\s*href="tg://user\?id=(\d+)"\s*')


class BadHtml(Exception):
    """Its text is what Telegram says of it."""


@dataclass
class Opened:
    tag: str
    attributes: str
    offset: int


def units(text: str) -> int:
    """Telegram counts UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def _moment(attributes: str, at: int) -> dict[str, Any]:
    match = _TIME.fullmatch(attributes)
    if match is None:
        raise BadHtml(f'Unsupported attributes of tag "tg-time" at byte offset {at}')
    return {"unix_time": int(match[1]), "date_time_format": match[2] or ""}


def parse(html: str, *, knows_times: bool = True) -> tuple[str, list[dict[str, Any]]]:
    """The visible text and its entities; raises BadHtml."""
    shown, at = "", 0
    opened: list[Opened] = []
    entities: list[dict[str, Any]] = []
    for lower in re.finditer("<", html):
        start = lower.start()
        shown += unescape(html[at:start])
        tag = _TAG.match(html, start)
        if tag is None or tag[2] not in KINDS or (tag[2] == "tg-time" and not knows_times):
            raise BadHtml(f'Unsupported start tag "{html[start + 1 : start + 20]}" at byte offset {start}')
        if tag[1]:
            entities.append(_closed(opened, tag[2], shown, start))
        else:
            opened.append(Opened(tag[2], tag[3], units(shown)))
        at = tag.end()
    shown += unescape(html[at:])
    if opened:
        raise BadHtml(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    return shown, sorted(entities, key=lambda entity: int(entity["offset"]))


def _closed(opened: list[Opened], tag: str, shown: str, at: int) -> dict[str, Any]:
    if not opened or opened[-1].tag != tag:
        raise BadHtml(f'Unmatched end tag at byte offset {at}, expected "</{tag}>"')
    start = opened.pop()
    entity = {"type": KINDS[tag], "offset": start.offset, "length": units(shown) - start.offset}
    if tag == "tg-time":
        return entity | _moment(start.attributes, at)
    if tag == "blockquote" and start.attributes.strip() == "expandable":
        return entity | {"type": "expandable_blockquote"}
    if mention := _MENTION.fullmatch(start.attributes):
        return entity | {"type": "text_mention", "user": int(mention[1])}
    return entity
