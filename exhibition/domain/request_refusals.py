"""What a house is told when something does not work, and what the log says of it."""


class RefusedToHouse(Exception):
    """The sentence is for the house, in its language; ``reason`` is for the log: no words of it."""

    def __init__(self, sentence: str, reason: str):
        super().__init__(sentence)
        self.reason = reason
