# The definitions D0 to D10 of okr-score(1) and okr-align(1) a second time: the
# slow and plain way, day by day, to check the programs by.  It was written
# from the definitions and shares nothing with them.
#
#	awk -f tests/second.awk -v as_of=2026-03-31 [-v missing=skip]
#		[-v rollup=both] [-v limits=held] [-v dropped=skip]
#		[-v grace=7] [-v pace=late] FILE
#
# FILE is OKR CSV without quoted cells.  Prints a line a row of purpose,
# mission, vision, value, pillar, objective and key result: its id and the
# computed columns, numbers with all digits.  Rows are numbered 1.. in file
# order; in all arrays i is a row and c a child of it.
# SPDX-License-Identifier: ISC

# --- Days: since 1970-01-01.  NONE is a day or number that is not known, and
# --- ALWAYS a day on which every child is open, for means without dates.

function day_number(y, m, d) {
	if (m <= 2) {
		y--
		m += 12
	}
	return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + \
	       int((153 * (m - 3) + 2) / 5) + d - 719469
}

function day(text) {
	if (text == "")
		return NONE
	return day_number(substr(text, 1, 4) + 0, substr(text, 6, 2) + 0, \
			  substr(text, 9, 2) + 0)
}

function date(d,    y, m) {
	y = 1970 + int(d / 366)
	while (day_number(y + 1, 1, 1) <= d)
		y++
	m = 1
	while (m < 12 && day_number(y, m + 1, 1) <= d)
		m++
	return sprintf("%04d-%02d-%02d", y, m, \
		       d - day_number(y, m, 1) + 1)
}

# The first day of a month; 13 is the next January.
function month(y, m) {
	return m > 12 ? day_number(y + 1, m - 12, 1) : day_number(y, m, 1)
}

# First and last day of a cycle into cycle_start and cycle_due.
function know_cycle(word,    y, n, jan4) {
	if (word in cycle_start)
		return
	cycle_start[word] = cycle_due[word] = NONE
	y = substr(word, 1, 4) + 0
	n = substr(word, 7) + 0
	if (word ~ /^[0-9][0-9][0-9][0-9]$/) {
		cycle_start[word] = month(y, 1)
		cycle_due[word] = month(y, 13) - 1
	} else if (word ~ /^[0-9][0-9][0-9][0-9]-H[12]$/) {
		cycle_start[word] = month(y, 6 * n - 5)
		cycle_due[word] = month(y, 6 * n + 1) - 1
	} else if (word ~ /^[0-9][0-9][0-9][0-9]-Q[1-4]$/) {
		cycle_start[word] = month(y, 3 * n - 2)
		cycle_due[word] = month(y, 3 * n + 1) - 1
	} else if (word ~ /^[0-9][0-9][0-9][0-9]-W[0-9][0-9]$/) {
		# Week 1 has the 4th of January in it; day 4 was a Monday.
		jan4 = day_number(y, 1, 4)
		cycle_start[word] = jan4 - (jan4 - 4) % 7 + 7 * (n - 1)
		cycle_due[word] = cycle_start[word] + 6
	} else if (word ~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]$/) {
		n = substr(word, 6) + 0
		cycle_start[word] = month(y, n)
		cycle_due[word] = month(y, n + 1) - 1
	}
}

# --- D0: what is printed is what is compared.

function printed(x) {
	return x < 0 ? -int(-x * 10000 + 0.5 + 1e-9) \
		     : int(x * 10000 + 0.5 + 1e-9)
}

# In tenths, halves up; 10 only for what is printed as 1.0000.
function tenths(x,    n) {
	n = printed(x)
	if (n == 10000)
		return 10
	n = int((n + 500) / 1000)
	return n > 9 ? 9 : n
}

function clamp(x) {
	return x < 0 ? 0 : x > 1 ? 1 : x
}

# --- The table.

function is_statement(i) {
	return kind[i] == "purpose" || kind[i] == "mission" || \
	       kind[i] == "vision" || kind[i] == "value" || \
	       kind[i] == "pillar"
}

function is_limit(type) {
	return type == "at_least" || type == "at_most" || type == "between"
}

function is_step(type) {
	return type == "milestone" || type == "baseline"
}

FNR == 1 {
	for (k = 1; k <= NF; k++)
		name[k] = $k
	next
}

{
	n++
	for (k = 1; k <= NF; k++)
		if ($k != "")
			cell[n, name[k]] = $k
	kind[n] = cell[n, "kind"]
	if (cell[n, "id"] != "")
		row_of[cell[n, "id"]] = n
}

