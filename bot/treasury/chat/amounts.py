"""Amounts as people write them: `500 EUR`, `12,50 €`, `$20`, `1 500 рублей`."""

import re
from dataclasses import dataclass

from babel.numbers import is_currency

from bot.chat.arguments import Missing, Option
from bot.chat.who import Misunderstood
from bot.treasury.chat.parts import Part
from domain.treasury.money import Money, digits_of

OFFERED = ("EUR", "USD", "GBP", "RUB")
"""Where none was named."""

CODE = 3
"""Letters of a code."""

NAMES = {
    **dict.fromkeys(("€", "eur", "euro", "euros", "евро"), "EUR"),
    **dict.fromkeys(("$", "usd", "dollar", "dollars", "доллар", "доллара", "долларов"), "USD"),
    **dict.fromkeys(("£", "gbp", "pound", "pounds", "фунт", "фунта", "фунтов"), "GBP"),
    **dict.fromkeys(("₽", "rub", "руб", "р", "рубль", "рубля", "рублей"), "RUB"),
    **dict.fromkeys(("₴", "uah", "грн", "гривна", "гривны", "гривен"), "UAH"),
    **dict.fromkeys(("₸", "kzt", "тенге"), "KZT"),
    **dict.fromkeys(("chf", "franken", "франк", "франка", "франков"), "CHF"),
}
"""Folded. Other currencies are called by their codes, in capitals: `all` and `try` are codes as well."""

_SIGNS = "".join(name for name in NAMES if not name.isalpha())
_BLANK = "[ \u00a0\u2009\u202f]"
_CENTS = "(?:[.,][0-9]{1,4})?"
_NUMBER = rf"(?:[0-9]{{1,3}}(?:{_BLANK}[0-9]{{3}}){{1,5}}(?![0-9])|[0-9]{{1,18}}){_CENTS}"
_AMOUNT = re.compile(
    rf"(?P<sign>[{_SIGNS}])?\s*(?P<number>{_NUMBER})(?![0-9.,']*[0-9])"
    rf"\s*(?P<name>[{_SIGNS}]|[^\W\d_]+\.?)?[\s,:;—–-]*(?P<rest>.*)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """`before` is how it is said again, `rest` what was said after it."""

    money: Money
    before: str
    rest: str


def is_amount(text: str) -> bool:
    return _AMOUNT.match(text) is not None


def amount_in(text: str, *, before: str) -> Amount:
    """In front of the text; `before` it something was said already. Raises Missing and Misunderstood."""
    match = _AMOUNT.match(text)
    if match is None and text.lstrip(_SIGNS)[:1].isdecimal():
        raise Misunderstood("money-unclear", typed=text.split(maxsplit=1)[0])
    if match is None:
        raise Missing(Part.AMOUNT, before=before, after=text)
    number, name = match["number"], match["name"] or ""
    currency = _currency(match["sign"] or name)
    if currency is None:
        raise _without_currency(text, match, before)
    rest = text[match.start("name") :] if match["sign"] and name else match["rest"]
    money = Money(amount=_smallest(number, currency), currency=currency)
    return Amount(money=money, before=f"{before}{number} {currency} ", rest=rest.strip())


def _without_currency(text: str, match: re.Match[str], before: str) -> Missing | Misunderstood:
    """It was left out, unless something stands there that is none."""
    number, name, after = match["number"], match["name"] or "", text[match.end("number") :]
    if len(name) == CODE and name.isupper():
        return Misunderstood("money-unknown", typed=name)
    if after[:1].isalpha() or after.lstrip()[:1].isdecimal():
        return Misunderstood("money-unclear", typed=text.split(maxsplit=1)[0])
    options = [Option(typed=code, label=code) for code in OFFERED]
    return Missing(Part.CURRENCY, before=f"{before}{number} ", after=after.strip(), options=options)


def _currency(name: str) -> str | None:
    name = name.rstrip(".")
    known = NAMES.get(name.casefold())
    return known or (name if name.isupper() and is_currency(name) else None)


def _smallest(number: str, currency: str) -> int:
    """Raises Misunderstood for parts of a cent, and for what may be thousands: `1,000`."""
    number, digits = re.sub(_BLANK, "", number), digits_of(currency)
    whole, _, parts = number.replace(",", ".").partition(".")
    if len(parts) > digits or (len(parts) == len("000") and "," in number):
        raise Misunderstood("money-unclear", typed=number)
    return int(f"{whole}{parts:0<{digits}}")
