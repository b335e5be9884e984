"""Draw the demo's pictures: ``python -m demo.engraving [names]``, without names all of them."""

import argparse
import sys
from pathlib import Path

from .desk import desk_svg
from .dots import dots_svg
from .hall import hall_svg
from .people import PEOPLE
from .portraits import FULL, SMALL, portrait_svg
from .relief import relief_svg
from .talk import talk_svg

PROJECT = Path(__file__).resolve().parent.parent.parent
SCENES = {"talk": talk_svg, "hall": hall_svg, "desk": desk_svg}
SITE = {  # drawings that belong to the site itself; static/svg/ has the hall as well
    "sachsen": relief_svg,
    "punkte-breit": lambda: dots_svg(80),
    "punkte-hoch": lambda: dots_svg(40),
}


def main(arguments):
    parser = argparse.ArgumentParser(prog="python -m demo.engraving", description=__doc__)
    parser.add_argument("names", nargs="*", help=", ".join([*PEOPLE, *SCENES, *SITE]))
    parser.add_argument("--to", type=Path, default=PROJECT, help="another folder than the project")
    options = parser.parse_args(arguments)
    unknown = set(options.names) - set(PEOPLE) - set(SCENES) - set(SITE)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    for name in options.names or [*PEOPLE, *SCENES, *SITE]:
        if name in PEOPLE:
            portraits = options.to / "demo" / "portraits"
            write(portraits / f"{name}.svg", portrait_svg(name, FULL))
            write(portraits / f"{name}-klein.svg", portrait_svg(name, SMALL))
        elif name in SCENES:
            drawing = SCENES[name]()
            write(options.to / "demo" / "scenes" / f"{name}.svg", drawing)
            if name == "hall":
                write(options.to / "static" / "svg" / f"{name}.svg", drawing)
        else:
            write(options.to / "static" / "svg" / f"{name}.svg", SITE[name]())


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{path} {len(text)} characters\n")


if __name__ == "__main__":
    main(sys.argv[1:])
