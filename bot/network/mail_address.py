"""An address of e-mail as somebody typed it: one, and nothing that a header or a command to a server is made of."""

import re

LONGEST = 254
"""Characters (RFC 5321)."""

_LOCAL = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS = re.compile(rf"{_LOCAL}@((?:{_LABEL}\.)+[a-z][a-z0-9-]*[a-z0-9])", re.ASCII | re.IGNORECASE)


def mail_address(typed: str) -> str:
    """Its domain in small letters; empty for what is none. Names in other scripts have to be written in ASCII."""
    match = _ADDRESS.fullmatch(typed)
    local, _, domain = typed.rpartition("@")
    fits = match is not None and len(typed) <= LONGEST and len(local) <= 64  # noqa: PLR2004 - as RFC 5321 has it
    return f"{local}@{domain.lower()}" if fits else ""
