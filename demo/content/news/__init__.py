"""News of the programme, oldest first, a module a year.

Each item is told from the facts in our own words; what they do not say is left out.
"""

from demo.content.news.year_2017 import NEWS_OF_2017
from demo.content.news.year_2019 import NEWS_OF_2019
from demo.content.news.year_2020 import NEWS_OF_2020
from demo.content.news.year_2021 import NEWS_OF_2021
from demo.content.news.year_2022_autumn import NEWS_OF_AUTUMN_2022
from demo.content.news.year_2022_spring import NEWS_OF_SPRING_2022
from demo.content.news.year_2024 import NEWS_OF_2024
from demo.content.shapes import News

NEWS: tuple[News, ...] = (
    *NEWS_OF_2017,
    *NEWS_OF_2019,
    *NEWS_OF_2020,
    *NEWS_OF_2021,
    *NEWS_OF_SPRING_2022,
    *NEWS_OF_AUTUMN_2022,
    *NEWS_OF_2024,
)
