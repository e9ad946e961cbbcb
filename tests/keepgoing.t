#!/bin/sh
# Whatever is wrong with cells, what --keep-going imports runs to the end of
# the pipeline, and is imported again as it is.
# SPDX-License-Identifier: ISC
. tests/lib.sh

has okr-import okr-score okr-align okr-report || {
	echo '1..0 # SKIP the programs are not built'
	exit
}
cd "$scratch" || exit 2

# A sheet of 30 key results and readings, some cells of which are damaged.
damaged() {
	awk -v seed="$1" '
	function next_random(n) {
		seed = (seed * 1103515245 + 12345) % 2147483648
		return int(seed / 65536) % n
	}
	function cell(good) {
		return next_random(9) ? good : bad[next_random(12)]
	}
	BEGIN {
		split("abc,=A1,#REF!,1e300,31.13.2026,-,1..,x;y,2026,%,yes,0.5",
			bad, ",")
		bad[0] = "?"
		print "kind,id,parent,title,metric type,start,target,current," \
			"weight,confidence,date,due date,status,commitment,pace"
		print "objective,O-1,,Grow,,,,,,,,,,,"
		for (i = 0; i < 30; i++)
			print cell("key result") ",KR-" i "," cell("O-1") "," \
				cell("Shops " i) "," cell("increase") "," \
				cell(2) "," cell(12) "," cell(5) "," cell(1) \
				"," cell("0.7") ",," cell("2026-03-31") "," \
				cell("on track") "," cell("committed") "," \
				cell("2026-03-01=0.5") "\n" \
				"check-in,,KR-" i ",,,,," cell(4) ",," \
				cell("0.6") "," cell("2026-02-01") ",," \
				cell("on track") ",,"
	}'
}

runs() {
	damaged "$1" >sheet.csv
	okr-import -q --keep-going sheet.csv >plan.csv 2>warnings || {
		cat warnings
		return 1
	}
	! grep -v ' warning: \|more warnings*$' warnings &&
		okr-import -q plan.csv 2>/dev/null | cmp plan.csv - &&
		okr-import -q --keep-going plan.csv 2>/dev/null |
		cmp plan.csv - &&
		okr-score --as-of 2026-02-20 plan.csv 2>/dev/null >scored.csv &&
		okr-align scored.csv 2>/dev/null >aligned.csv &&
		okr-report findings aligned.csv >/dev/null 2>&1
}
all_run() {
	for seed in $(seq 1 40); do
		runs "$seed" || {
			echo "seed $seed"
			return 1
		}
	done
}
check 'forty damaged sheets' all_run

# What is good is not touched: a sheet without a fault is imported as ever.
untouched() {
	for out in "$root"/tests/cases/okr-import/*/in.csv; do
		okr-import -q "$out" >plain 2>plain.err || continue
		okr-import -q --keep-going "$out" 2>kept.err | cmp plain - &&
			cmp plain.err kept.err || {
			echo "$out"
			return 1
		}
	done
}
check 'good sheets are imported as ever' untouched
strict() {
	! okr-import -q --strict --keep-going sheet.csv >out 2>/dev/null &&
		[ ! -s out ]
}
check '--strict makes it an error' strict
finish
