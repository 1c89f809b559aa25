"""E-mail, which is sent and never read: whoever follows a union may be told there."""

from adapters.email.adapter import Email

__all__ = ["Email"]
