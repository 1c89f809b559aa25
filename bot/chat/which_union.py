"""Which union is spoken of."""

from bot.chat.grammar import Verb
from bot.chat.who import Misunderstood
from bot.network.incoming import Said
from bot.outbox.deliveries import Subject
from bot.union.views import View, Views, shown
from domain.union.people import Channel

OF_A_PROPOSAL = frozenset(
    {
        Verb.CONSENT,
        Verb.OBJECT,
        Verb.RETRACT,
        Verb.WITHDRAW,
        Verb.REOPEN,
        Verb.PROPOSAL,
        Verb.ACCEPT,
        Verb.DECLINE,
    }
)
"""As a reply to a card these speak of its union, even where another one is at home by now."""

ANSWERS = frozenset({Verb.ACCEPT, Verb.DECLINE})
"""What who is invited says, not who is a member."""


def union_spoken_of(said: Said, verb: Verb, subject: Subject | None, views: Views) -> View:
    """The one whose card is replied to, whose chat it is, or the only one of theirs.

    Raises Misunderstood when that is none, or not clear.
    """
    replied = views.get(subject.union_id) if subject and verb in OF_A_PROPOSAL else None
    if replied is not None:
        return replied
    if not said.private:
        view = views.at(said.channel)
        if view is None:
            raise Misunderstood("no-union-here")
        return view
    # on some networks it is the union itself that is spoken to in private
    addressed = views.at(Channel(said.channel.rpartition("/")[0]))
    return addressed or _only_one(said, verb, views)


def _only_one(said: Said, verb: Verb, views: Views) -> View:
    """Who is a member somewhere means that union: an invitation by strangers must not come between."""
    identity = said.author.identity
    concerned = views.concerning(identity)
    members = views.with_member(identity)
    if verb in ANSWERS:
        candidates = [view for view in concerned if view not in members] or concerned
    else:
        candidates = members or concerned
    if not candidates:
        raise Misunderstood("no-union-of-yours")
    if len(candidates) > 1:
        names = ", ".join(shown(view).name for view in candidates)
        raise Misunderstood("several-unions", names=names)
    return candidates[0]
