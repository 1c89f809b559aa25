"""What a reply may mean."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Consents:
    """A yes, the whole of it."""


@dataclass(frozen=True, slots=True)
class Objects:
    """A no, with what follows it. A `no` alone is not `plain`: it may answer many a question. It is `named` where it
    says that somebody is against or objects; who does not agree may not agree to anything.
    """

    reason: str | None = None
    plain: bool = True
    named: bool = False


@dataclass(frozen=True, slots=True)
class Retracts:
    """Takes back, the whole of it; `objection` or `consent` where it says that this is what it takes back."""

    objection: bool = False
    consent: bool = False


@dataclass(frozen=True, slots=True)
class Suggests:
    """Another wording."""

    text: str


@dataclass(frozen=True, slots=True)
class Wonders:
    """A question, and nothing that could be a no."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """No stance, and nothing that could be one."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Could be a stance, or could be none: only its author knows.

    `back`: in it something may be taken back. `yes`: it has words of a yes, or of what may be either.
    """

    back: bool = False
    yes: bool = False


Reading: TypeAlias = Consents | Objects | Retracts | Suggests | Wonders | Remarks | Doubtful
