"""Generator of the demo's pictures: modelled busts and rooms, engraved as SVG lines.

Nobody in these pictures exists. A person is a set of numbers (``people.py``), turned into a
three-dimensional distance field (``anatomy.py``, ``hair.py``, ``clothing.py``), lit and rendered
(``bust.py``), and at last cut into horizontal lines whose weight follows light and shadow
(``lines.py``).

Run ``python -m demo.engraving`` to draw everything again, ``python -m demo.engraving nour hall``
to draw some of it. That needs numpy, a development dependency. A running site never does: it
uses the finished SVG files and, to make photographs of them, ``raster.py`` (Pillow only).

Units: one unit of a bust is about the radius of a head; x points to the viewer's right, y up,
z to the viewer. Rooms are in metres. Angles are radians, tones go from 0 (black) to 1 (white).
"""
