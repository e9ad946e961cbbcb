# Prints many small random plans as one OKR CSV: the same ones for the same
# numbers with every awk.
#
#	awk -f tests/days.awk -f tests/forest.awk -v seed=7
#		[-v trees=500] [-v around=2026-05-15] [-v scale=3] [-v dated=1]
#
# trees: how many plans that have nothing to do with each other, the ids of
# the first all beginning with "t1-"; around: the day about which all happens,
# in 2026; scale: what all weights are multiplied by; dated: all readings are
# check-ins, none on or before the day in question.
#
# Most plans last for weeks, some for years; of all that a sheet may say or
# leave out each has some.
# SPDX-License-Identifier: ISC

# Park and Miller's generator: fits into a double, so no awk differs.
function random(n) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * n)
}

function maybe(percent) {
	return random(100) < percent
}

# One of the words; "-" is an empty cell.
function pick(list,    word, n) {
	n = split(list, word, " ")
	n = 1 + random(n)
	return word[n] == "-" ? "" : word[n]
}

# --- Rows: the cells of the next one are gathered in cell[].

function begin(id, kind, parent) {
	split("", cell)
	cell["id"] = id
	cell["kind"] = kind
	cell["parent"] = parent
	cell["title"] = id
	nrows++
}

function write(    k, line) {
	for (k = 1; k <= ncolumns; k++)
		line = line (k > 1 ? "," : "") cell[column[k]]
	print line
}

function weigh(list,    w) {
	w = pick(list)
	cell["weight"] = w != "" ? w * scale : scale == 1 ? "" : scale
}

# --- When: cycles 1..ncycles of the plan, each inside cycle_in[] of it, with
# --- its days; 0 is all of the plan.

function week_word(day,    first) {
	first = day_of(2025, 12, 29)
	return sprintf("2026-W%02d", int((day - first) / 7) + 1)
}

# A word for a cycle of about so many days with that day in it, or "".
function cycle_word(day, days,    m) {
	if (date_of(day) !~ /^2026/)
		return ""
	m = substr(date_of(day), 6, 2) + 0
	if (days <= 9)
		return week_word(day)
	if (days <= 31)
		return sprintf("2026-%02d", m)
	if (days <= 92)
		return "2026-Q" int((m + 2) / 3)
	if (days <= 184)
		return "2026-H" (m > 6 ? 2 : 1)
	return "2026"
}

function add_cycle(outer, from, to,    word, id) {
	word = maybe(40) ? cycle_word(from + 3, to - from + 1) : ""
	ncycles++
	cycle_in[ncycles] = outer
	cycle_from[ncycles] = from
	cycle_to[ncycles] = to
	cycle_name[ncycles] = word
	if (word != "")
		return
	id = tree "c" ncycles
	begin(id, "cycle", outer ? cycle_name[outer] : "")
	cell["start_date"] = date_of(from)
	cell["due_date"] = date_of(to)
	write()
	cycle_name[ncycles] = id
}

function make_cycles(    k, n, from, to, days, half) {
	ncycles = 0
	days = pick("7 8 10 14 14 20 21 28 28 30 35 42 60 60 90 120 180 365 700")
	# The day in question is before, in or after it.
	cycle_from[0] = today - int(days * (random(14) - 2) / 10)
	cycle_to[0] = cycle_from[0] + days - 1
	n = 1 + random(4)
	from = cycle_from[0]
	for (k = 1; k <= n && from < cycle_to[0]; k++) {
		to = from + int(days / n) - 1
		# Gaps and overlaps.
		if (maybe(15))
			to -= random(4)
		if (maybe(10))
			to += random(days)
		if (to < from)
			to = from
		add_cycle(0, from, to)
		if (to > from + 3 && maybe(40)) {
			half = from + int((to - from) / 2)
			add_cycle(k = ncycles, from, half)
			if (maybe(60))
				add_cycle(k, half + 1, to)
			k = ncycles
			n += 2
		}
		if (!maybe(15))
			from = to + 1
	}
}

# A cycle within another, most often.
function cycle_for(outer,    k, tries) {
	for (tries = 0; tries < 6; tries++) {
		k = 1 + random(ncycles)
		if (!outer || k == outer || cycle_in[k] == outer)
			return k
	}
	return k
}

