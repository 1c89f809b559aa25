"""The whole story of a union, told to the real bot over Telegram: in English and in Russian, side by side.

Telegram lets a bot say twenty things a minute in a group, so each chapter has a group of its own.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from bot.network.locale import Words, all_words
from tests.adapters.telegram.bot_api import BotApi, Place, Shown, User
from tests.simulation.process import bot_on, eventually, together

PERIOD = "PT15S"
"""Long enough to act within on a busy machine, short enough to wait for."""


@dataclass
class Group:
    """A group chat of a few people, and the words that the bot has for them."""

    telegram: BotApi
    place: Place
    words: Words
    ann: User
    bob: User
    cy: User

    async def says(self, who: User, text: str, to: Shown | None = None) -> Shown:
        return await self.place.says(who, text, to=to)

    async def sees(self, wanted: str, after: Shown | None = None) -> Shown:
        return await eventually(self.place, lambda message: wanted in message.text, after)

    async def reads(self, key: str, after: Shown | None = None, **args: object) -> Shown:
        """What the bot says under that key."""
        return await self.sees(self.words(key, **args), after)

    async def card(self, number: int, after: Shown | None = None) -> Shown:
        heading = f"{self.words('proposal-heading', number=str(number), title='')}".strip()
        return await eventually(
            self.place, lambda message: message.text.startswith(heading) and bool(message.keys), after
        )

    async def presses(self, who: User, key: str, on: Shown, **args: object) -> None:
        """And is answered so."""
        press = await self.place.presses(who, self.words(f"button-{key}"), on=on)
        answer = {"consent": "done-consented", "object": "done-objected", "reopen": "done-reopened"}
        assert await press.answer() == self.words(answer.get(key, f"done-{key}ed"), **args)

    async def ends(self, card: Shown, outcome: str, **args: object) -> Shown:
        """The outcome is a reply to the card, and the card says it too, without buttons to answer."""
        ending = self.words(f"outcome-{outcome}", **args)
        told = await eventually(
            self.place, lambda message: message.replies_to is card and ending in message.text, card
        )
        await eventually(self.place, lambda message: message is card and ending in message.text)
        assert self.words("button-consent") not in card.labels
        return told

    async def consents(self, card: Shown, number: int, *who: User) -> Shown:
        for member in who:
            await self.presses(member, "consent", card, number=str(number))
        return await self.ends(card, "carried-explicit")

    async def means(self, who: User, words: Words) -> None:
        """A username alone may be another's: Ann is shown whom she means, and says yes."""
        label = words("choice-them")
        question = await eventually(
            self.place, lambda message: label in message.labels and f"@{who.username}" in message.text
        )
        await self.place.presses(self.ann, label, on=question)

    async def answers(self, who: User, way: str) -> None:
        """The question that names them, with the choice that means so."""
        label = self.words(f"choice-{way}")
        question = await eventually(
            self.place, lambda message: label in message.labels and message.text.startswith(who.name)
        )
        await self.place.presses(who, label, on=question)

    async def speaks_their_language(self) -> None:
        """It was founded in English words, whatever the founder's own language."""
        await self.says(self.ann, f"/language {self.words.language}")
        await self.reads("again-language" if self.words.language == "en" else "told-language")

    async def is_founded(self, *others: User) -> None:
        names = " ".join(user.name for user in others)
        mentions = {user.name: user for user in others}
        await self.place.says(self.ann, f"/start_union Gardeners — plant trees {names}", mentions=mentions)
        await self.sees("Gardeners")
        await self.speaks_their_language()
        for user in others:
            await self.says(user, "/accept")
            await self.reads("told-founder-accepted", name=user.name)


Chapter: TypeAlias = Callable[[Group], Awaitable[None]]


