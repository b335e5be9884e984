"""From tones to engraved lines, as SVG.

The picture is cut into horizontal lines. Where it is darker than the ground, a line of ink
swells; where it is lighter, a line of cream. Between the two the ground of the page shows.
"""

from dataclasses import dataclass

import numpy as np

INK = "#191714"
CREAM = "#fff8e6"


@dataclass(frozen=True)
class Engraving:
    """How a picture is cut. Lengths in units of the viewBox."""

    width: int = 1200
    height: int = 1500
    lines: int = 112
    displacement: float = 24  # how far lines bend over nearer bodies
    midtones: tuple[float, float] = (0.50, 0.66)  # tones that stay the bare ground
    step: int = 6  # distance of the points of a line
    tolerance: float = 0.5  # how far a simplified line may stray
    ink_weight: float = 1.22  # thickest line, as a share of the distance of the lines
    cream_weight: float = 0.85
    thinnest: float = 0.055  # thinner lines are left out, same measure


def blurred(values, radius):
    """Gaussian blur with the edges repeated; ``radius`` in pixels."""
    reach = 3 * int(radius + 1)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / radius) ** 2)
    kernel /= kernel.sum()
    values = np.pad(values, ((reach, reach), (reach, reach)), mode="edge")
    for axis in (0, 1):
        values = np.apply_along_axis(np.convolve, axis, values, kernel, "valid")
    return values


def sampled(values, y, x):
    """Values between the pixels, bilinear."""
    height, width = values.shape
    x = np.clip(x, 0, width - 1.001)
    y = np.clip(y, 0, height - 1.001)
    left, top = x.astype(int), y.astype(int)
    right_share, low_share = x - left, y - top
    return (
        values[top, left] * (1 - right_share) * (1 - low_share)
        + values[top, left + 1] * right_share * (1 - low_share)
        + values[top + 1, left] * (1 - right_share) * low_share
        + values[top + 1, left + 1] * right_share * low_share
    )


def simplified(points, tolerance):
    """Fewer points for the same line (Ramer, Douglas and Peucker)."""
    count = len(points)
    if count < 3:
        return points
    keep = np.zeros(count, bool)
    keep[0] = keep[-1] = True
    spans = [(0, count - 1)]
    while spans:
        first, last = spans.pop()
        if last <= first + 1:
            continue
        span = points[first : last + 1]
        chord = span[-1] - span[0]
        size = np.hypot(*chord)
        if size > 0:
            offset = span - span[0]
            distances = np.abs(chord[0] * offset[:, 1] - chord[1] * offset[:, 0]) / size
        else:
            distances = np.hypot(*(span - span[0]).T)
        farthest = distances.argmax()
        if distances[farthest] > tolerance:
            keep[first + farthest] = True
            spans += [(first, first + farthest), (first + farthest, last)]
    return points[keep]


def path_data(polygon):
    """A closed polygon as short SVG path data: whole numbers, relative."""
    corners = np.round(polygon).astype(int)
    moves = [(x, y) for x, y in np.diff(corners, axis=0).tolist() if x or y] or [(0, 0)]
    text = f"M{corners[0, 0]} {corners[0, 1]}l"
    for index, (x, y) in enumerate(moves):
        text += " " if index and x >= 0 else ""
        text += f"{x}{y}" if y < 0 else f"{x} {y}"
    return text + "z"


def _runs(wanted):
    """First and last index of every run of True, each with one neighbour more."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], wanted, [False]))))
    for first, end in zip(edges[::2], edges[1::2], strict=True):
        yield max(first - 1, 0), min(end, len(wanted) - 1)


def _strokes(x, y, thickness, spacing, cut):
    """Outlines of one line wherever it is thick enough; its ends taper off."""
    for first, last in _runs(thickness > cut.thinnest * spacing):
        part = slice(first, last + 1)
        in_sight = y[part].min() < cut.height + spacing and y[part].max() > -spacing
        if last - first < 2 or not in_sight:
            continue
        half = thickness[part].copy()
        half[0] = thickness[0] if first == 0 else 0
        half[-1] = thickness[-1] if last == len(x) - 1 else 0
        half /= 2
        upper = simplified(np.stack([x[part], y[part] - half], 1), cut.tolerance)
        lower = simplified(np.stack([x[part], y[part] + half], 1), cut.tolerance)
        yield np.vstack([upper, lower[::-1]])


def engrave(tone, depth, cut):
    """An SVG with one path of ink and one of cream. ``depth`` may hold nan."""
    height, width = tone.shape
    relief = np.where(np.isnan(depth), np.nanmin(depth), depth)
    relief = blurred(relief, 3.2)
    relief = relief - np.median(relief[:, :3])
    spacing = cut.height / cut.lines
    x = np.arange(-cut.step, cut.width + 2 * cut.step, cut.step).astype(float)
    columns = x / cut.width * width - 0.5
    dark, bright = cut.midtones
    ink, cream = [], []
    for index in range(-4, cut.lines + 9):
        straight = (index + 0.5) * spacing
        y = np.full(len(x), straight)
        for _ in range(4):
            rise = np.clip(sampled(relief, y / cut.height * height - 0.5, columns), -1.2, 2.2)
            y = straight - cut.displacement * rise
        tones = sampled(tone, y / cut.height * height - 0.5, columns)
        darkness = np.clip((dark - tones) / dark, 0, 1) ** 0.85
        lightness = np.clip((tones - bright) / (1 - bright), 0, 1) ** 0.9
        ink += _strokes(x, y, darkness * cut.ink_weight * spacing, spacing, cut)
        cream += _strokes(x, y, lightness * cut.cream_weight * spacing, spacing, cut)
    return svg_document(cut.width, cut.height, [(INK, ink), (CREAM, cream)])


def svg_document(width, height, layers):
    """``layers`` are pairs of a fill colour and its polygons."""
    paths = "".join(
        f'<path fill="{fill}" d="{"".join(map(path_data, polygons))}"/>'
        for fill, polygons in layers
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{paths}</svg>'
