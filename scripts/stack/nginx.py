"""nginx with the very file that operators use (``deploy/nginx.conf``), on a spare port."""

import os
import pwd
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import servers

PACKAGE = "nginx-light"
CONFIGURATION = Path(__file__).resolve().parents[2] / "deploy" / "nginx.conf"
AROUND_IT = """
daemon off;
{user}
worker_processes 1;
pid {folder}/pid;
error_log stderr crit;
events {{ worker_connections 64; }}
http {{
    include {types};
    {temporary}
    {site}
}}
"""
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@contextmanager
def nginx(changes: dict[str, str]) -> Iterator[tuple[str, Path]]:
    """nginx before a site; gives its address and the folder with its ``access.log``.

    ``changes``: what in the operators' file is another here, old text to new. ``PORT`` and
    ``FOLDER`` in the new text are replaced. Raises ValueError where an old text is not there.
    """
    program = servers.require_program("nginx", PACKAGE)
    port = servers.spare_port()
    with servers.temporary_folder() as folder:
        (folder / "nginx.conf").write_text(configuration(changes, port, folder))
        command = [program, "-p", folder, "-e", "stderr", "-c", folder / "nginx.conf"]
        server = servers.start(command, folder)
        try:
            servers.wait_until(lambda: servers.is_listening(port), server, folder, "nginx")
            yield f"http://127.0.0.1:{port}", folder
        finally:
            servers.end(server)


def configuration(changes: dict[str, str], port: int, folder: Path) -> str:
    site = CONFIGURATION.read_text()
    for old, new in changes.items():
        if old not in site:
            raise ValueError(f"deploy/nginx.conf does not say: {old}")
        site = site.replace(old, new.replace("PORT", str(port)).replace("FOLDER", str(folder)))
    types = folder / "mime.types"
    types.write_text("types { text/html html; text/css css; text/javascript js; }")
    return AROUND_IT.format(
        user=f"user {pwd.getpwuid(0).pw_name};" if os.geteuid() == 0 else "",
        folder=folder,
        types=types,
        temporary="\n    ".join(f"{name}_temp_path {folder}/{name};" for name in TEMPORARY),
        site=site,
    )
