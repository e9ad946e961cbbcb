# The cells of a CSV, read without our own code: byte by byte, by the states of
# RFC 4180.  Each record is printed on a line, each cell in brackets, with its
# line ends written out; blank lines are no records.  Status 1 when a quote is
# where none may be.
#
#	-v delimiter=';'	what separates cells, a comma by default
# SPDX-License-Identifier: ISC

BEGIN { RS = "\001"; if (delimiter == "") delimiter = "," }
{ text = text (NR > 1 ? RS : "") $0 }

function end_cell() {
	gsub(/\r/, "\\r", cell)
	gsub(/\n/, "\\n", cell)
	line = line "[" cell "]"
	cell = ""
	state = "start"
}

function end_record() {
	end_cell()
	print line
	line = ""
}

END {
	state = "start"
	sub(/^\357\273\277/, "", text)
	n = length(text)
	for (i = 1; i <= n; i++) {
		c = substr(text, i, 1)
		eol = c == "\n" || c == "\r"
		if (state == "quoted") {
			if (c == "\"")
				state = "closed"
			else
				cell = cell c
		} else if (c == "\"") {
			if (state == "plain")
				exit 1
			cell = cell (state == "closed" ? c : "")
			state = "quoted"
		} else if (c == delimiter) {
			end_cell()
		} else if (eol) {
			if (state != "start" || line != "")
				end_record()
		} else if (state == "closed") {
			exit 1
		} else {
			cell = cell c
			state = "plain"
		}
	}
	if (state == "quoted")
		exit 1
	if (state != "start" || line != "")
		end_record()
}
