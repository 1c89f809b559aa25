"""`python -m tests.pictures` takes the pictures in the README anew, in a real browser: look at them before you keep them.

BROWSER names it, else it is the first Chromium or Chrome that there is.
"""

import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pictures.belonging import FOLDER, note, picture
from tests.pictures.page import THEMES, page
from tests.pictures.scene import Bubble, scene

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WIDTH, TALLEST = 468, 2_000
SECONDS = 60


def main() -> None:
    browser = os.environ.get("BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("No browser was found: install Chromium, or name one in BROWSER.")
    bubbles = asyncio.run(scene())
    FOLDER.mkdir(exist_ok=True)
    for theme in THEMES:
        _take(bubbles, theme, browser)
    note(bubbles)


def _take(bubbles: list[Bubble], theme: str, browser: str) -> None:
    """As tall as the chat is, which the page is asked first."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page(bubbles, theme), encoding="utf-8")
        height = _height(browser, file, Path(folder))
        _run(browser, file, Path(folder), f"--screenshot={picture(theme)}", f"--window-size={WIDTH},{height}")


def _height(browser: str, file: Path, folder: Path) -> int:
    asking = file.with_name("asking.html")
    ask = "<script>document.title = document.querySelector('main').offsetHeight</script>"
    asking.write_text(file.read_text(encoding="utf-8").replace("</html>", f"{ask}</html>"), encoding="utf-8")
    shown = _run(browser, asking, folder, "--dump-dom", f"--window-size={WIDTH},{TALLEST}")
    return int(shown.split("<title>")[1].split("</title>")[0])


def _run(browser: str, file: Path, profile: Path, *options: str) -> str:
    quiet = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run")
    scale = ("--force-device-scale-factor=2", f"--user-data-dir={profile / 'profile'}")
    command = [browser, *quiet, *scale, *options, file.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=True)  # noqa: S603
    return done.stdout


if __name__ == "__main__":
    main()
