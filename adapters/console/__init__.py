"""A group chat in the terminal: lines become `Incoming`, `Outgoing` becomes lines, no account needed."""
