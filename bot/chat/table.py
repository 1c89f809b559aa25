"""The commands and buttons of a chat, each all in one value, and how what is typed is looked up among them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, Flag, auto
from typing import Any, Generic, TypeAlias, TypeVar

from bot.chat import grammar
from bot.chat.arguments import Arguments
from bot.chat.grammar import Pointers
from bot.chat.outcome import Does, Outcome, Says
from bot.network.locale import Words

C = TypeVar("C")
H_contra = TypeVar("H_contra", contravariant=True)
P_contra = TypeVar("P_contra", contravariant=True)
G = TypeVar("G")
A = TypeVar("A")


OPENED = "start"
"""The command that a network types for who opens a private chat."""

MOST_NEAR = 3
"""Commands that are offered where none is called as it was typed."""


class May(Enum):
    """Who may give a command. Others are told so before anything else of it is read."""

    MEMBERS = auto()
    ANYBODY = auto()


class Offered(Flag):
    """In which lists of commands it stands."""

    NOWHERE = 0
    GROUP = auto()
    PRIVATE = auto()
    EVERYWHERE = GROUP | PRIVATE


@dataclass(frozen=True, slots=True)
class Deed(Generic[C]):
    """What it means in the chat that a command of the domain was carried out.

    `done` names the words for it, and for its repetition; without it nothing is said. `told_to_all` is what
    the homes are told of anyway; what is `acknowledged` a member may want to prove that it was heard.
    """

    of: type[C]
    done: str | None = None
    told_to_all: bool = False
    acknowledged: bool = False


@dataclass(frozen=True, slots=True)
class ChatCommand(Generic[H_contra, G, A]):
    """All that a command is. Its words are `menu-NAME`, `args-NAME` and, all that it is called, `names-NAME`.

    `finds` gets from what was heard to what the handler needs to know, such as which union is spoken of;
    `arguments` are read from that and what was typed. Where they fit a whole line, no slash is needed where the
    bot is spoken to, unless `needs_slash`, nor even a name where it is `nameless`. What only `looks` changes
    nothing: it is carried out by a name that is nearly right, and may stand on a button. One that a button `begins`
    asks for what it lacks, or does by its name alone what a slip of the thumb may do; what is `linked` a link begins
    too, which may be anybody's. `rank` is its place in the
    short list of a private chat. A stance is put off rather than refused when its author is too fast, and what counts
    `however_long` is carried out where anything else is too long. What `answers` is meant where it is all that is
    replied to a card.
    """

    name: str
    handler: Callable[[G, A], Awaitable[Outcome]]
    finds: Callable[[H_contra], Awaitable[G]]
    arguments: Arguments[G, A]
    may: May = May.MEMBERS
    offered: Offered = Offered.EVERYWHERE
    rank: int = 9
    needs_slash: bool = False
    nameless: bool = False
    looks: bool = False
    begins: bool = False
    linked: bool = False
    is_stance: bool = False
    however_long: bool = False
    answers: bool = False
    deed: Deed[Any] | None = None


@dataclass(frozen=True, slots=True)
class ChatButton(Generic[P_contra]):
    """What a press means. Its words are `button-NAME`, and `reply-NAME` where there are no buttons."""

    name: str
    means: Callable[[P_contra], Does | Says]
    is_stance: bool = False


AnyCommand: TypeAlias = ChatCommand[Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command as asked for: `rest` is everything after its name."""

    command: AnyCommand
    rest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Something like a command that is none; `near` are those that may have been meant."""

    typed: str
    near: tuple[Request, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandTable:
    """`names` has each command by all its names, folded, and `around` are the words with which one asks for it."""

    names: Mapping[str, AnyCommand]
    buttons: Mapping[str, ChatButton[Any]]
    around: frozenset[str] = frozenset()

    def read(self, text: str) -> Request | Unknown | None:
        """None for ordinary talk."""
        match grammar.parse(text, self.names):
            case grammar.Typed(name=name, rest=rest):
                return self._opened_by_link(name, rest) or Request(command=self.names[name], rest=rest)
            case grammar.Unnamed() as unnamed:
                return _meant(unnamed.typed, self._near(unnamed))
            case None:
                return None

    def read_bare(self, text: str, pointers: Pointers) -> Request | Unknown | None:
        """As `read`, where no slash is needed. None also for talk that only begins like a command."""
        if text.startswith("/"):
            return self.read(text)
        return self._read_plain(text, pointers) or self._read_asked_for(text, pointers)

    def _read_plain(self, text: str, pointers: Pointers) -> Request | Unknown | None:
        typed = grammar.named(text, self.names)
        if typed is not None:
            request = Request(command=self.names[typed.name], rest=typed.rest)
            return _without_slash(request, pointers)
        nameless = (one for one in self.names.values() if one.nameless)
        if text and (command := next((one for one in nameless if one.arguments.fits(text, pointers)), None)):
            return Request(command=command, rest=text)
        unnamed = grammar.first_word(text)
        near = [one for one in self._near(unnamed) if _is_clear(one, pointers)] if unnamed else []
        return _meant(unnamed.typed, near) if unnamed and near else None

    def _read_asked_for(self, text: str, pointers: Pointers) -> Request | Unknown | None:
        """Among words of asking. What acts is only offered: it may be talk of it."""
        for wanted in grammar.asked_for(text, self.around):
            begun = None if text.startswith(wanted) else self._begun(wanted)
            match self._read_plain(wanted, pointers) or begun:
                case Request(command=command) as request:
                    return request if command.looks else Unknown(typed="", near=(request,))
                case _:
                    pass
        return None

    def _begun(self, wanted: str) -> Request | None:
        """`invite a friend`: what it still lacks will be asked for. A stance is not begun in passing."""
        typed = grammar.named(wanted, self.names)
        command = self.names[typed.name] if typed else None
        acts = command is not None and not (command.looks or command.is_stance)
        return Request(command=command, rest="") if command and acts else None

    def read_reply(self, text: str) -> Request | Unknown | None:
        """As `read`, to a card: there most words are an answer, and no command."""
        command = self.names.get(grammar.folded(text.strip(" .!?")))
        if command is not None and command.answers:
            return Request(command=command, rest="")
        return self.read(text)

    def _opened_by_link(self, name: str, rest: str) -> Request | None:
        """Whoever opened a private chat by a `begin_link` means the command that it names."""
        linked, _, more = rest.partition("_")
        command = self.names.get(linked) if self.names[name].name == OPENED else None
        return Request(command=command, rest=more) if command is not None and command.linked else None

    def _near(self, unnamed: grammar.Unnamed) -> list[Request]:
        names = grammar.near(unnamed.typed, self.names)
        commands = dict.fromkeys(self.names[name].name for name in names)
        return [Request(command=self.names[grammar.folded(name)], rest=unnamed.rest) for name in commands]

    def command(self, name: str) -> AnyCommand | None:
        return self.names.get(grammar.folded(name))

    def button(self, action: str) -> ChatButton[Any] | None:
        return self.buttons.get(action.partition(":")[0])


def called(command: AnyCommand, words: Words) -> str:
    """What it is called in this language, where no slash is needed."""
    return names_of(command.name, words)[0]


def names_of(name: str, words: Words) -> list[str]:
    """All that the command of this name is called in a language."""
    return listed(f"names-{name}", words)


def listed(key: str, words: Words) -> list[str]:
    return [one.strip() for one in words(key).split(",")]


def _without_slash(request: Request, pointers: Pointers) -> Request | None:
    """A name alone, or with what belongs to it and nothing else."""
    command, rest = request.command, _after_colon(request, pointers)
    if command.looks and not rest.strip(" .!?"):
        return Request(command=command, rest="")
    fits = not command.needs_slash and (not rest or command.arguments.fits(rest, pointers))
    return Request(command=command, rest=rest) if fits else None


def _after_colon(request: Request, pointers: Pointers) -> str:
    """In words a colon parts a name from what follows it; where one says more than that, it stays."""
    arguments, rest = request.command.arguments, request.rest
    means_more = not arguments.anything and arguments.fits(rest, pointers)
    return rest if means_more else rest.removeprefix(":").lstrip()


def _is_clear(request: Request, pointers: Pointers) -> bool:
    """Not even the name is right: the rest has to be."""
    return not request.command.arguments.anything and _without_slash(request, pointers) is not None


def _meant(typed: str, near: Sequence[Request]) -> Request | Unknown:
    """What only looks is carried out where nothing else is near."""
    match near:
        case [Request(command=command) as only] if command.looks:
            return only
        case _:
            return Unknown(typed=typed, near=tuple(near[:MOST_NEAR]))