async def founding_and_admission(here: Group) -> None:
    """Two co-founders, one by button, one by /accept; then somebody is admitted, who answers in private."""
    await here.says(here.bob, "hello")
    await here.says(here.cy, "hello")
    await here.says(
        here.ann, f"/start_union Gardeners — plant trees @{here.bob.username} @{here.cy.username}"
    )
    await here.means(here.bob, here.words)
    founded = await here.sees("plant trees")
    assert {"Accept", "Decline"} <= set(founded.labels)
    press = await here.place.presses(here.bob, "Accept", on=founded)
    assert await press.answer() == Words("en")("done-accepted-founder")
    await here.says(here.cy, "/accept")
    await here.sees(Words("en")("told-founder-accepted", name=here.cy.name))
    await here.speaks_their_language()

    dan = here.telegram.user("Dan", username=f"dan_{here.words.language}", language=here.words.language)
    here.place.chat.members[dan.id] = dan
    await here.says(dan, "May I join?")
    await here.says(here.ann, f"/invite @{dan.username}")
    await here.means(dan, here.words)
    card = await here.card(1)
    link = card.key(here.words("button-private"))
    assert link is not None
    assert link.url is not None
    private = here.telegram.private(dan)
    await private.says(dan, f"/start {link.url.partition('start=')[2]}")
    invitation = await private.sees("Gardeners")
    press = await private.presses(dan, here.words("button-accept"), on=invitation)
    thanks, _, _ = here.words("done-accepted-candidate", when="…").partition("…")
    assert (await press.answer() or "").startswith(thanks)
    await here.reads("card-candidate-accepted", name=dan.name)
    told = await here.consents(card, 1, here.bob, here.cy)
    assert here.words("told-admitted", name="Dan", union="Gardeners") in told.text
    await here.says(dan, "/members")
    await here.sees("4. Dan (telegram)")


async def the_regulation(here: Group) -> None:
    """An article is added, amended, twice at once, and repealed; what is amended shows the difference."""
    await here.is_founded(here.bob)
    await here.says(here.ann, "/add_article We meet on Sundays")
    await here.consents(await here.card(1), 1, here.bob)
    await here.says(here.ann, "/amend_article 1 We meet on Mondays")
    monday = await here.card(2)
    assert "<s>Sundays</s> <u>Mondays</u>" in monday.html
    await here.says(here.ann, "/amend_article 1 We meet on Tuesdays")
    tuesday = await here.card(3)
    told = await here.consents(monday, 2, here.bob)
    assert here.words("told-article-amended", number="1", revision=2) in told.text
    await here.ends(tuesday, "superseded-article", number="1")
    assert tuesday.labels == [here.words("button-reopen")]
    await here.presses(here.ann, "reopen", tuesday, number="4")
    again = await here.card(4)
    assert "<s>Mondays</s> <u>Tuesdays</u>" in again.html
    await here.consents(again, 4, here.bob)
    await here.says(here.bob, "/repeal_article 1")
    await here.consents(await here.card(5), 5, here.ann)
    await here.says(here.ann, "/regulation")
    await here.reads("regulation-empty")


async def objections(here: Group) -> None:
    """One by button, with the reason as a reply to the question; withdrawn again. Another one stands."""
    await here.is_founded(here.bob)
    asked = await here.says(here.ann, "/propose Plant an oak")
    oak = await here.card(1)
    await here.says(here.ann, "/propose Fell the lime")
    lime = await here.card(2)
    await here.presses(here.bob, "object", oak, number="1")
    question = await eventually(here.place, lambda message: message.asks_reply, asked)
    assert here.bob.name in question.text
    await here.says(here.bob, "It takes <all> the light", to=question)
    await eventually(here.place, lambda m: m is oak and "It takes <all> the light" in m.text)
    objecting = {"en": "object: it is older than we", "ru": "против: it is older than we"}
    await here.says(here.bob, objecting[here.words.language], to=lime)
    await here.says(here.bob, "/retract 1")
    await eventually(here.place, lambda m: m.replies_to is oak and m is not question, oak)
    assert "it is older than we" in (await here.ends(lime, "rejected", names=here.bob.name)).text
    await here.ends(oak, "carried-tacit")


