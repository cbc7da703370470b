#!/bin/sh
# Builds the page with the system's Node 20 or newer, or tests it: `build.sh build`, `build.sh test`.
# Without Node the program is built all the same: the API serves, and in the page's place stands what to
# install. target/without-page tells the launcher to build again once there is Node.
set -eu
cd "$(dirname "$0")"

major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\)\..*/\1/p')
if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
    echo "web: the page is left out, since it needs Node 20 or newer with npm; install it from nodejs.org or your system's packages and build again" >&2
    mkdir -p target
    : >target/without-page
    exit 0
fi
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-audit --no-fund --loglevel=error
fi
case $1 in
    build)
        npm run --silent build -- --logLevel warn
        rm -f target/without-page
        ;;
    test) npm run --silent test -- --reporter=dot ;;
esac
