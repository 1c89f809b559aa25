"""A file with a union's public chain, checked for whoever has it: what it is, what is wrong with it, and where."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from adapters.nostr.addresses import npub, public_key
from adapters.nostr.notes import has_signed
from bot.union.chain.verifying import Verdict, verify
from bot.wiring.stores import Failed

PIPED = "-"

WELL = "All is well: the order, the signatures, and the rules by which it was decided."

REMAINS = """A later event may be missing: compare the last one with what others have.
That members said what is recorded of them, where they did not sign it, remains the operator's word."""


def verify_file(file: str, key: str | None) -> tuple[bool, list[str]]:
    """Whether all is well, and what to say of it. Raises Failed."""
    public = public_key(key) if key else None
    if key and public is None:
        raise Failed(
            "What follows --key is no key of Nostr: it begins with npub1, or has 64 hexadecimal digits."
        )
    try:
        verdict = verify(_lines(file), has_signed, public)
    except OSError as error:
        raise Failed(f"{file} cannot be read: {error.strerror}.") from None
    return verdict.is_well, [*_told(verdict)]


def _lines(file: str) -> Iterator[str]:
    if file == PIPED:
        yield from sys.stdin
        return
    with Path(file).open(encoding="utf-8", errors="replace") as lines:
        yield from lines


def _told(verdict: Verdict) -> Iterator[str]:
    yield from _whose(verdict)
    for finding in verdict.findings:
        yield f"BAD {finding}"
    if verdict.is_well:
        yield WELL
        yield REMAINS
        return
    if verdict.chain and verdict.replayed != verdict.chain[-1].number:
        until = "of none of it" if verdict.replayed is None else f"up to event {verdict.replayed}"
        yield f"The rules could be checked {until}: what comes after that hangs on what is wrong."


def _whose(verdict: Verdict) -> Iterator[str]:
    if not verdict.chain:
        return
    first, last = verdict.chain[0], verdict.chain[-1]
    yield f"{verdict.stream}, by {npub(verdict.key)}"
    recorded = datetime.fromtimestamp(last.created_at, UTC)
    yield f"events {first.number} to {last.number}; the last, of {recorded:%Y-%m-%d %H:%M} UTC, is {last.id}"
    for start, end in verdict.gaps:
        yield f"never published, as is declared: events {start} to {end}"
    if verdict.for_members:
        yield f"for members alone, and shown to nobody else: {verdict.for_members} events"
    if verdict.ended:
        how = ", ".join(f"{count} {outcome}" for outcome, count in verdict.ended.most_common())
        yield f"proposals that ended: {how}"
    if verdict.strangers:
        yield f"left out, as they are by other keys: {verdict.strangers} events"
