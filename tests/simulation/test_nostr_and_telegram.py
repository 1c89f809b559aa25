"""One union on two networks, and members who speak on either with one voice."""

import re
from pathlib import Path

from adapters.nostr.addresses import npub
from adapters.nostr.keys import Key
from adapters.nostr.notes import Kind
from tests.adapters.nostr.fakes import key
from tests.adapters.nostr.relay_process import RelayProcess, client
from tests.adapters.telegram.bot_api import BotApi, Place, Shown, User
from tests.simulation.nostr_square import Post, Square, nostr_bot
from tests.simulation.process import Nursery, eventually

ANN, BOB, CY = key(211), key(212), key(213)
CODE = re.compile(r"[A-Z2-9]{4}-[A-Z2-9]{4}")


def code_in(told: Shown | Post) -> str:
    found = CODE.search(told.text)
    assert found is not None, told.text
    return found[0]


async def card_of(group: Place, what: str) -> Shown:
    return await eventually(group, lambda message: what in message.text and bool(message.labels))


async def outcome_of(group: Place, card: Shown, wanted: str) -> Shown:
    return await eventually(group, lambda message: message.replies_to is card and wanted in message.text)


def told(group: Place, wanted: str) -> int:
    return sum(wanted in message.text for message in group.messages)


async def test_proposed_on_telegram_objected_on_nostr_withdrawn_from_telegram(
    tmp_path: Path, relay: RelayProcess, nursery: Nursery
) -> None:
    us = key(210)
    async with (
        BotApi() as telegram,
        nostr_bot(tmp_path / "bot", relay.url, nursery=nursery, key=us, telegram=telegram) as bot,
        client(relay) as one,
    ):
        ann, bob = telegram.user("Ann"), telegram.user("Bob", username="bob")
        group = telegram.group("Gardeners", ann, bob)
        group.chat.username = "gardeners"
        await group.says(bob, "hello")
        await group.says(ann, "/start_union Gardeners — plant trees Bob", mentions={"Bob": bob})
        await group.sees("plant trees")
        await group.says(bob, "/accept")
        await group.sees("Bob is a founder")
        await bot.says("relay ws://127")

        here = Square(one, us)
        await _comes_to_nostr(group, here, ann, bob)
        await _links_from_telegram(group, here, bob, BOB)
        await _one_voice(group, here, ann, bob, telegram.private(bob))
        await _links_from_nostr(telegram, group, here)
        await _unlinks(telegram.private(bob), here, bob)
        _is_told_once(group, await here.posts(kinds=[Kind.NOTE]))
        assert await bot.stops() == 0


async def _comes_to_nostr(group: Place, here: Square, ann: User, bob: User) -> None:
    """What is open is posted in the new home too."""
    await group.says(ann, "/propose Buy a shed")
    await card_of(group, "Buy a shed")
    await group.says(ann, "/bind nostr")
    card = await card_of(group, "a home of the union")
    await group.presses(bob, "Consent", on=card)
    await outcome_of(group, card, "Carried: everybody consented")
    profile = await here.sees('"Gardeners"', kind=Kind.PROFILE)
    here.union = profile.by
    open_card = await here.proposed("Buy a shed")
    assert "Silent so far: Bob" in open_card.text


async def _links_from_telegram(group: Place, here: Square, bob: User, on_nostr: Key) -> None:
    """A code helps nobody but the one it was made for, and once."""
    stranger = await here.says(on_nostr, "consent 1")
    assert "Only members" in (await here.answer(stranger)).text
    wanted = await group.says(bob, f"/link {on_nostr.npub}")
    code = code_in(await group.sees("Write this code", after=wanted))
    await here.says(CY, f"The code is {code}")
    assert "not a member" in (await here.answer(await here.says(CY, "whoami"))).text
    again = await here.says(on_nostr, code)
    await here.whispers(on_nostr, code)
    asked = await here.hears(on_nostr, "asks to speak from this account")
    assert "not a member" in (await here.answer(await here.says(on_nostr, "/whoami"))).text
    await here.whispers(on_nostr, "Yes, that is me", to=asked)
    await here.hears(on_nostr, "one voice now")
    await here.answer(await here.says(on_nostr, "whoami"), "member 2 of Gardeners")
    assert not await here.posts(**{"#e": [again.id]})
    await eventually(group, lambda message: "Bob also speaks as" in message.text)
    assert told(group, "Bob also speaks as") == await here.told("Bob also speaks as") == 1


