"""One-time codes like `K7QF-2M9D`: easy to copy, without letters and digits that look alike."""

from collections.abc import Callable, Sequence

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Eight of these make 40 bits, for fifteen minutes and one account."""


def codes(choice: Callable[[Sequence[str]], str]) -> Callable[[], str]:
    """`choice` decides how guessable they are."""

    def new_code() -> str:
        letters = [choice(ALPHABET) for _ in range(8)]
        return f"{''.join(letters[:4])}-{''.join(letters[4:])}"

    return new_code