async def partings(here: Group) -> None:
    """Expelled, left, renamed, dissolved; and a second union where the first one was."""
    await here.is_founded(here.bob, here.cy)
    await here.says(here.ann, f"/expel {here.cy.name} never waters")
    expulsion = await here.card(1)
    await here.place.presses(here.bob, here.words("button-consent"), on=expulsion)
    await here.answers(here.bob, "consent")
    told = await here.ends(expulsion, "carried-explicit")
    cy = here.words("member-numbered", name=here.cy.name, number="3")
    assert here.words("told-expelled", name=cy) in told.text
    refused = await here.says(here.cy, "/propose I am still here")
    await here.reads("refused-not-a-member", refused, name="Gardeners")
    await here.says(here.bob, "/rename Foresters — plant forests")
    await here.consents(await here.card(2), 2, here.ann)
    await here.says(here.bob, "/leave")
    await here.answers(here.bob, "leave")
    await here.reads("told-left", name=here.bob.name)
    await here.says(here.ann, "/dissolve We are done")
    await here.answers(here.ann, "dissolve")
    await here.reads("told-dissolved", name="Foresters")
    await here.says(here.bob, "/start_union Bakers — bake")
    await here.sees("Bakers")


async def in_a_topic(here: Group) -> None:
    """A union that is at home in one topic of a forum sends there whoever speaks to it in another."""
    here.place = await here.place.opens_topic("Trees")
    other = await here.place.opens_topic("Cakes")
    await here.is_founded(here.bob)
    await here.says(here.ann, "/propose Plant an oak")
    card = await here.card(1)
    await here.consents(card, 1, here.bob)
    await other.says(here.ann, "/propose Bake a cake")
    await other.sees(here.words("no-union-but-in-topic", name="Gardeners"))


async def oddities(here: Group) -> None:
    """What must do no harm: a clear answer, or silence."""
    await here.is_founded(here.bob)
    message = await here.says(here.bob, "Let us plant <b>oaks</b> & limes")
    await here.place.edits(message, "/propose Plant oaks")
    await here.reads("edited-command", message)
    message = await here.place.says_anonymously("/propose Nobody wants this")
    await here.reads("anonymous", message)
    message = await here.says(here.ann, "/propos Plant <i>oaks</i> & limes")
    await here.reads("unknown-nearest", message, typed="propos", nearest="propose")
    message = await here.says(here.ann, "/propose " + 4087 * "<")
    await here.reads("refused-text-too-long", message, length=4087, limit=2500)
    await here.says(here.ann, "/propose " + 50_000 * "&amp;")
    await here.says(here.ann, "/foo")
    await here.says(here.ann, '/propose Plant <b>oaks</b> & "limes" ' + 2400 * "&")
    card = await here.card(1)
    assert 'Plant <b>oaks</b> & "limes" &&&' in card.text
    press = await here.place.presses(here.cy, here.words("button-consent"), on=card)
    assert await press.answer() == here.words("refused-not-a-member", name="Gardeners")
    private = here.telegram.private(here.cy)
    await private.says(here.cy, "/foo")
    await private.sees(here.words("unknown-command", typed="foo"))
    await here.consents(card, 1, here.bob)


CHAPTERS: tuple[Chapter, ...] = (
    founding_and_admission,
    the_regulation,
    objections,
    partings,
    in_a_topic,
    oddities,
)


async def test_the_whole_story_in_english_and_in_russian(tmp_path: Path) -> None:
    async with BotApi(longest_poll=1) as telegram, bot_on(telegram, tmp_path, period=PERIOD) as bot:
        await together(
            {
                f"{chapter.__name__}_{language}": tell(chapter, telegram, words)
                for language, words in all_words().items()
                for chapter in CHAPTERS
            }
        )
        assert await bot.stops() == 0
        assert "Traceback" not in bot.log


async def tell(chapter: Chapter, telegram: BotApi, words: Words) -> None:
    title = f"{chapter.__name__}_{words.language}"
    people = [
        telegram.user(name, username=f"{name}_{title}".lower(), language=words.language)
        for name in ("Ann", "Bob", "Cy")
    ]
    place = telegram.group(title, *people, supergroup=chapter is in_a_topic)
    try:
        await chapter(Group(telegram, place, words, *people))
    except BaseException as failure:
        failure.add_note(f"{title}:\n{place.transcript()}")
        raise
