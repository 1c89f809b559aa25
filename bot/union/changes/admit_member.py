"""How an admission reads: by which account, and for whom the candidate could be taken."""

from bot.network.locale import Words
from bot.network.markup import mention
from bot.union.changes.wording import Wording
from bot.union.read_models.views import View, shown
from bot.union.telling.phrases import looks_like
from domain.union.changes import AdmitMember
from domain.union.proposal import Open


def body(change: AdmitMember, _: Open, view: View, words: Words) -> str:
    identity, name = change.candidate.identity, change.candidate.name
    if not name:
        return ""
    said = words("body-admit", who=mention(identity, name), identity=identity)
    return "\n".join(filter(None, [said, looks_like(identity, name, shown(view), words)]))


WORDING: Wording[AdmitMember] = Wording(
    title=lambda change, _, __, words: words(
        "change-admit", name=change.candidate.name or words("somebody-forgotten")
    ),
    body=body,
)
