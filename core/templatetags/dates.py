"""Days and moments in words for templates; what they promise stands in ``core/dates.py``."""

from django import template

from core import dates

register = template.Library()
register.filter("day_in_words", dates.day_in_words)
register.filter("weekday_in_words", dates.weekday_in_words)
register.filter("month_in_words", dates.month_in_words)
register.filter("clock_in_words", dates.clock_in_words)
register.filter("time_in_words", dates.time_in_words)
register.simple_tag(dates.days_in_words)
register.simple_tag(dates.moments_in_words)
