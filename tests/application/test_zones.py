"""A time zone as people name it."""

import pytest

from bot.chat.zones import city_of, zone_named


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("берлин", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("нью-йорк", "America/New_York"),
        ("Новосибирск.", "Asia/Novosibirsk"),
        ("МСК", "Europe/Moscow"),
        ("UTC", "UTC"),
        ("UTC+3", "Etc/GMT-3"),
        ("+3", "Etc/GMT-3"),
        ("utc −5", "Etc/GMT+5"),
        ("UTC+0", "UTC"),
    ],
)
def test_it_is_found_by_a_city_by_hours_or_by_its_name(typed: str, zone: str) -> None:
    assert zone_named(typed) == zone


@pytest.mark.parametrize("typed", ["Atlantis", "", "UTC+15", "-13", "../../etc/passwd", "here", "+3:30"])
def test_what_is_none_is_not_found(typed: str) -> None:
    assert zone_named(typed) is None


def test_it_is_called_by_its_city_in_each_language() -> None:
    assert (city_of("Europe/Moscow", "en"), city_of("Europe/Moscow", "ru")) == ("Moscow", "Москва")
    assert city_of("America/New_York", "en") == "New York"
