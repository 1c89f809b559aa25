"""The pages that are rendered here: the operator's, which is live with scripts and works without, and what can be asked."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from bot.http.status import StatusShown


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


STYLE = _read("operator.css")
SCRIPT = _read("operator.js")
SITE_STYLE = _read("site.css")


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


_PAGES = Environment(
    loader=PackageLoader("bot.http", "pages"),
    autoescape=select_autoescape(default=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGES.filters |= {"when": _when, "length": _length}


def status(shown: StatusShown, *, failed: Sequence[str], told: str, proof: str) -> str:
    """`failed` are the messages that met a bug, a line each that begins with its number."""
    numbered = [(line.split(maxsplit=1)[0], line) for line in failed if line[:1].isdigit()]
    return _PAGES.get_template("status.html").render(shown=shown, failed=numbered, told=told, proof=proof)


def api(described: Mapping[str, object]) -> str:
    """What an OpenAPI document says, for people."""
    return _PAGES.get_template("api.html").render(api=described)


def entrance() -> str:
    return _PAGES.get_template("entrance.html").render()
