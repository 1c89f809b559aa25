"""What somebody is told of unions because they asked for it, member or not."""
