# Compares two tables by id and column name: every column of the first that is
# not in "but", words exactly, numbers to 1e-9.  Prints what differs; false if
# something does, or if there was nothing to compare.
#
#	awk -f tests/differ.awk [-v but=COLUMN,...] WANTED FOUND
#
# No cell is quoted; rows without id do not count.
# SPDX-License-Identifier: ISC

function is_number(text) {
	return text ~ /^-?[0-9.]+(e[-+]?[0-9]+)?$/
}

function same(x, y,    d) {
	if (x == y)
		return 1
	if (!is_number(x) || !is_number(y))
		return 0
	d = x - y
	return d <= 1e-9 && d >= -1e-9
}

function complain(text) {
	if (++complaints <= 40)
		print text
}

BEGIN {
	FS = ","
	nbut = split(but, word, ",")
	for (k = 1; k <= nbut; k++)
		left_out[word[k]] = 1
}

FNR == 1 && NR > 1 {
	for (k = 1; k <= NF; k++)
		at[$k] = k
	for (k = 1; k <= ncolumns; k++)
		if (!(column[k] in at) && !(column[k] in left_out))
			complain("no column " column[k])
	second = 1
	next
}
FNR == 1 {
	ncolumns = NF
	for (k = 1; k <= NF; k++) {
		column[k] = $k
		if ($k == "id")
			at["id"] = k
	}
	next
}
$at["id"] == "" { next }
!second {
	nwanted++
	for (k = 1; k <= NF; k++)
		wanted[$at["id"], k] = $k
	is_wanted[$at["id"]] = 1
	next
}
!($at["id"] in is_wanted) { next }
{
	nfound++
	for (k = 1; k <= ncolumns; k++) {
		if (column[k] in left_out || !(column[k] in at))
			continue
		x = wanted[$at["id"], k]
		y = $at[column[k]]
		if (!same(x "", y ""))
			complain($at["id"] ": " column[k] ": wanted '" x \
				 "', found '" y "'")
	}
}

END {
	if (nwanted == 0 || nfound != nwanted)
		complain(nwanted + 0 " rows wanted, " nfound + 0 " found")
	exit complaints > 0
}
