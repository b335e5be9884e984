#!/bin/sh
# Chromium with the player, inside of cage or X. What people may do in it says the policy in
# /etc/chromium/policies/managed/exhibition-kiosk.json.
set -eu
. /etc/exhibition-kiosk.conf
page="$ADDRESS/kiosk/"
profile="$HOME/profile"

turn_screen() {
    if [ "$DISPLAY_SERVER" = x11 ]; then
        case "$ROTATION" in 90) way=right ;; 180) way=inverted ;; 270) way=left ;; *) way=normal ;; esac
        output=$(xrandr --query | awk '/ connected/ { print $1; exit }')
        xrandr --output "$output" --rotate "$way"
        # Touch follows the picture.
        xinput list --id-only | while read -r device; do
            xinput map-to-output "$device" "$output" 2>/dev/null || true
        done
    elif ! cage -h 2>&1 | grep -q -e '^ *-r'; then
        case "$ROTATION" in 0) way=normal ;; *) way=$ROTATION ;; esac
        wlr-randr | awk '/^[^ ]/ { print $1 }' | while read -r output; do
            wlr-randr --output "$output" --transform "$way"
        done
    fi
}

# A browser that has never had the page would show an error of its own. Who has a profile needs no
# network: the player comes from its own store.
wait_for_first_contact() {
    while [ ! -d "$profile/Default/Service Worker" ]; do
        if curl --silent --fail --max-time 10 --output /dev/null "$page"; then return; fi
        sleep 5
    done
}

if [ "$DISPLAY_SERVER" = x11 ]; then
    xset s off s noblank
    xset dpms 0 0 0
    openbox --config-file /usr/local/lib/exhibition-kiosk/openbox.xml &
    unclutter -idle 1 -root &
    platform=x11
else
    platform=wayland
fi
turn_screen || echo "the screen could not be turned" >&2
wait_for_first_contact

exec chromium \
    --kiosk \
    --ozone-platform="$platform" \
    --user-data-dir="$profile" \
    --password-store=basic \
    --no-first-run \
    --no-default-browser-check \
    --noerrdialogs \
    --hide-crash-restore-bubble \
    --disable-component-update \
    --disable-pinch \
    --overscroll-history-navigation=0 \
    --disable-features=Translate,TouchpadOverscrollHistoryNavigation,SpareRendererForSitePerProcess \
    --autoplay-policy=no-user-gesture-required \
    --touch-events=enabled \
    --disk-cache-size=104857600 \
    "$page"
