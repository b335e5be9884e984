#!/bin/sh
# Linux and macOS: opens the kiosk of this folder in the browser.
exec python3 "$(dirname "$0")/start_kiosk.py" "$@"
