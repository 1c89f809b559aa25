"""A reminder rings: a new message each time, the one before it gone, and one for all that ends at once."""

from tests.simulation.town import DAY, NOON, SQUARE, Posted, Town, town


def standing(here: Town) -> list[Posted]:
    """The reminders that are still to be seen."""
    return [
        one
        for one in here.network.messages
        if " left, until " in one.text and one.id not in here.network.gone and one.now.card is None
    ]


async def test_each_is_a_new_message_with_buttons_below_the_card_and_the_former_is_gone() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=12)
        [first] = standing(here)
        assert "Bob: 12 h left" in first.text
        assert first.labels == ["Consent", "Object", "More time"]
        assert first.now.replies_to == here.card(1).id
        await here.waits(hours=9)
        [second] = standing(here)
        assert second.id != first.id
        assert "Bob: 3 h left" in second.text
        assert here.network.gone == {first.id}
        await here.waits(hours=2)
        assert standing(here) == [second]


async def test_its_buttons_and_a_reply_to_it_count() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=12)
        [one] = standing(here)
        await here.presses("bob", "Consent", on=one)
        await here.says("cy", "more time", to=one)
        assert "Consented: Ann, Bob" in here.card(1).text
        assert here.told("Cy needs more time for proposal 1") == 1


async def test_what_ends_within_an_hour_is_one_message_with_a_row_of_buttons_for_each() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(minutes=50)
        await here.says("ann", "/propose Plant a lime")
        await here.waits(minutes=30)
        await here.says("ann", "/propose Plant a pear")
        await here.waits(hours=10, minutes=40)
        [one] = standing(here)
        assert "Plant an oak" in one.text
        assert "Plant a lime" in one.text
        assert "Plant a pear" not in one.text
        assert one.labels == [
            *("Consent 1", "Object 1", "More time 1"),
            *("Consent 2", "Object 2", "More time 2"),
        ]
        await here.presses("bob", "More time 2", on=one)
        assert here.told("Bob needs more time for proposal 2") == 1


async def test_together_they_are_reminded_of_once_and_the_next_time_together_again() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(minutes=50)
        await here.says("ann", "/propose Plant a lime")
        await here.waits(hours=13)
        assert len(standing(here)) == 1
        await here.waits(hours=8)
        [one] = standing(here)
        assert "Plant an oak" in one.text
        assert "Plant a lime" in one.text
        assert len(here.network.gone) == 1


async def test_one_that_speaks_of_another_proposal_too_stays_until_that_has_its_own() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/propose Plant a lime")
        await here.waits(hours=12)
        [both] = standing(here)
        await here.presses("bob", "More time 2", on=both)
        await here.waits(hours=9)
        assert both in standing(here)
        await here.waits(hours=24)
        assert both not in standing(here)


async def test_what_runs_for_more_than_three_days_is_reminded_of_at_half_time_too() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose 3d: Plant an oak")
        await here.says("ann", "/propose 8d: Plant a lime")
        await here.waits(days=1, hours=23)
        assert standing(here) == []
        await here.waits(days=2, hours=1)
        assert "Bob: 4 days left" in standing(here)[-1].text
        assert here.clock.now() == NOON + 4 * DAY


async def test_three_hours_before_the_end_the_objector_and_the_proposer_are_called() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("cy", "/consent 1")
        await here.says("bob", "/object 1 Too early")
        await here.waits(hours=20)
        assert standing(here) == []
        await here.waits(hours=1)
        [call] = standing(here)
        assert "Bob, Ann: this is the last call. Can the objection still be met?" in call.text
        assert "Cy" not in call.text


async def test_who_has_answered_is_not_called() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("cy", "/object 1 Too early")
        await here.waits(hours=12)
        [one] = standing(here)
        assert one.text.split("\n")[1].startswith("Bob: 12 h left")


async def test_after_a_restart_nobody_is_reminded_again() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=12)
        before = standing(here)
        await here.restarts()
        assert standing(here) == before
        assert len(before) == 1


async def test_of_many_at_once_each_is_reminded_of_in_messages_that_fit() -> None:
    async with town("ann", "bob", "cy", "dee") as here:
        for name in ("ann", "bob", "cy"):
            for number in range(4):
                await here.says(name, f"/propose {name.title()} plants tree {number}")
        await here.waits(hours=12)
        told = standing(here)
        assert [one.text.count("12 h left") for one in told] == [8, 4]
        await here.waits(hours=9)
        assert [one.text.count("3 h left") for one in standing(here)] == [8, 4]
        assert here.network.gone == {one.id for one in told}


async def test_what_ends_in_less_than_an_hour_is_reminded_of_once() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.passes(hours=23, minutes=30)
        await here.bot.deadlines.act()
        await here.bot.sender.empty(SQUARE)
        [one] = standing(here)
        assert "Bob: 30 min left" in one.text


async def test_with_what_it_reminded_of_the_last_one_goes_too() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(minutes=50)
        await here.says("ann", "/propose Plant a lime")
        await here.waits(hours=21)
        [one] = standing(here)
        await here.says("bob", "/consent 1")
        assert standing(here) == [one], "the other is still open"
        await here.says("bob", "/consent 2")
        assert standing(here) == []
