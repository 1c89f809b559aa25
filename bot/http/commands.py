"""What is said to the bot over HTTP: the same signed notes that relays carry, and nothing else."""

import json
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import JSONResponse, Response

from bot.http.desk import AtTheDesk, Receipt
from bot.http.problems import problems
from bot.network.handing_in import NotTaken, Why

LONGEST = 128 * 1024
"""Bytes; no note that is taken is longer."""

STATUS = {Why.UNFIT: 422, Why.TOO_MUCH: 429, Why.NO_ROOM: 503}
NOT_HERE = "Notes are not taken here: whoever runs the bot has not set it up for Nostr."
TOO_LONG = "This is longer than any note that is taken."
NO_JSON = "This is no JSON."

ABOUT = """A signed event of Nostr of kind 1, 7 or 1059 (a gift wrap for a key of ours), as a client would send it to a
relay: addressed to the bot or a union by a `p` tag, or in reply. It is dated within ten minutes of now (of a wrap, what
is inside). One that a relay brings as well is one command.

`taken` is whether what follows stands in the log; else it will. `answers` are what the bot says to it where it was said,
as on Nostr, and `refused` is whether it changed nothing for the reason that they give. What was said in private is
answered in private alone."""

SHAPE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["id", "pubkey", "created_at", "kind", "tags", "content", "sig"],
                    "properties": {
                        "id": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                        "pubkey": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                        "created_at": {"type": "integer", "minimum": 0},
                        "kind": {"type": "integer", "enum": [1, 7, 1059]},
                        "tags": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}},
                        "content": {"type": "string"},
                        "sig": {"type": "string", "pattern": "^[0-9a-f]{128}$"},
                    },
                }
            }
        },
    }
}


def commands(desk: AtTheDesk) -> APIRouter:
    router = APIRouter(prefix="/v1", tags=["commands"])

    @router.post(
        "/commands",
        summary="Say something with a signed note",
        description=ABOUT,
        openapi_extra=SHAPE,
        responses={202: {"description": "It waits"}, **problems(413, 422, 501)},
    )
    async def say(request: Request) -> Response:
        hand_in = desk().hand_in
        if hand_in is None:
            raise HTTPException(501, NOT_HERE)
        note = await _json(request)
        try:
            receipt = await hand_in(note, request.state.visitor)
        except NotTaken as problem:
            if problem.why is Why.KNOWN:
                return _told(Receipt(id=note["id"], taken=True), repeated=True)
            waits = {} if problem.why is Why.UNFIT else {"retry-after": "10"}
            raise HTTPException(STATUS[problem.why], str(problem), waits) from None
        return _told(receipt, repeated=False)

    return router


async def _json(request: Request) -> Any:
    """Raises HTTPException."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST:
            raise HTTPException(413, TOO_LONG)
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(422, NO_JSON) from None


def _told(receipt: Receipt, *, repeated: bool) -> Response:
    told = {
        "id": receipt.id,
        "taken": receipt.taken,
        "refused": receipt.refused,
        "answers": [*receipt.answers],
        "repeated": repeated,
    }
    return JSONResponse(
        told, status_code=200 if receipt.taken else 202, headers={"cache-control": "no-store"}
    )
