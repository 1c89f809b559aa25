"""Telegram and Nostr as far as the chat knows them."""

from adapters.nostr.adapter import ABILITIES as ON_NOSTR
from adapters.nostr.channels import link as of_nostr
from adapters.nostr.channels import written as on_nostr
from adapters.telegram.adapter import ABILITIES as ON_TELEGRAM
from adapters.telegram.addresses import link as of_telegram
from adapters.telegram.addresses import written as on_telegram
from bot.network.network import Network, Networks
from tests.simulation.fate import Fate
from tests.simulation.network import Clock
from tests.simulation.network import Network as Phones
from tests.simulation.test_one_network_down import TheirHomes

PHONES = Phones(Clock(), Fate())

NETWORKS = Networks(
    Network(name="telegram", abilities=ON_TELEGRAM, messenger=PHONES, address=on_telegram, link=of_telegram),
    Network(
        name="nostr",
        abilities=ON_NOSTR,
        messenger=PHONES,
        address=on_nostr,
        homes=TheirHomes(),
        link=of_nostr,
    ),
)