# Who stands under whom.  A check-in is a reading of its parent.
function link(i,    p) {
	p = row_of[cell[i, "parent"]] + 0
	if (kind[i] == "cycle") {
		cycle_start[cell[i, "id"]] = day(cell[i, "start_date"])
		cycle_due[cell[i, "id"]] = day(cell[i, "due_date"])
	} else if (kind[i] == "checkin") {
		reading_row[p, ++nreadings[p]] = i
	} else {
		parent[i] = p
		if (p)
			kid[p, ++nkids[p]] = i
		statement[i] = is_statement(i)
		weight[i] = cell[i, "weight"] == "" ? 1 : cell[i, "weight"] + 0
		node[++nnodes] = i
	}
	dated[i] = day(cell[i, "date"])
}

# --- Windows.

# What the row itself says: its date, else its cycle's.
function stated(i, bound) {
	if (cell[i, bound "_date"] != "")
		return day(cell[i, bound "_date"])
	if (cell[i, "cycle"] == "")
		return NONE
	know_cycle(cell[i, "cycle"])
	return bound == "start" ? cycle_start[cell[i, "cycle"]] \
				: cycle_due[cell[i, "cycle"]]
}

# Each bound for itself: the row's own, else that of the nearest row above, if
# it does not contradict.  Due before its own start: then neither is known.
function inherit(i,    p) {
	if (i in start)
		return
	p = parent[i]
	if (p)
		inherit(p)
	start[i] = stated(i, "start")
	due[i] = stated(i, "due")
	if (start[i] != NONE && due[i] != NONE) {
		faulty[i] = start[i] > due[i]
		if (faulty[i])
			start[i] = due[i] = NONE
	} else if (p && start[i] == NONE && due[i] == NONE) {
		start[i] = start[p]
		due[i] = due[p]
	} else if (p && start[i] == NONE) {
		faulty[i] = start[p] > due[i]
		start[i] = faulty[i] ? NONE : start[p]
	} else if (p && due[i] == NONE) {
		faulty[i] = due[p] != NONE && due[p] < start[i]
		due[i] = faulty[i] ? NONE : due[p]
	}
}

# Else the earliest start and the latest due date of what is below, if they do
# not contradict.
function span(i,    k, c, first, last) {
	if (faulty[i] || i in spanned)
		return
	spanned[i] = 1
	first = last = NONE
	for (k = 1; k <= nkids[i]; k++) {
		c = kid[i, k]
		span(c)
		if (start[c] != NONE && (first == NONE || start[c] < first))
			first = start[c]
		if (due[c] != NONE && (last == NONE || due[c] > last))
			last = due[c]
	}
	if (start[i] == NONE && (due[i] == NONE || first <= due[i]))
		start[i] = first
	if (due[i] == NONE && last >= start[i])
		due[i] = last
}

# A row is open on the days of its cycle, else of its window.
function set_window(i) {
	opens[i] = start[i]
	closes[i] = due[i]
	if (cell[i, "cycle"] != "") {
		know_cycle(cell[i, "cycle"])
		if (cycle_start[cell[i, "cycle"]] != NONE) {
			opens[i] = cycle_start[cell[i, "cycle"]]
			closes[i] = cycle_due[cell[i, "cycle"]]
		}
	}
	# A statement ends only if it says so itself.
	ends[i] = statement[i] ? stated(i, "due") : due[i]
}

# The part of the window that is over.
function elapsed(i) {
	if (start[i] == NONE || due[i] == NONE || start[i] > due[i])
		return NONE
	return clamp((today - start[i] + 1) / (due[i] - start[i] + 1))
}

# --- D1: readings.

# The row, check-in or i itself, that says the latest of a column as of a day;
# 0 if none does.  What is dated long after the due date is not used.
function latest(i, column, on,    k, r, found) {
	found = 0
	for (k = 1; k <= nreadings[i] + 1; k++) {
		r = k > nreadings[i] ? i : reading_row[i, k]
		if (dated[r] == NONE || cell[r, column] == "" || dated[r] > on)
			continue
		if (ends[i] != NONE && dated[r] > ends[i] + grace)
			continue
		if (!found || dated[r] >= dated[found])
			found = r
	}
	if (!found && dated[i] == NONE && cell[i, column] != "")
		found = i
	return found
}

# Status and confidence hold like readings, each for itself.
function says(i, column,    r) {
	r = latest(i, column, today)
	return r ? cell[r, column] : ""
}

