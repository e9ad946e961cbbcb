#!/bin/sh
# What must hold for any organisation: sums of shares, and that neither the
# order of rows nor what else is in the file nor the unit of weights matters.
# 10 files of 60 random plans each, or PLANS (tests/forest.awk).
# SPDX-License-Identifier: ISC
. tests/lib.sh

rows=$scratch/rows.csv
base=$scratch/base.csv

plans() {
	awk -f tests/days.awk -f tests/forest.awk -v trees="${PLANS:-60}" \
		-v seed="$seed" -v around="$day" "$@"
}

# work IN OUT [OPTION]...: the two filters with all digits.
work() {
	in=$1
	out=$2
	shift 2
	okr-score --digits=17 --missing=zero "$@" "$in" |
		okr-align --digits=17 >"$out" && [ -s "$out" ]
}

# The rows that have an id, in order of it; the header goes.  That there are
# values, anywhere, is all that one plan tells another.
by_id() {
	grep '^t[0-9]' "$1" | sed -e 's/no_value;//' -e 's/;no_value//' \
		-e 's/,no_value$/,aligned/' | sort
}

shuffled() {
	sed 1q "$rows"
	awk -v seed="$1" 'NR > 1 {
		seed = (seed * 16807 + 12345) % 2147483647
		print seed "," $0
	}' "$rows" | sort -n | cut -d, -f2-
}

# The walk from an anchor down ends where nothing below has a weight in it.
# What ends there adds up to the score of the anchor, what is held back to
# the distance from its expected score, with the days that nobody planned; its
# shares add up to 1 with these days, once no day is still to be planned.
sums_hold() {
	awk -F, '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	$at["id"] == "" { next }
	{
		id = $at["id"]
		order[++n] = id
		kind[id] = $at["kind"]
		parent[id] = $at["parent"]
		anchor[id] = $at["anchor"]
		score[id] = $at["score"]
		expected[id] = $at["expected"]
		empty[id] = $at["empty"]
		grade[id] = $at["grade"]
		factor[id] = $at["factor"]
		share[id] = $at["share"]
		contribution[id] = $at["contribution"]
		drag[id] = $at["drag"]
		if (score[id] != "" && (score[id] < 0 || score[id] > 1))
			complain(id, "score " score[id])
		if (share[id] != "" && (share[id] > 1 + 1e-9 || share[id] < 0))
			complain(id, "share " share[id])
	}
	function complain(id, what) {
		print id ": " what
		bad = 1
	}
	function far(x, y) { return x - y > 1e-9 || y - x > 1e-9 }
	END {
		for (i = 1; i <= n; i++) {
			id = order[i]
			# What is below a statement is part of what is above it.
			for (p = parent[id]; p in kind; p = parent[p]) {
				goes_on[p] += factor[id]
				if (kind[p] ~ /^(objective|key_result)$/)
					break
			}
			if (anchor[id] != anchor[parent[id]])
				above_another[anchor[parent[id]]] = 1
		}
		for (i = 1; i <= n; i++) {
			id = order[i]
			a = anchor[id]
			work = kind[id] == "objective" || kind[id] == "key_result"
			# Without dates nothing is expected, nothing held back.
			if (share[id] != 0 && expected[id] == "")
				undated[a] = 1
			# By days, some to come may not be planned yet.
			if ((work || id == a) && share[id] != 0 && \
			    empty[id] != "" && grade[id] == "")
				to_come[a] = 1
			# By days with nothing open it ends in its empty days.
			if (work && goes_on[id] == 0 && empty[id] == "") {
				sum[a] += contribution[id]
				whole[a] += share[id]
				held[a] += drag[id]
			}
			if (work || id == a) {
				held[a] += share[id] * empty[id]
				whole[a] += share[id] * empty[id]
			}
		}
		for (i = 1; i <= n; i++) {
			id = order[i]
			if (anchor[id] != id || above_another[id] || score[id] == "")
				continue
			checked++
			if (whole[id] > 1 + 1e-9 || \
			    !to_come[id] && far(whole[id], 1))
				complain(id, "shares " whole[id])
			if (far(sum[id], score[id]))
				complain(id, "contributions " sum[id] ", score " score[id])
			if (!undated[id] &&
			    far(held[id], expected[id] - score[id]))
				complain(id, "drag " held[id] ", not " \
					 expected[id] - score[id])
		}
		if (checked < 30) {
			print "only " checked + 0 " anchors"
			bad = 1
		}
		exit bad
	}' "$1"
}

