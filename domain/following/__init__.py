"""What one person follows, in whichever unions: what they are told, where, and when."""
