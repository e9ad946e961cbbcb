#!/bin/sh
# Plans that are very deep or very wide: 100,000 levels, a loop as long,
# 200,000 rows under one, 100,000 ids in one cell.
# SPDX-License-Identifier: ISC
. tests/lib.sh

rows=$scratch/rows.csv
out=$scratch/out.csv
err=$scratch/err

# work: the filters one after another; what the last prints is in $out.
work() {
	okr-score --as-of=2026-02-14 "$rows" | okr-align >"$out" && [ -s "$out" ]
}

# says ID LINE: that row of $out begins with the id and holds the text.
says() {
	grep "^$1," "$out" | grep -F -- "$2" >/dev/null || {
		grep "^$1," "$out" | cut -c1-400
		return 1
	}
}

chain() {
	awk 'BEGIN {
		print "id,kind,parent,title,cycle,target,current"
		for (i = 1; i < 100000; i++)
			print "O" i ",objective," (i > 1 ? "O" i - 1 : "") \
			      ",T,2026-Q1,,"
		print "K,key_result,O99999,T,,10,5"
	}' >"$rows"
}

upside_down() {
	sed 1q "$rows" >"$rows.2"
	sed 1d "$rows" | awk '{ line[NR] = $0 }
	END { for (i = NR; i > 0; i--) print line[i] }' >>"$rows.2"
	mv "$rows.2" "$rows"
}

loop() {
	awk 'BEGIN {
		print "id,kind,parent,title"
		for (i = 0; i < 100000; i++)
			print "O" i ",objective,O" (i + 1) % 100000 ",T"
	}' >"$rows"
}

# The first 20 rows are named, the rest counted, by each program.
loop_is_said() {
	"$@" "$rows" >"$out" 2>"$err"
	status=$?
	cut -c1-200 "$err" | sed -n '1,2p;$p'
	[ "$status" -eq 1 ] && [ ! -s "$out" ] &&
		[ "$(grep -c 'is part of a loop' "$err")" -eq 20 ] &&
		[ "$(wc -l <"$err")" -eq 21 ] &&
		[ "$(sed -n '$p' "$err")" = "$1: 99980 more errors" ]
}

wide() {
	awk 'BEGIN {
		print "id,kind,parent,title,cycle,target,current"
		print "O,objective,,T,2026-Q1,,"
		for (i = 1; i <= 200000; i++)
			print "K" i ",key_result,O,T,,10," (i % 2 ? 0 : 10)
	}' >"$rows"
}

# One vision, and as many objectives, each of its own days.
wide_by_days() {
	awk 'BEGIN {
		print "id,kind,parent,title,start_date,due_date,status"
		print "V,vision,,T,2026-01-01,2026-12-31,"
		for (i = 0; i < 100000; i++)
			printf "O%d,objective,V,T,2026-%02d-%02d,2026-12-%02d,%s\n", \
			       i, 1 + i % 11, 1 + i % 28, 1 + i % 31, \
			       i % 2 ? "done" : ""
	}' >"$rows"
}

# A chain of pillars, each dated and with an objective of days of its own.
chain_by_days() {
	awk 'BEGIN {
		print "id,kind,parent,title,start_date,due_date,status"
		for (i = 1; i <= 3000; i++) {
			print "P" i ",pillar," (i > 1 ? "P" i - 1 : "") \
			      ",T,2026-01-01,2028-12-31,"
			printf "O%d,objective,P%d,T,%d-%02d-%02d,2028-%02d-%02d,%s\n", \
			       i, i, 2026 + i % 2, 1 + i % 12, 1 + i % 28, \
			       1 + i % 11, 1 + i % 27, i % 2 ? "done" : ""
		}
	}' >"$rows"
}

many_supports() {
	awk 'BEGIN {
		print "id,kind,parent,title,start_date,due_date,supports,cycle,status"
		print "V,vision,,T,2026-01-01,2026-12-31,,,"
		printf "O,objective,,T,,,"
		for (i = 1; i <= 100000; i++)
			printf "%sM%d", (i > 1 ? ";" : ""), i
		print ",2026-Q1,done"
		for (i = 1; i <= 100000; i++)
			print "M" i ",mission,V,T,,,,,"
	}' >"$rows"
}

