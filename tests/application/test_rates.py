"""How much may be asked at once, of the bot by a person and in a chat."""

from datetime import UTC, datetime, timedelta

from bot.inbox.rates import A_CHAT, A_PERSON, IDLE, STRANGERS, Rates

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
GROUP = "town:square"


def taken(rates: Rates, person: str, *, tries: int, stranger: bool = False, at: datetime = NOON) -> int:
    return sum(rates.takes(person, GROUP, at, stranger=stranger) for _ in range(tries))


def test_a_person_may_ask_so_much_in_a_minute() -> None:
    rates = Rates()
    assert taken(rates, "ann", tries=100) == A_PERSON == 30
    assert taken(rates, "ann", tries=100, at=NOON + timedelta(seconds=30)) == 15
    assert taken(rates, "bob", tries=100) == A_PERSON


def test_a_chat_takes_so_much_in_a_minute() -> None:
    rates = Rates()
    assert sum(taken(rates, f"member {number}", tries=30) for number in range(10)) == A_CHAT == 120


def test_strangers_use_a_quarter_at_most_and_never_the_members_share() -> None:
    rates = Rates()
    crowd = sum(taken(rates, f"stranger {number}", tries=10, stranger=True) for number in range(100))
    assert crowd == STRANGERS == 30
    assert sum(taken(rates, f"member {number}", tries=30) for number in range(3)) == 90


def test_in_private_only_the_person_counts() -> None:
    rates = Rates()
    people = [f"person {number}" for number in range(10)]
    assert all(rates.takes(person, None, NOON, stranger=True) for person in people for _ in range(A_PERSON))


def test_what_does_not_fit_costs_nothing() -> None:
    rates = Rates()
    taken(rates, "ann", tries=100)
    assert sum(taken(rates, f"member {number}", tries=30) for number in range(10)) == A_CHAT - A_PERSON


def test_a_clock_that_is_put_back_gives_nobody_more_and_takes_nothing_away() -> None:
    rates = Rates()
    assert taken(rates, "ann", tries=20) == 20
    assert taken(rates, "ann", tries=100, at=NOON - timedelta(hours=1)) == 10


def test_a_crowd_that_passes_by_is_forgotten() -> None:
    rates = Rates()
    for number in range(3 * IDLE):
        rates.takes(f"person {number}", None, NOON + number * timedelta(seconds=1), stranger=True)
    assert len(rates._budgets) <= IDLE  # noqa: SLF001
