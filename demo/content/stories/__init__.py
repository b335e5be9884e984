"""Ten example stories, one module a person. All people are invented."""

from demo.content.shapes import Story
from demo.content.stories import (
    davit,
    joel,
    mykola,
    nour,
    olena,
    reza,
    rima,
    samira,
    selam,
    yusuf,
)

STORIES: tuple[Story, ...] = (
    rima.STORY,
    joel.STORY,
    samira.STORY,
    mykola.STORY,
    selam.STORY,
    reza.STORY,
    olena.STORY,
    yusuf.STORY,
    nour.STORY,
    davit.STORY,
)
