"""A file with a chain in it, checked by anybody: what is wrong, where, and how far all is well."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.union.chain.reading import Finding, Holds, Joined, NotAnEvent, Read, join, read
from bot.union.chain.replay import Replay
from bot.union.chain.stand_ins import Impossible, told
from domain.union import events
from domain.union.state import Union

KIND_MARK = '"kind"'
"""What a line without it says is no event of Nostr."""


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
    union: Union | None = None
    strangers: int = 0

    @property
    def is_well(self) -> bool:
        return bool(self.chain) and not self.findings


def verify(lines: Iterable[str], holds: Holds, key: str | None = None) -> Verdict:
    """JSON Lines, of which those that are events of Nostr are looked at, in whatever order they stand.

    With the `key` of a union others' events are left out.
    """
    verdict, found = Verdict(), list[Read]()
    for number, line in enumerate(lines, 1):
        if KIND_MARK not in line:
            continue
        try:
            found.append(read(line, holds))
        except NotAnEvent as problem:
            verdict.findings.append(Finding(-1, f"line {number}: {problem}"))
    events_of = _of_one_union(found, key, verdict)
    verdict.chain, broken = join(events_of)
    verdict.findings += broken
    verdict.gaps = [one.link.gap for one in verdict.chain if one.link.gap]
    _replay(verdict, until=min((one.number for one in broken), default=None))
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


def _replay(verdict: Verdict, until: int | None) -> None:
    replay = Replay()
    for joined in verdict.chain:
        if until is not None and joined.number >= until:
            break
        try:
            one = told(joined)
            sentences = replay.take(one)
        except Impossible as problem:
            verdict.findings.append(Finding(joined.number, str(problem)))
            break
        verdict.findings += [Finding(joined.number, sentence) for sentence in sentences]
        verdict.replayed = joined.number
        verdict.for_members += one.envelope is None
        if one.envelope is not None and isinstance(one.envelope.event, events.Outcome):
            verdict.ended[type(one.envelope.event).__name__.removeprefix("Proposal").lower()] += 1
    verdict.union = replay.union
