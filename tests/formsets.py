"""What a browser sends of the rows of a form (Django's formsets)."""


def no_rows(*names: str) -> dict:
    """Of each set of rows: there are none."""
    counts = {"TOTAL": 0, "INITIAL": 0, "MIN_NUM": 0, "MAX_NUM": 1000}
    return {f"{name}-{count}_FORMS": number for name in names for count, number in counts.items()}


OF_STOPS = ("texts", "hosts", "photos", "media_echo")
