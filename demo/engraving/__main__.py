"""Draw the demo's pictures: ``python -m demo.engraving [names]``, without names all of them."""

import argparse
import sys
from pathlib import Path

from .desk import desk_svg
from .hall import hall_svg
from .people import PEOPLE
from .portraits import FULL, SMALL, portrait_svg
from .talk import talk_svg

DEMO = Path(__file__).resolve().parent.parent
SCENES = {"talk": talk_svg, "hall": hall_svg, "desk": desk_svg}


def main(arguments):
    parser = argparse.ArgumentParser(prog="python -m demo.engraving", description=__doc__)
    parser.add_argument("names", nargs="*", help=", ".join([*PEOPLE, *SCENES]))
    parser.add_argument("--to", type=Path, default=DEMO, help="folder, usually demo/")
    options = parser.parse_args(arguments)
    unknown = set(options.names) - set(PEOPLE) - set(SCENES)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    for name in options.names or [*PEOPLE, *SCENES]:
        if name in PEOPLE:
            write(options.to / "portraits" / f"{name}.svg", portrait_svg(name, FULL))
            write(options.to / "portraits" / f"{name}-klein.svg", portrait_svg(name, SMALL))
        else:
            write(options.to / "scenes" / f"{name}.svg", SCENES[name]())


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{path} {len(text)} characters\n")


if __name__ == "__main__":
    main(sys.argv[1:])
