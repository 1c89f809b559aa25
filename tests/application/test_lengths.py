"""A length is said in front with a colon; whatever else a text says of days is the text's."""

from datetime import timedelta

import pytest

from bot.union.chat.lengths import Proposed, proposed
from tests.application.typed import GARDENERS, ORCHARD, answers

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("typed", "length", "text"),
    [
        ("3d: Plant an oak", 3 * DAY, "Plant an oak"),
        ("3 days: Plant an oak", 3 * DAY, "Plant an oak"),
        ("36h: Plant\nan oak", timedelta(hours=36), "Plant\nan oak"),
        ("2w:Plant an oak", 14 * DAY, "Plant an oak"),
        ("3д: Посадить дуб", 3 * DAY, "Посадить дуб"),
        ("5 дней : Посадить дуб", 5 * DAY, "Посадить дуб"),
        ("1 неделя: Посадить дуб", 7 * DAY, "Посадить дуб"),
        ("3d Plant an oak", None, "3d Plant an oak"),
        ("3 days of rain: stay in", None, "3 days of rain: stay in"),
        ("Close the shop for 3 days", None, "Close the shop for 3 days"),
        ("For 3d: close the shop", None, "For 3d: close the shop"),
        ("3: Plant an oak", None, "3: Plant an oak"),
        ("3 euros: for everybody", None, "3 euros: for everybody"),
        ("3 дома: покрасить", None, "3 дома: покрасить"),
    ],
)
def test_only_what_stands_in_front_with_a_colon_is_a_length(
    typed: str, length: timedelta | None, text: str
) -> None:
    assert proposed(typed) == Proposed(text=text, length=length)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Close the shop for 3 days", 3),
        ("Close the shop for 2 weeks.", 14),
        ("Закрыть лавку на 3 дня", 3),
        ("Закрыть лавку на 2 недели!", 14),
        ("Close the shop 5d", 5),
        ("Close the shop for 1 day", None),
        ("Close the shop for 90 days", None),
        ("Close the shop for 36 hours", None),
        ("3 days of silence", None),
        ("Buy 3 dates", None),
        ("Meet on day 3", None),
        ("Buy model X3d", None),
    ],
)
async def test_a_text_that_ends_like_a_length_is_opened_whole_and_more_time_is_offered(
    text: str, days: int | None
) -> None:
    opened, answer = f"Proposal 3: “{text}”", "\n".join(await answers(GARDENERS, [f"bob: /propose {text}"]))
    assert opened in answer
    assert ("Did you mean for how long" in answer) is (days is not None)
    assert days is None or f"[Open for {days} days] [As it is]" in answer


LENGTHS = (
    (["bob: /propose 3d: Meet at dawn"], "(3 days left)"),
    (["bob: /propose 3d:", "bob: ^ Meet at dawn"], "(3 days left)"),
    (["bob: /propose Shut for 3 days", "bob: [Open for 3 days]"], "Bob gives proposal 3 more time"),
    (["bob: /propose Shut for 3 days", "bob: [As it is]"], "Good. It stays open for the usual time."),
    (["bob: /propose 90d: Meet at dawn"], "That is too long. At most 30 days are possible."),
    (["bob: /propose 1h: Meet at dawn"], "That is too short"),
)


@pytest.mark.parametrize(("lines", "expected"), LENGTHS)
async def test_it_runs_for_as_long_as_was_said(lines: list[str], expected: str) -> None:
    assert expected in "\n".join(await answers(GARDENERS, lines))


async def test_so_it_does_in_russian() -> None:
    [said] = await answers(ORCHARD, ["боря: /предложить 3д: Собраться"])
    assert "(осталось 3 дня)" in said
    _, pressed = await answers(ORCHARD, ["боря: /предложить Закрыть на 5 дней", "боря: [Открыть на 5 дней]"])
    assert "Боря даёт больше времени предложению 3" in pressed


async def test_more_time_is_offered_to_the_proposer_alone() -> None:
    lines = ["bob: /propose Shut for 3 days", "cy: [Open for 3 days]"]
    *_, answer = await answers(GARDENERS, lines)
    assert answer.startswith("bot@cy: This question waits for nobody's answer any more")