# The dates of a row in those days: all, some, or none of them.
function give_dates(from, to, sure) {
	if (maybe(15))
		from += random(to - from + 1)
	if (maybe(15))
		to -= random(to - from + 1)
	if (sure || maybe(70))
		cell["start_date"] = date_of(from)
	if (sure || maybe(70))
		cell["due_date"] = date_of(to)
}

# --- How far: measures and readings.

# Days near the window: before it, in it, and about the end of its grace.
function reading_day(k,    from, to) {
	from = cycle_from[k] - 4
	to = cycle_to[k] + 20
	if (dated) {
		if (from <= today)
			from = today + 1
		if (to <= from)
			to = from + 20
	}
	return from + random(to - from + 1)
}

function value_of(type) {
	if (type == "milestone")
		return pick("0 0.25 0.5 0.8 1 1 2")
	if (maybe(15))
		return random(2001) / 8
	return random(141) - 20
}

function give_measure(type) {
	cell["metric_type"] = type
	if (type == "increase" || type == "") {
		cell["start"] = pick("0 0 - - 10 -20 2.5")
		cell["target"] = pick("100 100 80 50 37 12.5")
	} else if (type == "decrease") {
		cell["start"] = pick("120 90 70 101.5 90")
		cell["target"] = pick("20 0 -10 33")
	} else if (type == "at_least" || type == "at_most")
		cell["target"] = pick("50 20 100 0")
	else if (type == "between")
		cell["target"] = pick("10..60 0..100 -5..7.5")
	if (type != "milestone" && type != "baseline" && maybe(2))
		cell["target"] = cell["start"]
	if (type == "increase" && maybe(2))
		cell["target"] = ""
	if (type == "milestone" && maybe(15))
		cell["unit"] = "%"
	if (!dated && maybe(60)) {
		cell["current"] = value_of(type)
		if (type == "milestone" && maybe(20))
			cell["current"] = pick("done yes true x")
		if (maybe(35))
			cell["date"] = date_of(cell_day = reading_day(now))
	}
}

# Check-ins of a row that was written, on days of which each is one reading.
function check_in(id, type, percent,    n, day, taken) {
	if (!maybe(percent))
		return
	if (cell["date"] != "")
		taken[cell_day] = 1
	for (n = pick("1 1 2 2 3 4 6"); n > 0; n--) {
		day = reading_day(now)
		if (day in taken)
			continue
		taken[day] = 1
		begin("", "checkin", id)
		cell["title"] = ""
		cell["date"] = date_of(day)
		if (!maybe(8))
			cell["current"] = value_of(type)
		if (maybe(10))
			cell["status"] = pick("on_track dropped done off_track")
		if (maybe(20))
			cell["confidence"] = pick("0 0.3 0.4 0.65 0.7 0.9 1")
		write()
	}
}

function give_words() {
	if (maybe(15))
		cell["commitment"] = pick("aspirational aspirational committed")
	if (maybe(20))
		cell["confidence"] = pick("0 0.2 0.35 0.4 0.5 0.7 0.75 0.9 1")
	if (maybe(10))
		cell["status"] = pick("dropped dropped done on_track at_risk")
}

# A curve of up to three points; some lie outside of the days.
function give_pace(k,    n, day, curve) {
	day = cycle_from[k] - random(3)
	for (n = 1 + random(3); n > 0; n--) {
		curve = curve (curve == "" ? "" : ";") date_of(day) "=" \
			(maybe(20) ? random(21) * 5 "%" : random(21) / 20)
		day += 1 + random(cycle_to[k] - cycle_from[k] + 1)
	}
	cell["pace"] = curve
}

# Goes on from what a baseline of the plan has found.
function give_predecessor() {
	if (nbaselines == 0 || cell["target"] == "")
		return
	cell["continues"] = baseline[1 + random(nbaselines)]
	cell["start"] = ""
	if (maybe(30))
		cell["metric_type"] = ""
}

# Ids of earlier rows of the plan: that changes no number.
function give_links() {
	if (maybe(8))
		cell["supports"] = statement[1 + random(nstatements)]
	if (maybe(8))
		cell["values"] = statement[1 + random(nstatements)]
}

# --- What.

