# Prints an organisation that does everything exactly to plan, as OKR CSV: a
# vision of three years, three pillars, six teams with a mission each, annual
# objectives, quarterly ones below and beside them.  Every Monday, and on the
# first and the last day, each number is read: on its line, limits kept,
# stretch goals on the line to 0.7; steps are done on their day.
#
#	awk -f tests/days.awk -f tests/onplan.awk
#
# SPDX-License-Identifier: ISC

function row(id, kind, parent, cycle, measure, commitment, dates) {
	printf "%s,%s,%s,%s,%s,%s,%s,%s,\n", id, kind, parent, id, cycle, \
		(measure == "" ? ",,," : measure), commitment, \
		(dates == "" ? "," : dates)
}

function checkin(of, value, day) {
	printf ",checkin,%s,,,,,,%.17g,,,,%s\n", of, value, date_of(day)
}

# The value of each reading day from one to the other, both included.
function on_line(id, low, high, first, last,    day) {
	for (day = first; day <= last; day++)
		if (day == first || day == last || day % 7 == monday)
			checkin(id, low + (high - low) * \
				(day - first + 1) / (last - first + 1), day)
}

function held(id, value, first, last,    day) {
	for (day = first; day <= last; day++)
		if (day == first || day % 7 == monday)
			checkin(id, value + day % 3, day)
}

# Five results of all types; the third of the four steps is due on its day.
function key_results(of, team, first, last, stretch,    reach, due) {
	reach = stretch ? 0.7 : 1
	row(of ".up", "key_result", of, "", "increase,20,60,", "", "")
	on_line(of ".up", 20, 20 + 40 * reach, first, last)
	row(of ".down", "key_result", of, "", "decrease,90,10,", "", "")
	on_line(of ".down", 90, 90 - 80 * reach, first, last)
	if (stretch)
		return
	row(of ".limit", "key_result", of, "", "at_most,,65,", "", "")
	held(of ".limit", 60, first, last)
	due = first + int((last - first + 1) * (team + 3) / 10)
	row(of ".step", "key_result", of, "", "milestone,,,", "", \
	    "," date_of(due))
	checkin(of ".step", 1, due)
	if (team % 3 == 0) {
		row(of ".base", "key_result", of, "", "baseline,,,", "", "")
		checkin(of ".base", 42, last)
	}
}

function quarters(of, team, year, q,    id, first, last) {
	for (q = 1; q <= 4; q++) {
		id = of ".Q" q
		first = day_of(year, 3 * q - 2, 1)
		last = (q == 4 ? day_of(year + 1, 1, 1) : \
			day_of(year, 3 * q + 1, 1)) - 1
		stretch = (team + q) % 4 == 0
		row(id, "objective", of, year "-Q" q, "", \
		    stretch ? "aspirational" : "committed", "")
		key_results(id, team, first, last, stretch)
	}
}

# Annual objectives: by their quarters alone; by key results with quarters
# below them; and no annual one, quarters straight under the mission.
function work(team, year,    id, mission) {
	mission = "M" team
	id = mission "." year
	if (team % 3 == 0) {
		row(id, "objective", mission, year, "", "", "")
		quarters(id, team, year)
	} else if (team % 3 == 1) {
		row(id, "objective", mission, year, "", \
		    team == 4 ? "aspirational" : "", "")
		key_results(id, team, day_of(year, 1, 1), \
			    day_of(year, 12, 31), team == 4)
		quarters(id, team, year)
	} else {
		row(id, "pillar", mission, "", "", "", "")
		quarters(id, team, year)
	}
}

BEGIN {
	monday = day_of(2026, 1, 5) % 7
	print "id,kind,parent,title,cycle,metric_type,start,target,current," \
	      "commitment,start_date,due_date,date"
	row("P", "purpose", "", "", "", "", "")
	row("V", "vision", "P", "", "", "", "2026-01-01,2028-12-31")
	for (i = 1; i <= 3; i++)
		row("S" i, "pillar", "V", "", "", "", "")
	for (team = 1; team <= 6; team++) {
		row("M" team, "mission", "S" (1 + team % 3), "", "", "", "")
		for (year = 2026; year <= 2028; year++)
			work(team, year)
	}
}
