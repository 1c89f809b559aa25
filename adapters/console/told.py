"""What the bot told somebody in the console, before it is printed in a script or drawn in a terminal."""

from dataclasses import dataclass

from bot.network.markup import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`text` carries the marks of `bot.network.markup`. `to` is who alone is told, None where all in the group are.

    `edited` is what an earlier message reads like from now on. `buttons` are rows, as they are shown.
    """

    text: str
    to: str | None = None
    edited: bool = False
    buttons: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        return f"bot{'~' if self.edited else ''}{f'@{self.to}' if self.to else ''}:"

    def __str__(self) -> str:
        lines = [*plain(self.text).split("\n"), *self.buttons]
        shown = "\n".join(f"  {line}" if line else "" for line in lines)
        return f"{self.heading} {shown.strip()}"
