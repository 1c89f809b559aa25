"""What pages need besides their words: kept by browsers for long, since what changes has another address."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from fastapi import APIRouter
from fastapi.responses import Response

FOR_LONG = "public, max-age=31536000, immutable"


@dataclass(frozen=True, kw_only=True)
class Asset:
    path: str
    media_type: str
    body: str

    @cached_property
    def address(self) -> str:
        return f"{self.path}?v={sha256(self.body.encode()).hexdigest()[:12]}"


def assets(given: Iterable[Asset]) -> APIRouter:
    router = APIRouter(include_in_schema=False)
    for asset in given:
        router.add_api_route(asset.path, _answering(asset), methods=["GET", "HEAD"])
    return router


def _answering(asset: Asset) -> Callable[[], Awaitable[Response]]:
    async def answer() -> Response:
        return Response(asset.body, media_type=asset.media_type, headers={"cache-control": FOR_LONG})

    return answer
