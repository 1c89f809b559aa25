"""Ways to sign in for a town in a browser: what a person there proves is their name."""

import json
from datetime import datetime
from typing import Any

from bot.network.proving import By, Door, NotProven, Proven, held_until
from tests.simulation.network import author

SIGNER = """Math.random = () => 0;
window.nostr = {
  signEvent: async (event) => ({ ...event, pubkey: "eva", sig: `eva says ${event.tags[2][1]}` }),
};"""
"""What stands in for a browser's signer; it signs for Eva. Nothing is put off by chance."""


def signed(offered: str, *, address: str, now: datetime) -> Proven:
    """A `Prove` of what that has signed."""
    event: dict[str, Any] = json.loads(offered)
    tags = dict(event["tags"])
    if tags["u"] != address or event["sig"] != f"{event['pubkey']} says {tags['challenge']}":
        raise NotProven
    return Proven(
        author=author(event["pubkey"]),
        sign=event["sig"],
        until=held_until(now, now),
        challenge=tags["challenge"],
    )


def launched(offered: str, *, address: str, now: datetime) -> Proven:
    """A `Prove` of a name, as the app or a link says it."""
    del address
    return Proven(author=author(offered.partition("=")[2]), sign=offered, until=held_until(now, now))


DOORS = {
    By.LINK: Door(by=By.LINK, prove=launched, found_at=lambda: "https://t.me/union_bot?start=page"),
    By.APP: Door(by=By.APP, prove=launched),
    By.SIGNER: Door(by=By.SIGNER, prove=signed),
}
