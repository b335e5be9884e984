"""How numbers are grouped in Arabic (CLDR); the rest is Django's."""

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
