"""What those who follow a union do in a browser."""
