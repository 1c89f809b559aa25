"""What may be missing in what one says of money, as the words that ask for it are named."""

from enum import StrEnum


class Part(StrEnum):
    WAY = "money-way"
    AMOUNT = "money-amount"
    CURRENCY = "money-currency"
    PURPOSE = "money-purpose"
