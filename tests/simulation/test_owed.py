"""What is owed outlives the bot: a start reads no log, a lost file costs nobody a word, and a bug one message."""

from dataclasses import replace
from pathlib import Path

import pytest

from adapters.sqlite.local import LocalDatabase
from bot.log.store import START, Unavailable
from bot.network.incoming import MessageId, Said
from bot.network.locale import Languages, Words
from bot.network.markup import plain
from bot.network.outgoing import Outgoing, Unreachable
from bot.wiring.application import Application
from domain.people import Channel
from domain.union.proposal_events import ObjectionReasonGiven
from tests.simulation.counting import Counting
from tests.simulation.town import SQUARE, WORDS, Posted, Town, private_chat, town


class Stumbling(Words):
    """Words with a bug: one of them cannot be said."""

    def __init__(self, key: str, language: str = "en") -> None:
        super().__init__(language)
        self.key, self.tried = key, 0

    def __call__(self, key: str, /, **args: object) -> str:
        if key == self.key:
            self.tried += 1
            raise KeyError(key)
        return super().__call__(key, **args)


def said(here: Town, before: int = 0, where: Channel = SQUARE) -> list[str]:
    messages: list[Posted] = here.network.messages[before:]
    return [plain(message.first.text) for message in messages if message.now.channel == where]


async def several_unions(here: Town) -> None:
    for number in range(5):
        here.home = Channel(f"town:{number}")
        for name in ("ann", "bob", "cy", "dee", "eve"):
            await here.says(f"{name}{number}", f"/start_union {name}{number} — plant trees")
            here.home = Channel(f"town:{name}{number}")
        await here.says(f"ann{number}", "/propose Plant an oak")


async def test_a_start_does_not_read_the_log() -> None:
    async with town(file=LocalDatabase.in_memory()) as here:
        await several_unions(here)
        told = len(here.network.messages)
        here.loses_the_network()
        here.goes_down()
        here.store = counting = Counting(here.store)
        await Application(here.world()).start()
        assert counting.read_events == 0
        await here.comes_up()
        await here.connects()
        assert len(here.network.messages) == told


async def test_what_waited_when_it_went_down_is_told_afterwards_and_once() -> None:
    async with town("ann", "bob", file=LocalDatabase.in_memory()) as here:
        await here.says("ann", "/propose Plant an oak")
        here.loses_the_network()
        await here.bot.hear(here.writes("bob", "/consent 1"))
        here.pending.clear()
        await here.bot.catch_up()
        await here.restarts()
        assert here.told("Carried: everybody consented.") == 0
        await here.connects()
        await here.restarts()
        assert here.told("Carried: everybody consented.") == 1


async def test_without_its_file_it_begins_where_all_was_told() -> None:
    async with town("ann", "bob") as here:
        for number in range(1, 20):
            await here.says("ann", f"/propose Plant oak {number}")
            await here.says("bob", f"/consent {number}")
        told = len(here.network.messages)
        here.loses_the_network()
        await here.bot.hear(here.writes("ann", "/propose Plant an elm"))
        here.pending.clear()
        await here.bot.catch_up()
        here.goes_down()
        here.store = counting = Counting(here.store)
        await Application(here.world()).start()
        assert counting.followed_from.count(START.position) == 1  # for the tables
        await here.comes_up()
        await here.connects()
        assert [message.first.card for message in here.network.messages[told:]] == [20]


async def test_where_its_disk_is_full_it_goes_on_in_memory_and_tells_all_that_it_owes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    index = LocalDatabase.open(tmp_path / "index.db", version="1")
    async with town("ann", "bob", file=index) as here:
        await here.says("ann", "/propose Plant an oak")
        here.loses_the_network()
        await here.bot.hear(here.writes("bob", "/consent 1"))
        await here.bot.hear(here.writes("ann", "/propose Plant an elm"))
        here.pending.clear()
        await here.bot.catch_up()
        index.write("PRAGMA max_page_count = 1")
        with pytest.raises(Unavailable, match="full"):
            await gives_reasons(here, "bob")
        last = here.pending[-1]
        assert index.spoilt.is_set()
        with pytest.raises(Unavailable, match="made anew"):
            await here.bot.log.until_replaced()
        assert "is full" in caplog.text
        assert list(tmp_path.iterdir()) == []
        await here.restarts()
        await here.connects()
        events = [envelope.event for envelope in await here.envelopes()]
        reasons = [event.reason for event in events if isinstance(event, ObjectionReasonGiven)]
        assert reasons == [f"I have {many} reasons" for many in range(1, len(reasons) + 1)]
        assert isinstance(last, Said)
        assert last.text.endswith(reasons[-1])
        assert here.told("Carried: everybody consented.") == 1
        assert here.told("Plant an elm") == 1


async def gives_reasons(here: Town, name: str) -> None:
    for many in range(200):
        here.passes(minutes=1)
        await here.bot.hear(here.writes(name, f"/object 2 I have {many} reasons"))
        here.pending.clear()


