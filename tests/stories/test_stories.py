"""Each story is told today as it is written, byte for byte."""

import pytest

from tests.stories.regenerate import BEGIN, END, README, with_transcript
from tests.stories.story import FOLDER, read, stories, told

WRITTEN = [pytest.param(file.read_text(encoding="utf-8"), id=file.stem) for file in stories()]


@pytest.mark.parametrize("written", WRITTEN)
async def test_a_story_is_told_as_it_is_written(written: str) -> None:
    story = read(written)
    assert await told(story) == written
    assert await told(story) == written, "the second time it is told otherwise"


@pytest.mark.parametrize("written", WRITTEN)
def test_a_story_says_what_it_shows(written: str) -> None:
    story = read(written)
    assert story.head
    assert story.head[0].startswith("# ")
    assert all(story.runs)


def test_the_readme_shows_a_real_session() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme.count(BEGIN) == readme.count(END) == 1
    assert with_transcript(readme, (FOLDER / "readme.story").read_text(encoding="utf-8")) == readme
