"""How amounts and entries read in a member's language."""

import re
from copy import copy
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import NumberPattern

from bot.network.locale import Words
from bot.network.quoting import quoted
from bot.treasury.tables import Booked
from domain.treasury.money import Money, digits_of


def told(money: Money, words: Words) -> str:
    """`€1,234.50`, `−€5.00`."""
    digits = digits_of(money.currency)
    units = Decimal(money.amount).scaleb(-digits)
    written = _pattern(words.language, digits).apply(
        units, words.language, currency=money.currency, currency_digits=False
    )
    return _BETWEEN.sub("\u00a0", str(written)).replace("-", "−")


@cache
def _pattern(language: str, digits: int) -> NumberPattern:
    """How many digits there are is ours to say: what is known of it elsewhere changes with the years."""
    pattern: NumberPattern = copy(Locale.parse(language).currency_formats["standard"])
    pattern.frac_prec = (digits, digits)
    return pattern


def change(money: Money, words: Words) -> str:
    """As `told`, with its sign also where it came in."""
    return f"+{told(money, words)}" if money.amount > 0 else told(money, words)


def line(booked: Booked, words: Words) -> str:
    _, _, number = booked.cause.partition(":")
    return words(
        "treasury-entry",
        number=str(booked.number),
        day=words.day(booked.at),
        change=change(booked.money, words),
        what=quoted(booked.what, words),
        proposal=number,
    )


_BETWEEN = re.compile("(?<=[A-Z])(?=[0-9])")
"""A code and the number after it."""
