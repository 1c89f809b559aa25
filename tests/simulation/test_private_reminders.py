"""Who wishes it is reminded in private as well: of what waits for them, and of nothing else."""

from tests.simulation.network import private_chat
from tests.simulation.town import Posted, Town, town


def reminders(here: Town, name: str) -> list[Posted]:
    """That were sent to somebody alone."""
    mine = [one for one in here.network.messages if one.first.channel == private_chat(name)]
    return [one for one in mine if " left, until" in one.first.text or "осталось" in one.first.text.lower()]


async def wishes(here: Town, name: str, choice: str = "on") -> None:
    await here.says(name, f"/reminders {choice}", private=True)


async def test_nobody_is_written_to_unasked() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/whoami", private=True)
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=24)
        assert reminders(here, "bob") == []


async def test_who_wishes_it_is_reminded_twice_with_the_union_and_the_buttons() -> None:
    async with town("ann", "bob") as here:
        await wishes(here, "bob")
        assert "I will remind you in private too" in here.network.messages[-1].text
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=12)
        [reminder] = reminders(here, "bob")
        assert reminder.text.startswith("Gardeners\n\nProposal 1: “Plant an oak”\n12 h left")
        assert reminder.labels == ["Consent", "Object", "More time"]
        await here.waits(hours=9)
        assert len(reminders(here, "bob")) == 2
        assert here.told("Bob: 12 h left") == 1  # in the open as ever


async def test_who_answered_is_not_reminded() -> None:
    async with town("ann", "bob", "cy") as here:
        for name in ("bob", "cy", "ann"):
            await wishes(here, name)
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/consent 1")
        await here.waits(hours=12)
        assert [len(reminders(here, name)) for name in ("ann", "bob", "cy")] == [0, 0, 1]


async def test_the_last_call_reaches_who_objects_and_who_proposed() -> None:
    async with town("ann", "bob", "cy") as here:
        for name in ("ann", "bob"):
            await wishes(here, name)
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1 It takes the light")
        await here.says("cy", "/consent 1")
        await here.waits(hours=21)
        for name in ("ann", "bob"):
            assert "Bob, Ann: this is the last call" in reminders(here, name)[-1].text


async def test_a_reminder_is_answered_where_it_stands() -> None:
    async with town("ann", "bob") as here:
        await wishes(here, "bob")
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=12)
        await here.says("bob", "no, too dear", private=True, to=reminders(here, "bob")[0])
        assert here.told("Bob objects to proposal 1: “too dear”") == 1


async def test_the_wish_is_taken_back_and_gone_at_once() -> None:
    async with town("ann", "bob") as here:
        await wishes(here, "bob")
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "reminders off", private=True)
        await here.waits(hours=12)
        assert reminders(here, "bob") == []


async def test_who_has_left_or_is_away_is_not_reminded() -> None:
    async with town("ann", "bob", "cy", "dee") as here:
        for name in ("bob", "cy"):
            await wishes(here, name)
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/leave")
        await here.presses("bob", "Leave")
        await here.says("cy", "/away until 20 May")
        await here.waits(hours=24)
        assert reminders(here, "bob") == reminders(here, "cy") == []


async def test_it_is_remembered_over_a_restart_and_told_in_ones_own_language() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/language ru", private=True)
        await wishes(here, "bob", "вкл")
        assert "Буду напоминать вам" in here.network.messages[-1].text
        here.goes_down()
        await here.comes_up()
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=12)
        assert "Осталось 12 ч" in reminders(here, "bob")[0].text


async def test_without_a_word_it_is_asked_and_without_a_private_chat_it_is_said_what_to_do() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/reminders on")
        assert "send me a direct message first" in here.network.messages[-1].text
        await here.says("bob", "reminders", private=True)
        question = here.network.messages[-1]
        assert question.labels == ["Yes, in private too", "No, in the open alone"]
        await here.presses("bob", "Yes, in private too", on=question)
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=12)
        assert len(reminders(here, "bob")) == 1
