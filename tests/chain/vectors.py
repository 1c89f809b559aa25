"""The test vectors of the protocol: a log that has all that is hard in it, and the chain that it makes.

`python -m tests.chain.vectors` writes them anew. They never change: whoever checks a chain relies on them.
"""

import json
from pathlib import Path

from bot.union.chain.canonical import Object
from bot.union.chain.events import Unsigned
from bot.union.chain.withholding import Salts, chain_secret
from bot.union.chain.writing import Happened
from domain.union import events
from domain.union.changes import AdmitMember
from tests.chain.logs import KEY, STREAM, Said, happened, lived, recorded, signed, spoken, writer
from tests.domain.spec import (
    ANN,
    BEA,
    DAN,
    accepts,
    consents,
    goes_away,
    later,
    leaves,
    notified,
    objects,
    person,
    proposes,
    remarks,
    started,
    withdraws_objection,
)

FILE = Path(__file__).parents[2] / "docs" / "protocol-vectors.json"

FOUNDERS = (
    started(invited=[person(BEA)], public=False),
    events.FoundingInvitationAccepted(member=BEA, identity=person(BEA).identity, name="Bea"),
    events.ArticleAdded(number="1", text='Поливаем по очереди 🌱 "every day"\n' * 120, proposal=1),
    events.VisibilitySet(public=True, proposal=2),
)


def story() -> list[Said]:
    """Private at first, then public with an article that needs three events; one more is admitted, and goes."""
    return [
        *spoken(
            FOUNDERS,
            [
                proposes(ANN, AdmitMember(candidate=person(DAN))),
                notified(),
                remarks(DAN, text="I have a spade"),
                objects(BEA, reason="We do not know Dan", at=later(hours=1)),
                withdraws_objection(BEA, at=later(hours=2)),
                consents(BEA, at=later(hours=3)),
                accepts(DAN, at=later(hours=4)),
                goes_away(ANN, until=later(days=9), at=later(days=4)),
                leaves(DAN, at=later(days=5)),
            ],
        ),
        *happened([events.PersonForgotten(member=3)], later(days=6)),
    ]


def vectors() -> Object:
    writes, salts = writer(), Salts(chain_secret(KEY.derive), STREAM)
    return {
        "secret_key": KEY.reveal().hex(),
        "public_key": KEY.public,
        "chain_secret": chain_secret(KEY.derive).hex(),
        "stream": STREAM,
        "salt": {
            "number": 0,
            "place": "/data/founder/name",
            "salt": salts.salt(0, "/data/founder/name").hex(),
        },
        "events": [_vector(one, [*writes.write(one)]) for one in lived(recorded(story()))],
    }


def _vector(one: Happened, chain: list[Unsigned]) -> Object:
    log = one.recorded
    return {
        "log": {
            "id": str(log.id),
            "type": log.type,
            "data": json.loads(log.data),
            "metadata": json.loads(log.metadata),
        },
        "chain": [{key: value for key, value in signed(event).items() if key != "sig"} for event in chain],
    }


def written() -> str:
    return json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
