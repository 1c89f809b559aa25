"""A union's common money: what it has, by double entry, and what each entry is booked for."""
