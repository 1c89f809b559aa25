"""A union on Nostr is spoken to as people speak: whatever they reply to a card is understood, in either language."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from adapters.nostr.notes import Kind
from tests.adapters.nostr.fakes import key
from tests.adapters.nostr.relay_process import RelayProcess, client
from tests.simulation.nostr_square import Post, Square, nostr_bot
from tests.simulation.process import Nursery

ANN, BOB = key(201), key(202)

ENGLISH: Mapping[str, str] = {
    "language": "I speak English here now",
    "propose": "propose",
    "heading": "Proposal",
    "yes": "yes, fine by me",
    "all consented": "Carried: everybody consented",
    "no": "no, too dear",
    "what would have to change": "what would have to change",
    "question": "how much is it?",
    "no objection": "It is not an objection",
    "better": "better: Buy a barn",
    "asks whether they object": "Do you object unless it is changed",
    "just an idea": "Just an idea",
    "adopt": "adopt",
    "version 2": "version 2",
    "to version 1": "to version 1",
    "doubt": "hm, perhaps not",
    "asks what it is": "is that an objection",
    "an earlier text": "an earlier text",
    "i am for": "I'm for",
    "decisions": "decisions",
    "decided": "What Gardeners decided",
    "talk": "nice weather today",
    "not understood": "I did not understand",
}
RUSSIAN: Mapping[str, str] = {
    "language": "я говорю здесь по-русски",
    "propose": "предложить",
    "heading": "Предложение",
    "yes": "да, я не против",
    "all consented": "Принято: согласны все",
    "no": "нет, дорого",
    "what would have to change": "что нужно изменить",
    "question": "а сколько он стоит?",
    "no objection": "Это не возражение",
    "better": "лучше так: Buy a barn",
    "asks whether they object": "Вы возражаете, если его не изменят",
    "just an idea": "Просто мысль",
    "adopt": "беру",
    "version 2": "вариант 2",
    "to version 1": "к варианту 1",
    "doubt": "ну не знаю, может, и не надо",
    "asks what it is": "это возражение",
    "an earlier text": "прежний текст",
    "i am for": "я за",
    "decisions": "решения",
    "decided": "Что решил союз",
    "talk": "хорошая сегодня погода",
    "not understood": "Не удалось это понять",
}


@pytest.mark.parametrize(("language", "words"), [("en", ENGLISH), ("ru", RUSSIAN)])
async def test_replies_reactions_and_commands_are_understood_as_they_are_written(
    language: str, words: Mapping[str, str], tmp_path: Path, relay: RelayProcess, nursery: Nursery
) -> None:
    async with nostr_bot(tmp_path / "bot", relay.url, nursery=nursery, key=key(200)) as bot:
        await bot.says("connected")
        async with client(relay) as one:
            here = Square(one, key(200))
            await here.founds(ANN, BOB)
            await here.says(ANN, f"language {language}")
            await here.sees(words["language"])
            for told in (yes, no, question, doubt, better_text, words_alone, called):
                await told(here, words)


async def yes(here: Square, words: Mapping[str, str]) -> None:
    card = await proposed(here, words, "Buy a shed")
    said = await here.says(BOB, words["yes"], to=card)
    await here.receipt(said)
    await here.outcome(card, words["all consented"])


async def no(here: Square, words: Mapping[str, str]) -> None:
    card = await proposed(here, words, "Buy a tractor")
    said = await here.says(BOB, words["no"], to=card)
    await here.receipt(said)
    told = await here.outcome(card, words["what would have to change"])
    assert words["no"].partition(" ")[2] in told.text
    await here.reacts(BOB, "👍", card)
    await here.outcome(card, words["all consented"])


async def question(here: Square, words: Mapping[str, str]) -> None:
    card = await proposed(here, words, "Buy a boat")
    said = await here.says(BOB, words["question"], to=card)
    await here.answer(said, words["no objection"])
    assert words["question"] in (await shown(here, card)).text


async def doubt(here: Square, words: Mapping[str, str]) -> None:
    """Nothing is guessed: it stands on the card until its author has said what it is."""
    card = await proposed(here, words, "Buy a horse")
    said = await here.says(BOB, words["doubt"], to=card)
    await here.answer(said, words["asks what it is"])
    assert words["doubt"] in (await shown(here, card)).text
    await here.receipt(await here.reacts(BOB, "👎🏽", card))


async def better_text(here: Square, words: Mapping[str, str]) -> None:
    """A new text is a new note below the old one, and quotes what is different. It alone can be consented to."""
    card = await proposed(here, words, "Buy a tent")
    said = await here.says(BOB, words["better"], to=card)
    suggested = await here.sees(lambda post: "[+barn+]" in post.text and post.names("e", card.id))
    asked = await here.answer(said, words["asks whether they object"])
    await here.says(BOB, words["just an idea"], to=asked)
    await here.says(ANN, words["adopt"], to=suggested)
    new = await here.outcome(card, words["version 2"])
    assert new.names("e", card.id)
    assert "[-tent-] [+barn+]" in new.text
    early = await here.reacts(BOB, "👍", card)
    await here.answer(early, words["an earlier text"])
    await here.receipt(await here.reacts(BOB, "-", card))  # an objection counts as one that was carried over
    assert words["to version 1"] in (await shown(here, new)).text
    await here.receipt(await here.reacts(BOB, "+", new))
    await here.outcome(new, words["all consented"])


async def words_alone(here: Square, words: Mapping[str, str]) -> None:
    """Where nothing is replied to, a mention and a number do."""
    card = await proposed(here, words, "Buy a drum")
    await here.receipt(await here.says(BOB, f"{words['i am for']} {number_of(card)}"))
    await here.outcome(card, words["all consented"])
    asked = await here.says(BOB, words["decisions"])
    assert "Buy a drum" in (await here.answer(asked, words["decided"])).text


async def called(here: Square, words: Mapping[str, str]) -> None:
    """Who speaks to the union is answered, be it that nothing was understood; its members' talk is left alone."""
    for text in (f"nostr:{here.bot.npub} {words['talk']}", words["talk"]):
        said = await here.says(ANN, text)
        if text != words["talk"]:
            await here.answer(said, words["not understood"])
    await here.answer(await here.says(ANN, words["decisions"]))  # by now all that was said before is answered
    assert not await here.posts(kinds=[Kind.NOTE], **{"#e": [said.id]})


async def proposed(here: Square, words: Mapping[str, str], what: str) -> Post:
    await here.says(ANN, f"{words['propose']}: {what}")
    return await here.sees(lambda post: heads(post, words) and what in post.text and not is_reply(post))


async def shown(here: Square, card: Post) -> Post:
    """As it reads now: what was posted is not edited on Nostr."""
    return await here.answer(await here.says(ANN, f"/proposal {number_of(card)}"))


def heads(post: Post, words: Mapping[str, str]) -> bool:
    return post.text.startswith(words["heading"])


def is_reply(post: Post) -> bool:
    return any(tag[0] == "e" for tag in post.tags)


def number_of(card: Post) -> int:
    found = re.match(r"\w+ (\d+)[:.]", card.text)
    assert found is not None, card.text
    return int(found[1])
