"""How a union shows itself where it can be followed like a person: who it is, its members, its regulation."""

from typing import assert_never

from bot.network.homes import Profile, ProfileArticle
from bot.network.locale import Words
from bot.union.read_models.views import View, shown
from bot.union.telling.articles import origin_of
from bot.union.touches import Quiet, ToldInPrivate, Visible
from domain.people import Person
from domain.union.events import UnionEvent
from domain.union.regulation import articles_in_force
from domain.union.state import Dissolved

NOTHING = Profile(
    name="",
    about="",
    regulation_title="",
    articles=(),
    no_articles="",
    members_title="",
    members=(),
)


def changes_the_profile(event: UnionEvent) -> bool:
    if isinstance(event, Visible):
        return True
    if isinstance(event, ToldInPrivate | Quiet):
        return False
    assert_never(event)


def profile(view: View, words: Words) -> Profile:
    """A private union shows nothing: what was shown before is replaced by that."""
    union = shown(view)
    if not union.is_public:
        return NOTHING
    articles = [
        ProfileArticle(
            number=article.number, text=article.text, origin=origin_of(article, view, union, words)
        )
        for article in articles_in_force(union.regulation)
    ]
    members = [
        Person(identity=identity, name=member.name)
        for member in union.roster.values()
        for identity in member.identities
    ]
    about = [union.mission, words("portrait-about")]
    if isinstance(view.union, Dissolved):
        about.append(words("union-dissolved"))
    return Profile(
        name=union.name,
        about="\n\n".join(about),
        regulation_title=words("regulation-title", name=union.name),
        articles=tuple(articles),
        no_articles=words("regulation-empty"),
        members_title=words("members-title", name=union.name, count=len(union.roster)),
        members=tuple(members),
    )
