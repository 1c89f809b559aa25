"""What any member chooses for all at once: how the union is spoken to. It changes nobody's voice."""

from collections.abc import Sequence
from typing import TypeAlias

from domain.union import commands
from domain.union.events import DigestChosen, LanguageChosen, RequestsChosen, TimeZoneChosen, UnionEvent
from domain.union.members import Member
from domain.union.state import Active

Choosing: TypeAlias = (
    commands.ChooseLanguage | commands.ChooseRequests | commands.ChooseTimeZone | commands.ChooseDigest
)


def choose(command: Choosing, union: Active, member: Member) -> Sequence[UnionEvent]:
    """Nothing where it is so already."""
    who = member.number
    match command:
        case commands.ChooseLanguage(language=language):
            return [] if language == union.language else [LanguageChosen(member=who, language=language)]
        case commands.ChooseRequests(taken=taken):
            return [] if taken == union.takes_requests else [RequestsChosen(member=who, taken=taken)]
        case commands.ChooseTimeZone(zone=zone):
            return [] if zone == union.time_zone else [TimeZoneChosen(member=who, zone=zone)]
        case commands.ChooseDigest(digest=digest):
            return [] if digest == union.digest else [DigestChosen(member=who, digest=digest, at=command.at)]
