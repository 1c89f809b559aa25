"""What an export says in plain, compared with what was signed: as far as both say the same.

Names are in the one alone. Who has asked to be forgotten is missing in it from then on.
"""

import json
from collections.abc import Mapping

from bot.union.chain.canonical import Object
from bot.union.chain.reading import Finding
from bot.union.published.happened import Shown
from bot.union.published.standing import NOSTR, instant

UNSIGNED = {"candidate", "network", "summary", NOSTR}
"""What a chain withholds, or what is no part of the history."""


def readable_line(line: str) -> Object | None:
    """None for what is no event of an export."""
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return None
    is_event = isinstance(read, dict) and {"stream", "revision", "type", "data", "metadata"} == read.keys()
    return read if is_event and isinstance(read["revision"], int) else None


def differences(lines: Mapping[int, Object], signed: Mapping[int, Shown], first: int) -> list[Finding]:
    """`first` is the number of the first event in the chain: the lines are counted from there."""
    if not lines:
        return []
    findings = []
    for number in sorted(lines.keys() | signed.keys()):
        line, shown = lines.get(number), signed.get(number)
        if line is None:
            findings.append(
                Finding(first + number, "it is signed, and left out where the file says it in plain")
            )
        elif shown is None:
            findings.append(Finding(first + number, "the file says in plain what is not signed"))
        elif not _agree(line, shown):
            findings.append(Finding(first + number, "what the file says in plain is not what was signed"))
    return findings


def _agree(line: Object, shown: Shown) -> bool:
    about = line["metadata"]
    by = about.get("by") if isinstance(about, dict) else None
    spoken = about.get("spoken") if isinstance(about, dict) else None
    return (
        line["type"] == shown.type
        and spoken == instant(shown.at)
        and (None in (by, shown.by) or by == shown.by)
        and _compared(line["data"]) == _compared(shown.data)
    )


def _compared(value: object) -> object:
    match value:
        case dict():
            return {name: _compared(one) for name, one in value.items() if not _is_left_out(name, value)}
        case list() if all(isinstance(one, int) for one in value):
            return sorted(value)
        case list():
            return [_compared(one) for one in value]
        case _:
            return value


def _is_left_out(name: str, value: Mapping[str, object]) -> bool:
    """A name beside a mission is the union's; what somebody says who is no member is a candidate's."""
    is_persons = name == "name" and "mission" not in value
    is_candidates = name == "text" and "unclear" in value and value.get("member") is None
    return name in UNSIGNED or is_persons or is_candidates
