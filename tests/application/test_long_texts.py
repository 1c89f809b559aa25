"""Much text is told in what room there is: reasons whole where they fit, a long regulation in brief."""

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
