"""The events of a treasury, and what a union orders of it, as they are written for ever."""

from pathlib import Path
from uuid import UUID

from bot.contexts import codec
from bot.treasury.mandates import order_in, payload_of
from domain.treasury.accounts import attested, treasury
from domain.treasury.attestation import LARGEST, LONGEST, Attestation
from domain.treasury.events import Cause, EntryBooked, Posting
from domain.treasury.money import Money
from domain.union.limits import MAX_PAYLOAD
from tests.adapters.codec.examples import METADATA
from tests.adapters.codec.golden_files import EVENT, as_file, as_recorded

GOLDEN = Path(__file__).parent / "golden" / "EntryBooked.json"
BOOKED = EntryBooked(
    number=2,
    cause=Cause("proposal:7"),
    what="две яблони",
    postings=(
        Posting(account=attested("EUR"), amount=-12_050),
        Posting(account=treasury("EUR"), amount=12_050),
    ),
)
TREES = Attestation(money=Money(amount=-12_050, currency="EUR"), what="две яблони")


def test_an_entry_is_written_and_read_as_it_always_was() -> None:
    golden = GOLDEN.read_bytes()
    assert as_file(codec().encode(BOOKED, METADATA, event_id=EVENT)) == golden
    read = codec().decode(as_recorded(golden, f"treasury-{UUID(int=1)}"))
    assert read is not None
    assert (read.event, read.metadata) == (BOOKED, METADATA)


def test_an_order_is_written_and_read_as_it_always_was() -> None:
    written = '{"attestation":{"money":{"amount":-12050,"currency":"EUR"},"what":"две яблони"}}'
    assert payload_of(TREES) == written
    assert order_in(written).attestation == TREES


def test_the_longest_order_fits_into_a_mandate() -> None:
    longest = Attestation(money=Money(amount=-LARGEST, currency="EUR"), what="𝕏" * LONGEST)
    assert len(payload_of(longest).encode()) <= MAX_PAYLOAD
