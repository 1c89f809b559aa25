"""Asks the site whatever its own description allows, and more, and compares the answers with what it says of them.

`make probe` does: `python -m tests.probing PATH_OF_SCHEMATHESIS [EXAMPLES]`. A reader with a token asks, so that a
private union is asked for as well as a public one.
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from secrets import token_hex
from uuid import UUID

from adapters.nostr.channels import identity
from bot.union.tokens import Tokens
from tests.adapters.nostr.fakes import ANN, BEN, NOON
from tests.http.asking import served
from tests.http.on_nostr import Square, square

EXAMPLES = "50"
"""Of each operation and phase."""


async def lived(here: Square) -> UUID:
    """A union in which something was decided, and something is open."""
    union = await here.founds(ANN, BEN)
    home = here.home(union)
    for by, said in (
        (BEN, "accept"),
        (ANN, "add article Water by turns."),
        (BEN, "consent 1"),
        (ANN, "propose Plant an oak"),
        (BEN, "object 2 it takes the light"),
    ):
        await here.posts(here.note(by, said, home))
    await here.application.catch_up()
    return union


def told(union: UUID | None) -> str:
    """To the one that asks: no description says which notes are signed. Where a union is named, all ask of it."""
    lines = [
        "[[operations]]",
        "include-name = 'POST /v1/commands'",
        "checks.positive_data_acceptance.enabled = false",
    ]
    if union is not None:
        lines = [
            f"parameters.'path.union_id' = '{union}'",
            "checks.negative_data_rejection.enabled = false",
            *lines,
        ]
    return "\n".join(lines)


async def probe(schemathesis: str, examples: str) -> int:
    """How many of the rounds found something."""
    failed, asker = 0, str(Path(schemathesis).absolute())
    with tempfile.TemporaryDirectory() as folder:
        async with square() as here, served(here.site.app, Path(folder)) as port:
            union = await lived(here)
            token = Tokens(here.application.tables, token_hex).issue(identity(ANN.public), NOON)
            for which in (None, union):
                config = Path(folder) / "schemathesis.toml"
                config.write_text(told(which))
                asking = await asyncio.create_subprocess_exec(
                    *(asker, "--config-file", str(config), "run"),
                    *(f"http://127.0.0.1:{port}/openapi.json", "-H", f"Authorization: Bearer {token}"),
                    *("--max-examples", examples, "--seed", "1", "--no-color"),
                    *("--exclude-path-regex", "live$"),  # which never ends
                    cwd=folder,
                )
                failed += await asking.wait() != 0
    return failed


if __name__ == "__main__":
    sys.exit(asyncio.run(probe(sys.argv[1], *(sys.argv[2:3] or [EXAMPLES]))))
