"""Words are found in a member's language, and times and counts read as people write them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.network.locale import Languages, Words, all_words
from bot.network.markup import plain
from bot.union.telling.phrases import duration, listed

ENGLISH, RUSSIAN = Words("en"), Words("ru")
AFTERNOON = datetime(2026, 3, 12, 14, 5, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("ru", "ru"), ("ru-RU", "ru"), ("RU", "ru"), ("en-GB", "en"), ("de", "en"), ("", "en"), (None, "en")],
)
def test_the_nearest_language_is_spoken(asked: str | None, spoken: str) -> None:
    assert Languages(all_words(), "en")[asked].language == spoken


def test_the_operators_language_is_spoken_where_no_other_is_known() -> None:
    languages = Languages(all_words(), "ru")
    assert {languages[asked].language for asked in (None, "de", "ru-RU")} == {"ru"}
    assert languages["en"].language == "en"


@pytest.mark.parametrize("words", [ENGLISH, RUSSIAN])
def test_a_key_that_nobody_wrote_is_a_mistake_of_ours(words: Words) -> None:
    assert not words.has("no-such-key")
    with pytest.raises(LookupError):
        words("no-such-key")


@pytest.mark.parametrize("words", [ENGLISH, RUSSIAN])
def test_so_is_an_argument_that_nobody_gave(words: Words) -> None:
    with pytest.raises(LookupError, match=f"{words.language}/done-opened"):
        words("done-opened")


def test_a_moment_reads_as_each_language_writes_it() -> None:
    assert plain(ENGLISH.when(AFTERNOON)) == "12 Mar 2026, 14:05 UTC"
    assert plain(RUSSIAN.when(AFTERNOON)) == "12 мар. 2026, 14:05 UTC"


@pytest.mark.parametrize(
    ("zone", "winter", "summer"),
    [
        ("Europe/Berlin", "12 Mar 2026, 15:05 UTC+1", "12 Jul 2026, 16:05 UTC+2"),
        ("Europe/London", "12 Mar 2026, 14:05 UTC", "12 Jul 2026, 15:05 UTC+1"),
        ("America/St_Johns", "12 Mar 2026, 11:35 UTC−2:30", "12 Jul 2026, 11:35 UTC−2:30"),
        ("Asia/Kolkata", "12 Mar 2026, 19:35 UTC+5:30", "12 Jul 2026, 19:35 UTC+5:30"),
        ("Pacific/Kiritimati", "13 Mar 2026, 04:05 UTC+14", "13 Jul 2026, 04:05 UTC+14"),
    ],
)
def test_a_moment_reads_as_on_the_clocks_of_the_zone(zone: str, winter: str, summer: str) -> None:
    words = Words("en", zone=ZoneInfo(zone))
    assert plain(words.when(AFTERNOON)) == winter
    assert plain(words.when(AFTERNOON.replace(month=7))) == summer


def test_an_hour_that_comes_twice_is_told_apart() -> None:
    words = Words("ru", zone=ZoneInfo("Europe/Berlin"))
    assert plain(words.when(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))) == "25 окт. 2026, 02:30 UTC+2"
    assert plain(words.when(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))) == "25 окт. 2026, 02:30 UTC+1"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 дней"),
        (1, "1 день"),
        (2, "2 дня"),
        (5, "5 дней"),
        (11, "11 дней"),
        (21, "21 день"),
        (104, "104 дня"),
    ],
)
def test_days_are_counted_in_russian(count: int, text: str) -> None:
    assert RUSSIAN("duration-days", count=count) == text


@pytest.mark.parametrize(("count", "text"), [(1, "1 day"), (2, "2 days"), (21, "21 days")])
def test_days_are_counted_in_english(count: int, text: str) -> None:
    assert ENGLISH("duration-days", count=count) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "Клуб: 1 участник"),
        (3, "Клуб: 3 участника"),
        (12, "Клуб: 12 участников"),
        (150, "Клуб: 150 участников"),
    ],
)
def test_members_are_counted_in_russian(count: int, text: str) -> None:
    assert RUSSIAN("members-title", name="Клуб", count=count) == text


@pytest.mark.parametrize(
    ("objections", "text"),
    [
        (0, "Согласие: 3 из 30, возражений нет"),
        (1, "Согласие: 3 из 30, 1 возражение"),
        (2, "Согласие: 3 из 30, 2 возражения"),
        (21, "Согласие: 3 из 30, 21 возражение"),
    ],
)
def test_objections_are_counted_in_russian(objections: int, text: str) -> None:
    assert RUSSIAN("proposals-stances", consents=3, electors=30, objections=objections) == text


@pytest.mark.parametrize(
    ("length", "english", "russian"),
    [
        (timedelta(seconds=20), "less than a minute", "меньше минуты"),
        (timedelta(minutes=7), "7 min", "7 мин"),
        (timedelta(hours=2, minutes=5), "2 h 5 min", "2 ч 5 мин"),
        (timedelta(hours=23, minutes=59, seconds=50), "24 h", "24 ч"),
        (timedelta(days=1, hours=2), "26 h", "26 ч"),
        (timedelta(days=2), "2 days", "2 дня"),
        (timedelta(days=6, hours=23, minutes=40), "6 days 23 h", "6 дней 23 ч"),
    ],
)
def test_a_duration_tells_enough_and_no_more(length: timedelta, english: str, russian: str) -> None:
    assert duration(length, ENGLISH) == english
    assert duration(length, RUSSIAN) == russian


def test_beyond_twenty_names_the_rest_is_counted() -> None:
    names = [f"Member {number}" for number in range(25)]
    assert listed(names[:20], ENGLISH) == ", ".join(names[:20])
    assert listed(names[:21], ENGLISH).endswith("Member 19 and one more")
    assert listed(names, RUSSIAN).endswith("Member 19 и ещё 5")


def test_names_are_told_as_they_are_and_without_hidden_marks() -> None:
    assert (
        RUSSIAN("told-left", name="Ann { $x } <b>")
        == "Ann { $x } <b> больше не в союзе (по собственному решению)."
    )


def test_what_is_said_again_is_not_made_again() -> None:
    noon = datetime(2026, 5, 1, 12, tzinfo=UTC)
    assert ENGLISH("no-union-here") is ENGLISH("no-union-here")
    assert ENGLISH.when(noon) is ENGLISH.when(noon + timedelta())
