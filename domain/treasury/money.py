"""An amount in one currency."""

from dataclasses import dataclass

WHOLE = frozenset(
    (
        *("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV"),
        *("XAF", "XOF", "XPF"),
    )
)
THOUSANDTHS = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
"""What is not counted in hundredths, as ISO 4217 has it. For ever: by these the amounts of the log are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """`amount` counts the smallest units of the `currency` (an ISO 4217 code): cents of EUR, whole JPY."""

    amount: int
    currency: str


def digits_of(currency: str) -> int:
    """After the point."""
    if currency in WHOLE:
        return 0
    return 3 if currency in THOUSANDTHS else 2
