"""An amount is understood as people write it; what may mean two is asked about, never guessed."""

import pytest

from bot.chat.arguments import Missing
from bot.chat.who import Misunderstood
from bot.network.locale import Words, all_words
from bot.treasury.chat.amounts import amount_in
from bot.treasury.chat.parts import Part
from bot.treasury.wording import told
from domain.treasury.money import Money

WORDS = all_words()


@pytest.mark.parametrize(
    ("typed", "amount", "currency", "rest"),
    [
        ("500 EUR from the fair", 50_000, "EUR", "from the fair"),
        ("12,50 € bread", 1_250, "EUR", "bread"),
        ("12.5€: bread", 1_250, "EUR", "bread"),
        ("$20 for seeds", 2_000, "USD", "for seeds"),
        ("€20", 2_000, "EUR", ""),
        ("1 500 руб. на семена", 150_000, "RUB", "на семена"),
        ("1\u00a0234\u00a0567 рублей — на дом", 123_456_700, "RUB", "на дом"),
        ("500 usd 20 boxes", 50_000, "USD", "20 boxes"),
        ("20 PLN. bread", 2_000, "PLN", "bread"),
        ("1500 JPY tea", 1_500, "JPY", "tea"),
        ("1.250 KWD tea", 1_250, "KWD", "tea"),
        ("0 EUR nothing", 0, "EUR", "nothing"),
    ],
)
def test_an_amount_is_what_was_written(typed: str, amount: int, currency: str, rest: str) -> None:
    found = amount_in(typed, before="")
    assert (found.money, found.rest) == (Money(amount=amount, currency=currency), rest)
    assert amount_in(f"{found.before}{found.rest}", before="") == found


@pytest.mark.parametrize(
    "typed",
    [
        *("1,234.56 EUR", "1,000 EUR", "1.000 EUR", "$1,234", "12.345 EUR", "12.5 JPY", "1,250 KWD"),
        *("5k EUR", "1 5 EUR", "1 50 000 EUR", f"{'9' * 19} EUR", "0.1234567890 EUR", "1e9 EUR"),
    ],
)
def test_what_may_mean_two_amounts_is_none(typed: str) -> None:
    with pytest.raises(Misunderstood, match="money-unclear"):
        amount_in(typed, before="")


def test_what_is_no_currency_is_none() -> None:
    with pytest.raises(Misunderstood, match="money-unknown"):
        amount_in("20 BTC from a neighbour", before="")


@pytest.mark.parametrize(
    ("typed", "part", "before", "after"),
    [
        ("", Part.AMOUNT, "spent ", ""),
        ("for seeds", Part.AMOUNT, "spent ", "for seeds"),
        ("20", Part.CURRENCY, "spent 20 ", ""),
        ("20 all that we had", Part.CURRENCY, "spent 20 ", "all that we had"),
    ],
)
def test_what_lacks_is_asked_for_where_it_lacks(typed: str, part: Part, before: str, after: str) -> None:
    with pytest.raises(Missing) as missing:
        amount_in(typed, before="spent ")
    assert (missing.value.part, missing.value.before, missing.value.after) == (part, before, after)


@pytest.mark.parametrize(
    ("words", "money", "reads"),
    [
        (WORDS["en"], Money(amount=123_450, currency="EUR"), "€1,234.50"),
        (WORDS["en"], Money(amount=-500, currency="USD"), "−$5.00"),
        (WORDS["en"], Money(amount=100_000, currency="RUB"), "RUB\u00a01,000.00"),
        (WORDS["en"], Money(amount=1_234, currency="JPY"), "¥1,234"),
        (WORDS["ru"], Money(amount=123_450, currency="RUB"), "1\u00a0234,50\u00a0₽"),
        (WORDS["ru"], Money(amount=1_500, currency="KWD"), "1,500\u00a0KWD"),
    ],
)
def test_an_amount_reads_as_in_the_language(words: Words, money: Money, reads: str) -> None:
    assert told(money, words) == reads
