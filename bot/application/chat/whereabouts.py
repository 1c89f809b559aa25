"""Which union is spoken of."""

from bot.application.chat.who import Misunderstood
from bot.application.projections.views import View, Views, shown
from bot.messages import Said
from domain.union.people import Channel


def union_spoken_of(said: Said, views: Views) -> View:
    """Raises Misunderstood when that is none, or not clear."""
    if not said.private:
        view = views.at(said.channel)
        if view is None:
            raise Misunderstood("no-union-here")
        return view
    # on some networks it is the union itself that is spoken to in private
    addressed = views.at(Channel(said.channel.rpartition("/")[0]))
    if addressed is not None:
        return addressed
    concerned = views.concerning(said.author.identity)
    if not concerned:
        raise Misunderstood("no-union-of-yours")
    if len(concerned) > 1:
        names = ", ".join(shown(view).name for view in concerned)
        raise Misunderstood("several-unions", names=names)
    return concerned[0]
