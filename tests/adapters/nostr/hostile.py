"""What strangers and broken relays may send: frames and events of every malformed kind."""

import json
from datetime import datetime
from typing import Any

from adapters.nostr.notes import as_json
from tests.adapters.nostr.fakes import ANN, UNION, note, to

FRAMES = [
    "",
    "null",
    "{}",
    "[]",
    "[[]]",
    "not json",
    '"EVENT"',
    "[1, 2, 3]",
    '["EVENT"]',
    '["EVENT", "mentions"]',
    '["EVENT", "nobody asked", {}]',
    '["EVENT", {"id": 1}]',
    '["EVENT", ["mentions"], {}]',
    '["EOSE"]',
    '["EOSE", "nobody asked"]',
    '["EOSE", 7]',
    '["CLOSED", "nobody asked", "so what"]',
    '["OK"]',
    '["OK", "abc", true, ""]',
    '["OK", null, true, ""]',
    '["OK", "' + "0" * 64 + '", "yes", ""]',
    '["AUTH"]',
    '["AUTH", 5]',
    '["AUTH", ""]',
    '["AUTH", "' + "x" * 10_000 + '"]',
    '["COUNT", "mentions", {"count": 1}]',
    "[" * 100_000,
    '["EVENT", "mentions", ' + "[" * 60_000 + "]" * 60_000 + "]",
    '["EVENT", "mentions", {"created_at": ' + "9" * 50_000 + "}]",
    '["EVENT", "mentions", ' + json.dumps("x" * 200_000) + "]",
]


def raw_events(now: datetime) -> list[Any]:
    """Events in the place of a good one; each has one thing wrong."""
    good = as_json(note(ANN, "good", to(UNION), at=now))
    wrong: dict[str, list[Any]] = {
        "id": [None, 5, "", "0" * 63, "0" * 64, "F" * 64, good["id"].upper(), "g" * 64, ["0" * 64]],
        "pubkey": [None, 5, "", "0" * 64, "f" * 64, good["pubkey"].upper(), {}, UNION.public],
        "created_at": [None, "now", 1.5, -1, True, 2**70, float("nan"), float("inf"), 0, [], 10**12],
        "kind": [None, "1", 1.0, -1, True, 70_000, 5, 0, 3],
        "tags": [
            None,
            {},
            "p",
            [None],
            [[None]],
            [["p", 5]],
            ["p"],
            [["p"]],
            [[]],
            [{}],
            [["p", "x"]] * 5_000,
        ],
        "content": [None, 5, [], {}, "\ud800", "another text", "x" * 100_000],
        "sig": [None, 5, "", "0" * 128, good["sig"][:-1], "z" * 128, good["sig"].upper() + "0"],
    }
    broken = [{**good, field: value} for field, values in wrong.items() for value in values]
    missing = [{name: value for name, value in good.items() if name != gone} for gone in good]
    resigned = [
        as_json(note(ANN, "long ago", to(UNION), at=now, later=-30 * 86_400)),
        as_json(note(ANN, "to nobody", at=now)),
        as_json(note(ANN, "x" * 30_000, to(UNION), at=now)),
        as_json(note(ANN, "", to(UNION), ("e", good["id"]), kind=5, at=now)),
        as_json(note(UNION, "our own", to(UNION), at=now)),
        as_json(note(ANN, "not encrypted", to(UNION), kind=1059, at=now)),
    ]
    return [None, 5, "text", [], {}, [good], *broken, *missing, *resigned]
