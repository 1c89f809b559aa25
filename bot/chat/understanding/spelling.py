"""How a text is taken apart: into words as they are looked up, and the signs between them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """In small letters, without accents; it stands in the text at `start` to `end`. `sign` is of what parts words."""

    text: str
    start: int
    end: int
    sign: bool = False
    capital: bool = False


def words_of(text: str) -> list[Word]:
    """`don't` is two words, a smile of signs none; what is drawn out is not: `yesss` is `yes`."""
    return [word for match in _WORD.finditer(text) for word in _split(match, text)]


def is_cyrillic(word: str) -> bool:
    return bool(_CYRILLIC.search(word))


def is_mixed(word: str) -> bool:
    """Of letters of two scripts, which nobody types by mistake."""
    return is_cyrillic(word) and bool(_LATIN.search(word))


def _split(match: re.Match[str], text: str) -> Iterator[Word]:
    plain = _UNHEARD.sub("", unicodedata.normalize("NFKC", match[0]).casefold().replace("ё", "е"))
    plain = _APOSTROPHE.sub("'", plain)
    start, end = match.span()
    if not plain or _SMILE.fullmatch(match[0]):
        return
    if _is_sign(plain, text, start):
        yield Word(plain, start, end, sign=True)
        return
    plain = _SUNG.sub(r"\1", plain)
    spelled = _DRAWN_OUT.sub(r"\1", plain) if plain[0].isalpha() else plain
    spelled = "++" if set(spelled) == {"+"} and len(spelled) > 1 else _ECHO.sub(r"\1", spelled)
    for part in _parts(spelled):
        yield Word(part, start, end, capital=match[0].istitle())


def _is_sign(plain: str, text: str, start: int) -> bool:
    """A minus that stands alone is none."""
    if plain == "-":
        return not _MINUS.fullmatch(text[:start][-2:] + "-" + text[start + 1 :][:2])
    if plain in {"+1", "-1"} or set(plain) == {"+"}:
        return False
    return not any(letter.isalnum() or unicodedata.category(letter) == "So" for letter in plain)


def _parts(word: str) -> list[str]:
    if whole := _CONTRACTED.get(word.replace("'", "")):
        return whole.split()
    if contracted := _ENDING.fullmatch(word):
        return [contracted[1], _ENDINGS[contracted[2]]]
    return [word.replace("'", "")]


_APOSTROPHES = "'’ʼ`´"
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_SMILE = re.compile(r"[:;=8]['’]?-?[)(\]\[DPpРр]+(?!\w)|\)+|\(+")
_WORD = re.compile(
    rf"{_SMILE.pattern}|[+-]1(?!\w)|\+{{1,5}}(?!\w)|[\w@#](?:[\w{_APOSTROPHES}]|-(?=\w))*|[^\w\s][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*|\n"
)
_UNHEARD = re.compile("[\u0301\ufe0f\u200b-\u200d\u2060\U0001f3fb-\U0001f3ff]")
_MINUS = re.compile(r"(?:\s|[^\w\s]\s?|)-(?:\s?[^\w\s].?|\s|)")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_SUNG = re.compile(r"([aeiouyаеиоуыэюя])(?:-\1)+")
_ECHO = re.compile(r"^(\w+)(?:-\1)+$")
_CYRILLIC = re.compile("[а-яёіїєґ]", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)

_ENDINGS = {"m": "am", "re": "are", "s": "is", "ll": "will", "d": "would", "ve": "have"}
_ENDING = re.compile(r"(\w+)'(m|re|s|ll|d|ve)")
_CONTRACTED = {
    **{
        f"{verb}nt": f"{verb} not"
        for verb in ("do", "does", "did", "is", "are", "was", "were", "would", "should", "could")
    },
    **{f"{verb}nt": f"{verb} not" for verb in ("have", "has", "had", "must", "need")},
    "cant": "can not",
    "cannot": "can not",
    "wont": "will not",
    "aint": "am not",
    "im": "i am",
    "ive": "i have",
    "lets": "lets",
    "its": "it is",
    "thats": "that is",
    "whats": "what is",
    "youve": "you have",
    "imho": "imho",
}
