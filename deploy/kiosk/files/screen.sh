#!/bin/sh
# Turns the screen on or off. `screen.sh now`: as the hours say, by exhibition-kiosk-screen.timer;
# `screen.sh on` and `screen.sh off`: by hand, until the timer comes by again; `screen.sh wanted`
# only says which. NOW="Mon 08:15" stands for another moment. Runs as root.
set -eu
. "${CONF:-/etc/exhibition-kiosk.conf}"
user=exhibition-kiosk
state=/run/exhibition-kiosk-screen

wanted() {
    moment=${NOW:-$(LC_ALL=C TZ="$TIME_ZONE" date '+%a %H:%M')}
    case "${moment% *}" in
        Mon) hours=$HOURS_MON ;;
        Tue) hours=$HOURS_TUE ;;
        Wed) hours=$HOURS_WED ;;
        Thu) hours=$HOURS_THU ;;
        Fri) hours=$HOURS_FRI ;;
        Sat) hours=$HOURS_SAT ;;
        *) hours=$HOURS_SUN ;;
    esac
    case "$hours" in
        always) echo on ;;
        "") echo off ;;
        *)
            time=$(minutes "${moment#* }")
            if [ "$time" -ge "$(minutes "${hours%-*}")" ] && [ "$time" -lt "$(minutes "${hours#*-}")" ]
            then echo on; else echo off; fi
            ;;
    esac
}

# Of a day; without the nought before, which sh would take for an octal number.
minutes() {
    hour=${1%:*}
    minute=${1#*:}
    echo $((${hour#0} * 60 + ${minute#0}))
}

# In the session of the kiosk.
inside() {
    runuser -u "$user" -- env XDG_RUNTIME_DIR="/run/user/$(id -u "$user")" \
        WAYLAND_DISPLAY=wayland-0 DISPLAY=:0 XAUTHORITY="$(getent passwd "$user" | cut -d: -f6)/.Xauthority" "$@"
}

# The first way that this machine knows. Not every cage and not every screen knows each of them.
turn() {
    if [ "$DISPLAY_SERVER" = x11 ]; then
        inside xset dpms force "$1" && return
    fi
    if command -v wlopm >/dev/null; then
        inside wlopm "--$1" '*' && return
    fi
    if command -v wlr-randr >/dev/null && outputs=$(inside wlr-randr); then
        echo "$outputs" | awk '/^[^ ]/ { print $1 }' | while read -r output; do
            inside wlr-randr --output "$output" "--$1"
        done && return
    fi
    for light in /sys/class/backlight/*/bl_power; do
        [ -e "$light" ] || continue
        if [ "$1" = on ]; then echo 0 >"$light"; else echo 4 >"$light"; fi
        return
    done
    if command -v vbetool >/dev/null; then
        vbetool dpms "$1" && return
    fi
    echo "nothing on this machine turns its screen $1" >&2
    return 1
}

# Which start of the session it was, so that a screen is not turned on again and again.
session() {
    systemctl show --property=ExecMainStartTimestampMonotonic exhibition-kiosk.service
}

change() {
    now="$1 $(session)"
    if [ "$(cat "$state" 2>/dev/null || true)" = "$now" ]; then return; fi
    turn "$1"
    echo "$now" >"$state"
}

case "${1:-now}" in
    wanted) wanted ;;
    now) change "$(wanted)" ;;
    on | off) change "$1" ;;
    *) echo "usage: screen.sh now|on|off|wanted" >&2; exit 2 ;;
esac
