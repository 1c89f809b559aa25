"""The union: members, their regulation and their proposals, decided by consensus."""
