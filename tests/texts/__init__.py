"""No text is left unmarked: what visitors read comes from a catalogue or from the database."""
