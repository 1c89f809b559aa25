"""The forms of Russian words: what each may be a form of, and which forms a word has.

The dictionary takes some twenty megabytes, so it is loaded when it is first needed, and once.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from threading import Lock

import pymorphy3
import pymorphy3_dicts_ru
from pymorphy3.analyzer import Parse

_loading = Lock()
_LINKING = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})


def dictionary() -> pymorphy3.MorphAnalyzer:
    """The same at each call. The first takes a while: not to be waited for on the event loop."""
    with _loading:
        return _loaded()


def is_loaded() -> bool:
    return _loaded.cache_info().currsize > 0


@cache
def _loaded() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path())


@lru_cache(maxsize=10_000)
def keys_of(word: str) -> tuple[str, ...]:
    """What a word is looked up by: itself, and whatever it may be a form of."""
    found = (_key(parse) for parse in _known(word))
    return tuple(dict.fromkeys((word, *(key for key in found if key))))


def is_a_word(word: str) -> bool:
    return bool(dictionary().word_is_known(word))


def is_a_name(word: str) -> bool:
    """In the form in which somebody is called."""
    return any({"Name", "nomn"} in parse.tag for parse in _known(word))


def is_a_deed(word: str) -> bool:
    """What its author is going to do: `привезу`."""
    return any({"VERB", "perf", "1per", "futr"} in parse.tag for parse in _known(word))


@lru_cache(maxsize=10_000)
def _known(word: str) -> tuple[Parse, ...]:
    """Nothing for what is no word: guessing at it would take long."""
    return tuple(parse for parse in dictionary().parse(word) if parse.is_known) if is_a_word(word) else ()


def forms_of(word: str) -> Iterator[str]:
    """Those that are looked up by the same key."""
    yield word
    for parse in _known(word)[:1]:
        if key := _key(parse):
            yield from (form.word.replace("ё", "е") for form in parse.lexeme if _key(form) == key)


def every_form_of(word: str) -> Iterator[str]:
    """Of all that it may be a form of; of what is no word as it most likely has them."""
    for parse in _known(word) or dictionary().parse(word)[:1]:
        yield from (form.word.replace("ё", "е") for form in parse.lexeme)


def is_linking(word: str) -> bool:
    """It only holds others together."""
    return dictionary().parse(word)[0].tag.POS in _LINKING


def _key(parse: Parse) -> str | None:
    """None for what has no forms, or is asked or told of others."""
    tag, lemma = parse.tag, parse.normal_form.replace("ё", "е")
    match tag.POS:
        case "VERB" if "impr" in tag or "2per" in tag or "3per" in tag:
            return None
        case "VERB":
            return f"{lemma}, {tag.tense}"
        case "NOUN" | "ADJF" | "ADJS" | "PRTS" | "PRTF":
            return f"{lemma}, {tag.POS}"
        case _:
            return None
