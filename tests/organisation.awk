# Prints a random organisation as OKR CSV: the same one for the same numbers
# with every awk.
#
#	awk -v seed=7 [-v parts=40] [-v scale=3] [-v dated=1] \
#		-f tests/organisation.awk
#
# parts: how many trees that have nothing to do with each other, the ids of
# the first all beginning with "p1-"; scale: what all weights are multiplied
# by; dated: readings are check-ins alone, from 2026-01-05 on.
# SPDX-License-Identifier: ISC

# Park and Miller's generator: fits into a double, so no awk differs.
function random(n) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * n)
}

function pick(list,    word, n) {
	n = split(list, word, " ")
	return word[1 + random(n)]
}

function maybe(percent) {
	return random(100) < percent
}

function weight(list,    w) {
	w = pick(list)
	return w == "-" ? (scale == 1 ? "" : scale) : w * scale
}

function day(    month) {
	month = 1 + random(12)
	return sprintf("2026-%02d-%02d", month, 5 + random(24))
}

# measure: "TYPE,START,TARGET,CURRENT"; dates: "START_DATE,DUE_DATE,".
function row(id, kind, parent, cycle, measure, w, commitment, dates) {
	printf "%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\n", id, kind, parent, id, \
		cycle, (measure == "" ? ",,," : measure), w, commitment, \
		(dates == "" ? ",," : dates), \
		(parent != "" && maybe(4) ? "dropped" : "")
}

function checkin(of, date, value) {
	printf ",checkin,%s,,,,,,%s,,,,,%s,\n", of, value, date
}

function readings(of, low, high, i, n, date, seen) {
	split("", seen)
	n = 1 + random(5)
	for (i = 0; i < n; i++) {
		date = day()
		if (date in seen)
			continue
		seen[date] = 1
		checkin(of, date, low + random(high - low + 1))
	}
}

function key_result(id, parent,    type, measure, current) {
	type = pick("increase increase decrease milestone at_most at_least")
	current = dated || maybe(40) ? "" : random(120)
	if (type == "increase")
		measure = type ",0,100," current
	else if (type == "decrease")
		measure = type ",90,20," current
	else if (type == "milestone")
		measure = type ",,," (current == "" ? "" : current / 120)
	else
		measure = type ",,50," current
	row(id, "key_result", parent, "", measure, \
	    weight("- - - 0 0.5 2 3"), \
	    maybe(20) ? pick("aspirational committed") : "", "")
	if (type != "milestone" && (dated || maybe(40)))
		readings(id, -10, 120)
}

# A cycle that lies within another.
function cycle_within(cycle) {
	if (cycle == "2026")
		return pick("2026 2026-H1 2026-Q1 2026-Q2 2026-Q3 2026-05")
	if (cycle == "2026-H1")
		return pick("2026-H1 2026-Q1 2026-Q2 2026-02")
	return cycle
}

function objective(id, parent, cycle, depth,    i, n) {
	row(id, "objective", parent, cycle, "", weight("- - - 1 2 0.5 0"), \
	    maybe(20) ? "aspirational" : "", "")
	if (depth < 3 && maybe(30)) {
		n = 1 + random(3)
		for (i = 1; i <= n; i++)
			objective(id "." i, id, cycle_within(cycle), depth + 1)
		if (maybe(70))
			return
	}
	n = random(4)
	for (i = 1; i <= n; i++)
		key_result(id "k" i, id)
}

function part(name,    anchor, nstatement, statement, i, n, parent) {
	anchor = pick("vision vision vision mission objective")
	if (anchor == "objective") {
		objective(name "o", "", pick("2026 2026-Q2"), 0)
		return
	}
	parent = ""
	if (maybe(30))
		row(parent = name "p", "purpose", "", "", "", "", "", "")
	statement[nstatement = 1] = name "v"
	row(name "v", anchor, parent, "", "", "", "", \
	    anchor == "vision" ? pick("2026-01-01,2026-12-31, " \
				      "2026-02-10,2026-11-20, " \
				      "2026-01-01,2027-12-31,") : "")
	n = random(5)
	for (i = 1; i <= n; i++) {
		parent = statement[1 + random(nstatement)]
		statement[++nstatement] = name "m" i
		row(name "m" i, pick("mission pillar"), parent, "", "", \
		    weight("- - - 2 0.5 0"), "", "")
	}
	n = 1 + random(8)
	for (i = 1; i <= n; i++)
		objective(name "o" i, statement[1 + random(nstatement)], \
			  pick("2026 2026-H1 2026-Q1 2026-Q2 2026-Q3 2026-Q4"), 0)
}

BEGIN {
	state = seed * 7919 + 1
	if (scale == "")
		scale = 1
	for (i = 0; i < 10; i++)
		random(1)
	print "id,kind,parent,title,cycle,metric_type,start,target,current," \
	      "weight,commitment,start_date,due_date,date,status"
	for (i = 1; i <= (parts == "" ? 1 : parts); i++)
		part("p" i "-")
}
