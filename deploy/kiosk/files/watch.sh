#!/bin/sh
# A page that has crashed leaves a browser that runs and shows nothing. Such a one is started
# anew; by exhibition-kiosk-watch.timer, as root. A machine that hangs as a whole is reset by its
# own watchdog (system.conf.d).
set -eu
unit=exhibition-kiosk.service
grace=120 # seconds until a page must be there

systemctl is-active --quiet "$unit" || exit 0
started=$(systemctl show --property=ActiveEnterTimestampMonotonic --value "$unit")
running=$(cut -d. -f1 /proc/uptime)
if [ $((running - started / 1000000)) -lt "$grace" ]; then exit 0; fi
# Before its first contact there is no browser: it waits for the network.
if ! pgrep -u exhibition-kiosk -f -- '--kiosk --ozone' >/dev/null; then exit 0; fi
if ! pgrep -u exhibition-kiosk -af -- '--type=renderer' | grep -qv -e top-chrome -e extension; then
    echo "the page is gone: starting anew" >&2
    systemctl restart "$unit"
fi
