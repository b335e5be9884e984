"""How numbers are grouped in French (CLDR); the rest is Django's."""

DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\u202f"  # narrow, and no place to break a line
NUMBER_GROUPING = 3
