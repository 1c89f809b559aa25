"""Where a request may go that somebody else gave the address of: nowhere but on the public internet."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address

_TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("::/96"))
"""In the last 32 bits of these stands an address of the older kind, to which a translator passes on."""

_ASSIGNED = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"))
"""For protocols, not for anybody's machine; different versions of Python judge them differently."""

_GIVEN_OUT = IPv6Network("2000::/3")
"""All that was ever given out in public: what lies outside is for networks among themselves."""


def is_public(address: Address) -> bool:
    """Not of this machine, its network or its provider's; not of many at once; nor one that hides such."""
    if isinstance(address, IPv4Address):
        assigned = any(address in network for network in _ASSIGNED)
        return address.is_global and not (address.is_multicast or address.is_reserved or assigned)
    hidden = _hidden(address)
    if hidden is not None:
        return is_public(hidden)
    return address in _GIVEN_OUT and address.is_global and not address.is_multicast


def _hidden(address: IPv6Address) -> IPv4Address | None:
    """The address of the older kind that it stands for."""
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if any(address in network for network in _TRANSLATED):
        return IPv4Address(address.packed[-4:])
    return None


def parsed(text: str) -> Address | None:
    """As a socket names it, perhaps with the interface after a percent sign."""
    try:
        return ip_address(text.partition("%")[0])
    except ValueError:
        return None
