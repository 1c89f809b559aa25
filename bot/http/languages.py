"""In which language whoever reads a page is spoken to: as they chose on it, else as their browser asks for."""

from contextlib import suppress

from bot.network.locale import LANGUAGES

LONGEST = 300
"""Characters of what a browser asks for; what comes after them is passed over."""


def chosen(written: str | None) -> str:
    """Empty where nothing was, or nothing that is spoken here."""
    return written if written in LANGUAGES else ""


def preferred(accepted: str) -> str:
    """The one of ours that an Accept-Language gives the greatest weight; empty where it names none of them."""
    weighed = [_weighed(one) for one in accepted[:LONGEST].split(",")]
    ours = [(language, weight) for language, weight in weighed if language in LANGUAGES and weight > 0]
    return max(ours, key=lambda one: one[1])[0] if ours else ""


def _weighed(written: str) -> tuple[str, float]:
    tag, _, parameter = written.partition(";")
    weight = 1.0
    if parameter:
        weight = 0.0
        with suppress(ValueError):
            weight = float(parameter.strip().removeprefix("q="))
    return tag.strip().lower().partition("-")[0], weight