# --- What counts in its parent, and what the parent is scored by.

function is_counted(i) {
	return weight[i] > 0 && !(dropped == "skip" && status[i] == "dropped")
}

# Is there a key result, or with 0 something else, that counts?  A statement
# does if something below it does.
function has_counted(i, key_results,    k, c) {
	for (k = 1; k <= nkids[i]; k++) {
		c = kid[i, k]
		if (counted[c] && (kind[c] == "key_result") == key_results && \
		    (!statement[c] || has_counted(c, 0) || has_counted(c, 1)))
			return 1
	}
	return 0
}

# The type of the row's own measure; "" if it has none.
function measure_type(i,    type, target, k, below) {
	type = cell[i, "metric_type"]
	target = cell[i, "target"]
	for (k = 1; k <= nkids[i]; k++)
		below += counted[kid[i, k]]
	if (statement[i] ? target type == "" \
			 : target == "" && !is_step(type) && \
			   (kind[i] != "key_result" || below))
		return ""
	if (type != "")
		return type
	if (target == "")
		return cell[i, "start"] == "" ? "milestone" : "increase"
	return cell[i, "start"] != "" && cell[i, "start"] + 0 > target + 0 ? \
	       "decrease" : "increase"
}

# D3: the first that applies.
function rolls_up_by(i) {
	if (statement[i]) {
		if (!has_counted(i, 1) && !has_counted(i, 0))
			return "nothing"
		return ends[i] == NONE ? "on the day" : "days"
	}
	if (type_of[i] != "")
		return "measure"
	if (has_counted(i, 1) && !(rollup == "both" && has_counted(i, 0)))
		return "key results"
	if (has_counted(i, 0))
		return "days"
	return "nothing"
}

# Is the child one of those that the roll-up is made of?
function takes(i, c) {
	if (!counted[c])
		return 0
	if (statement[i] || rollup == "both" && by[i] == "days")
		return 1
	return (kind[c] == "key_result") == (by[i] == "key results")
}

# Key results count in their objective whatever their dates.
function is_open(i, c, d) {
	if (d == ALWAYS || !statement[i] && kind[c] == "key_result")
		return 1
	return (opens[c] == NONE || opens[c] <= d) && \
	       (closes[c] == NONE || d <= closes[c])
}

# --- D2: the row's own measure into reading, progress and measured.

# A done-word is all of it.
function value_of(i, text) {
	if (text ~ /^(done|yes|true|x|✓)$/)
		return cell[i, "unit"] == "%" ? 100 : 1
	return text
}

function meets(i, value,    range) {
	if (type_of[i] == "at_least")
		return value >= cell[i, "target"] + 0
	if (type_of[i] == "at_most")
		return value <= cell[i, "target"] + 0
	split(cell[i, "target"], range, /\.\./)
	return value >= range[1] + 0 && value <= range[2] + 0
}

# Days met of the days since the first reading; counting ends when due.
function held(i, value,    d, r, first, last, met, days) {
	last = due[i] != NONE && due[i] < today ? due[i] : today
	for (first = last + 1; ; first--) {
		r = latest(i, "current", first - 1)
		if (!r || dated[r] == NONE)
			break
	}
	for (d = first; d <= last; d++) {
		days++
		met += meets(i, cell[latest(i, "current", d), "current"] + 0)
	}
	return days ? met / days : meets(i, value)
}

# From where to where an increase or decrease goes, into from and to; false if
# that is not known, nowhere, or the wrong way.  With a blank start that
# continues a baseline it goes from what that one has found.
function goes_a_way(i,    type, b, r) {
	type = cell[i, "metric_type"]
	from[i] = cell[i, "start"] + 0
	to[i] = cell[i, "target"] + 0
	b = row_of[cell[i, "continues"]] + 0
	if (cell[i, "start"] == "" && b && type_of[b] == "baseline") {
		r = latest(b, "current", today)
		if (!r)
			return 0
		from[i] = cell[r, "current"] + 0
	} else if (cell[i, "start"] == "" && type == "decrease")
		return 0
	return from[i] != to[i] && \
	       !(type == "increase" && from[i] > to[i]) && \
	       !(type == "decrease" && from[i] < to[i])
}

function part_of_way(i, value) {
	return (value - from[i]) / (to[i] - from[i])
}

