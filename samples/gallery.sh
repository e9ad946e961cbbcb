#!/bin/sh
# Every kind of chart in every format, from the company sample; and the
# pictures that README.md shows.
#
#	sh samples/gallery.sh BUILD [--pictures]
#
# BUILD holds the programs and gets the folder gallery.  With --pictures those
# in samples/pictures are drawn anew, which is for who has changed a chart.
# SPDX-License-Identifier: ISC
set -eu

samples=$(dirname -- "$0")
company=$samples/company
build=$1
out=$build/gallery
as_of=2026-11-20 # the day the samples are written for

die() {
	printf 'gallery: %s\n' "$*" >&2
	exit 1
}

command -v gnuplot >/dev/null || die 'no gnuplot to draw with'
mkdir -p "$out"
rm -f "$out"/*

"$build/okr-import" -q "$company/strategy.csv" "$company/okrs.csv" \
	"$company/checkins.csv" >"$out/plan.csv"
"$build/okr-score" --as-of "$as_of" --history=week "$out/plan.csv" \
	>"$out/scored.csv"
"$build/okr-align" "$out/scored.csv" >"$out/company.csv"

kinds=$("$build/okr-plot" --help |
	sed -n '/^Kinds/,$s/^  \([a-z]*\)  *[a-z].*/\1/p')
for kind in $kinds; do
	for format in svg png pdf html txt; do
		"$build/okr-plot" -q "$kind" -o "$out/$kind.$format" \
			"$out/company.csv" || die "no $kind.$format"
	done
done
echo "$out/review.html has all of $(echo $kinds)"

[ "${2-}" = --pictures ] || exit 0
rm -f "$samples"/pictures/*
for kind in $kinds; do
	[ "$kind" = review ] || cp "$out/$kind.svg" "$samples/pictures"
done
gnuplot --version >"$samples/pictures/made-with"
