"""What every test of better texts begins with."""

from tests.simulation.town import Posted, Town


async def proposed(here: Town, text: str = "Plant an oak") -> Posted:
    await here.says("ann", f"/propose {text}")
    return here.card(1)


def asked(here: Town) -> Posted:
    """What was told last."""
    return here.network.messages[-1]
