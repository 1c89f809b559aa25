"""The pages of unions, as HTML."""

from importlib.resources import files

from bot.http import pages as frame
from bot.http.assets import Asset
from bot.http.marked import without_reordering
from bot.http.visit import Visit
from bot.network.markup import brief


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


STYLE = Asset(path="/union.css", media_type="text/css", body=_read("union.css"))
SCRIPT = Asset(path="/live.js", media_type="text/javascript", body=_read("live.js"))

_PAGES = frame.templates(__package__)
_PAGES.filters |= {"in_short": brief}


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
    return without_reordering(html)
