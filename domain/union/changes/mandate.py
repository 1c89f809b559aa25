"""To order something of another context, which carries it out: a payout, say.

The union decides it as it does everything else, and nothing in the union changes by it: whoever
carries it out follows from `ProposalCarried`, and finds here what was decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.refusal import Refused
from domain.union.changes.rules import Rules
from domain.union.limits import MAX_NAME, MAX_PAYLOAD, MAX_TEXT, check_length
from domain.union.members import Member
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """`context` carries it out, and alone understands the `payload`; members decide on the `summary`.

    What one voice and silence must not do, such as spending money, `needs_second_voice`.
    """

    context: str
    summary: str
    payload: str
    needs_second_voice: bool


def check(change: Mandate, _: Active, __: Member) -> None:
    """Of the payload its size: the rest is its context's business, before it is opened."""
    check_length(change.context, MAX_NAME)
    check_length(change.summary, MAX_TEXT)
    size = len(change.payload.encode(errors="surrogatepass"))
    if size > MAX_PAYLOAD:
        raise Refused(Reason.TEXT_TOO_LONG, limit=MAX_PAYLOAD, length=size)


RULES: Rules[Mandate] = Rules(
    check=check, effects=None, needs_second_voice=lambda change: change.needs_second_voice
)
