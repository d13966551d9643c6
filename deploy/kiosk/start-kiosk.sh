#!/bin/sh
# Starts Chromium as a Safar kiosk and starts it again whenever it ends. What each flag is for: docs/kiosk.md.
#
#   SAFAR_KIOSK_URL      what it shows                         (http://localhost:3000/kiosk/)
#   SAFAR_KIOSK_PROFILE  where its counts and settings stand   (~/.local/share/safar-kiosk)
#   SAFAR_KIOSK_CHROMIUM which browser                         (the first of chromium, chromium-browser, google-chrome)
#   SAFAR_KIOSK_FLAGS    more flags for it                     (none)
#   SAFAR_KIOSK_ONCE     1: do not start it again when it ends (for tests)
set -eu

url=${SAFAR_KIOSK_URL:-http://localhost:3000/kiosk/}
profile=${SAFAR_KIOSK_PROFILE:-${HOME:?}/.local/share/safar-kiosk}
chromium=${SAFAR_KIOSK_CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
	[ -n "$chromium" ] || chromium=$(command -v "$name" || true)
done
if [ -z "$chromium" ]; then
	echo 'No Chromium is installed here. Name one in SAFAR_KIOSK_CHROMIUM.' >&2
	exit 1
fi
mkdir -p "$profile"
chmod 700 "$profile"

# The voice of the last visitor must not speak to the next one: when this ends, the browser ends.
browser=
stop() {
	trap - EXIT HUP INT TERM
	[ -z "$browser" ] || kill "$browser" 2>/dev/null || true
	[ -z "$browser" ] || wait "$browser" 2>/dev/null || true
	exit 0
}
trap stop EXIT HUP INT TERM

# The box may be faster than its server.
until curl --silent --fail --output /dev/null "$url"; do sleep 1; done

while :; do
	# A browser that was killed leaves the lock of its profile behind. Nobody else uses this profile.
	rm -f "$profile/SingletonLock" "$profile/SingletonSocket" "$profile/SingletonCookie"
	# shellcheck disable=SC2086 # more flags are several words
	"$chromium" \
		--kiosk \
		--user-data-dir="$profile" \
		--no-first-run \
		--no-default-browser-check \
		--noerrdialogs \
		--hide-crash-restore-bubble \
		--disable-session-crashed-bubble \
		--autoplay-policy=no-user-gesture-required \
		--overscroll-history-navigation=0 \
		--disable-pinch \
		--touch-events=enabled \
		--disk-cache-size=1 \
		--media-cache-size=1 \
		--password-store=basic \
		--disable-sync \
		--disable-breakpad \
		--disable-component-update \
		--disable-background-networking \
		--disable-domain-reliability \
		--disable-features=Translate,MediaRouter,HardwareMediaKeyHandling,GlobalMediaControls,OptimizationHints \
		${SAFAR_KIOSK_FLAGS:-} \
		"$url" &
	browser=$!
	wait "$browser" || true
	browser=
	[ "${SAFAR_KIOSK_ONCE:-}" != 1 ] || exit 0
	sleep 1
done
