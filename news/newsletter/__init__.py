"""The newsletter's pages for visitors, and its place in the editors' workplace."""