async def _one_voice(group: Place, here: Square, ann: User, bob: User, private: Place) -> None:
    await group.says(ann, "/propose Plant an oak")
    shown, posted = await card_of(group, "Plant an oak"), await here.proposed("Plant an oak")
    if "You can object until" not in posted.text:  # posted there first, before everybody was told
        await here.outcome(posted, "You can object until")
    objected = await here.says(BOB, "object: it takes the light", to=posted)
    await here.receipt(objected)
    await eventually(group, lambda message: message is shown and "it takes the light" in message.text)
    assert "Bob: “it takes the light”" in shown.text
    await group.says(bob, f"/retract {posted.number}")
    await eventually(group, lambda message: message is shown and "it takes the light" not in message.text)
    assert "Silent so far: Bob" in shown.text
    await here.receipt(await here.reacts(BOB, "+", posted))
    await outcome_of(group, shown, "Carried: everybody consented")
    await here.outcome(posted, "Carried: everybody consented")
    await private.says(bob, "/whoami")
    me = await private.sees("member 2 of Gardeners")
    assert f"@{bob.username}" in me.text
    assert f"nostr:{BOB.public}" in me.text


async def _links_from_nostr(telegram: BotApi, group: Place, here: Square) -> None:
    """Asked for and said in private on both sides: the code is nobody else's business."""
    again = telegram.user("Bob's tablet")
    await here.whispers(BOB, f"link telegram:{again.id}")
    code = code_in(await here.hears(BOB, "Write this code"))
    private = telegram.private(again)
    await private.says(again, code)
    asked = await private.sees("asks to speak from this account")
    press = await private.presses(again, "Yes, that is me", on=asked)
    assert "one voice now" in await press.answer()
    assert told(group, code) == await here.told(code) == 0
    await here.whispers(BOB, f"unlink telegram:{again.id}")
    unlinking = await here.hears(BOB, "speak for you no longer")
    await here.whispers(BOB, "unlink", to=unlinking)
    await here.hears(BOB, "no longer speaks for you")


async def _unlinks(private: Place, here: Square, bob: User) -> None:
    await private.says(bob, "/unlink nostr")
    await private.presses(bob, "Unlink", on=await private.sees("speak for you no longer"))
    await here.sees("Bob no longer speaks as nostr:")
    refused = await here.says(BOB, "consent 1")
    assert "Only members" in (await here.answer(refused)).text


def _is_told_once(group: Place, posts: list[Post]) -> None:
    """Each outcome, and each change of who speaks as what."""
    of_bot = [message.text for message in group.messages if message.html and not message.keys]
    of_bot = [text for text in of_bot if "Proposed by" not in text]  # a card shows the outcome too
    for texts in (of_bot, [post.text for post in posts]):
        told_of = [text for text in texts if "Carried" in text or "speaks as" in text]
        assert len(told_of) == len(set(told_of))


async def test_a_union_on_nostr_comes_to_a_telegram_group(
    tmp_path: Path, relay: RelayProcess, nursery: Nursery
) -> None:
    us = key(215)
    async with (
        BotApi() as telegram,
        nostr_bot(tmp_path / "bot", relay.url, nursery=nursery, key=us, telegram=telegram) as bot,
        client(relay) as one,
    ):
        cy = telegram.user("Cy")
        group = telegram.group("Gardeners", cy)
        await bot.says("relay ws://127")
        here = Square(one, us)
        await here.founds(CY)
        asked = await here.says(CY, f"link telegram:{cy.id}")
        code = code_in(await here.answer(asked, "Write this code"))
        private = telegram.private(cy)
        await private.says(cy, code)
        press = await private.presses(cy, "Yes, that is me", on=await private.sees("asks to speak"))
        assert "one voice now" in await press.answer()
        await group.says(cy, f"/bind {Key(us.reveal()).npub}")
        await group.sees("no union called")
        home = npub(here.union)
        assert home in (await here.answer(await here.says(CY, "union"))).text
        await group.says(cy, f"/bind {home}")
        await group.sees("Decided by")
        await here.sees("Decided by")
        await group.says(cy, "/unbind nostr")
        await group.sees("Give up")
        await here.sees(lambda post: "Give up" in post.text and "Decided by" in post.text)
        assert await bot.stops() == 0
