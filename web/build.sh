#!/bin/sh
# Builds the page with the system's Node 20 or newer, or tests it: `build.sh build`, `build.sh test`.
# Without Node the program is built all the same: the API serves, and in the page's place stands what to install.
set -eu
cd "$(dirname "$0")"
page=target/classes/org/actant/app/page

major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\)\..*/\1/p')
if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
    echo "web: the page is left out, since it needs Node 20 or newer with npm; install it from nodejs.org or your system's packages and build again" >&2
    if [ "$1" = build ]; then
        mkdir -p "$page"
        cp without-node.html "$page/index.html"
    fi
    exit 0
fi
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-audit --no-fund --loglevel=error
fi
case $1 in
    build) npm run --silent build -- --logLevel warn ;;
    test) npm run --silent test -- --reporter=dot ;;
esac
