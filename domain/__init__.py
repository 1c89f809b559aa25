"""The rules of self-governing unions: pure functions over facts, the standard library only."""
