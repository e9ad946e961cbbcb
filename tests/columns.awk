# Takes a CSV apart without our own code, so that the tests can turn sheets
# around and look at single columns.  Cells stay as they are written.
#
#	-v names=a,b	only these columns, in this order
#	-v reverse=1	all columns, the last first
#	-v quote=1	every cell in quotes
#	-v but=a	all columns but these
# SPDX-License-Identifier: ISC

# Cells of a record into cell[1..n].
function split_record(text,    n, c) {
	n = 0
	do {
		if (substr(text, 1, 1) == "\"")
			match(text, /^"([^"]|"")*"/)
		else
			match(text, /^[^,]*/)
		cell[++n] = substr(text, 1, RLENGTH)
		c = substr(text, RLENGTH + 1, 1)
		text = substr(text, RLENGTH + 2)
	} while (c == ",")
	return n
}

function choose(    i, k, wanted, nwanted) {
	if (names != "") {
		nwanted = split(names, wanted, ",")
		for (k = 1; k <= nwanted; k++)
			for (i = 1; i <= n; i++)
				if (cell[i] == wanted[k])
					column[++ncolumns] = i
		return
	}
	for (i = 1; i <= n; i++)
		if (index("," but ",", "," cell[i] ",") == 0)
			column[++ncolumns] = i
}

function written(text) {
	if (quote && text !~ /^"/)
		return "\"" text "\""
	return text
}

{
	record = open ? record "\n" $0 : $0
	copy = record
	open = gsub(/"/, "", copy) % 2
	if (open || record == "")
		next
	n = split_record(record)
	if (!ncolumns)
		choose()
	line = ""
	for (i = 1; i <= ncolumns; i++) {
		k = column[reverse ? ncolumns + 1 - i : i]
		line = line (i > 1 ? "," : "") written(cell[k])
	}
	print line
}
