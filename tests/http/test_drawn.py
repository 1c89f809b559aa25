"""The pictures on the pages, and the one that a chat shows beside a link."""

import zlib
from datetime import timedelta
from itertools import combinations
from math import hypot

import pytest

from bot.union.site.pages.came_about import LANES, MOST_TICKS, WIDTH, CameAbout, came_about
from bot.union.site.pages.circle import Stand, circle
from bot.union.site.pages.picture import HEIGHT, PAPER, picture
from bot.union.site.pages.picture import WIDTH as PICTURE_WIDTH
from bot.union.site.pages.steps import Kind, Step
from domain.union.limits import MAX_MEMBERS
from tests.simulation.running import WORDS
from tests.simulation.town import NOON

ALL = (Stand.CONSENTS, Stand.OBJECTS, Stand.SILENT)


@pytest.mark.parametrize("count", [1, 2, 3, 12, MAX_MEMBERS])
def test_the_discs_of_a_circle_stand_side_by_side_in_their_square(count: int) -> None:
    discs = circle((Stand.MEMBER,) * count)
    assert len(discs) == count
    for disc in discs:
        assert disc.radius <= disc.x <= 100 - disc.radius
        assert disc.radius <= disc.y <= 100 - disc.radius
    for one, other in combinations(discs, 2):
        assert hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius


def pixels(png: bytes) -> tuple[list[bytes], list[tuple[int, ...]]]:
    """Its rows, and the colours that they name."""
    parts, at = dict[bytes, bytes](), 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4])
        name, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(name + data) == int.from_bytes(png[at + 8 + length : at + 12 + length])
        parts[name], at = data, at + 12 + length
    raw = zlib.decompress(parts[b"IDAT"])
    rows = [raw[row * (PICTURE_WIDTH + 1) + 1 : (row + 1) * (PICTURE_WIDTH + 1)] for row in range(HEIGHT)]
    palette = parts[b"PLTE"]
    return rows, [tuple(palette[place : place + 3]) for place in range(0, len(palette), 3)]


def test_a_picture_shows_each_stand_in_its_way() -> None:
    rows, colours = pixels(picture(ALL))
    shown = {colours[pixel] for row in rows for pixel in set(row)}
    assert colours[rows[0][0]] == colours[rows[HEIGHT // 2][PICTURE_WIDTH // 2]] == PAPER
    assert {(47, 143, 91), (29, 36, 33), (140, 146, 141)} <= shown


def test_a_picture_of_the_largest_union_is_small() -> None:
    assert len(picture((Stand.SILENT,) * MAX_MEMBERS)) < 60_000


def step(hours: float, who: int, kind: Kind = Kind.SAID) -> Step:
    at = NOON + timedelta(hours=hours)
    return Step(at=at, kind=kind, who=who, name=f"Member {who} of a rather long name", line="said")


def drawn(*steps: Step, until: float | None = None) -> CameAbout:
    end = NOON + timedelta(hours=until) if until is not None else None
    picture = came_about(steps, until=end, now=NOON, words=WORDS["en"])
    assert picture is not None
    return picture


def test_who_spoke_has_a_lane_and_many_share_the_last() -> None:
    crowd = drawn(*(step(number / 2, number) for number in range(40)))
    assert len(crowd.lanes) == LANES
    assert crowd.lanes[-1].name == "and 17 more"
    assert all(len(lane.name) <= 28 for lane in crowd.lanes)
    assert {mark.y for mark in crowd.marks[-17:]} == {crowd.lanes[-1].y}
    assert crowd.spoke == 40


@pytest.mark.parametrize("hours", [0.2, 5, 24, 72, 500, 5000])
def test_hours_and_days_are_told_a_few_times_within_the_picture(hours: float) -> None:
    picture = drawn(step(0, 1), step(hours, 2, Kind.ENDED))
    assert 1 <= len(picture.ticks) <= MOST_TICKS
    for x in (*(tick.x for tick in picture.ticks), *(mark.x for mark in picture.marks)):
        assert 0 <= x <= WIDTH


def test_what_is_open_is_drawn_up_to_its_deadline() -> None:
    picture = drawn(step(0, 1), step(6, 2), until=24)
    assert picture.ends is not None
    assert picture.ends.x > picture.marks[-1].x
    assert [tick.says for tick in picture.ticks] == ["6 h", "12 h", "18 h", "24 h"]


@pytest.mark.parametrize("said", [[], [step(0, 1), step(0.1, 2, Kind.ENDED)]])
def test_of_what_nobody_could_read_or_was_said_at_once_nothing_is_drawn(said: list[Step]) -> None:
    assert came_about(said, until=None, now=NOON, words=WORDS["en"]) is None
