#!/bin/sh
# The main job on the company sample: from three sheets to the pictures, step
# by step, each into a file so that no failure hides in a pipe.
#
#	sh samples/demo.sh BUILD	BUILD holds the programs
#
# SPDX-License-Identifier: ISC
set -eu

if [ $# -ne 1 ]; then
	echo 'usage: sh samples/demo.sh BUILD' >&2
	exit 2
fi
samples=$(dirname -- "$0")/company
build=$1
out=$build/demo
as_of=2026-11-20 # the day the samples are written for

die() {
	printf 'demo: %s\n' "$*" >&2
	exit 1
}

for program in okr-import okr-score okr-align okr-plot; do
	[ -x "$build/$program" ] || die "no $build/$program; run make first"
done
command -v gnuplot >/dev/null ||
	die 'no gnuplot to draw with; ./bootstrap demo installs it'

mkdir -p "$out"
rm -f "$out"/*.csv "$out"/*.svg "$out"/*.png "$out"/*.pdf

"$build/okr-import" -q -o "$out/plan.csv" "$samples/strategy.csv" \
	"$samples/okrs.csv" "$samples/checkins.csv" || die 'okr-import failed'
"$build/okr-score" --as-of "$as_of" -o "$out/scored.csv" "$out/plan.csv" ||
	die 'okr-score failed'
"$build/okr-align" -o "$out/company.csv" "$out/scored.csv" ||
	die 'okr-align failed'

for kind in vision progress missions tree; do
	for format in svg png pdf; do
		picture=$out/$kind.$format
		"$build/okr-plot" -o "$picture" "$kind" "$out/company.csv" ||
			die "okr-plot could not draw $picture"
		[ -s "$picture" ] || die "$picture is empty"
	done
done

"$build/okr-plot" vision "$out/company.csv" || die 'okr-plot failed'
cat <<END

The Alder Valley Railway as of $as_of, from the sheets in $samples:
  $out/vision.svg    how far its vision is, and where it lands
  $out/progress.svg  each objective against its pace
  $out/missions.svg  each team's mission, cycle by cycle
  $out/tree.svg      what every key result serves, further pages tree-2 ...
Each also as .png and .pdf.

Next, your own sheet: "Chart your own sheet" in README.md.
END
