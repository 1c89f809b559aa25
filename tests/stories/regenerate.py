"""`python -m tests.stories.regenerate [NAME …]` tells the stories anew: read the difference before you keep it.

The story in docs/transcript.md is put between its markers there.
"""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.stories.story import FOLDER, as_transcript, read, stories, told

PAGE = Path(__file__).parents[2] / "docs" / "transcript.md"
BEGIN, END = "<!-- transcript -->", "<!-- /transcript -->"


def with_transcript(page: str, story: str) -> str:
    """Raises ValueError where the markers are missing."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n```text\n{as_transcript(story)}\n```\n{END}{after}"


def main(arguments: Sequence[str]) -> None:
    names = [name.removesuffix(".story") for name in arguments if not name.startswith("--")]
    for file in stories():
        if not names or file.stem in names:
            story = read(file.read_text(encoding="utf-8"))
            file.write_text(asyncio.run(told(story)), encoding="utf-8")
    shown = (FOLDER / "transcript.story").read_text(encoding="utf-8")
    PAGE.write_text(with_transcript(PAGE.read_text(encoding="utf-8"), shown), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
