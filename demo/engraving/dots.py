"""Fields of 2000 signs for the figures: 840 marks for work, 280 for training, dots for the rest."""

CELL_WIDTH, CELL_HEIGHT = 16, 30
WORK, TRAINING, ALL = 840, 1120, 2000  # where each group ends
SAFFRON, ROSE_QUARTZ, SERPENTINE = "#f4b233", "#e6bfa9", "#6f9385"
SHAFT = "M3.6 2.2Q8 1.6 12.4 2.2L12.5 7 10.6 17.4H5.4L3.5 7z"
DOT = (
    "M62.8 0Q76.6 10.3 86.6 27.6Q96.6 45 100 63.4Q86.7 77.6 69.9 87.4Q53.1 97.3 36.5 100"
    "Q22.1 86.6 12.4 69.7Q2.7 52.8 0 35.9Q12 21.7 29.1 11.9Q46.3 2.1 62.8 0Z"
)


def dots_svg(columns):
    """A field of this many columns; ``columns`` divides 2000."""
    width, height = columns * CELL_WIDTH, ALL // columns * CELL_HEIGHT
    patterns = (
        _pattern("a", SAFFRON, with_shaft=True)
        + _pattern("b", ROSE_QUARTZ, with_shaft=True)
        + _pattern("c", SERPENTINE, with_shaft=False)
    )
    regions = "".join(
        f'<path fill="url(#{name})" d="{_region(first, end, columns)}"/>'
        for name, first, end in (("a", 0, WORK), ("b", WORK, TRAINING), ("c", TRAINING, ALL))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f"<defs>{patterns}</defs>{regions}</svg>"
    )


def _pattern(name, fill, *, with_shaft):
    shaft = f'<path d="{SHAFT}"/>' if with_shaft else ""
    return (
        f'<pattern id="{name}" width="{CELL_WIDTH}" height="{CELL_HEIGHT}"'
        f' patternUnits="userSpaceOnUse"><g fill="{fill}">{shaft}'
        f'<path transform="translate(4.6 19.6) scale(.068)" d="{DOT}"/></g></pattern>'
    )


def _region(first, end, columns):
    """Path round the cells ``first`` to ``end``, counted in reading order; a box a row."""
    data = ""
    while first < end:
        row, column = divmod(first, columns)
        row_end = min(end, (row + 1) * columns)
        left, right = column * CELL_WIDTH, (row_end - row * columns) * CELL_WIDTH
        top, bottom = row * CELL_HEIGHT, (row + 1) * CELL_HEIGHT
        data += f"M{left} {top}H{right}V{bottom}H{left}z"
        first = row_end
    return data
