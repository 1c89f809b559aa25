"""How much there may be of anything: texts, members, open proposals."""

from datetime import timedelta

from domain.refusal import Refused
from domain.union.reasons import Reason

MAX_MEMBERS = 150
MAX_NAME = 100
MAX_MISSION = 500
MAX_REASON = 500
MAX_TEXT = 2500
"""In characters; a text of this length still fits one card on every network."""

MAX_PAYLOAD = 4000
"""Bytes of a mandate that only its context understands."""

MAX_REASONS = 1500
"""Characters of all the reasons that one member gives for one objection."""

LONGEST_PERIOD = timedelta(days=14)
"""That a union may choose for all its proposals."""

LONGEST_TIME = timedelta(days=30)
"""That one proposal may run for, from its notice on."""

LONGEST_AWAY = timedelta(days=60)
"""That a member may say to be."""

MAX_ASKED_FOR_TIME = 2
"""Members who may each move the deadline of a proposal by asking."""

MAX_REMARKS = 10
"""Of one person on one proposal."""

MAX_REVISIONS = 5
"""Of the text of one proposal, while it is open."""

MAX_OPEN_EACH = 5
MAX_OPEN = 50
MAX_EXPULSIONS_EACH = 3
"""Open proposals of one member, and of a union, leaving expulsions aside; open expulsions of one member."""


def check_length(text: str, limit: int) -> None:
    if not text.strip():
        raise Refused(Reason.EMPTY_TEXT)
    if len(text) > limit:
        raise Refused(Reason.TEXT_TOO_LONG, limit=limit, length=len(text))


def refuse_when(true: bool, reason: Reason, **details: object) -> None:
    if true:
        raise Refused(reason, **details)
