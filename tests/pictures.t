#!/bin/sh
# The pictures that README.md shows are there and XML; with REDRAW=1 each kind
# has one, and they are what the charts look like, as far as the same gnuplot
# drew them.
#
#	REDRAW=1 BUILD=build sh tests/pictures.t
# SPDX-License-Identifier: ISC
. tests/lib.sh

pictures=samples/pictures

each_kind_is_shown() {
	okr-plot --help | sed -n '/^Kinds/,$s/^  \([a-z]*\)  *[a-z].*/\1/p' |
		grep -vx review >"$scratch/kinds"
	[ -s "$scratch/kinds" ] || return
	while read -r kind; do
		grep -qF "]($pictures/$kind.svg)" README.md || {
			echo "README.md does not show $kind"
			return 1
		}
	done <"$scratch/kinds"
}

each_picture_is_there() {
	for name in $(grep -o "$pictures/[a-z]*\.svg" README.md); do
		[ -s "$name" ] || {
			echo "no $name; make pictures"
			return 1
		}
		! command -v xmllint >/dev/null || xmllint --noout "$name" ||
			return
	done
}

same_again() {
	sh samples/gallery.sh "$BUILD" >/dev/null &&
		for name in "$pictures"/*.svg; do
			cmp "$name" "$BUILD/gallery/${name##*/}" || return
		done
}

if ! has okr-plot; then
	echo '1..0 # SKIP the programs are not built'
	exit
fi
check 'each picture is there, and whole' each_picture_is_there
if [ -z "${REDRAW-}" ]; then
	skip 'redrawn, the same' 'only with REDRAW=1'
	finish
fi
check 'each kind is shown' each_kind_is_shown
if [ "$(gnuplot --version 2>&1)" != "$(cat $pictures/made-with)" ]; then
	skip 'redrawn, the same' 'another gnuplot'
else
	check 'redrawn, the same' same_again
fi
finish
