"""What can be pressed in the console: what stands on its messages as they read now."""

from adapters.console.clock import ConsoleClock
from adapters.console.lines import Voice
from adapters.console.network import GROUP, ConsoleNetwork
from adapters.console.told import Told
from bot.log.tables import Tables
from bot.network.outgoing import Button, Outgoing
from domain.people import Channel
from tests.adapters.nostr.fakes import Memory

ANN, BOB = Voice("Ann", private=True), Voice("bob", private=False)
CONSENT, OBJECT = Button(label="Consent", action="consent:1"), Button(label="Object", action="object:1")


async def test_buttons_are_those_of_ones_own_messages_the_latest_first_and_each_once() -> None:
    told: list[Told] = []
    network = ConsoleNetwork(tables=Tables(Memory()), clock=ConsoleClock(), show=told.append)
    card = Outgoing(channel=GROUP, text="Meet", card=1, buttons=((CONSENT, OBJECT),))
    first = await network.post(card)
    await network.post(Outgoing(channel=GROUP, text="Meet again", card=2, buttons=((CONSENT,),)))
    await network.post(
        Outgoing(channel=GROUP, text="Still", card=2, buttons=((CONSENT,), (Button(label="Go", start="x"),)))
    )
    await network.post(Outgoing(channel=Channel("console:private/ann"), text="Sure?", buttons=((OBJECT,),)))

    assert network.buttons(BOB) == [("Consent", 2), ("Consent", 1), ("Object", 1)]
    assert network.buttons(ANN) == [("Object", None)]
    await network.edit(first, Outgoing(channel=GROUP, text="Carried", card=1))
    assert network.buttons(BOB) == [("Consent", 2)]
    assert told[-1] == Told(text="Carried", edited=True)
    assert told[0] == Told(text="Meet", buttons=("[Consent] [Object]",))
    assert told[3] == Told(text="Sure?", to="ann", buttons=("[Object]",))
