"""A union's public chain (docs/protocol.md): its log as signed events that each name the one before, for anybody to check."""
