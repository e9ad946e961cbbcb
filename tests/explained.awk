# Works out what okr-score --explain says, without our own code, and compares
# it with the printed cells: the numbers that clauses end in are those of score
# and expected, the arithmetic before "=" gives them within the rounding of its
# terms, the health is the row's.  Reads the columns id, score, expected,
# health, explain, in this order; the ids hold no comma and no bracket.
#
#	-v digits=4	decimals that were printed
# SPDX-License-Identifier: ISC

function complain(what) {
	print cell["id"] ": " what ": " explain
	bad++
}

# Takes a pattern off the front of `rest`; what matched is in `token`.
function take(pattern) {
	sub(/^ +/, "", rest)
	if (!match(rest, "^(" pattern ")"))
		return 0
	token = substr(rest, 1, RLENGTH)
	rest = substr(rest, RLENGTH + 1)
	return 1
}

function least(    x, y) {
	x = total()
	while (take("and ")) {
		y = total()
		if (y < x)
			x = y
	}
	take("\\)")
	return x
}

function factor(    x) {
	if (take("least\\("))
		return least()
	if (take("\\(")) {
		x = total()
		if (!take("\\)"))
			wrong = 1
		return x
	}
	if (!take("-?[0-9]+\\.?[0-9]*(e[-+]?[0-9]+)?"))
		wrong = 1
	return token + 0
}

function product(    x, y) {
	x = factor()
	while (take("x |/|of ")) {
		if (token == "x ")
			x *= factor()
		else if ((y = factor()) == 0)
			wrong = 1
		else
			x /= y
	}
	return x
}

function total(    x) {
	x = product()
	while (take("[+-] "))
		x += token == "+ " ? product() : -product()
	return x
}

# The value of an expression; `wrong` where there is more to it.
function worked_out(text,    x) {
	gsub(/\[[^]]*\]/, "", text)
	sub(/^(by days|key results|milestone|expected|(last open )?on [-0-9]+) /, \
	    "", text)
	gsub(/ days( met)?/, "", text)
	rest = text
	wrong = 0
	x = total()
	return x
}

# One clause of arithmetic: "EXPRESSION = NUMBER[ cut off at N = NUMBER]".
function check(clause, number,    at, x) {
	if (clause !~ / = /) {
		if (clause !~ (": " number "$"))
			complain("ends in another number than " number)
		said++
		return
	}
	at = index(clause, " = ")
	x = worked_out(substr(clause, 1, at - 1))
	if (wrong || rest !~ /^ *$/) {
		complain("no arithmetic at '" rest "'")
		return
	}
	if (clause ~ / cut off at 0 = /)
		x = x < 0 ? 0 : x
	if (clause ~ / cut off at 1 = /)
		x = x > 1 ? 1 : x
	if (x - number > slack || number - x > slack)
		complain(x " is not " number)
	sub(/.* = /, "", clause)
	if (clause != number)
		complain("ends in another number than " number)
	arithmetic++
}

function split_row(    i, text) {
	text = $0
	for (i = 1; i <= 4; i++) {
		match(text, /^[^,]*/)
		cell[name[i]] = substr(text, 1, RLENGTH)
		text = substr(text, RLENGTH + 2)
	}
	gsub(/^"|"$/, "", text)
	gsub(/""/, "\"", text)
	explain = text
}

BEGIN {
	split("id score expected health", name, " ")
	if (!digits)
		digits = 4
	slack = 1.01 * 10 ^ -(digits > 12 ? 12 : digits)
}

NR > 1 {
	split_row()
	if (cell["health"] == "") {
		if (explain != "")
			complain("nothing to explain")
		next
	}
	rows++
	n = split(explain, clause, "; ")
	if (cell["score"] != "")
		check(clause[1], cell["score"])
	else if (clause[1] !~ / no score$/)
		complain("says nothing of no score")
	for (i = 2; i < n && clause[i] !~ /^(nothing )?expected/; i++)
		;
	if (cell["expected"] != "")
		check(clause[i], cell["expected"])
	else if (clause[i] != "nothing expected")
		complain("expects something")
	if (i != n - 1 || clause[n] !~ (": " cell["health"] "$"))
		complain("ends in another health")
	if (match(clause[n], /gap -?[0-9.]+/)) {
		gap = substr(clause[n], RSTART + 4, RLENGTH - 4)
		x = sprintf("%.4f", cell["expected"]) - \
		    sprintf("%.4f", cell["score"]) - gap
		# printf rounds halves of binary numbers another way
		if (x > 0.00011 || x < -0.00011)
			complain("another gap")
	}
}

END {
	print arithmetic + 0 " worked out, " said + 0 " in words"
	exit bad > 0 || rows < least_rows || 4 * arithmetic < rows
}
