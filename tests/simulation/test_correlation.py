"""One id runs from what somebody said to what was posted for it: in each line that the process logs on the way."""

import json
import logging
from collections.abc import Iterator

import pytest

from bot.correlation import steps
from bot.logs import AsJson
from tests.simulation.house import house


class Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(AsJson())
        self.all: list[dict[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.all.append(json.loads(self.format(record)))

    def following(self, correlation: str) -> list[str]:
        return [line["says"] for line in self.all if line.get("correlation") == correlation]


@pytest.fixture
def lines() -> Iterator[Lines]:
    lines = Lines()
    steps.addHandler(lines)
    steps.setLevel(logging.INFO)
    yield lines
    steps.removeHandler(lines)
    steps.setLevel(logging.NOTSET)


async def test_a_proposal_is_followed_from_the_message_to_its_card(lines: Lines) -> None:
    async with house() as here:
        said = here.writes("ann", "/propose Plant a lime")
        await here.until(lambda: here.told("Plant a lime") == 1)
        await here.until(lambda: len(lines.following(said)) == 4)
    opened, taken, posted, noticed = lines.following(said)
    assert "recorded ProposalOpened" in opened
    assert taken.endswith("taken in")
    assert posted.startswith("town:square: posted ")
    assert "recorded NoticePublished" in noticed


async def test_an_answer_is_followed_too_and_nobodys_words_are_in_it(lines: Lines) -> None:
    async with house() as here:
        said = here.writes("bob", "/object 7 The secret reason")
        await here.until(lambda: len(lines.following(said)) == 2)
        assert "posted" in lines.following(said)[1]
    assert not any("secret" in json.dumps(line) for line in lines.all)


async def test_what_time_brings_about_has_an_id_of_its_own(lines: Lines) -> None:
    async with house() as here:
        await here.passes(hours=24, minutes=10)
        await here.until(lambda: here.told("Carried") == 1)
        (settled,) = {line["correlation"] for line in lines.all if "ProposalCarried" in line["says"]}
        assert settled.startswith("settle/union-")
        await here.until(lambda: any("posted" in line for line in lines.following(settled)))
