"""Contents and their one form: held against Python and, in a browser, against the player."""

VECTORS = [
    ({}, "{}"),
    ([], "[]"),
    (None, "null"),
    ({"b": 1, "a": 2, "B": -3, "10": 0, "9": 0}, '{"10":0,"9":0,"B":-3,"a":2,"b":1}'),
    ({"ti": "ሰላም", "ar": "مرحبًا؟", "hsb": "Čłowjek"}, '{"ar":"مرحبًا؟","hsb":"Čłowjek","ti":"ሰላም"}'),
    ({"\uffee": 1, "\U0001f600": 2, "é": 3}, '{"é":3,"\uffee":1,"\U0001f600":2}'),
    (
        ['"', "\\", "/", "\n\r\t\b\f", "\x01\x1f\x7f"],
        '["\\"","\\\\","/","\\n\\r\\t\\b\\f","\\u0001\\u001f\x7f"]',
    ),
    ({"line\u2028": "\u2029"}, '{"line\u2028":"\u2029"}'),
    (
        {"deep": [{"y": [True, False, None]}, {"x": 2**53 - 1}]},
        '{"deep":[{"y":[true,false,null]},{"x":9007199254740991}]}',
    ),
    ({"": "", "__proto__": 1, "constructor": 2}, '{"":"","__proto__":1,"constructor":2}'),
]
