"""What the process that speaks does for who asks over HTTP, put together."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress

from bot.http.desk import Desk, HandInNote, Receipt, SayOnPage
from bot.http.sessions import Sessions
from bot.network.handing_in import HandIn, NotTaken, Why
from bot.network.incoming import Said
from bot.network.proving import Door
from bot.outbox.outbox import Outbox
from bot.outbox.witness import Witness
from bot.wiring.application import Application
from bot.wiring.world import World

PATIENCE = 20.0
"""Seconds until who hands in a note is told that it waits."""


def desk_of(
    application: Application,
    world: World,
    hand_in: HandIn | None,
    doors: Iterable[Door] = (),
    say: SayOnPage | None = None,
) -> Desk:
    return Desk(
        tables=application.tables,
        sessions=Sessions(
            application.tables,
            new_secret=world.new_secret,
            secret=world.secret_for("signing in"),
            now=world.clock.now,
        ),
        executes=application.executes,
        doors={door.by: door for door in doors},
        say=say,
        hand_in=_witnessed(hand_in, application.outbox) if hand_in else None,
        signer=next((homes.signer for homes in world.networks.homes.values()), None),
    )


def _witnessed(hand_in: HandIn, outbox: Outbox) -> HandInNote:
    async def hand_in_note(raw: object, by: str) -> Receipt:
        called: list[tuple[Said, Witness]] = []

        def begins(said: Said) -> None:
            called.append((said, outbox.witnesses.call(said.id, said.channel)))

        try:
            handed = await hand_in(raw, by=by, begins=begins)
            taken = None
            with suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE):
                    taken = await asyncio.shield(handed.durable)
            if taken is False:
                raise NotTaken(Why.NO_ROOM, "There is no room for it now.")
            ((said, witness),) = called
            # who hands in a wrap need not be who can read it: what is private is answered in private
            answers = [] if said.private else [handed.reads(answer) for answer in witness.answers]
            refused = None if said.private else witness.refused
            return Receipt(id=handed.id, taken=bool(taken), refused=refused, answers=tuple(answers))
        finally:
            for said, _ in called:
                outbox.witnesses.dismiss(said.id)

    return hand_in_note
