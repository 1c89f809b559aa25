"""News as an Atom feed (RFC 4287)."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from bot.union.site.feeds.entries import Entry

MEDIA_TYPE = "application/atom+xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
NEVER = datetime(2000, 1, 1, tzinfo=UTC)

_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def atom(name: str, title: str, entries: Sequence[Entry], whole: Callable[[str], str]) -> bytes:
    """`name` is its own for ever. `whole` makes an address of a path, or nothing where nobody knows it."""
    feed = ET.Element("feed", {"xmlns": NAMESPACE})
    _part(feed, "id", _urn(name))
    _part(feed, "title", title)
    _part(feed, "updated", max((one.at for one in entries), default=NEVER).isoformat())
    _part(_inside(feed, "author"), "name", title)
    for one in entries:
        entry = _inside(feed, "entry")
        _part(entry, "id", _urn(one.id))
        _part(entry, "title", one.title)
        _part(entry, "updated", one.at.isoformat())
        _part(entry, "content", one.text).set("type", "text")
        if one.path and (address := whole(one.path)):
            _inside(entry, "link").set("href", address)
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True))


def _inside(parent: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(parent, name)


def _part(parent: ET.Element, name: str, text: str) -> ET.Element:
    part = _inside(parent, name)
    part.text = _UNWRITABLE.sub("", text)
    return part


def _urn(name: str) -> str:
    return f"urn:mission-union:{name}"
