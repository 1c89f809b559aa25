"""Which addresses a request may go to when somebody else said where."""

import pytest

from adapters.outbound.places import is_public, parsed

PUBLIC = ["1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e", "::ffff:8.8.8.8"]  # fmt: skip

OURS = [
    *("127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *("169.254.169.254", "100.64.0.1", "100.127.255.254", "192.0.0.8", "192.0.2.1", "198.18.0.1"),
    *("198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
    *("::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "fec0::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1"),
    *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1"),
    *("2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:101::1"),
    "2001:0:4136:e378:8000:63bf:80ff:fffe",  # Teredo, of 127.0.0.1
]


@pytest.mark.parametrize("text", PUBLIC)
def test_a_public_address_is_one(text: str) -> None:
    address = parsed(text)
    assert address is not None
    assert is_public(address)


@pytest.mark.parametrize("text", OURS)
def test_what_leads_into_a_network_of_ours_is_none(text: str) -> None:
    address = parsed(text)
    assert address is not None
    assert not is_public(address)


def test_an_interface_after_the_address_hides_nothing() -> None:
    address = parsed("fe80::1%eth0")
    assert address is not None
    assert not is_public(address)
    assert parsed("localhost") is None
