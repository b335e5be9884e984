#!/usr/bin/env python3
"""Sets up what a command needs and runs it. Standard library only: runs before any package.

Every step leaves a stamp (a hash of what it was made from) and is skipped while that stays.
"""

import argparse
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import venv
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCAL = ROOT / ".local"
PRIVATE = Path(os.environ.get("PRIVATE_ROOT") or LOCAL / "private")
PYTHON = ENVIRONMENT / "bin" / "python"
MINIMUM = (3, 11)


def main() -> None:
    arguments = read_arguments()
    if sys.version_info < MINIMUM:
        stop(f"Python {MINIMUM[0]}.{MINIMUM[1]} or newer is needed; this one is older.")
    os.chdir(ROOT)
    LOCAL.mkdir(exist_ok=True)
    COMMANDS[arguments.command](arguments)


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--port", type=int, default=8000)
    arguments, arguments_of_pytest = parser.parse_known_args()
    arguments.rest = arguments_of_pytest
    return arguments


# Commands ---------------------------------------------------------------------------


def run(arguments: argparse.Namespace) -> None:
    require_free_port(arguments.port)
    install("requirements.txt")
    prepare_papers(needed=False)
    prepare_site()
    say_addresses(arguments.port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    os.environ.setdefault("SITE_URL", f"http://127.0.0.1:{arguments.port}")
    options = f"--bind=127.0.0.1:{arguments.port} --threads=8 --timeout=120 --log-level=warning"
    serve("-m", "gunicorn", *options.split(), "config.wsgi")


def dev(arguments: argparse.Namespace) -> None:
    require_free_port(arguments.port)
    install("requirements.txt")
    prepare_site()
    say_addresses(arguments.port)
    serve("manage.py", "runserver", str(arguments.port))


def test(arguments: argparse.Namespace) -> None:
    install("requirements-dev.txt")
    require_chromium()
    prepare_papers(needed=True)
    prepare_java()
    catalogues("compile")
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    call("-m", "pytest", "-n", workers(), *arguments.rest)


def test_stack(arguments: argparse.Namespace) -> None:
    """What a real site stands on, on the real thing. Started for the tests, gone after them."""
    # Here, so that an older Python gets as far as being told.
    from stack import nginx, postgresql, redis, s3, selection, servers

    install("requirements-dev.txt")
    prepare_papers(needed=True)
    catalogues("compile")
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: sys.exit("Interrupted."))
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    with ExitStack() as stack:
        os.environ["DATABASE_URL"] = stack.enter_context(postgresql.postgresql())
        # Meanwhile the others start and pytest reads the tests; who needs it waits for it.
        stack.callback(subprocess.Popen([PYTHON, "-m", "tests.snapshot", "template"]).wait)
        os.environ["STACK_REDIS_URL"] = stack.enter_context(redis.redis())
        os.environ.update(stack.enter_context(s3.seaweedfs(PYTHON.with_name("weed"))))
        os.environ["STACK_NGINX"] = str(servers.require_program("nginx", nginx.PACKAGE))
        chosen = arguments.rest or [*selection.TESTS, *selection.LEFT_OUT]
        call("-m", "pytest", "-n", workers(), *chosen)


def bench(arguments: argparse.Namespace) -> None:
    install("requirements.txt")
    call("-m", "bench", *arguments.rest)


def lint(arguments: argparse.Namespace) -> None:
    install("requirements-dev.txt")
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    call("-m", "ruff", "check", ".")
    call("-m", "ruff", "format", "--check", ".")
    call("-m", "djlint", "templates", "--lint", "--quiet")
    call("manage.py", "makemigrations", "--check", "--dry-run")
    catalogues("check")


def messages(arguments: argparse.Namespace) -> None:
    install("requirements-dev.txt")
    catalogues("extract")
    catalogues("compile")


def pictures(arguments: argparse.Namespace) -> None:
    install("requirements-dev.txt")
    require_chromium()
    prepare_site()
    call("manage.py", "work", "--until-empty")
    call("scripts/pictures.py")


# Steps ------------------------------------------------------------------------------


