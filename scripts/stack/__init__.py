"""Real servers for tests: started on spare ports in temporary folders, and taken away again.

Standard library only. Each server is a context manager in a module of its own that gives what
the site, or a test, needs to find it.
"""
