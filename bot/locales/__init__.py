"""Every word a member reads, by language, in Fluent."""
