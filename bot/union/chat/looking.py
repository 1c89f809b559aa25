"""Answers to who only wants to see something: the members, the union itself."""

from bot.chat.outcome import Posts
from bot.chat.paging import Page
from bot.network.locale import Words
from bot.network.markup import bold
from bot.network.network import Networks
from bot.network.quoting import quoted
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.pages import Entry, listing
from bot.union.read_models.views import View, shown
from bot.union.telling.phrases import listed, names_in
from domain.people import network_of
from domain.union.changes import AdmitMember
from domain.union.members import Member
from domain.union.proposal import PATIENCE, Open
from domain.union.regulation import articles_in_force
from domain.union.state import Dissolved


def members(asked: AskedOfUnion) -> Posts:
    """And who may become one: invited founders, and candidates with the way to the card of each."""
    union, words, networks = asked.union, asked.words, asked.resources.networks
    entries = [
        Entry(line=f"{number}. {_member(member, networks)}")
        for number, member in sorted(union.roster.items())
    ]
    if union.invited and asked.resources.clock.now() < union.started.at + PATIENCE:
        names = listed(list(union.invited.values()), words)
        entries.append(Entry(line=words("members-invited", names=names)))
    entries += [
        _candidate(proposal, proposal.change, words)
        for proposal in union.open.values()
        if isinstance(proposal.change, AdmitMember)
    ]
    title = words("members-title", name=union.name, count=len(union.roster))
    return listing(asked, title, entries, Page(command="members", number=1, is_last=True), apart="\n")


def _candidate(proposal: Open, admission: AdmitMember, words: Words) -> Entry:
    key = "members-candidate-accepted" if proposal.candidate_accepted else "members-candidate"
    line = words(key, name=admission.candidate.name, number=str(proposal.number))
    return Entry(line=line, number=proposal.number)


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


def _member(member: Member, networks: Networks) -> str:
    """With where they speak from, and what they are known by elsewhere."""
    places = [network_of(identity) for identity in member.identities]
    known_as = filter(None, map(networks.known_as, member.identities))
    return f"{member.name} ({', '.join(dict.fromkeys([*places, *known_as]))})"