add_up_with() {
	work "$rows" "$scratch/other.csv" --as-of="$day" "$1" &&
		sums_hold "$scratch/other.csv"
}

# The same ids with the same numbers, to 1e-9.
same_numbers() {
	by_id "$1" >"$scratch/1"
	by_id "$2" >"$scratch/2"
	paste -d'|' "$scratch/1" "$scratch/2" | awk -F'|' -v skip="$3" '
	{
		n = split($1, x, ",")
		if (split($2, y, ",") != n) {
			print
			bad = 1
			next
		}
		for (i = 1; i <= n; i++) {
			d = x[i] - y[i]
			if (i == skip || x[i] == y[i] ||
			    (d > -1e-9 && d < 1e-9 && x[i] ~ /^-?[0-9.e-]+$/ &&
			     y[i] ~ /^-?[0-9.e-]+$/))
				continue
			print x[1] ": field " i ": " x[i] ", " y[i]
			bad = 1
		}
	}
	END { exit bad || NR == 0 }'
}

order_does_not_matter() {
	shuffled "$1" >"$scratch/shuffled.csv"
	work "$scratch/shuffled.csv" "$scratch/other.csv" --as-of="$day" &&
		same_numbers "$base" "$scratch/other.csv"
}

parts_stand_alone() {
	: >"$scratch/joined.csv"
	for i in 1 2 3 4 5 6 7 8; do
		sed 1q "$rows" >"$scratch/part.csv"
		grep "t$i-" "$rows" >>"$scratch/part.csv"
		work "$scratch/part.csv" "$scratch/other.csv" --as-of="$day" ||
			return 1
		by_id "$scratch/other.csv" >>"$scratch/joined.csv"
	done
	grep '^t[1-8]-' "$base" | sort >"$scratch/whole.csv"
	same_numbers "$scratch/whole.csv" "$scratch/joined.csv"
}

unit_of_weights_does_not_matter() {
	plans -v scale=3 >"$scratch/scaled.csv"
	work "$scratch/scaled.csv" "$scratch/other.csv" --as-of="$day" &&
		same_numbers "$base" "$scratch/other.csv" 14 # the weight
}

# Before all readings there is nothing to score but steps not yet taken.
before_all_readings() {
	plans -v dated=1 >"$rows"
	work "$rows" "$scratch/other.csv" --as-of="$day" || return 1
	awk -F, '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	$at["id"] == "" { next }
	$at["reading"] != "" || $at["reading_date"] != "" { print; bad = 1 }
	$at["kind"] == "key_result" && $at["target"] != "" &&
	    ($at["score"] != "" || $at["known"] != 0 ||
	     $at["health"] !~ /^(no_data|not_started|dropped)$/) { print; bad = 1 }
	END { exit bad || NR < 100 }' "$scratch/other.csv"
}

for seed in 1 2 3 4 5 6 7 8 9 10; do
	case $((seed % 4)) in
	0) day=2026-02-14 ;;
	1) day=2026-05-31 ;;
	2) day=2026-09-03 ;;
	3) day=2027-01-31 ;;
	esac
	plans >"$rows"
	check "$seed: scored" work "$rows" "$base" --as-of="$day"
	check "$seed: shares, contributions and drag add up" sums_hold "$base"
	for option in --dropped=skip --rollup=both --limits=held; do
		check "$seed: and so they do with $option" \
			add_up_with "$option"
	done
	check "$seed: the order of rows does not matter" \
		order_does_not_matter "$seed"
	check "$seed: neither does what else is in the file" parts_stand_alone
	check "$seed: nor the unit of weights" unit_of_weights_does_not_matter
	check "$seed: before all readings there is no data" before_all_readings
done
finish
