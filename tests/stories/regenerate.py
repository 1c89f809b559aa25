"""`python -m tests.stories.regenerate [NAME …]` tells the stories anew: read the difference before you keep it.

`--readme` puts the README's story between its markers.
"""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.stories.story import FOLDER, as_readme, read, stories, told

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- transcript -->", "<!-- /transcript -->"


def with_transcript(readme: str, story: str) -> str:
    """Raises ValueError where the markers are missing."""
    before, rest = readme.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n```text\n{as_readme(story)}\n```\n{END}{after}"


def main(arguments: Sequence[str]) -> None:
    names = [name.removesuffix(".story") for name in arguments if not name.startswith("--")]
    for file in stories():
        if not names or file.stem in names:
            story = read(file.read_text(encoding="utf-8"))
            file.write_text(asyncio.run(told(story)), encoding="utf-8")
    if "--readme" in arguments:
        story_of_readme = (FOLDER / "readme.story").read_text(encoding="utf-8")
        readme = with_transcript(README.read_text(encoding="utf-8"), story_of_readme)
        README.write_text(readme, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
