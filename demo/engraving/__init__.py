"""Generator of the demo's pictures: modelled busts and rooms, engraved as SVG lines.

Nobody in these pictures exists. A person is a set of numbers (``people.py``), turned into a
three-dimensional distance field (``anatomy.py``, ``hair.py``, ``clothing.py``), lit and rendered
(``bust.py``), and at last cut into horizontal lines whose weight follows light and shadow
(``lines.py``).

Run ``python -m demo.engraving`` to draw everything again (about six minutes), or with names, as
``python -m demo.engraving nour hall``, to draw some of it; ``python -m demo.engraving.film`` makes
the film. The former needs numpy, the latter ffmpeg. A running site needs neither: it uses the
finished files and, to make photographs of drawings, ``raster.py`` (Pillow only).

Units: one unit of a bust is about the radius of a head; x points to the viewer's right, y up,
z to the viewer. Rooms are in metres. Angles are radians, tones go from 0 (black) to 1 (white).
"""
