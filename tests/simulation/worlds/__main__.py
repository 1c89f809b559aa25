"""Lives one world again and tells what happened: `python -m tests.simulation.worlds SEED`."""

import sys

from tests.simulation.worlds.checker import violations
from tests.simulation.worlds.lived import lived
from tests.simulation.worlds.same_order import begin_in_the_same_order
from tests.simulation.worlds.telling import told


def main() -> int:
    seed = int(sys.argv[1])
    life = lived(seed)
    found = violations(life.history)
    sys.stdout.write(
        "\n".join([*told(life.history), "", f"seed {seed}: {', '.join(life.undertaken)}", *found, ""])
    )
    return 1 if found else 0


if __name__ == "__main__":
    begin_in_the_same_order()
    sys.exit(main())