function measure(i,    type, r, value) {
	progress[i] = measured[i] = NONE
	type = type_of[i]
	if (type == "")
		return
	r = latest(i, "current", today)
	reading[i] = r
	value = r ? value_of(i, cell[r, "current"]) + 0 : NONE
	if (type == "milestone") {
		progress[i] = value == NONE ? 0 : \
			cell[i, "unit"] == "%" ? value / 100 : value
		if (status[i] == "done")
			progress[i] = 1
	} else if (type == "baseline")
		progress[i] = value != NONE
	else if (value == NONE || cell[i, "target"] == "")
		return
	else if (is_limit(type))
		progress[i] = limits == "held" ? held(i, value) \
					       : meets(i, value)
	else if (!goes_a_way(i))
		return
	else
		progress[i] = part_of_way(i, value)
	measured[i] = clamp(progress[i])
}

# --- D3, D4: the roll-up.

# Everything that a roll-up is made of, statements seen through, into
# end[i, 1..nends[i]].
function find_ends(i, below,    k, c) {
	for (k = 1; k <= nkids[below]; k++) {
		c = kid[below, k]
		if (!takes(below, c))
			continue
		if (statement[c])
			find_ends(i, c)
		else {
			end[i, ++nends[i]] = c
			# Of i or of a statement below it: is it open always?
			always[i, nends[i]] = is_open(below, c, today) && \
				!statement[below] && kind[c] == "key_result"
		}
	}
}

function some_end_is_open(i, d,    k, c) {
	for (k = 1; k <= nends[i]; k++) {
		c = end[i, k]
		if (always[i, k] || is_open(0, c, d))
			return 1
	}
	return 0
}

# The day that counts of a row without an end: today, else the last earlier
# one with something open.
function last_open_day(i,    d, k, c, x, first) {
	first = today
	for (k = 1; k <= nends[i]; k++) {
		c = end[i, k]
		x = opens[c] != NONE ? opens[c] : closes[c]
		if (x != NONE && x < first)
			first = x
	}
	for (d = today; d >= first; d--)
		if (some_end_is_open(i, d))
			return d
	return NONE
}

# The window that a row is scored over, into first_day and last_day.  Without
# a start of its own a statement begins with the first of its work; if that is
# after its due date there is no day to score.
function days_of(i,    k, c) {
	first_day[i] = statement[i] ? stated(i, "start") : start[i]
	last_day[i] = ends[i]
	if (statement[i] && first_day[i] == NONE)
		for (k = 1; k <= nends[i]; k++) {
			c = end[i, k]
			if (opens[c] != NONE && (first_day[i] == NONE || \
						 opens[c] < first_day[i]))
				first_day[i] = opens[c]
		}
}

# Days on which the same rows are open are worth the same, so the days of a
# row fall into a few sets: set_day is one of its days, set_part its part of
# all days.  A set of days with nothing open is not kept but counted in empty.
function add_set(i, d, part) {
	set_day[i, ++nsets[i]] = d
	set_part[i, nsets[i]] = part
}

function lay_out_days(i,    d, k, key, first, seen, ndays, keys, j, at) {
	empty[i] = 0
	for (d = first_day[i]; d <= last_day[i]; d++) {
		key = ""
		for (k = 1; k <= nends[i]; k++)
			if (always[i, k] || is_open(0, end[i, k], d))
				key = key " " k
		if (key == "") {
			if (d <= today)
				empty[i]++
			continue
		}
		if (!(key in ndays)) {
			seen[++keys] = key
			first[key] = d
		}
		ndays[key]++
	}
	at = last_day[i] - first_day[i] + 1
	empty[i] /= at
	for (j = 1; j <= keys; j++)
		add_set(i, first[seen[j]], ndays[seen[j]] / at)
}

function lay_out_day(i,    d) {
	d = last_open_day(i)
	if (d != NONE)
		add_set(i, d, 1)
}

function lay_out(i) {
	empty[i] = NONE
	if (by[i] == "measure" || by[i] == "nothing")
		return
	find_ends(i, i)
	if (!nends[i])
		by[i] = "nothing"
	else if (by[i] == "key results")
		add_set(i, ALWAYS, 1)
	else if (by[i] == "on the day")
		lay_out_day(i)
	else {
		days_of(i)
		if (first_day[i] == NONE || last_day[i] == NONE)
			lay_out_day(i)
		else if (first_day[i] <= last_day[i])
			lay_out_days(i)
	}
}

