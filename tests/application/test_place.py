"""A place is one process's while it lives, and the next one's at once when it is gone."""

import shutil
import subprocess
import sys
from pathlib import Path

from bot.wiring.place import Place

KEEPS = """
import sys
from pathlib import Path
from bot.wiring.place import Place
place = Place(Path(sys.argv[1]))
print(place(), flush=True)
sys.stdin.read()
"""


def test_two_are_never_in_the_same_place(tmp_path: Path) -> None:
    one, other = Place(tmp_path / "lock"), Place(tmp_path / "lock")
    name = one()
    assert name is not None
    assert one() == name
    assert other() is None
    one.close()
    assert other() == name
    assert one() is None
    other.close()


def test_a_killed_process_leaves_its_place_to_the_next(tmp_path: Path) -> None:
    with subprocess.Popen(  # noqa: S603 - our own lines
        [sys.executable, "-c", KEEPS, str(tmp_path / "lock")],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        theirs = process.stdout.readline().strip()
        ours = Place(tmp_path / "lock")
        assert ours() is None
        process.kill()
        process.wait()
    assert ours() == theirs
    ours.close()


def test_a_copy_of_the_file_is_another_place(tmp_path: Path) -> None:
    one = Place(tmp_path / "lock")
    name = one()
    shutil.copy(tmp_path / "lock", tmp_path / "copy")
    copy = Place(tmp_path / "copy")
    assert copy() not in {None, name}
    copy.close()
    one.close()


def test_after_a_restart_of_the_machine_it_is_another_place(tmp_path: Path) -> None:
    """As it is on another machine that has the same disk."""
    (tmp_path / "one").write_text("7f2c\n")
    (tmp_path / "other").write_text("91aa\n")
    one = Place(tmp_path / "lock", boot=tmp_path / "one")
    name = one()
    one.close()
    other = Place(tmp_path / "lock", boot=tmp_path / "other")
    assert other() not in {None, name}
    other.close()


def test_where_no_such_thing_can_be_had_there_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert Place(tmp_path / "file" / "lock")() is None
    assert Place(tmp_path / "lock", boot=tmp_path / "nothing")() is None


def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    place = Place(tmp_path / "data" / "lock")
    place()
    assert (tmp_path / "data" / "lock").stat().st_mode & 0o777 == 0o600
    place.close()
