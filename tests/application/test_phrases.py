"""What people type in reply to a card, half of it written by somebody who never saw how it is read.

A wrong stance is never acceptable; to ask back is, now and then.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from bot.chat.understanding.reader import understand
from bot.chat.understanding.readings import (
    Consents,
    Doubtful,
    Objects,
    Reading,
    Remarks,
    Retracts,
    Wonders,
)

FOLDER = Path(__file__).parent / "phrases"
LANGUAGES = ("en", "ru")
STANCES = {"yes": Consents, "no": Objects, "back": Retracts}
TALK = {"better", "question", "remark"}
MEANINGS = {*STANCES, *TALK, "unclear"}
SEED = 20260101


@dataclass(frozen=True, slots=True)
class Phrase:
    meaning: str
    text: str


def phrases(language: str) -> list[Phrase]:
    lines = (
        line
        for file in sorted(FOLDER.glob(f"{language}.*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
    )
    return [Phrase(*line.split("\t")) for line in lines if line.strip() and not line.startswith("#")]


def varied(phrase: Phrase, chance: Random, language: str) -> Iterator[Phrase]:
    """As others would type it: capitals, a smile, a slip of a finger, somebody's name or thanks."""
    names, thanks = NAMES[language], THANKS[language]
    text = phrase.text
    for other in (
        text.upper(),
        text.lower(),
        f"{text} {chance.choice(SMILES)}",
        f"{text.rstrip('.')}{chance.choice(('!', '!!', '.', ' .'))}"
        if not text.endswith("?")
        else f"{text}??",
        f"{chance.choice(names)}, {text}",
        f"{text.rstrip('.!')}, {chance.choice(names)}",
        f"{chance.choice(thanks)} {text}",
        f"{text.rstrip('.!')}. {chance.choice(thanks)}",
        mistyped(text, chance),
    ):
        yield Phrase(phrase.meaning, other)


def mistyped(text: str, chance: Random) -> str:
    """One slip in one of the longer words: two letters swapped, one left out, or one typed twice."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) >= LONG_WORD and word.isalpha()]
    if not long:
        return text
    at = chance.choice(long)
    word, place = words[at], chance.randrange(1, len(words[at]) - 2)
    slips = (
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        word[:place] + word[place + 1 :],
        word[:place] + word[place] * 2 + word[place + 1 :],
    )
    return " ".join([*words[:at], chance.choice(slips), *words[at + 1 :]])


LONG_WORD = 5
SMILES = ("🙂", "😊", "🙏", ":)", ")))")
NAMES = {"en": ("Ann", "Bob", "Martha", "Mr. Brown"), "ru": ("Аня", "Петя", "Марина", "Иван")}
THANKS = {"en": ("Thanks!", "Thank you.", "Hi,"), "ru": ("Спасибо!", "Большое спасибо.", "Привет,")}


def is_wrong(meaning: str, reading: Reading) -> bool:
    """Another stance than was meant, or a no that would pass as silence."""
    if meaning == "no" and isinstance(reading, Remarks | Wonders):
        return True
    meant = STANCES.get(meaning)
    return isinstance(reading, Consents | Objects | Retracts) and not (meant and isinstance(reading, meant))


def is_understood(meaning: str, reading: Reading) -> bool:
    """A clear stance as itself; of talk it is enough that nobody is asked back."""
    if meaning in STANCES:
        return isinstance(reading, STANCES[meaning])
    return isinstance(reading, Doubtful) is (meaning == "unclear")


async def read_all(said: list[Phrase]) -> list[tuple[Phrase, Reading]]:
    return [(phrase, await understand(phrase.text, 1)) for phrase in said]


@pytest.fixture(scope="module", params=LANGUAGES)
def read(request: pytest.FixtureRequest) -> list[tuple[Phrase, Reading]]:
    """All phrases of a language, and their variants."""
    chance = Random(SEED)  # noqa: S311
    plain = phrases(request.param)
    said = [*plain, *(other for phrase in plain for other in varied(phrase, chance, request.param))]
    return asyncio.run(read_all(said))


def figures(read: list[tuple[Phrase, Reading]]) -> str:
    counted = Counter((phrase.meaning, type(reading).__name__) for phrase, reading in read)
    return "\n".join(
        f"{meaning} read as {reading}: {count}" for (meaning, reading), count in sorted(counted.items())
    )


def not_understood(read: list[tuple[Phrase, Reading]], meanings: set[str]) -> tuple[float, str]:
    """Their share, with what they are."""
    of_these = [(phrase, reading) for phrase, reading in read if phrase.meaning in meanings]
    missed = [(phrase, reading) for phrase, reading in of_these if not is_understood(phrase.meaning, reading)]
    listed = "\n".join(f"{phrase.meaning}: {phrase.text!r} {reading}" for phrase, reading in missed)
    return len(missed) / len(of_these), f"{figures(read)}\n{listed}"


def test_no_stance_is_read_wrongly(read: list[tuple[Phrase, Reading]]) -> None:
    wrong = [(phrase, reading) for phrase, reading in read if is_wrong(phrase.meaning, reading)]
    assert wrong == [], figures(read)


def test_hardly_anybody_with_a_clear_stance_is_asked_back(read: list[tuple[Phrase, Reading]]) -> None:
    share, told = not_understood(read, {*STANCES})
    assert share <= 1 / 10, told


def test_hardly_anybody_who_only_talks_is_asked_back(read: list[tuple[Phrase, Reading]]) -> None:
    share, told = not_understood(read, TALK)
    assert share <= 1 / 20, told


def test_hardly_anything_unclear_passes_as_talk(read: list[tuple[Phrase, Reading]]) -> None:
    share, told = not_understood(read, {"unclear"})
    assert share <= 1 / 10, told


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_phrases(language: str) -> None:
    said = phrases(language)
    assert {phrase.meaning for phrase in said} == MEANINGS
    assert len({phrase.text for phrase in said}) >= 300
    assert len(list(FOLDER.glob(f"{language}.*.tsv"))) >= 2
