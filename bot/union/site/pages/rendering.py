"""How a page becomes HTML: members' words are escaped, and our marks in them are the only ones that show."""

from datetime import UTC, datetime
from importlib.resources import files

from markupsafe import Markup, escape

from bot.http import pages as frame
from bot.http.assets import Asset
from bot.http.visit import Visit
from bot.network.markup import Span, Style, brief, plain, spans


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


STYLE = Asset(path="/union.css", media_type="text/css", body=_read("union.css"))
SCRIPT = Asset(path="/live.js", media_type="text/javascript", body=_read("live.js"))

REORDERING = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Characters by which a text could reorder the ones around it, and which nobody can see."""

_TAGS = {Style.DELETED: "del", Style.INSERTED: "ins", Style.BOLD: "b"}


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


_PAGES = frame.templates(__package__)
_PAGES.filters |= {"marked": marked, "plain": plain, "in_short": brief}


def rendered(name: str, visit: Visit, **shown: object) -> str:
    html = _PAGES.get_template(name).render(
        visit=visit,
        words=visit.words,
        style=frame.SITE_STYLE,
        icon=frame.ICON,
        union_style=STYLE,
        script=SCRIPT,
        **shown,
    )
    return html.translate(REORDERING)
