# Compares what okr-import made of a sheet with what the sheet says.
#
#	awk -v kinds=key_result [-v untabbed=1] -f tests/sheets.awk MAP WANTED OUTPUT
#
# WANTED is the logical content, a CSV of its own columns: numbers in C form,
# a percentage as a ratio.  Each line of MAP names one of them, the column of
# OUTPUT that has it, and how they compare:
#
#	text	the same characters
#	number	as far as the sheet shows it
#	value	so, in the row's unit: 4.3 for a ratio of 0.0425
#	unit	"ratio" is "%"; none where the sheet shows none
#	bool	true and false in the sheet's words
#	percent	a ratio that stayed as it was shown: "42,8%"
#
# The column of OUTPUT may be "above", the title of the row's parent.  Rows of
# OUTPUT that are of no kind in `kinds` are passed over; the others must come
# in the order of WANTED.  With untabbed, tabs inside cells were lost where
# tabs stand between cells.  Prints what differs.
# SPDX-License-Identifier: ISC

# Cells of a record into cell[1..n], without their quotes.
function split_record(text, cell,    n, c) {
	n = 0
	do {
		if (substr(text, 1, 1) == "\"") {
			match(text, /^"([^"]|"")*"/)
			cell[++n] = substr(text, 2, RLENGTH - 2)
			gsub(/""/, "\"", cell[n])
		} else {
			match(text, /^[^,]*/)
			cell[++n] = substr(text, 1, RLENGTH)
		}
		c = substr(text, RLENGTH + 1, 1)
		text = substr(text, RLENGTH + 2)
	} while (c == ",")
	return n
}

function abs(x) {
	return x < 0 ? -x : x
}

# Half of the last place that a number shows, and a little.
function rounding(text) {
	if (!match(text, /\./))
		return 0.5000001
	return 0.5000001 / 10 ^ (length(text) - RSTART)
}

function near(want, got) {
	return abs(want - got) <= rounding(got)
}

function plain(text) {
	sub(/%$/, "", text)
	sub(/,/, ".", text)
	return text
}

function same(how, want, got, unit) {
	if (how == "number" && want != "" && got != "")
		return near(want, got)
	if (how == "value" && want != "" && got != "")
		return near(want * (unit == "ratio" ? 100 : 1), got)
	if (untabbed)
		gsub(/\t/, "", want)
	if (how == "percent" && want != "")
		return near(want * 100, plain(got))
	if (how == "unit" && got == "")
		return want != "ratio"
	if (how == "unit")
		return got == (want == "ratio" ? "%" : want)
	if (how == "bool" && tolower(got) == "wahr")
		return want == "true"
	if (how == "bool" && tolower(got) == "falsch")
		return want == "false"
	if (how == "bool")
		return tolower(got) == want
	return want == got
}

FILENAME != file {
	file = FILENAME
	part++
	nrecords = 0
	open = 0
}

part == 1 {
	if ($0 != "" && $0 !~ /^#/) {
		split($0, word, "\t")
		wanted_name[++nmap] = word[1]
		got_name[nmap] = word[2]
		how[nmap] = word[3]
	}
	next
}

{
	record = open ? record "\n" $0 : $0
	copy = record
	open = gsub(/"/, "", copy) % 2
	if (open)
		next
	n = split_record(record, cell)
	nrecords++
	for (i = 1; i <= n; i++) {
		if (nrecords == 1)
			name[part, i] = cell[i]
		else
			row[name[part, i]] = cell[i]
	}
	if (nrecords == 1)
		next
	if (part == 2)
		keep(++nwanted)
	else
		take()
}

function keep(k,    i) {
	for (i = 1; i <= nmap; i++)
		wanted[k, wanted_name[i]] = row[wanted_name[i]]
	unit[k] = row["unit"]
}

function take(    i, want, got) {
	title[row["id"]] = row["title"]
	if (!index("," kinds ",", "," row["kind"] ","))
		return
	k++
	row["above"] = title[row["parent"]]
	for (i = 1; i <= nmap; i++) {
		want = wanted[k, wanted_name[i]]
		got = row[got_name[i]]
		if (!same(how[i], want, got, unit[k]))
			printf "%s: %s: want '%s', got '%s'\n", row["source"],
			    wanted_name[i], want, got
	}
}

END {
	if (k != nwanted)
		printf "%d rows wanted, got %d\n", nwanted, k
}
