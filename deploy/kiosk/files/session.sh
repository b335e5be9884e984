#!/bin/sh
# Starts the one program of this machine on its screen. Runs as the user of the kiosk, by
# exhibition-kiosk.service; ends when the browser ends, and is then started again.
set -eu
here=/usr/local/lib/exhibition-kiosk
. /etc/exhibition-kiosk.conf

if [ "$DISPLAY_SERVER" = x11 ]; then
    exec startx "$here/browser.sh" -- vt1 -keeptty -nolisten tcp
fi

# Without -s cage changes to no other terminal. Before 0.1.5 cage turns the screen itself (-r, once
# for 90 degrees); later versions are turned by browser.sh.
set --
if cage -h 2>&1 | grep -q -e '^ *-r'; then
    turns=$((ROTATION / 90))
    while [ "$turns" -gt 0 ]; do
        set -- "$@" -r
        turns=$((turns - 1))
    done
fi
exec cage -d "$@" -- "$here/browser.sh"
