"""Two unions in which something is typed, and what is answered."""

from collections.abc import Sequence
from itertools import chain

from tests.stories.story import played, settings

GARDENERS = (
    "ann: /start_union Gardeners — We plant trees @bob @cy",
    "bob: [Accept]",
    "cy: [Accept]",
    "ann: /add_article Water the saplings every day",
    "bob: [Consent 1]",
    "cy: [Consent 1]",
    "ann: /propose Plant an oak",
)
"""Article 1 is in force, and proposal 2 is open: Ann's, who consents."""

ORCHARD = (
    "аня: /start_union Садоводы — Сажаем деревья @боря @вера",
    "боря: [Вступить]",
    "вера: [Вступить]",
    "аня: /add_article Поливать саженцы каждый день",
    "боря: [Согласиться 1]",
    "вера: [Согласиться 1]",
    "аня: /propose Посадить дуб",
)


async def answers(scene: Sequence[str], lines: Sequence[str]) -> list[str]:
    """What was said to each of the lines, one after another, at no hurry."""
    typed = chain.from_iterable((line, "+3s") for line in lines)
    language = "ru" if scene is ORCHARD else "en"
    told, found = await played([*scene, *typed], settings(default_language=language)), []
    _, _, rest = told.partition(f"> {scene[-1]}\n")
    for line in lines:
        _, _, rest = rest.partition(f"> {line}\n")
        found.append(rest.partition("\n> ")[0].strip())
    return found
