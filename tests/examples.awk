# Takes the examples out of manual pages (mdoc) and README.md: the N-th
# command goes to DIR/N.cmd, the output shown below it to DIR/N.out.
#
#	awk -v dir=DIR -f tests/examples.awk PAGE
#
# A command begins with "$ " in a literal block (.Bd, .Dl, ```sh); it goes on
# after a backslash, a pipe or "&&" at the end of a line.
# SPDX-License-Identifier: ISC

BEGIN {
	char["e"] = "\\"
	char["-"] = "-"
	char["(aq"] = "'"
	char["(dq"] = "\""
	char["(ga"] = "`"
	char["(ha"] = "^"
	char["(ti"] = "~"
	char["(rs"] = "\\"
	char["&"] = ""
}

# What a reader of the page sees in place of roff's escapes.
function plain(text,    out, name) {
	out = ""
	while (match(text, /\\(\(..|\[[^]]*\]|.)/)) {
		name = substr(text, RSTART + 1, RLENGTH - 1)
		if (!(name in char)) {
			print FILENAME ":" FNR ": unknown escape \\" name
			failed = 1
		}
		out = out substr(text, 1, RSTART - 1) char[name]
		text = substr(text, RSTART + RLENGTH)
	}
	return out text
}

function put(text) {
	if (text ~ /^\$ /) {
		n++
		empty = ""
		command = substr(text, 3)
		goes_on = command ~ /(\\|\||&&)$/
		if (!goes_on)
			print command > (dir "/" n ".cmd")
	} else if (goes_on) {
		sub(/^> ?/, "", text)
		command = command "\n" text
		goes_on = text ~ /(\\|\||&&)$/
		if (!goes_on)
			print command > (dir "/" n ".cmd")
	} else if (n > begun) {
		# Empty lines before the next command belong to the page.
		if (text == "") {
			empty = empty "\n"
		} else {
			printf "%s%s\n", empty, text > (dir "/" n ".out")
			empty = ""
		}
	}
}

function begin() {
	literal = 1
	begun = n
	goes_on = 0
}

/^```/ {
	if (literal)
		literal = 0
	else if ($0 == "```sh")
		begin()
	next
}
/^\.Bd .*-literal/ { begin(); next }
/^\.Ed/ { literal = 0; next }
/^\.Dl \$ / {
	if (/ "/) {
		print FILENAME ":" FNR ": quotes vanish in .Dl, use .Bd"
		failed = 1
	}
	begin()
	put(plain(substr($0, 5)))
	literal = 0
	next
}
literal { put(FILENAME ~ /\.[1-9]$/ ? plain($0) : $0) }
END { exit failed }
