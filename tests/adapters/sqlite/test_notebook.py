"""The notebook keeps what is written under exactly the key it was written under, in order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.sqlite.database import InUse, NotOurs
from adapters.sqlite.notebook import SqliteNotebook
from bot.log.notebook import Notebook
from bot.log.store import Unavailable

parts = st.text(st.sampled_from("ab/%_*\0\1\2\xff é\ud800\U0001f6e0"), max_size=4)
keys = st.lists(parts, max_size=4).map(tuple)


@pytest.fixture
def notebook() -> Iterator[SqliteNotebook]:
    notebook = SqliteNotebook.open(":memory:")
    yield notebook
    notebook.close()


def test_it_is_the_port(notebook: SqliteNotebook) -> None:
    port: Notebook = notebook
    assert port.under() == []


@pytest.mark.parametrize("value", [None, True, 17, 1.5, "ж\0\ud800", [1, [2]], {"a": {"b": []}}])
def test_a_json_value_comes_back(notebook: SqliteNotebook, value: object) -> None:
    notebook.put("heard", "telegram", value=value)
    assert notebook.get("heard", "telegram") == value
    assert notebook.under("heard") == [(("heard", "telegram"), value)]


def test_the_last_value_counts(notebook: SqliteNotebook) -> None:
    notebook.put("heard", value=1)
    notebook.put("heard", value=2)
    assert notebook.under() == [(("heard",), 2)]


def test_what_was_never_written_or_was_dropped_is_none(notebook: SqliteNotebook) -> None:
    notebook.put("seen", "ann", value=1)
    notebook.drop("seen", "ann")
    notebook.drop("seen", "ben")
    assert notebook.get("seen", "ann") is None
    assert notebook.get("seen", "ben") is None
    assert notebook.under() == []


@pytest.mark.parametrize("value", [float("nan"), object(), {1, 2}])
def test_what_is_not_json_is_refused(notebook: SqliteNotebook, value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        notebook.put("seen", value=value)
    assert notebook.under() == []


def test_a_prefix_is_whole_parts(notebook: SqliteNotebook) -> None:
    for key in [("a",), ("a", "b"), ("a", "bc"), ("ab",), ("a\0", "b"), ("A",)]:
        notebook.put(*key, value=0)
    assert [key for key, _ in notebook.under("a")] == [("a",), ("a", "b"), ("a", "bc")]
    assert [key for key, _ in notebook.under("a", "b")] == [("a", "b")]


@settings(derandomize=True, database=None, max_examples=300)
@given(entries=st.dictionaries(keys, st.integers(), max_size=12), prefix=keys)
def test_under_is_every_key_with_that_prefix_in_order(
    entries: dict[tuple[str, ...], int], prefix: tuple[str, ...]
) -> None:
    notebook = SqliteNotebook.open(":memory:")
    for key, value in entries.items():
        notebook.put(*key, value=value)
    for known in (prefix, (), *(key[:1] for key in entries)):
        expected = [(key, entries[key]) for key in sorted(entries) if key[: len(known)] == known]
        assert notebook.under(*known) == expected
    notebook.close()


def test_it_is_there_after_opening_again(path: Path) -> None:
    notebook = SqliteNotebook.open(path)
    notebook.put("delivered", "7", value={"message": "12"})
    notebook.close()
    notebook.close()
    notebook = SqliteNotebook.open(path)
    assert notebook.get("delivered", "7") == {"message": "12"}
    notebook.close()


def test_a_file_is_opened_once_at_a_time(path: Path) -> None:
    notebook = SqliteNotebook.open(path)
    with pytest.raises(InUse):
        SqliteNotebook.open(path)
    notebook.put("still", value="here")
    notebook.close()


def test_another_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear members,\n")
    with pytest.raises(NotOurs):
        SqliteNotebook.open(path)
    assert path.read_bytes() == b"Dear members,\n"


def test_a_closed_notebook_is_unavailable(path: Path) -> None:
    notebook = SqliteNotebook.open(path)
    notebook.close()
    with pytest.raises(Unavailable):
        notebook.get("a")
    with pytest.raises(Unavailable):
        notebook.under()
    with pytest.raises(Unavailable):
        notebook.put("a", value=1)
