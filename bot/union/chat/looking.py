"""Answers to who only wants to see something: the regulation, the members, what is open, what has been."""

from datetime import datetime

from bot.network.locale import Words
from bot.network.markup import bold
from bot.network.network import Networks
from bot.union.phrases import brief, listed, names_in, quoted
from bot.union.views import View, shown
from domain.people import network_of
from domain.union.changes import AdmitMember
from domain.union.members import Member
from domain.union.proposal import PATIENCE
from domain.union.regulation import InForce, Repealed, articles_in_force
from domain.union.state import Active, Dissolved

WHOLE = 6000
"""Characters; a longer regulation is shown article by article only."""


def regulation(view: View, words: Words) -> str:
    union = shown(view)
    articles = articles_in_force(union.regulation)
    if not articles:
        return words("union-dissolved" if isinstance(view.union, Dissolved) else "regulation-empty")
    title = bold(words("regulation-title", name=union.name))
    if sum(len(article.text) for article in articles) > WHOLE and len(articles) > 1:
        lines = (f"{bold(article.number)} {quoted(brief(article.text), words)}" for article in articles)
        return "\n".join([title, words("regulation-in-brief"), "", *lines])
    return "\n\n".join([title, *(article_lines(article, view, words) for article in articles)])


def members(view: View, words: Words, now: datetime, networks: Networks) -> str:
    union = shown(view)
    lines = [bold(words("members-title", name=union.name, count=len(union.roster)))]
    lines += [f"{number}. {_member(member, networks)}" for number, member in sorted(union.roster.items())]
    if union.invited and now < union.started.at + PATIENCE:
        lines.append(words("members-invited", names=listed(list(union.invited.values()), words)))
    candidates = [
        words("members-candidate", name=proposal.change.candidate.name, number=str(proposal.number))
        for proposal in union.open.values()
        if isinstance(proposal.change, AdmitMember)
    ]
    return "\n".join(lines + candidates)


def union_itself(view: View, words: Words, networks: Networks) -> str:
    union = shown(view)
    addresses = [homes.address(home) for home in union.channels if (homes := networks.homes_at(home))]
    lines = [bold(union.name), quoted(union.mission, words), ""]
    if isinstance(view.union, Dissolved):
        lines.append(words("union-dissolved"))
    lines += [
        words(
            "union-since",
            when=words.when(union.started.at),
            founder=union.started.founder.name or names_in(union, words)[1],
        ),
        words("union-members", count=len(union.roster)),
        words("union-articles", count=len(articles_in_force(union.regulation))),
        words("union-open", count=len(union.open)),
        *(words("union-address", address=address) for address in addresses),
        words("union-id", id=str(view.union_id)),
    ]
    return "\n".join(lines)


def gone_line(number: str, view: View, words: Words) -> str:
    """Of an article that was repealed: by which decision."""
    match shown(view).regulation.get(number):
        case Repealed(proposal=decision):
            when = words.when(view.settled_at(decision))
            return words("regulation-repealed", number=number, proposal=str(decision), when=when)
        case _:
            return ""


def origin_of(article: InForce, view: View, union: Active, words: Words) -> str:
    """Its revision, and who decided it when."""
    return words(
        "regulation-origin",
        revision=article.revision,
        number=str(article.proposal),
        proposer=names_in(union, words)[view.proposer_of(article.proposal)],
        when=words.when(view.settled_at(article.proposal)),
    )


def article_lines(article: InForce, view: View, words: Words) -> str:
    origin = origin_of(article, view, shown(view), words)
    return f"{bold(article.number)} {set_off(article.text, words)}\n{origin}"


def set_off(text: str, words: Words) -> str:
    """Below its number, where it has several lines."""
    return f"\n{quoted(text, words)}" if "\n" in text.strip() else quoted(text, words)


def _member(member: Member, networks: Networks) -> str:
    """With where they speak from, and what they are known by elsewhere."""
    places = [network_of(identity) for identity in member.identities]
    known_as = filter(None, map(networks.known_as, member.identities))
    return f"{member.name} ({', '.join(dict.fromkeys([*places, *known_as]))})"
