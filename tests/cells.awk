# Looks up cells of CSV tables and compares them with what they should be.
#
#	awk -f tests/cells.awk WANTED TABLE...
#
# WANTED holds one cell a line, with the arithmetic behind it:
#
#	KEY COLUMN = VALUE	# why
#
# KEY is the row's id, or its title in double quotes.  No VALUE is an empty
# cell.  A column MEASURE@CYCLE is the value of that measure in a table of
# facts (`okr-report`); MEASURE@ is the one of no cycle and no part.
# Prints "ok KEY COLUMN = VALUE" or "not_ok ..., not WHAT IT IS" a cell.
# SPDX-License-Identifier: ISC

# The fields of a record into field[1..n]; returns n.
function split_record(text, field,    n, rest, cell) {
	n = 0
	rest = text
	for (;;) {
		cell = ""
		if (substr(rest, 1, 1) == "\"") {
			rest = substr(rest, 2)
			while (match(rest, /"/)) {
				cell = cell substr(rest, 1, RSTART - 1)
				rest = substr(rest, RSTART + 1)
				if (substr(rest, 1, 1) != "\"")
					break
				cell = cell "\""
				rest = substr(rest, 2)
			}
		} else if (match(rest, /,/)) {
			cell = substr(rest, 1, RSTART - 1)
			rest = substr(rest, RSTART)
		} else {
			cell = rest
			rest = ""
		}
		field[++n] = cell
		if (rest == "")
			return n
		rest = substr(rest, 2)
		if (rest == "") {
			field[++n] = ""
			return n
		}
	}
}

function trim(text) {
	sub(/^[ \t]+/, "", text)
	sub(/[ \t]+$/, "", text)
	return text
}

function want(line,    key, column) {
	sub(/[ \t]+#.*/, "", line)
	if (line !~ /=/ || line ~ /^#/)
		return
	if (substr(line, 1, 1) == "\"") {
		line = substr(line, 2)
		key = substr(line, 1, index(line, "\"") - 1)
		line = trim(substr(line, index(line, "\"") + 1))
	} else {
		key = substr(line, 1, index(line, " ") - 1)
		line = trim(substr(line, index(line, " ") + 1))
	}
	column = trim(substr(line, 1, index(line, "=") - 1))
	wanted_key[++nwanted] = key
	wanted_column[nwanted] = column
	wanted_value[nwanted] = trim(substr(line, index(line, "=") + 1))
}

function keep(key, column, value) {
	if (key == "" || (key, column) in cell)
		return
	cell[key, column] = value
	known[key] = 1
}

function take_header(    i) {
	split("", at)
	ncolumn = split_record(record, name)
	for (i = 1; i <= ncolumn; i++)
		at[name[i]] = i
	facts = "report" in at && "measure" in at
}

function take_row(    i, n, field) {
	n = split_record(record, field)
	if (facts) {
		if (field[at["part"]] == "")
			keep(field[at["id"]],
			     field[at["measure"]] "@" field[at["cycle"]],
			     field[at["value"]])
		if (field[at["part"]] == "" && field[at["via"]] != "")
			keep(field[at["id"]], "via@", field[at["via"]])
		return
	}
	for (i = 1; i <= n; i++) {
		keep(field[at["id"]], name[i], field[i])
		keep(field[at["title"]], name[i], field[i])
	}
}

FNR == NR { want($0); next }
FNR == 1 { header = 1; record = "" }
{
	record = record $0
	quotes = gsub(/"/, "\"", record)
	if (quotes % 2) {
		record = record "\n"
		next
	}
	if (header)
		take_header()
	else
		take_row()
	header = 0
	record = ""
}

END {
	for (i = 1; i <= nwanted; i++) {
		key = wanted_key[i]
		column = wanted_column[i]
		text = key " " column " = " wanted_value[i]
		if (!(key in known))
			print "not_ok " text ": no such row"
		else if (!((key, column) in cell))
			print "not_ok " text ": no such column"
		else if (cell[key, column] != wanted_value[i] "")
			print "not_ok " text ", not " cell[key, column]
		else
			print "ok " text
	}
}