async def test_whoever_spoke_meanwhile_elsewhere_has_told_it() -> None:
    """A standby has a file of its own, in which stands what it owed when it spoke last."""
    ours, theirs = LocalDatabase.in_memory(), LocalDatabase.in_memory()
    async with town("ann", "bob", file=ours) as here:
        await here.says("ann", "/propose Plant an oak")
        here.loses_the_network()
        await here.bot.hear(here.writes("bob", "/consent 1"))
        here.pending.clear()
        await here.bot.catch_up()
        here.goes_down()
        here.file = theirs
        await here.comes_up()
        await here.connects()
        assert here.told("Carried: everybody consented.") == 1
        here.goes_down()
        here.file = ours
        await here.comes_up()
        assert here.told("Carried: everybody consented.") == 1


async def test_without_file_and_notebook_nothing_old_is_rendered() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/consent 1")
        for key, _ in here.notebook.under():
            here.notebook.drop(*key)
        words = Stumbling("outcome-carried-explicit")
        here.words = Languages({**WORDS, "en": words}, "en")
        await here.restarts()
        assert words.tried == 0


async def test_a_bug_in_rendering_costs_one_message_in_its_channel(caplog: pytest.LogCaptureFixture) -> None:
    async with town("ann", "bob", file=LocalDatabase.in_memory()) as here:
        here.words = Languages({**WORDS, "ru": Stumbling("told-language", "ru")}, "en")
        await here.restarts()
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/language ru")
        await here.says("bob", "/consent 1")
        assert here.told(WORDS["ru"]("outcome-carried-explicit")) == 1
        assert (await here.kinds()).count("LanguageChosen") == 1
        assert here.bot.outbox.channels() == []
    assert f"channel {SQUARE}: KeyError" in caplog.text


async def test_a_bug_in_one_of_many_that_wait_costs_that_one_alone() -> None:
    async with town("ann", "bob", file=LocalDatabase.in_memory()) as here:
        here.words = Languages({**WORDS, "en": Stumbling("told-language")}, "en")
        await here.restarts()
        for number in range(1, 6):
            await here.says("ann", f"/propose Plant tree {number}")
        here.loses_the_network()
        for number in range(1, 6):
            await here.bot.hear(here.writes("bob", f"/consent {number}"))
            if number == 3:
                await here.bot.hear(here.writes("ann", "/language en"))
        here.pending.clear()
        await here.connects()
        assert all(here.told(f"Plant tree {number}") == 2 for number in range(1, 6))


@pytest.mark.parametrize(("longest", "outcomes"), [(4096, [5]), (300, [4, 1]), (0, [1] * 5)])
async def test_many_that_wait_are_put_into_messages_of_the_length_that_the_network_takes(
    longest: int, outcomes: list[int]
) -> None:
    async with town("ann", "bob", file=LocalDatabase.in_memory()) as here:
        here.abilities = replace(here.abilities, longest=longest)
        await here.restarts()
        for number in range(1, 6):
            await here.says("ann", f"/propose Plant tree {number}")
        before = len(here.network.messages)
        here.loses_the_network()
        for number in range(1, 6):
            await here.bot.hear(here.writes("bob", f"/consent {number}"))
        here.pending.clear()
        await here.connects()
        told = [text for text in said(here, before) if "Carried" in text]
        assert [text.count("Carried") for text in told] == outcomes


async def test_one_channel_in_trouble_delays_no_other() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/start", private=True)

        def refuses(message: Outgoing) -> bool:
            if message.channel == SQUARE:
                raise Unreachable("we were put out")
            return False

        here.network.refuses = refuses
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/whoami", private=True)
        assert here.told("You are Bob", where=private_chat("bob")) == 1
        here.network.refuses = lambda _: False
        await here.lets_the_bot_in()
        assert here.told("Plant an oak") == 1


async def test_many_changes_of_a_card_while_the_network_is_away_are_drawn_once() -> None:
    async with town("ann", "bob", "cy", "dee", file=LocalDatabase.in_memory()) as here:
        await here.says("ann", "/propose Plant an oak")
        edits = list[MessageId]()
        here.loses_the_network()
        for name in ("bob", "cy", "bob", "cy", "dee"):
            await here.bot.hear(here.writes(name, f"/object 1 {name} does not like it"))
        here.pending.clear()
        await here.bot.catch_up()
        edit = here.network.edit

        async def counted(posted: MessageId, message: Outgoing) -> None:
            edits.append(posted)
            await edit(posted, message)

        here.network.edit = counted  # type: ignore[method-assign]
        await here.connects()
        assert edits == [here.card(1).id]
        assert "dee does not like it" in here.card(1).text


async def test_a_question_that_a_stance_hangs_on_is_asked_after_a_crash() -> None:
    async with town("ann", "bob", file=LocalDatabase.in_memory()) as here:
        await here.says("ann", "/propose Plant an oak")
        here.loses_the_network()
        await here.bot.hear(here.writes("bob", "/object 1"))
        here.pending.clear()
        await here.restarts()
        await here.connects()
        assert here.told("what would have to change") == 1


@pytest.mark.parametrize("words", ["/consent 1", "/object 1 It takes the light"])
async def test_what_was_posted_is_not_posted_again_because_the_disk_did_not_take_that(words: str) -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")

        async def the_disk_fails() -> None:
            here.fate.notes_fail = True

        posted = len(here.network.messages)
        here.network.meanwhile = the_disk_fails
        with pytest.raises(Unavailable):
            await here.says("bob", words)
        assert len(here.network.messages) == posted + 1
        first = here.network.messages[posted].text
        here.fate.notes_fail = False
        await here.connects()
        assert sum(message.text == first for message in here.network.messages) == 1
