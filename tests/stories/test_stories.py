"""Each story is told today as it is written, byte for byte."""

import pytest

from tests.stories.regenerate import BEGIN, END, PAGE, with_transcript
from tests.stories.story import FOLDER, played, read, settings, stories, told

README = FOLDER.parents[1] / "README.md"
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


async def test_the_lines_to_try_in_the_readme_lead_from_an_objection_to_a_better_text() -> None:
    lines = README.read_text(encoding="utf-8").split("these five lines:\n\n```text\n")[1].split("\n```")[0]
    answered = await played(lines.split("\n"), settings())
    assert len(lines.split("\n")) == 5
    assert "\n! " not in answered
    assert "Bob objects to proposal 1: “that is too often”" in answered
    assert "“Water the saplings [-every day-] [+twice a week+]”" in answered


def test_the_page_shows_what_is_really_said() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.count(BEGIN) == page.count(END) == 1
    assert with_transcript(page, (FOLDER / "transcript.story").read_text(encoding="utf-8")) == page
