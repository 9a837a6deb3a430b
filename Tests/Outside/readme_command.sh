#!/usr/bin/env bash
# Prints one of the README's two commands: the first console block sets up and runs the main job
# ("tour"), the second runs the tests ("tests").
set -eu
case ${1:?tour or tests} in tour) block=1 ;; tests) block=2 ;; *) exit 64 ;; esac
readme=$(dirname "$0")/../../README.md
awk -v want="$block" '
    /^```sh$/ { n++; inside = (n == want); next }
    /^```$/ { inside = 0 }
    inside { print }' "$readme"
