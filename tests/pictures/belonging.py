"""Which page the committed pictures were taken of, so that a page that changed since is noticed without a browser."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from tests.pictures.page import THEMES, page
from tests.pictures.scene import Bubble

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
NOTE = FOLDER / "taken-of.json"


def picture(theme: str) -> Path:
    return FOLDER / f"card-{theme}.png"


def belonging(bubbles: list[Bubble]) -> Mapping[str, Mapping[str, str]]:
    """Of each theme the digests of today's page, and of the picture that there is."""
    return {
        theme: {
            "page": sha256(page(bubbles, theme).encode()).hexdigest(),
            "picture": sha256(picture(theme).read_bytes()).hexdigest(),
        }
        for theme in THEMES
    }


def note(bubbles: list[Bubble]) -> None:
    NOTE.write_text(json.dumps(belonging(bubbles), indent=2) + "\n", encoding="utf-8")


def noted() -> object:
    return json.loads(NOTE.read_text(encoding="utf-8"))
