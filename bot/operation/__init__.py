"""What an operator does with a bot: ask one that runs, save it, bring it back."""
