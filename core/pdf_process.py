"""The program that sets one paper: an order as JSON comes in, the PDF goes out.

Started by ``core/pdf.py`` with limits; imports nothing of ours. Whatever a paper asks for comes
from the static files or from the order. All else, other hosts and other files of the disk
first of all, ends it without a paper.
"""

import base64
import json
import mimetypes
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit


def main() -> None:
    order = json.load(sys.stdin.buffer)
    from weasyprint import HTML

    pdf = HTML(
        string=order["html"], base_url=order["origin"], url_fetcher=_fetcher(order)
    ).write_pdf(
        pdf_variant=order["variant"],
        pdf_identifier=bytes.fromhex(order["identifier"]),
        pdf_tags=order["variant"].startswith("pdf/ua"),
    )
    sys.stdout.buffer.write(pdf)


def _fetcher(order: dict):
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class OnlyOurs(URLFetcher):
        def fetch(self, url, headers=None):
            try:
                body = body_of(url, order)
            except (LookupError, OSError, ValueError) as error:
                raise FatalURLFetchingError(f"a paper may not have {url[:200]}") from error
            kind = mimetypes.guess_type(urlsplit(url).path)[0] or "application/octet-stream"
            return URLFetcherResponse(url, body, {"Content-Type": kind})

    return OnlyOurs()


def body_of(url: str, order: dict) -> bytes:
    """What lies at an address of the paper. Raises LookupError where it may not have it."""
    if not url.startswith(order["origin"]):
        raise LookupError(url)
    path = unquote(urlsplit(url).path).removeprefix("/")
    place, _slash, name = path.partition("/")
    if place == "given":
        return base64.b64decode(order["files"][name])
    if place != "static":
        raise LookupError(url)
    if path in order["files"]:
        return base64.b64decode(order["files"][path])
    for folder in map(Path, order["static"]):
        path = (folder / name).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path.read_bytes()
    raise LookupError(url)


if __name__ == "__main__":
    try:
        main()
    except BaseException as error:  # FatalURLFetchingError is no Exception
        sys.exit(f"{type(error).__name__}: {error}")
