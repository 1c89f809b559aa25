"""Whatever comes in through any door, nothing breaks: bytes of every kind, and what is nearly right."""

import asyncio
from contextlib import AsyncExitStack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzzing.doors import OPENING
from tests.fuzzing.seeds import SEEDS

PIECES = {
    name: st.lists(
        st.sampled_from([*{piece for seed in seeds for piece in seed.split(b" ")}]) | st.binary(max_size=6),
        max_size=8,
    ).map(b" ".join)
    for name, seeds in SEEDS.items()
}
EXAMPLES = {"console": 60}


@pytest.mark.parametrize("name", OPENING)
def test_nothing_breaks(name: str) -> None:
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        door = runner.run(OPENING[name](stack))

        @settings(max_examples=EXAMPLES.get(name, 300))
        @given(st.sampled_from(SEEDS[name]) | PIECES[name] | st.binary(max_size=80) | st.text().map(encoded))
        def takes(data: bytes) -> None:
            runner.run(door.take(data))

        try:
            takes()
        finally:
            runner.run(stack.aclose())


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
