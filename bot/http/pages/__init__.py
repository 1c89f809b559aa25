"""The pages that are rendered here: the operator's, which is live with scripts and works without, and the frame of
those that everybody may read.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from bot.http.assets import Asset
from bot.http.marked import marked, without_reordering
from bot.http.status import StatusShown
from bot.http.visit import Visit
from bot.network.markup import plain


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


STYLE = _read("operator.css")
SCRIPT = _read("operator.js")
SIGN_IN_SCRIPT = Asset(path="/sign-in.js", media_type="text/javascript", body=_read("sign-in.js"))
APP_SCRIPT = Asset(path="/app.js", media_type="text/javascript", body=_read("app.js"))
SITE_STYLE = Asset(path="/site.css", media_type="text/css", body=_read("site.css"))
ICON = Asset(path="/icon.svg", media_type="image/svg+xml", body=_read("icon.svg"))

SORRY = {
    403: ("sorry-not-from-here", "sorry-not-from-here-why"),
    404: ("sorry-nothing", "sorry-nothing-why"),
    429: ("sorry-slower", "sorry-slower-why"),
    503: ("sorry-wait", "sorry-wait-why"),
    500: ("sorry-bug", "sorry-bug-why"),
}
"""What went wrong, and what to do, by its status; whatever is asked for wrongly is nothing that there is."""


def _when(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC" if at else ""


def _length(seconds: float) -> str:
    """`2 d 3 h`, `4 min`, `5 s`: the two largest that are not nothing."""
    parts = []
    left = int(seconds)
    for name, size in (("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)):
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count} {name}")
    return " ".join(parts[:2]) or "0 s"


def _coded(text: str) -> Markup:
    """What stands between backticks is for programs."""
    parts = (
        Markup("<code>{}</code>").format(part) if n % 2 else escape(part)
        for n, part in enumerate(text.split("`"))
    )
    return Markup("").join(parts)


def templates(*packages: str) -> Environment:
    """Those in the folders `templates` of these packages, which may extend those that stand here."""
    own = PackageLoader("bot.http", "pages")
    made = Environment(
        loader=ChoiceLoader([own, *(PackageLoader(package) for package in packages)]),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"marked": marked, "plain": plain}
    return made


_PAGES = templates()
_PAGES.filters |= {"when": _when, "length": _length, "coded": _coded}


def status(shown: StatusShown, *, failed: Sequence[str], told: str, proof: str) -> str:
    """`failed` are the messages that met a bug, a line each that begins with its number."""
    numbered = [(line.split(maxsplit=1)[0], line) for line in failed if line[:1].isdigit()]
    return _PAGES.get_template("status.html").render(shown=shown, failed=numbered, told=told, proof=proof)


def api(described: Mapping[str, object]) -> str:
    """What an OpenAPI document says, for people."""
    return _PAGES.get_template("api.html").render(api=described, style=SITE_STYLE, icon=ICON)


def rendered(template: str, visit: Visit, /, **shown: object) -> str:
    """A page that is no context's."""
    html = _PAGES.get_template(template).render(
        visit=visit,
        words=visit.words,
        style=SITE_STYLE,
        icon=ICON,
        sign_in_script=SIGN_IN_SCRIPT,
        app_script=APP_SCRIPT,
        **shown,
    )
    return without_reordering(html)


def sorry(status: int, visit: Visit) -> str:
    """What somebody reads in place of a page: the same wherever it is not."""
    title, why = SORRY.get(status, SORRY[404])
    return rendered("sorry.html", visit, title=title, why=why)


def entrance() -> str:
    return _PAGES.get_template("entrance.html").render()
