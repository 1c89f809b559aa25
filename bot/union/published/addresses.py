"""Where on the site everybody may read what is public."""

from uuid import UUID


def home_of(union_id: UUID) -> str:
    return f"/unions/{union_id}"


def page_of(union_id: UUID, number: int) -> str:
    """Of a proposal."""
    return f"{home_of(union_id)}/proposals/{number}"
