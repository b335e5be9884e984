"""Signing in with a second thing besides the password: a code of an app, or one kept on paper.

Everybody who can see who the people in the stories are must have one. Codes are those of
RFC 6238 (TOTP), kept and checked by django-otp.
"""
