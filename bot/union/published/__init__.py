"""What strangers may see of a public union: members by number and name, and nobody's account, chat or message."""
