"""Who asks of the public site, by address, and how much each may ask: nobody's curiosity costs the others theirs."""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TypeAlias

Network: TypeAlias = IPv4Network | IPv6Network
Address: TypeAlias = IPv4Address | IPv6Address

A_MINUTE = 240
"""Requests of one visitor."""

AT_ONCE = 60
"""Of them without a pause."""

STREAMS = 20
"""Open to one visitor at the same time."""

REMEMBERED = 10_000
"""Visitors; of those beyond them the one who was longest away is forgotten, and may ask anew."""

HOUSEHOLD = 64
"""Bits of an IPv6 address that are given to one customer."""


def networks(written: Iterable[str]) -> tuple[Network, ...]:
    """Raises ValueError for what is no address and no network."""
    return tuple(ip_network(one, strict=False) for one in written)


def visitor(peer: str, forwarded: Iterable[str], trusted: Iterable[Network]) -> str:
    """Behind proxies that are trusted the nearest address that is not one of theirs; else whoever is connected.

    `forwarded` are the values of X-Forwarded-For, of which anybody may send what they like.
    """
    trusted = tuple(trusted)
    claimed = [one.strip() for value in forwarded for one in value.split(",")]
    nearest = _address(peer)
    while nearest is not None and _is_in(nearest, trusted) and claimed:
        before = _address(claimed.pop())
        if before is None:
            break
        nearest = before
    return _household(nearest) if nearest is not None else "unknown"


def _address(written: str) -> Address | None:
    try:
        address = ip_address(written)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _is_in(address: Address, trusted: tuple[Network, ...]) -> bool:
    return any(address in network for network in trusted)


def _household(address: Address) -> str:
    if isinstance(address, IPv4Address):
        return str(address)
    return str(ip_network((address, HOUSEHOLD), strict=False))


@dataclass(slots=True)
class _Account:
    """What is left to ask, as of when; how many streams are open."""

    left: float
    as_of: float
    streams: int = 0


class Visitors:
    """`seconds` is the time by which they are paced."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._accounts: OrderedDict[str, _Account] = OrderedDict()

    def wait(self, who: str) -> float:
        """For how many seconds they have to; when it is none, that counts as asked."""
        account, rate = self._account(who), A_MINUTE / 60
        now = self._seconds()
        account.left = min(AT_ONCE, account.left + (now - account.as_of) * rate)
        account.as_of = now
        if account.left < 1:
            return (1 - account.left) / rate
        account.left -= 1
        return 0.0

    def opens_stream(self, who: str) -> bool:
        """Whether there is room for one more; then it counts until it is closed."""
        account = self._account(who)
        if account.streams >= STREAMS:
            return False
        account.streams += 1
        return True

    def closes_stream(self, who: str) -> None:
        account = self._account(who)
        account.streams = max(0, account.streams - 1)

    def _account(self, who: str) -> _Account:
        account = self._accounts.setdefault(who, _Account(AT_ONCE, self._seconds()))
        self._accounts.move_to_end(who)
        while len(self._accounts) > REMEMBERED:
            self._accounts.popitem(last=False)
        return account
