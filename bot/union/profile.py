"""How a union shows itself where it can be followed like a person: who it is, its members, its regulation."""

from bot.chat.looking import origin_of
from bot.network.locale import Words
from bot.network.residence import Profile, ProfileArticle
from bot.union.views import View, shown
from domain.union import events
from domain.union.events import UnionEvent
from domain.union.people import Person
from domain.union.regulation import articles_in_force
from domain.union.state import Dissolved

VISIBLE = (
    events.UnionStarted
    | events.UnionRenamed
    | events.UnionDissolved
    | events.LanguageChosen
    | events.FoundingInvitationAccepted
    | events.MemberAdmitted
    | events.MemberExpelled
    | events.MemberLeft
    | events.MembersMerged
    | events.IdentityLinked
    | events.IdentityUnlinked
    | events.IdentityReplaced
    | events.ArticleAdded
    | events.ArticleAmended
    | events.ArticleRepealed
    | events.ChannelBound
    | events.ChannelUnbound
    | events.ChannelMoved
)
"""What changes how a union looks."""


def changes_the_profile(event: UnionEvent) -> bool:
    return isinstance(event, VISIBLE)


def profile(view: View, words: Words) -> Profile:
    union = shown(view)
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
        homes=union.channels,
        regulation_title=words("regulation-title", name=union.name),
        articles=tuple(articles),
        no_articles=words("regulation-empty"),
        members_title=words("members-title", name=union.name, count=len(union.roster)),
        members=tuple(members),
    )
