"""Who is no stranger to a union: to all others a private one is as one that does not exist."""

from bot.union.read_models.views import View, shown
from domain.people import Channel, Identity
from domain.union.proposal import candidate_of
from domain.union.state import Active, member_with


def is_hidden(view: View, identity: Identity, where: Channel) -> bool:
    """From who speaks there: no member, not invited, lately neither, and not in a chat of the union."""
    union = shown(view)
    return not (
        union.is_public
        or where in union.channels
        or member_with(union, identity) is not None
        or view.tables.concerns(view.union_id, identity)
        or _was_asked(union, identity)
    )


def _was_asked(union: Active, identity: Identity) -> bool:
    """To join: they were told of it then."""
    candidates = (candidate_of(settled.last) for settled in union.settled.values())
    asked = [*union.started.invited, *filter(None, candidates)]
    return any(person.identity == identity for person in asked)
