"""Who asks is told apart by address, and each may ask so much."""

from pathlib import Path

from bot.http.visitors import AT_ONCE, STREAMS, Visitors, networks, visitor
from tests.http.visiting import asked, open_site
from tests.simulation.town import town


async def test_who_asks_too_fast_waits(tmp_path: Path) -> None:
    visitors = Visitors(seconds=lambda: 0.0)
    async with town() as here, open_site(here, tmp_path, visitors) as someone:
        told = [await asked(someone.port, "/v1/unions", {}) for _ in range(AT_ONCE + 1)]
    assert [answer.status for answer in told] == [200] * AT_ONCE + [429]
    assert told[-1].headers["retry-after"] == "1"


def test_an_address_that_is_claimed_counts_behind_a_trusted_proxy_only() -> None:
    trusted = networks(["10.0.0.0/8"])
    assert visitor("9.9.9.9", ["1.1.1.1"], trusted) == "9.9.9.9"
    assert visitor("10.0.0.1", ["6.6.6.6, 1.1.1.1, 10.0.0.2"], trusted) == "1.1.1.1"
    assert visitor("10.0.0.1", ["nonsense"], trusted) == "10.0.0.1"
    assert visitor("2001:db8::1", [], trusted) == visitor("2001:db8::2", [], trusted)


def test_streams_are_counted_by_visitor() -> None:
    visitors = Visitors(seconds=lambda: 0.0)
    assert all(visitors.opens_stream("ann") for _ in range(STREAMS))
    assert not visitors.opens_stream("ann")
    visitors.closes_stream("ann")
    assert visitors.opens_stream("ann")
