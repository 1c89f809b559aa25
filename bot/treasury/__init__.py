"""A union's common money: what members say about it, and what they see of it."""
