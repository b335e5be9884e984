"""What a browser sends of the rows of a form (Django's formsets)."""


def no_rows(*names: str) -> dict:
    """Of each set of rows: there are none."""
    counts = {"TOTAL": 0, "INITIAL": 0, "MIN_NUM": 0, "MAX_NUM": 1000}
    return {f"{name}-{count}_FORMS": number for name in names for count, number in counts.items()}


def formset(name: str, *rows: dict) -> dict:
    """Of one set of rows: these are new."""
    sent = no_rows(name) | {f"{name}-TOTAL_FORMS": len(rows)}
    for number, row in enumerate(rows):
        sent |= {f"{name}-{number}-{field}": value for field, value in row.items()}
    return sent


OF_STOPS = ("texts", "hosts", "photos", "media_echo")
