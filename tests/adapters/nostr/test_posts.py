"""What we said is remembered within bounds, the latest longest."""

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
