#!/bin/sh
# The test to keep: an organisation that does everything exactly to plan
# shows no red, and has delivered what was planned.
# SPDX-License-Identifier: ISC
. tests/lib.sh

rows=$scratch/rows.csv
scored=$scratch/scored.csv

awk -f tests/days.awk -f tests/onplan.awk >"$rows"

score() {
	okr-score --as-of="$1" "$rows" >"$scored" && [ -s "$scored" ]
}

# No row is off_track or missed; at most 5 in 100 of those judged are at_risk
# (steps whose day is near).
no_red() {
	awk -F, '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	$at["health"] == "" { next }
	{ n[$at["health"]]++ }
	$at["health"] ~ /^(off_track|missed|dropped)$/ {
		print $at["id"] ": " $at["health"] ", score " $at["score"] \
		      ", expected " $at["expected"]
	}
	END {
		judged = n["on_track"] + n["at_risk"]
		for (health in n)
			print n[health], health
		exit n["off_track"] + n["missed"] + n["dropped"] > 0 ||
		     judged < 40 || n["at_risk"] > 0.05 * judged
	}' "$scored"
}

# On the vision, and on every row that is judged by its gap.
delivered_is_planned() {
	okr-report vision "$scored" | awk -F, '
	$10 == "delivered" && $9 == "" { delivered = $11 }
	$10 == "planned" { planned = $11 }
	$10 == "empty" { empty = $11 }
	END {
		print "delivered", delivered, "planned", planned, "empty", empty
		exit delivered != planned || delivered + 0 == 0 || empty != 0
	}' && awk -F, '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	$at["score"] != $at["expected"] && $at["score"] != "" {
		print $at["id"], $at["score"], $at["expected"]
		bad = 1
	}
	END { exit bad }' "$scored"
}

for day in 2026-02-16 2026-02-23 2026-03-02 2026-03-09 2026-03-16 2026-03-23 \
	2026-03-30 2026-04-06 2026-04-13 2026-04-20 2026-04-27 2026-05-04; do
	check "$day: scored" score $day
	check "$day: no red" no_red
	check "$day: delivered is planned" delivered_is_planned
done
# First and last days, and the years after.
for day in 2026-01-01 2026-12-31 2027-08-16 2028-12-31; do
	check "$day: scored" score $day
	check "$day: delivered is planned" delivered_is_planned
done
finish