# M(d): the weighted mean, or the least, of a number of the children open on
# a day.  A statement is worth what is below it; who has nothing drops out.
function mean(i, d, what,    k, c, x, sum, total, least) {
	total = sum = 0
	for (k = 1; k <= nkids[i]; k++) {
		c = kid[i, k]
		if (!takes(i, c))
			continue
		if (statement[c])
			x = mean(c, d, what)
		else if (is_open(i, c, d))
			x = number(c, what)
		else
			continue
		if (x == NONE)
			continue
		if (!total || x < least)
			least = x
		total += weight[c]
		sum += weight[c] * x
	}
	if (!total)
		return NONE
	return rollup == "min" && what != "data" && what != "foreseen" ? \
	       least : sum / total
}

# A child without data is 0 in the mean of scores, unless that skips it.
function number(c, what,    x) {
	if (what == "expected")
		return expected_of(c)
	if (what == "foreseen")
		return forecast(c, "middle") != NONE
	x = score_of(c)
	if (what == "middle" || what == "low" || what == "high")
		x = foreseen(c, what)
	if (what == "data")
		return x != NONE
	return x == NONE && missing != "skip" ? 0 : x
}

# The sum of M(d) over the days; a set without any M(d) earns nothing.
function over_days(i, what,    k, x, sum, found) {
	sum = found = 0
	for (k = 1; k <= nsets[i]; k++) {
		x = mean(i, set_day[i, k], what)
		if (x == NONE)
			continue
		found = 1
		sum += set_part[i, k] * x
	}
	return found ? sum : NONE
}

function score_of(i) {
	if (!(i in score))
		score[i] = find_score(i)
	return score[i]
}

function find_score(i) {
	if (by[i] == "measure")
		return measured[i]
	if (by[i] == "nothing")
		return kind[i] == "objective" && !nkids[i] && \
		       status[i] == "done" ? 1 : NONE
	if (over_days(i, "data") <= 0)
		return NONE
	return over_days(i, "score")
}

# The part of the weight that has data, of the days with something open.
function known(i,    k, days, x) {
	if (by[i] == "nothing" && (statement[i] || nkids[i]))
		return NONE
	if (by[i] == "measure" || by[i] == "nothing")
		return score_of(i) != NONE
	for (k = 1; k <= nsets[i]; k++)
		days += set_part[i, k]
	x = over_days(i, "data")
	return x == NONE ? NONE : x / days
}

function expected_of(i) {
	if (!(i in expected))
		expected[i] = find_expected(i)
	return expected[i]
}

# What of its way a row should have gone: straight lines through the points of
# its own curve; else e, or bent.
function planned_by_today(i,    e, n, k, point, word, d, s, last_d, last_s) {
	e = elapsed(i)
	if (e == NONE)
		return NONE
	if (cell[i, "pace"] == "")
		return pace == "late" ? e * e : pace == "early" ? e * (2 - e) : e
	n = split(cell[i, "pace"], point, ";")
	last_d = start[i] - 1
	last_s = 0
	for (k = 1; k <= n + 1; k++) {
		split(point[k], word, "=")
		d = k > n ? due[i] : day(word[1])
		s = k > n ? 1 : word[2] ~ /%/ ? word[2] / 100 : word[2] + 0
		if (k > n && d <= last_d)
			break
		if (k == 1 && d <= last_d) {
			# It stands in the place of the first point.
			if (today < d)
				return 0
		} else if (today <= d) {
			if (today <= last_d)
				return last_s
			return last_s + (s - last_s) * (today - last_d) / \
			       (d - last_d)
		}
		last_d = d
		last_s = s
	}
	return last_s
}

function find_expected(i,    e, x) {
	if (by[i] == "measure" && is_step(type_of[i]))
		return due[i] == NONE ? NONE : today >= due[i]
	if (by[i] == "measure" && is_limit(type_of[i]))
		return start[i] == NONE ? NONE : today >= start[i]
	if (by[i] == "measure" || by[i] == "nothing") {
		e = planned_by_today(i)
		return e == NONE || statement[i] ? NONE : e * par(i)
	}
	x = over_days(i, "expected")
	if (empty[i] == NONE)
		return x
	if (!nsets[i]) # all work lies outside, and is expected to bring nothing
		return empty[i]
	return x == NONE ? NONE : x + empty[i]
}

# A stretch goal is meant to end at 0.7.
function par(i) {
	return is_stretch(i) ? 0.7 : 1
}

function is_stretch(i,    p) {
	for (p = i; p; p = parent[p])
		if (cell[p, "commitment"] != "")
			return cell[p, "commitment"] == "aspirational"
	return 0
}

# --- D5: health and grade.

function grade(i) {
	if (ends[i] == NONE || today < ends[i] || score_of(i) == NONE)
		return NONE
	return tenths(score_of(i))
}

