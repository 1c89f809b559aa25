"""Added to a group: the bot says what it is in the language of who added it, and a union begins by tapping and answering."""

from dataclasses import replace

from bot.network.incoming import Author, Found
from bot.wiring.world import World
from tests.simulation.town import DAY, SQUARE, Town, author, town


class Visitors(Town):
    """One question follows another here: each has a code of its own."""

    codes = 0

    def world(self) -> World:
        def code() -> str:
            self.codes += 1
            return f"CODE-{self.codes}"

        return replace(super().world(), new_code=code)

    async def adds_the_bot(self, by: Author | None) -> None:
        self.pending.append(Found(channel=SQUARE, at=self.clock.now(), added=True, by=by))
        await self._go_on()


RUSSIAN = replace(author("olga"), language="ru")


async def test_it_says_what_it_is_in_the_language_of_who_added_it() -> None:
    async with town(kind=Visitors) as here:
        await here.adds_the_bot(RUSSIAN)
        (hello,) = here.network.on(SQUARE)
        assert hello.text.startswith("Здравствуйте! Я помогаю группе решать сообща.")
        assert hello.text.count("\n") == 2
        assert hello.labels == ["Начать союз", "Язык"]


async def test_added_by_nobody_in_particular_it_speaks_the_usual_language() -> None:
    async with town(kind=Visitors) as here:
        await here.adds_the_bot(None)
        assert here.told("Hello! I help a group decide together.") == 1


async def test_where_a_union_is_at_home_it_does_not_introduce_itself_again() -> None:
    async with town("ann", "bob", kind=Visitors) as here:
        await here.puts_the_bot_out()
        here.network.closed.discard(SQUARE)
        await here.adds_the_bot(RUSSIAN)
        assert here.told("Я помогаю группе решать сообща") == 0


async def test_put_out_and_in_again_and_again_it_does_not_repeat_itself() -> None:
    async with town(kind=Visitors) as here:
        for _ in range(5):
            await here.adds_the_bot(RUSSIAN)
        assert here.told("Я помогаю группе решать сообща") == 1
        await here.waits(hours=1)
        await here.adds_the_bot(RUSSIAN)
        assert here.told("Я помогаю группе решать сообща") == 2


async def test_the_language_can_be_chosen_before_there_is_a_union_and_the_union_keeps_it() -> None:
    async with town(kind=Visitors) as here:
        await here.adds_the_bot(RUSSIAN)
        await here.says("ann", "/language en")
        assert here.told("I speak English here now.") == 1
        await here.says("ann", "/start_union Сад — Растить вместе")
        assert here.told("Сад is founded.") == 1
        assert here.union.language == "en"


async def test_a_union_speaks_as_its_founder_writes() -> None:
    async with town(kind=Visitors) as here:
        await here.says("ann", "/start_union")
        await here.says("ann", "Сад", to=here.network.messages[-1])
        await here.says("ann", "Растить вместе", to=here.network.messages[-1])
        assert here.told("Союз основан: Сад") == 1
        assert here.union.language == "ru"
        await here.restarts()
        await here.waits(seconds=DAY.total_seconds())
        assert here.union.language == "ru"


async def test_the_button_leads_anybody_through_founding() -> None:
    async with town(kind=Visitors) as here:
        await here.adds_the_bot(author("ann"))
        await here.presses("bob", "Start a union")
        asked = here.network.messages[-1]
        assert asked.text == "Bob, what should the union be called?"
        assert asked.now.wants_reply
        await here.says("bob", "Gardeners", to=asked)
        await here.says("bob", "plant trees", to=here.network.messages[-1])
        assert here.told("Gardeners is founded.") == 1
        await here.presses("ann", "Start a union")
        assert here.network.answers[-1].startswith("This chat is home to Gardeners already.")
