"""What may stand in a log."""

import logging

NAMES = ("token", "secret")  # of the parts of an address that are nobody's business
PLACES = ("resolver_match", "routable_resolver_match")  # of Django, of pages of Wagtail


class WithoutTokens(logging.Filter):
    """Takes the secret out of lines about an address that holds one (``<str:token>``).

    Whoever reads a log must not be able to act as the person whose link it is.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        for secret in _secrets_of(getattr(record, "request", None)):
            if isinstance(record.args, tuple):
                record.args = tuple(_without(secret, argument) for argument in record.args)
        return True


def _secrets_of(request) -> list[str]:
    matches = [getattr(request, place, None) for place in PLACES]
    found = [match.kwargs.get(name) for match in matches if match for name in NAMES]
    return [secret for secret in found if secret]


def _without(token: str, argument):
    if not isinstance(argument, str):
        return argument
    as_logged = token.encode("unicode_escape").decode("ascii")  # as Django writes paths
    return argument.replace(token, "…").replace(as_logged, "…")