# Of what counts, down to the rows with a measure.
function limit_counts_below(i,    k) {
	if (by[i] == "measure")
		return is_limit(type_of[i])
	for (k = 1; k <= nends[i]; k++)
		if (limit_counts_below(end[i, k]))
			return 1
	return 0
}

function is_done(i,    s, over) {
	s = score_of(i)
	over = ends[i] != NONE && today >= ends[i]
	if (statement[i] && ends[i] == NONE)
		return 0
	if (printed(s) == 10000 && (over || !limit_counts_below(i)))
		return 1
	if (!over)
		return 0
	if (by[i] == "measure" || by[i] == "nothing")
		return is_stretch(i) && tenths(s) >= 7
	return expected_of(i) != NONE && printed(s) >= printed(expected_of(i))
}

function by_confidence(i,    said, e) {
	said = says(i, "confidence")
	if (said == "") {
		e = elapsed(i)
		return e != NONE && printed(e) > 9000 ? "at_risk" : "on_track"
	}
	said = printed(said + 0)
	return said >= 7000 ? "on_track" : said >= 4000 ? "at_risk" : "off_track"
}

function by_gap(i,    gap) {
	gap = printed(expected_of(i)) - printed(score_of(i))
	return gap <= 1000 ? "on_track" : gap <= 2500 ? "at_risk" : "off_track"
}

# What never ends has no first tenth.
function is_early(i,    e) {
	if (statement[i] && ends[i] == NONE)
		return 0
	e = elapsed(i)
	return today == start[i] || e != NONE && printed(e) <= 1000
}

function health(i,    s, judged, begins) {
	s = score_of(i)
	judged = by[i] == "measure" ? type_of[i] : ""
	begins = start[i]
	if (statement[i] && ends[i] == NONE)
		begins = stated(i, "start")
	if (status[i] == "dropped")
		return "dropped"
	if (begins != NONE && today < begins && \
	    (s == NONE || printed(s) <= 0))
		return "not_started"
	if (s == NONE)
		return "no_data"
	if (is_done(i))
		return "done"
	if (ends[i] != NONE && today > ends[i])
		return "missed"
	if (expected_of(i) == NONE && !is_step(judged))
		return "no_data"
	if (is_early(i) && !is_limit(judged))
		return "on_track"
	return is_step(judged) ? by_confidence(i) : by_gap(i)
}

# --- D9: forecast, "middle", "low" or "high".

# Of a row's own measure: its speed since the last reading not later than half
# way from the day before the window to the latest one.
function own_forecast(i, which,    k, r, first, last, b, at_b, p, v) {
	if (type_of[i] != "increase" && type_of[i] != "decrease" || \
	    measured[i] == NONE || status[i] == "dropped" || \
	    start[i] == NONE || due[i] == NONE || today > due[i])
		return NONE
	last = 0
	for (k = 1; k <= nreadings[i] + 1; k++) {
		r = k > nreadings[i] ? i : reading_row[i, k]
		if (!is_read_in_window(i, r))
			continue
		if (!first || dated[r] < dated[first])
			first = r
		if (!last || dated[r] > dated[last])
			last = r
	}
	if (!last || dated[first] == dated[last])
		return NONE
	b = start[i] - 1
	at_b = 0
	for (k = 1; k <= nreadings[i] + 1; k++) {
		r = k > nreadings[i] ? i : reading_row[i, k]
		if (is_read_in_window(i, r) && dated[r] > b && \
		    2 * dated[r] <= start[i] - 1 + dated[last]) {
			b = dated[r]
			at_b = part_of_way(i, cell[r, "current"] + 0)
		}
	}
	p = part_of_way(i, cell[last, "current"] + 0)
	v = (p - at_b) / (dated[last] - b)
	if (which == "low" && v > 0)
		v = 0
	if (which == "high")
		v = v > 0 ? 2 * v : 0
	return clamp(p + v * (due[i] - dated[last]))
}

function is_read_in_window(i, r) {
	return dated[r] != NONE && cell[r, "current"] != "" && \
	       dated[r] >= start[i] && dated[r] <= due[i] && dated[r] <= today
}

# What a child brings to its parent's: its own, a step's confidence, its score.
function foreseen(i, which,    x) {
	x = forecast(i, which)
	if (x != NONE)
		return x
	x = score_of(i)
	if (by[i] == "measure" && is_step(type_of[i]) && x < 1 && \
	    status[i] != "dropped" && \
	    (due[i] == NONE || today <= due[i]) && says(i, "confidence") != "")
		return says(i, "confidence") + 0
	return x
}

