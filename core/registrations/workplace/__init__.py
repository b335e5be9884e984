"""Registrations in the editors' workplace: the list of an event, by hand, at the door."""
