"""The button that leads from a card to its page, where everybody may read it."""

from dataclasses import replace

from bot.network.locale import Words
from bot.network.outgoing import Button, Outgoing
from bot.union.published.addresses import page_of
from bot.union.read_models.views import View, shown


def with_page(message: Outgoing, view: View, site_url: str, words: Words) -> Outgoing:
    """`site_url` is empty where people find no site. What is no card of a public union's stays as it is."""
    if message.card is None or not site_url or not shown(view).is_public:
        return message
    button = Button(label=words("button-page"), opens=f"{site_url}{page_of(view.union_id, message.card)}")
    return replace(message, buttons=(*message.buttons, (button,)))