# A parent has one if half of the weight has one of its own.
function forecast(i, which,    k, days) {
	if ((i, which) in forecasts)
		return forecasts[i, which]
	forecasts[i, which] = NONE
	if (by[i] == "measure")
		forecasts[i, which] = own_forecast(i, which)
	else if (by[i] != "nothing" && score_of(i) != NONE) {
		for (k = 1; k <= nsets[i]; k++)
			days += set_part[i, k]
		if (over_days(i, "foreseen") / days >= 0.5 - 1e-9)
			forecasts[i, which] = over_days(i, which)
	}
	return forecasts[i, which]
}

# --- D10: confidence.

# What is stated of a row, else what its roll-up says.
function confidence_of(i,    said) {
	said = says(i, "confidence")
	return said == "" ? confidence_rollup(i) : said + 0
}

# On the last day with something open, of a window if it has one.
function confidence_day(i,    d) {
	if (by[i] == "key results")
		return ALWAYS
	if (empty[i] == NONE) # and if no set either: of a window without days
		return nsets[i] ? last_open_day(i) : NONE
	for (d = today < last_day[i] ? today : last_day[i]; d >= first_day[i]; \
	     d--)
		if (some_end_is_open(i, d))
			return d
	return NONE
}

# Here a statement is a child as all others: it is open if something below is.
function is_believed(i, c, d) {
	return takes(i, c) && confidence_of(c) != NONE && \
	       (statement[c] ? some_end_is_open(c, d) : is_open(i, c, d))
}

function confidence_rollup(i,    d, k, c, sum, total) {
	if (by[i] == "measure" || by[i] == "nothing")
		return NONE
	d = confidence_day(i)
	if (d == NONE)
		return NONE
	for (k = 1; k <= nkids[i]; k++) {
		c = kid[i, k]
		if (!is_believed(i, c, d))
			continue
		total += weight[c]
		sum += weight[c] * confidence_of(c)
	}
	return total ? sum / total : NONE
}

# The row of the lowest stated one that went into it, with the first id of
# several; 0 if none did.
function least_confident(i, d,    k, c, r, found) {
	for (k = 1; k <= nkids[i]; k++) {
		c = kid[i, k]
		if (!is_believed(i, c, d))
			continue
		r = c
		if (says(c, "confidence") == "")
			r = least_confident(c, confidence_day(c))
		if (r && (!found || is_less_confident(r, found)))
			found = r
	}
	return found + 0
}

function is_less_confident(i, than,    x, y) {
	x = says(i, "confidence") + 0
	y = says(than, "confidence") + 0
	return x < y || x == y && cell[i, "id"] < cell[than, "id"]
}

# --- D8: share, contribution, drag.

# The nearest vision at or above the row, else the topmost with a score.
function anchor_of(i,    p, top) {
	for (p = i; p; p = parent[p])
		if (kind[p] == "vision")
			return p
	top = 0
	for (p = i; p; p = parent[p])
		if (score_of(p) != NONE)
			top = p
	return top
}

# Does something of the child take part in the mean of scores on that day?
function is_present(i, c, d,    k) {
	if (!takes(i, c))
		return 0
	if (!statement[c])
		return is_open(i, c, d) && \
		       (missing != "skip" || score_of(c) != NONE)
	for (k = 1; k <= nkids[c]; k++)
		if (is_present(c, kid[c, k], d))
			return 1
	return 0
}

# Hands a weight in the roll-up of "of" down to what is below i.
function hand_down(of, i, d, w,    k, c, total) {
	for (k = 1; k <= nkids[i]; k++)
		if (is_present(i, kid[i, k], d))
			total += weight[kid[i, k]]
	for (k = 1; k <= nkids[i]; k++) {
		c = kid[i, k]
		if (!is_present(i, c, d))
			continue
		if (statement[c])
			hand_down(of, c, d, w * weight[c] / total)
		else
			part[of, c] += w * weight[c] / total
	}
}

function find_parts(of,    k) {
	if (found_parts[of]++)
		return
	for (k = 1; k <= nsets[of]; k++)
		hand_down(of, of, set_day[of, k], set_part[of, k])
}

# In whose roll-up the row has its weight: that of the nearest row above which
# is no statement; but of the anchor if that comes first; 0 if neither is there.
function counts_in(i,    p, a) {
	a = anchor_of(i)
	for (p = parent[i]; p && p != a && statement[p]; p = parent[p])
		;
	return p
}

