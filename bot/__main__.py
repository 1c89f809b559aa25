"""`python -m bot`: see bot.cli."""

import sys

from bot.loading import loading

with loading():
    from bot.cli import main

sys.exit(main())
