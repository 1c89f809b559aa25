"""What programs that people have already ask for by themselves: news for a feed reader, deadlines for a calendar."""
