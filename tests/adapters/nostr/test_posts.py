"""What we said is remembered within bounds, the latest longest."""

import pytest

from adapters.nostr.posts import MAX_KEPT, Post, Posts
from bot.log.tables import Tables
from tests.adapters.nostr.fakes import NOON, UNION, Memory, note

NOW = NOON.timestamp()
SAID = note(UNION, "Plant an oak")


def post(number: int) -> Post:
    return Post(id=f"post {number}", at=int(NOW), head=f"post {number}", speaker=UNION.public, note=SAID)


def test_posts_and_their_messages_are_bounded_and_the_latest_stay() -> None:
    notebook = Memory()
    posts = Posts(Tables(notebook), NOW)
    for number in range(MAX_KEPT + 50):
        posts.remember(f"digest {number}", [post(number)], NOW)
        posts.finish(f"digest {number}", [post(number)], NOW, repeatable=False)
    assert len(notebook.under("nostr", "post")) == MAX_KEPT
    assert len(notebook.under("nostr", "message")) == MAX_KEPT
    assert posts.speaker("post 0") is None
    assert posts.speaker(f"post {MAX_KEPT + 49}") == UNION.public
    assert posts.said(f"digest {MAX_KEPT + 49}", NOW) == [post(MAX_KEPT + 49)]


def test_what_every_relay_refused_is_forgotten() -> None:
    notebook = Memory()
    posts = Posts(Tables(notebook), NOW)
    posts.remember("digest", [post(1)], NOW)
    posts.give_up("digest", [post(1)])
    assert notebook.under() == []
    assert "post 1" not in posts


class CutOff(Memory):
    """Keeps the first notes alone, as when the process ends in between."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self._left = after

    def put(self, *key: str, value: object) -> None:
        if self._left > 0:
            self._left -= 1
            super().put(*key, value=value)


@pytest.mark.parametrize("after", range(4))
def test_of_what_was_remembered_by_half_no_relay_is_given_anything(after: int) -> None:
    """It was not published, and is said anew."""
    notebook = CutOff(after)
    Posts(Tables(notebook), NOW).remember("digest", [post(1), post(2)], NOW)
    posts = Posts(Tables(notebook), NOW)
    assert (posts.said("digest", NOW) is not None) is (after == 3)
    assert bool(posts.missing("wss://one", NOW)) is (after == 3)
