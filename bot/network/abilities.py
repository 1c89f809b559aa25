"""What a network can do, as its adapter says: nothing else asks which network it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Abilities:
    """`own_addresses`: a union has one of its own, where it is spoken to without a slash and can be followed.

    `is_open`: what stands in a channel everybody sees, so that nobody can be missing there. `edits`: what was
    posted can be changed; `in_place`: where it stands, so that nobody is told again; and be taken away where one
    `removes`. `receipts`: what was said can
    be shown to have been taken, by a sign that says enough; `receipts_in_private`: there too. `files` can be sent.
    `opens_private`: a button can lead to a private chat with us; `signs_in`: or to a page, with a proof of who pressed
    it. `longest` is a message in characters. Where nobody `listens`, as where a word comes with what brings it, silence
    says nothing.
    """

    own_addresses: bool = False
    is_open: bool = False
    edits: bool = False
    in_place: bool = False
    removes: bool = False
    receipts: bool = False
    receipts_in_private: bool = False
    files: bool = False
    opens_private: bool = False
    signs_in: bool = False
    longest: int = 0
    listens: bool = True
