"""What a program is told instead of an answer, as RFC 9457 has it, and how OpenAPI describes that."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi.responses import JSONResponse

PROBLEM = "application/problem+json"

SHAPE = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "A sentence for whoever asks."},
    },
}


def problem(status: int, sentence: str, headers: Mapping[str, str]) -> JSONResponse:
    content = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": sentence,
    }
    return JSONResponse(content, status_code=status, headers=dict(headers), media_type=PROBLEM)


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Those with which a route may answer, beside what any may: that one asks too fast, or the log is away."""
    content = {PROBLEM: {"schema": SHAPE}}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": content}
        for status in sorted({*statuses, 429, 503})
    }
