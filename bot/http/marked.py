"""How our texts become HTML: members' words in them are escaped, and our marks are the only ones that show."""

from datetime import UTC, datetime

from markupsafe import Markup, escape

from bot.network.markup import Span, Style, spans

REORDERING = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Characters by which a text could reorder the ones around it, and which nobody can see."""

_TAGS = {Style.DELETED: "del", Style.INSERTED: "ins", Style.BOLD: "b"}


def without_reordering(html: str) -> str:
    return html.translate(REORDERING)


def marked(text: str) -> Markup:
    """A text of ours, with the members' words in it."""
    return Markup("").join(_html(span) for span in spans(text, quotes=True))


def _html(span: Span) -> Markup:
    said = escape(span.text)
    if span.style is Style.TIME:
        at = datetime.fromtimestamp(int(span.target), UTC)
        return Markup('<time datetime="{}">{}</time>').format(at.isoformat(), said)
    tag = _TAGS.get(span.style)
    if tag is None:
        return said
    return Markup('<{0} dir="auto">{1}</{0}>').format(tag, said)
