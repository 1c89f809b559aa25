"""What is shown of a union's things over HTTP."""

from uuid import UUID

from fastapi import APIRouter

from bot.context import Known
from tests.extending.lending.tables import Things


def routes(known: Known) -> APIRouter:
    router = APIRouter()

    @router.get("/lending/{union_id}")
    async def things(union_id: UUID) -> list[dict[str, object]]:
        """Who has what is nobody else's business."""
        rows = Things(known().database).of(union_id)
        return [
            {"number": row.number, "name": row.name, "is_borrowed": row.borrower is not None} for row in rows
        ]

    return router
