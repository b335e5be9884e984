"""What may stand in a log."""

import logging


class WithoutTokens(logging.Filter):
    """Takes the secret out of lines about an address that holds one (``<str:token>``).

    Whoever reads a log must not be able to act as the person whose link it is.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        match = getattr(getattr(record, "request", None), "resolver_match", None)
        token = match.kwargs.get("token") if match else None
        if token and isinstance(record.args, tuple):
            record.args = tuple(_without(token, argument) for argument in record.args)
        return True


def _without(token: str, argument):
    if not isinstance(argument, str):
        return argument
    as_logged = token.encode("unicode_escape").decode("ascii")  # as Django writes paths
    return argument.replace(token, "…").replace(as_logged, "…")
