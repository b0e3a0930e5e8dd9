#!/usr/bin/env bash
# The printed parts of the servo mount as STL files, checked, and the pictures of the guide.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
readonly here widest_bridge=10
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

usage() {
  cat <<'TEXT'
deploy/hardware/build.sh DIR [NAME=VALUE ...]   the parts for your door, from parameters.scad and what is given, into DIR
deploy/hardware/build.sh --check DIR            parts for several doors and servos, what must be refused, and the pictures
deploy/hardware/build.sh --pictures             the pictures of the guide anew, into deploy/hardware/pictures

A value is written as in OpenSCAD: 'servo="MG996R"' door_thickness=68. --check draws pictures where there is a display or
xvfb-run.
TEXT
}

fail() {
  printf 'hardware: %s\n' "$*" >&2
  exit 1
}

# Runs openscad on the mount; what it says is kept, and any warning or error ends it.
scad() {
  local log=$scratch/log
  "${display[@]}" openscad "$@" "$here/mount.scad" >"$log" 2>&1 || true
  if grep -qE 'WARNING|ERROR|DEPRECATED|Simple: *no|not.*manifold' "$log" || [ ! -s "$2" ]; then
    grep -E 'WARNING|ERROR|DEPRECATED|Simple|manifold' "$log" >&2 || cat "$log" >&2
    return 1
  fi
}

# What the parts have in common, put together, is nothing.
fits() {
  openscad -o "$scratch/clashes.stl" -D 'part="clashes"' -D '$fn=16' "$@" "$here/mount.scad" >"$scratch/log" 2>&1 || true
  grep -q 'top level object is empty' "$scratch/log" && ! grep -qE 'WARNING|ERROR' "$scratch/log"
}

# The parts for one door: DIR, then NAME=VALUE.
parts() {
  local dir=$1 part fixing options=() given
  shift
  mkdir -p "$dir"
  fixing=$(sed -n 's/^fixing = "\(.*\)";.*/\1/p' "$here/parameters.scad")
  for given in "$@"; do
    options+=(-D "$given")
    case $given in fixing=*) fixing=${given//[^a-z]/} fixing=${fixing#fixing} ;; esac
  done
  for part in cup driver bracket plate key clamp; do
    [ "$part" != clamp ] || [ "$fixing" = edge ] || continue
    scad -o "$dir/$part.stl" -D "part=\"$part\"" ${options[@]+"${options[@]}"} || fail "$part of $dir"
    printf '  %-32s ' "$(basename "$dir")/$part"
    LC_ALL=C awk -v widest=$widest_bridge -f "$here/printable.awk" "$dir/$part.stl" || fail "$part of $dir does not print"
  done
  fits ${options[@]+"${options[@]}"} || { cat "$scratch/log" >&2; fail "the parts of $dir run into each other: part=\"clashes\" shows where"; }
}

# Parameters that can't go together must be refused, in words.
refused() {
  local words=$1
  shift
  if openscad -o "$scratch/refused.stl" -D 'part="key"' "${@/#/-D}" "$here/mount.scad" >"$scratch/log" 2>&1; then
    fail "was not refused: $*"
  fi
  grep -q "ERROR: Assertion.*$words" "$scratch/log" || { cat "$scratch/log" >&2; fail "not refused for \"$words\": $*"; }
  printf '  refused: %s\n' "$*"
}

picture() {
  local file=$1 camera=$2
  shift 2
  scad -o "$file" --imgsize=1400,1050 --colorscheme=Tomorrow --projection=p --camera="$camera" -D '$fn=36' "$@" || fail "$file"
}

pictures() {
  local dir=$1
  mkdir -p "$dir"
  picture "$dir/assembly.png" 15,0,12,338,30,0,465 -D 'part="assembly"'
  picture "$dir/exploded.png" 28,0,66,68,0,35,820 -D 'part="exploded"'
  picture "$dir/section.png" 12,0,30,90,0,0,380 -D 'part="section"'
  picture "$dir/printing.png" 20,-20,0,42,0,0,520 -D 'part="printing"'
  ls -l "$dir"/*.png | awk '{ printf "  %-40s %d kB\n", $NF, ($5 + 1023) / 1024 }'
}

find_display() {
  display=()
  [ -n "${DISPLAY:-}" ] || display=(xvfb-run -a -s '-screen 0 1600x1200x24')
  [ ${#display[@]} -eq 0 ] || command -v xvfb-run >/dev/null
}

check() {
  local dir=$1
  parts "$dir/usual"
  parts "$dir/thin-door-weak-servo" 'servo="SG90"' torque_needed=0.08 door_thickness=26 knob_width=24 knob_thickness=5 \
    knob_height=15 rose_diameter=38 rose_height=4 backset=55
  parts "$dir/thick-door-large-knob" 'servo="DS3235"' torque_needed=1.2 door_thickness=92 knob_width=46 knob_thickness=12 \
    knob_height=34 rose_diameter=62 rose_height=11 backset=80 turn=170
  parts "$dir/round-knob-screws" 'servo="MG996R"' torque_needed=0.4 'knob_shape="round"' knob_width=30 'fixing="screws"' \
    backset=45
  refused 'There is no servo' 'servo="SG91"'
  refused 'SG90 is too weak' 'servo="SG90"'
  refused 'needs another drive' turn=360
  refused 'too narrow for the clamps' door_gap=2
  refused "too near to the door's edge" backset=45
  refused "reach over the door's edge" backset=38 'fixing="screws"'
  refused 'on the same side of the thumb-turn' bolt_offset=60
  refused 'too flat for this mount' knob_height=8
  refused 'a rose of 2 mm or more' rose_height=0
  if find_display; then
    pictures "$dir/pictures"
  else
    echo "  no pictures: neither a display nor xvfb-run"
  fi
}

command -v openscad >/dev/null || fail "needs openscad (Debian: apt install --no-install-recommends openscad)"
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
display=()
case ${1:-} in
  --check) [ $# -eq 2 ] || { usage >&2; exit 2; }; check "$2" ;;
  --pictures) find_display || fail "needs a display, or xvfb-run (Debian: apt install xvfb xauth)"; pictures "$here/pictures" ;;
  '' | -*) usage; [ "${1:-}" = --help ] || exit 2 ;;
  *) parts "$@"; echo "  The key is printed twice; so is the clamp, where there is one." ;;
esac
