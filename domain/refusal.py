"""How an aggregate says no."""

from enum import StrEnum


class Refused(Exception):
    """A command that the rules do not allow. Nothing happened; `reason` says why and `details` with what.

    The members' words for a reason stand in the locales, under its value.
    """

    def __init__(self, reason: StrEnum, **details: object) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.details = details
