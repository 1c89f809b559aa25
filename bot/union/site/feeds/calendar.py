"""Deadlines as a calendar that can be subscribed to (iCalendar, RFC 5545)."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from bot.union.site.feeds.entries import Deadline

MEDIA_TYPE = "text/calendar; charset=utf-8"

LONGEST_LINE = 74
"""Octets: a longer line goes on in the next, behind a blank."""

AN_HOUR = timedelta(hours=1)
"""Before its end something stands in the calendar, so that there it has a length."""


def calendar(title: str, deadlines: Sequence[Deadline], whole: Callable[[str], str]) -> bytes:
    """`whole` makes an address of a path, or nothing where nobody knows it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mission Union//EN", f"X-WR-CALNAME:{_text(title)}"]
    lines += ["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]
    for one in deadlines:
        lines += _event(one, whole)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line)).encode()


def _event(deadline: Deadline, whole: Callable[[str], str]) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{deadline.id}"
    yield f"DTSTAMP:{_moment(deadline.since)}"
    yield f"DTSTART:{_moment(deadline.at - AN_HOUR)}"
    yield f"DTEND:{_moment(deadline.at)}"
    yield f"SUMMARY:{_text(deadline.title)}"
    if deadline.text:
        yield f"DESCRIPTION:{_text(deadline.text)}"
    if deadline.path and (address := whole(deadline.path)):
        yield f"URL:{address}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    """No line of a member's may begin one of ours."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    written = "\\n".join(escaped.splitlines())
    return "".join(one for one in written if one.isprintable())


def _folded(line: str) -> Iterator[str]:
    """Between characters, however many octets each has."""
    part, length = "", 0
    for character in line:
        octets = len(character.encode())
        if length + octets > LONGEST_LINE:
            yield part
            part, length = " ", 1
        part, length = part + character, length + octets
    yield part