function factor(i,    p) {
	if (statement[i] || !parent[i] || rollup == "min")
		return NONE
	if (!counted[i] || missing == "skip" && score_of(i) == NONE)
		return 0
	p = counts_in(i)
	if (statement[parent[i]] && (!anchor_of(i) || anchor_of(i) == i))
		return NONE
	find_parts(p)
	return part[p, i] + 0
}

function share(i,    a, p, k, x, c, sum, none) {
	a = anchor_of(i)
	if (rollup == "min" || !a || score_of(a) == NONE && expected_of(a) == NONE)
		return NONE
	if (i == a)
		return 1
	if (!statement[i]) {
		p = counts_in(i)
		return p == a ? factor(i) : factor(i) * share(p)
	}
	for (k = 1; k <= nkids[i]; k++) {
		c = kid[i, k]
		x = anchor_of(c) == a ? share(c) : NONE
		if (x == NONE)
			none = 1
		else
			sum += x
	}
	return none ? NONE : sum + 0
}

function contribution(i,    k, sum) {
	if (share(i) == NONE)
		return NONE
	if (!statement[i] || i == anchor_of(i))
		return score_of(i) == NONE ? 0 : share(i) * score_of(i)
	for (k = 1; k <= nkids[i]; k++)
		sum += contribution(kid[i, k])
	return sum + 0
}

function drag(i,    k, x, sum) {
	if (share(i) == NONE)
		return NONE
	if (!statement[i] || i == anchor_of(i)) {
		if (expected_of(i) == NONE)
			return share(i) == 0 ? 0 : NONE
		return share(i) * (expected_of(i) - \
			(score_of(i) == NONE ? 0 : score_of(i)))
	}
	for (k = 1; k <= nkids[i]; k++) {
		x = drag(kid[i, k])
		if (x != NONE)
			sum += x
	}
	return sum + 0
}

# --- All of it.

function shown(x) {
	return x == NONE ? "" : sprintf("%.17g", x)
}

function show(i,    r, line) {
	r = reading[i] + 0
	line = cell[i, "id"] "," (r ? value_of(i, cell[r, "current"]) : "")
	line = line "," (r && dated[r] != NONE ? date(dated[r]) : "")
	line = line "," shown(progress[i]) "," shown(score_of(i))
	line = line "," shown(expected_of(i)) "," shown(empty[i])
	line = line "," health(i) "," \
	       (grade(i) == NONE ? "" : sprintf("%.1f", grade(i) / 10))
	line = line "," shown(known(i)) "," shown(factor(i))
	line = line "," shown(forecast(i, "middle")) "," \
	       shown(forecast(i, "low")) "," shown(forecast(i, "high"))
	r = 0
	if (confidence_rollup(i) != NONE)
		r = least_confident(i, confidence_day(i))
	line = line "," shown(confidence_rollup(i)) "," \
	       (r ? says(r, "confidence") + 0 : "") "," (r ? cell[r, "id"] : "")
	line = line "," (anchor_of(i) ? cell[anchor_of(i), "id"] : "")
	print line "," shown(share(i)) "," shown(contribution(i)) "," \
	      shown(drag(i))
}

BEGIN {
	FS = ","
	NONE = -1e300
	ALWAYS = -1
	if (grace == "")
		grace = 14
	today = day(as_of)
	statement[0] = 1 # is_open(0, ...): by its days alone
}

END {
	print "id,reading,reading_date,progress,score,expected,empty," \
	      "health,grade,known,factor,forecast,forecast_low," \
	      "forecast_high,confidence_rollup,confidence_lowest," \
	      "confidence_lowest_id,anchor,share,contribution,drag"
	for (i = 1; i <= n; i++)
		link(i)
	for (k = 1; k <= nnodes; k++)
		inherit(node[k])
	for (k = 1; k <= nnodes; k++)
		span(node[k])
	for (k = 1; k <= nnodes; k++)
		set_window(node[k])
	for (k = 1; k <= nnodes; k++) {
		status[node[k]] = says(node[k], "status")
		counted[node[k]] = is_counted(node[k])
	}
	for (k = 1; k <= nnodes; k++)
		type_of[node[k]] = measure_type(node[k])
	for (k = 1; k <= nnodes; k++)
		by[node[k]] = rolls_up_by(node[k])
	for (k = 1; k <= nnodes; k++) {
		measure(node[k])
		lay_out(node[k])
	}
	for (k = 1; k <= nnodes; k++)
		show(node[k])
}
