"""Which of our languages a founder writes, as far as letters and their own settings tell."""

from bot.network.locale import LANGUAGES

LATIN, CYRILLIC = "en", "ru"
"""The language of ours that is written so."""

OTHERS = frozenset("іїєґўјљњћђџќѓѕәөүұқғңһ")
"""Letters of languages that are written in Cyrillic and are not Russian."""


def language_of(text: str, own: str | None) -> str | None:
    """`own` is an IETF tag, None where it is not known. None where nothing tells.

    Whoever speaks a language that we do not is not taken for a Russian by their letters.
    """
    spoken = own.partition("-")[0].lower() if own else None
    letters = [letter for letter in text.casefold() if letter.isalpha()]
    cyrillic = sum("а" <= letter <= "я" or letter == "ё" for letter in letters)
    latin = sum(letter.isascii() for letter in letters)
    if cyrillic > latin and not OTHERS.intersection(letters) and spoken in {None, *LANGUAGES}:
        return CYRILLIC
    if latin > cyrillic and spoken is not None:
        return LATIN
    return spoken if spoken in LANGUAGES else None
