"""Old news of another site: read from files, taken over as drafts, each only once."""
