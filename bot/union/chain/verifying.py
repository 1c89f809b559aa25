"""A file with a chain in it, checked by anybody: what is wrong, where, and how far all is well."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from bot.union.chain.canonical import Object
from bot.union.chain.readable import differences, readable_line
from bot.union.chain.reading import Finding, Holds, Joined, NotAnEvent, Read, join, read
from bot.union.chain.replay import Replay
from bot.union.chain.stand_ins import Impossible, told
from bot.union.published.happened import Shown, shown
from domain.union import events

SIGNED = '"sig"'
"""A key that an event of Nostr has, and no text can hold unescaped."""


@dataclass(slots=True, kw_only=True)
class Verdict:
    """`key` and `stream` are whose chain it is. `replayed` is the last number that the rules were checked for,
    `gaps` what was never published, `ended` how many proposals ended how, `for_members` how many events show nothing.
    """

    findings: list[Finding] = field(default_factory=list)
    key: str = ""
    stream: str = ""
    chain: Sequence[Joined] = ()
    replayed: int | None = None
    gaps: list[tuple[int, int]] = field(default_factory=list)
    ended: Counter[str] = field(default_factory=Counter)
    for_members: int = 0
    strangers: int = 0

    @property
    def is_well(self) -> bool:
        return bool(self.chain) and not self.findings


def verify(lines: Iterable[str], holds: Holds, key: str | None = None) -> Verdict:
    """JSON Lines, in whatever order they stand: events of Nostr, and what an export says of them in plain.

    With the `key` of a union others' events are left out.
    """
    verdict, found = Verdict(), list[Read]()
    plain = dict[int, Object]()
    for number, line in enumerate(lines, 1):
        if SIGNED not in line:
            if (said := readable_line(line)) is not None:
                plain[cast(int, said["revision"])] = said
            continue
        try:
            found.append(read(line, holds))
        except NotAnEvent as problem:
            verdict.findings.append(Finding(-1, f"line {number}: {problem}"))
    events_of = _of_one_union(found, key, verdict)
    verdict.chain, broken = join(events_of)
    verdict.findings += broken
    verdict.gaps = [one.link.gap for one in verdict.chain if one.link.gap]
    shown = _replay(verdict, until=min((one.number for one in broken), default=None))
    if not verdict.findings:  # else the lines are the least that is wrong
        verdict.findings += differences(plain, shown, verdict.chain[0].number)
    verdict.findings.sort()
    return verdict


def _of_one_union(found: Sequence[Read], key: str | None, verdict: Verdict) -> Sequence[Read]:
    own = [event for event in found if key in (None, event.pubkey)]
    verdict.strangers = len(found) - len(own)
    whose = Counter((event.pubkey, event.link.stream) for event in own)
    if not whose:
        verdict.findings.append(Finding(-1, "there is no chain in it"))
        return ()
    if len(whose) > 1:
        told_apart = "; ".join(f"{count} of {stream} by {by}" for (by, stream), count in whose.most_common())
        verdict.findings.append(
            Finding(-1, f"it holds more than one chain ({told_apart}): say which is the union's, with --key")
        )
        return ()
    ((verdict.key, verdict.stream),) = whose
    return own


def _replay(verdict: Verdict, until: int | None) -> Mapping[int, Shown]:
    """What of it is told in plain, counted from the first."""
    replay, shown_by_number = Replay(), dict[int, Shown]()
    for joined in verdict.chain:
        if until is not None and joined.number >= until:
            break
        before = replay.union
        try:
            one = told(joined)
            sentences = replay.take(one)
        except Impossible as problem:
            verdict.findings.append(Finding(joined.number, str(problem)))
            break
        verdict.findings += [Finding(joined.number, sentence) for sentence in sentences]
        verdict.replayed = joined.number
        if one.envelope is None:
            verdict.for_members += 1
            continue
        if isinstance(one.envelope.event, events.Outcome):
            verdict.ended[type(one.envelope.event).__name__.removeprefix("Proposal").lower()] += 1
        if plain := shown(one.envelope, before, replay.union, began=verdict.chain[0].number):
            shown_by_number[plain.number] = plain
    return shown_by_number
