"""People on Nostr are called as they call themselves, from the first word on."""

import json
from datetime import UTC, datetime
from pathlib import Path

from adapters.nostr.keys import Key
from adapters.nostr.notes import Kind, Note
from adapters.nostr.reading import short
from tests.adapters.nostr.fakes import key, note
from tests.adapters.nostr.relay_process import RelayProcess, client
from tests.simulation.nostr_square import FOUNDING, Square, nostr_bot
from tests.simulation.process import Nursery

ANN, BOB, CY = key(201), key(202), key(204)


async def test_a_union_is_founded_by_people_with_names(
    tmp_path: Path, relay: RelayProcess, nursery: Nursery
) -> None:
    us = key(200)
    async with nostr_bot(tmp_path / "bot", relay.url, nursery=nursery, key=us) as bot, client(relay) as one:
        await bot.says("connected")
        here = Square(one, us)
        for who, name in ((ANN, "Ann"), (BOB, "Bob 🌱")):
            await here.writes(profile(who, name))
        invited = [("p", BOB.public), ("p", CY.public)]
        text = f"start union {FOUNDING} nostr:{BOB.npub} nostr:{CY.npub}"
        asked = await here.says(ANN, text, also=invited)
        told = await here.sees("speaks for itself", filters={"authors": [us.public], "#e": [asked.id]})
        here.union = next(tag[1] for tag in told.tags if tag[0] == "p" and tag[1] != ANN.public)
        await here.says(BOB, "accept")
        await here.sees("Bob 🌱 is a founder now")
        await here.says(CY, "accept")  # who has no profile
        await here.sees(f"{short(CY.public)} is a founder now")
        await here.says(ANN, "propose: Plant an oak")
        card = await here.proposed("Plant an oak")
        assert "Consented: Ann\n" in card.text
        assert f"Silent so far: Bob 🌱, {short(CY.public)}" in card.text


def profile(of: Key, name: str) -> Note:
    return note(of, json.dumps({"name": name}), kind=Kind.PROFILE, at=datetime.now(UTC))