# A mission under a mission, all of them without work but long ago.
chain_of_missions() {
	awk 'BEGIN {
		print "id,kind,parent,title,cycle,status"
		for (i = 1; i < 50000; i++)
			print "M" i ",mission," (i > 1 ? "M" i - 1 : "") ",T,,"
		print "O,objective,M49999,T,2025-Q3,done"
		print "P,objective,,T,2026-Q1,"
	}' >"$rows"
}

# 2,000 visions that nothing reaches, each with a mission beside it.
visions_beside() {
	awk 'BEGIN {
		print "id,kind,parent,title,due_date,cycle,status"
		for (i = 1; i <= 2000; i++) {
			print "V" i ",vision,,T,2026-12-31,,"
			print "M" i ",mission,,T,,,"
			print "O" i ",objective,M" i ",T,,2026-Q1,done"
		}
		print "Q,objective,M1000,T,,2026-Q1,done"
	}' >"$rows"
}

# Visions with a measure and three teams each.
visions_measured() {
	awk 'BEGIN {
		print "id,kind,parent,title,start_date,due_date,cycle,target,current,date,team"
		for (i = 1; i <= 2000; i++) {
			print "V" i ",vision,,T,2025-01-01,2026-12-31,,10,1,2026-02-01,"
			for (j = 1; j <= 4; j++)
				print "O" i "." j ",objective,V" i \
				      ",T,,,2025-Q" j ",1,1,,T" j % 3
		}
	}' >"$rows"
}

long_sentence() {
	awk 'BEGIN {
		print "kind,team,title"
		printf "draft,A,"
		for (i = 0; i < 200000; i++)
			printf "word%d ", i % 1000
		print ""
	}' >"$rows"
}

# told REPORT LINE: so often as is expected, in seconds and not in minutes.
told() {
	timeout 60 okr-report "$1" "$out" >"$scratch/report" &&
		[ "$(grep -cF -- "$2" "$scratch/report")" -eq "$3" ]
}

told_of_rows() {
	cp "$rows" "$out" && told statements ,own, 1000
}

report_is() {
	okr-report vision "$out" >"$scratch/report" || return 1
	grep -F ",,$1" "$scratch/report" >/dev/null || {
		grep ',,,,' "$scratch/report" | head -n 20
		return 1
	}
}

chain
check 'a chain of 100,000' work
check 'its end' says K ',99999,1.000000,0.500000,'
check 'its beginning' says O1 ',0.5000,0.5000,'
check 'the middle of its path is left out' says K 'O16 > … > O99986'
upside_down
check 'the same upside down' work
check 'its end again' says K ',99999,1.000000,0.500000,'
check 'and its beginning' says O1 ',0.5000,0.5000,'

loop
check 'a loop of 100,000' loop_is_said okr-score
check 'a loop of 100,000, aligned' loop_is_said okr-align
check 'a loop of 100,000, reported' loop_is_said okr-report vision

wide
check '200,000 key results under one objective' work
check 'their mean' says O ',0.5000,0.5000,'
check 'their shares' says K200000 ',0.000005,'
wide_by_days
check '100,000 objectives by days under one vision' work
check 'the last of them' says O99999 ',V > O99999,1,'
check 'the vision of 100,000' report_is objectives,100000
chain_by_days
check 'a chain of 3,000 by days' work
check 'its lowest pillar' says P3000 ' > P3000,2999,'

chain_of_missions
check 'a chain of 50,000 missions' work
check 'when they last had work' told gaps ,2025-Q3, 49999
check 'and in sentences' told findings '(last: 2025-Q3)' 49999
visions_beside
check '2,000 visions and missions' work
check 'the mission with most work' told gaps '2 objectives reach mission M1000' 2000
visions_measured
check '2,000 visions with a measure' work
check 'each is delivered and stands still' told findings ' does not move: ' 2000
check 'each is carried by one team most' told findings ' carries 50 % ' 2000
long_sentence
check 'a sentence of 200,000 words' told_of_rows

many_supports
check 'an objective that supports 100,000 missions' work
check 'the last of them is served' says M100000 ',aligned'
check 'the vision has it once' report_is supporters,1
finish
