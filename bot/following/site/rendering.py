"""Pages of what somebody follows, as HTML."""

from bot.http import pages as frame
from bot.http.marked import without_reordering
from bot.http.visit import Visit

_PAGES = frame.templates(__package__)


def rendered(name: str, visit: Visit, **shown: object) -> str:
    html = _PAGES.get_template(name).render(
        visit=visit, words=visit.words, style=frame.SITE_STYLE, icon=frame.ICON, **shown
    )
    return without_reordering(html)