def install(requirements: str) -> None:
    """The virtual environment with the pinned packages."""
    files = ["requirements.txt", requirements]
    stamp = ENVIRONMENT / f"{requirements}.stamp"
    wanted = fingerprint([ROOT / name for name in files])
    if read(stamp) == wanted and PYTHON.exists():
        return
    if not PYTHON.exists():
        say("Making the virtual environment …")
        try:
            venv.create(ENVIRONMENT, with_pip=True)
        except (subprocess.CalledProcessError, OSError):
            shutil.rmtree(ENVIRONMENT, ignore_errors=True)
            stop("Python's venv is missing: on Debian run “apt install python3-venv”.")
    say("Installing the packages (once; takes a minute or two) …")
    call("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements)
    stamp.write_text(wanted)


def prepare_site() -> None:
    """Database, demo content and compiled texts, when something they are made of has changed."""
    catalogues("compile")
    stamp = LOCAL / "site.stamp"
    sources = [*ROOT.glob("*/migrations/*.py"), *ROOT.glob("demo/**/*.py")]
    wanted = fingerprint(sources, os.environ.get("DATABASE_URL", ""))
    if read(stamp) == wanted:
        return
    say("Preparing database and demo content (once; takes a minute) …")
    call("manage.py", "migrate", "--verbosity=0")
    call("manage.py", "load_demo")
    stamp.write_text(wanted)


def serve(*command: str) -> None:
    """The site, and beside it the worker of the background. They end together."""
    site = subprocess.Popen([PYTHON, *command])
    worker = subprocess.Popen(
        [PYTHON, "manage.py", "work"], stdout=subprocess.DEVNULL, start_new_session=True
    )
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the site, and we wait for it
    signal.signal(signal.SIGTERM, lambda *_: site.terminate())
    try:
        status = site.wait()
    finally:
        worker.terminate()
        worker.wait()
    sys.exit(max(status, 0))


def catalogues(action: str) -> None:
    """Interface texts: ``compile`` is skipped while the catalogues have not changed."""
    if action != "compile":
        call("scripts/catalogues.py", action)
        return
    stamp, wanted = LOCAL / "messages.stamp", fingerprint(ROOT.glob("locale/**/*.po"))
    compiled = all(path.with_suffix(".mo").exists() for path in ROOT.glob("locale/**/*.po"))
    if read(stamp) != wanted or not compiled:
        call("scripts/catalogues.py", "compile")
        stamp.write_text(wanted)


def require_chromium() -> None:
    """Debian's Chromium for the browser tests: installed when we may, asked for otherwise."""
    install_program("chromium", "chromium", "for the browser tests")
    if not shutil.which("chromium"):
        stop("The browser tests need Chromium: run “sudo apt install chromium”, then try again.")


def prepare_java() -> None:
    """A Java with a compiler for veraPDF; without it the tests of tagged PDFs are skipped."""
    install_program("javac", "default-jdk-headless", "to check tagged PDFs")
    if not shutil.which("javac"):
        say("No Java: tagged PDFs are not checked (“sudo apt install default-jdk-headless”).")


def install_program(name: str, package: str, purpose: str) -> None:
    """Debian's package where the program is missing and we may."""
    apt = shutil.which("apt-get")
    if shutil.which(name) or not apt or os.geteuid() != 0:
        return
    say(f"Installing {package} {purpose} …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([apt, "update", "-qq"], env=quiet, check=False)
    subprocess.run([apt, "install", "-y", "-qq", package], env=quiet, check=False)


def prepare_papers(*, needed: bool) -> None:
    """Pango and fonts for papers as PDF: the site runs without them, its tests do not."""
    from papers import install_what_is_missing  # an older Python shall get this far

    sentence = install_what_is_missing(say)
    if sentence and needed:
        stop(sentence)
    if sentence:
        say(sentence)


def require_free_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            stop(
                f"Port {port} is in use. Stop what runs there or choose another: PORT=8001 make run"
            )


def say_addresses(port: int) -> None:
    base = f"http://127.0.0.1:{port}"
    password = read(PRIVATE / "demo-password") or "(see the account that you made)"
    say(f"Site   {base}/de/   {base}/en/")
    say(f"Kiosk  {base}/kiosk/")
    say(f"Admin  {base}/admin/   sign in: redaktion   password: {password}")
    say("Stop with Ctrl+C.")


# Small helpers ------------------------------------------------------------------------


def call(*arguments: str) -> None:
    result = subprocess.run([str(PYTHON), *arguments], cwd=ROOT, check=False)
    if result.returncode:
        sys.exit(result.returncode)


def workers() -> str:
    """How many processes share the tests: one more than can compute, as browsers are waited for."""
    return str(min(4, (os.cpu_count() or 1) + 1))


def fingerprint(paths, extra: str = "") -> str:
    digest = hashlib.sha256(extra.encode())
    for path in sorted(paths):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def read(path: Path) -> str:
    return path.read_text().strip() if path.exists() else ""


def say(text: str) -> None:
    print(text, flush=True)


def stop(text: str) -> None:
    sys.exit(text)


COMMANDS = {
    "run": run,
    "dev": dev,
    "test": test,
    "test-stack": test_stack,
    "bench": bench,
    "lint": lint,
    "messages": messages,
    "pictures": pictures,
}

if __name__ == "__main__":
    main()
