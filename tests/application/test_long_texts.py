"""Much text is told in what room there is: reasons whole where they fit, a long regulation in brief."""

import pytest

from tests.stories.story import played, settings

FOUNDED = ["ann: /start_union Gardeners — We plant trees @bob @cy", "bob: [Accept]", "cy: [Accept]"]
REASON = "too dear, " * 49 + "too dear"


async def test_the_only_reason_stands_whole_on_the_card() -> None:
    told = await played([*FOUNDED, "ann: /propose Buy a tractor", f"bob: /object 1 {REASON}"], settings())
    assert f"  — Bob: “{REASON}”\n" in told


async def test_several_reasons_share_the_room() -> None:
    objections = [f"{name}: /object 1 {REASON}" for name in ("ann", "bob", "cy")]
    told = await played([*FOUNDED, "ann: /propose Buy a tractor", *objections], settings())
    last = told.rpartition("bot~: ")[2]
    reasons = [line for line in last.split("\n") if "— " in line]
    assert len(reasons) == 3
    assert all(300 < len(line) < 360 and line.endswith("…”") for line in reasons)


async def test_a_long_regulation_is_shown_by_beginnings_and_each_article_whole() -> None:
    text = "water " * 400 + "the end"
    lines = ["ann: /start_union Hermits — We keep to ourselves"]
    lines += [f"ann: /add_article {text}"] * 3
    told = await played([*lines, "ann: /regulation"], settings())
    answer = told.rpartition("bot: ")[2]
    assert len(answer) < 500
    assert "the end" not in answer
    assert "/regulation NUMBER" in answer
    told = await played([*lines, "ann: /regulation 2"], settings())
    assert f"  2 “{text}”\n" in told


async def test_a_text_that_is_too_long_is_told_how_long_it_may_be() -> None:
    told = await played([*FOUNDED, f"ann: /propose {'x' * 2501}"], settings())
    assert told.endswith("bot: That is 2,501 characters; at most 2,500 fit. Please shorten it.\n")


@pytest.mark.parametrize("words", ["/object 1 {}", "^1 object: {}", "^1 против, {}"])
@pytest.mark.parametrize("length", [501, 20_000])
async def test_a_no_counts_however_long_its_reason_is(words: str, length: int) -> None:
    said = f"bob: {words.format('x' * length)}"
    told = await played([*FOUNDED, "ann: /propose Buy a tractor", said], settings())
    assert "  — Bob: no reason given yet\n" in told or "  Unclear: Bob: " in told
    if length == 501:
        assert "Its reason has 501 characters, and at most 500 fit" in told


async def test_what_is_too_long_to_be_read_is_no_silence() -> None:
    said = f"bob: ^1 {'tractors are loud and ' * 500}"
    told = await played([*FOUNDED, "ann: /propose Buy a tractor", said], settings())
    assert "Bob, is that an objection to proposal 1?" in told
    assert told.endswith("bot: That is 10,999 characters; at most 8,000 fit. Please shorten it.\n")


async def test_nor_is_it_asked_of_who_objects_already_or_is_a_stranger() -> None:
    for name in ("bob", "zed"):
        said = ["ann: /propose Buy a tractor", "bob: /object 1 loud", f"{name}: ^1 {'x ' * 5000}"]
        told = await played([*FOUNDED, *said], settings())
        assert "is that an objection" not in told
