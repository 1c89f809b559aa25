"""The bot: what members say becomes commands, what happens to their union is told to them."""