function key_result(id, parent, depth, k,    type, n) {
	begin(id, "key_result", parent)
	now = k
	type = pick("increase increase increase decrease decrease milestone " \
		    "milestone baseline at_least at_most between - -")
	if (type == "" && maybe(50)) {
		if (!dated)
			cell["current"] = pick("- - 1 0.5 0 done")
	} else
		give_measure(type)
	if (maybe(10)) {
		now = cycle_for(k)
		cell["cycle"] = cycle_name[now]
	} else if (maybe(12))
		give_dates(cycle_from[k], cycle_to[k], 0)
	if ((type == "increase" || type == "decrease") && maybe(15))
		give_predecessor()
	if (maybe(8))
		give_pace(now)
	if (type == "baseline")
		baseline[++nbaselines] = id
	weigh("- - - - 0 0.5 2 3 0.1 -1")
	give_words()
	write()
	check_in(id, type == "" ? "milestone" : type, dated ? 80 : 45)
	if (depth >= 7 || nrows > most || !maybe(12))
		return
	for (n = pick("1 1 2"); n > 0; n--)
		if (maybe(50))
			key_result(id "k" n, id, depth + 1, k)
		else
			objective(id "o" n, id, depth + 1, k)
}

function objective(id, parent, depth, k,    n, i) {
	begin(id, "objective", parent)
	if (maybe(60)) {
		k = cycle_for(k)
		cell["cycle"] = cycle_name[k]
		if (maybe(10))
			give_dates(cycle_from[k], cycle_to[k], 0)
	} else if (maybe(50))
		give_dates(cycle_from[k], cycle_to[k], 0)
	now = k
	if (maybe(6))
		give_measure(pick("increase at_most milestone decrease -"))
	weigh("- - - - 0 0.5 2 3 1.25 -1")
	give_words()
	if (maybe(4))
		give_pace(k)
	if (parent != "")
		give_links()
	write()
	check_in(id, "increase", 3)
	if (depth < 7 && nrows < most && maybe(30))
		for (n = pick("1 2 2 3"); n > 0; n--)
			objective(id "o" n, id, depth + 1, k)
	if (depth < 7 && maybe(2))
		make_statement(id "s", id, depth + 1)
	n = pick("0 1 1 2 2 3")
	for (i = 1; i <= n; i++)
		key_result(id "k" i, id, depth + 1, k)
}

function make_statement(id, parent, depth,    kind, n, k, start, due) {
	kind = parent == "" ? pick("vision vision vision mission purpose") \
			    : pick("mission pillar mission pillar value vision")
	begin(id, kind, parent)
	statement[++nstatements] = id
	if (kind == "vision" && maybe(85))
		give_dates(cycle_from[0], cycle_to[0], maybe(70))
	else if (maybe(8))
		cell["cycle"] = cycle_name[1 + random(ncycles)]
	else if (maybe(12))
		give_dates(cycle_from[0], cycle_to[0], 0)
	now = 0
	if (maybe(10))
		give_measure(pick("increase at_most decrease milestone"))
	weigh("- - - - 2 0.5 0 3")
	give_words()
	write()
	check_in(id, "increase", 5)
	n = 1 + random(3)
	for (k = 1; k <= n && nrows < most; k++)
		if (depth < 4 && maybe(35))
			make_statement(id "s" k, id, depth + 1)
		else
			objective(id "o" k, id, depth + 1, 0)
}

function plan() {
	nrows = nstatements = nbaselines = 0
	most = 10 + random(20)
	make_cycles()
	if (maybe(85))
		make_statement(tree "s", "", 0)
	else {
		statement[nstatements = 1] = tree "o"
		objective(tree "o", "", 0, 0)
	}
}

BEGIN {
	state = seed * 7919 + 1
	if (scale == "")
		scale = 1
	if (around == "")
		around = "2026-05-15"
	today = day_of(substr(around, 1, 4) + 0, substr(around, 6, 2) + 0, \
		       substr(around, 9, 2) + 0)
	ncolumns = split("id kind parent supports values continues title " \
			 "cycle metric_type unit start target current " \
			 "weight pace commitment confidence start_date " \
			 "due_date date status", column, " ")
	for (i = 1; i <= ncolumns; i++)
		cell[column[i]] = column[i]
	write()
	for (i = 0; i < 10; i++)
		random(1)
	for (i = 1; i <= (trees == "" ? 1 : trees); i++) {
		tree = "t" i "-"
		plan()
	}
}
