# Splits a very large OKR CSV into files that can be scored one by one, and
# joins what came of them.
#
#	awk -v shards=4 -f samples/shards.awk plan.csv plan.csv
#	awk -v join=1 -f samples/shards.awk shard-*.csv.scored >scored.csv
#
# The plan is read twice.  What hangs together by "parent" or "continues" goes
# into one of shard-01.csv, shard-02.csv ...; cycles go into each of them, and
# when joined come from the first only.
# SPDX-License-Identifier: ISC

# The cells of a record, without the quotes around them.
function split_cells(text,    n, k, piece, cell) {
	n = split(text, piece, ",")
	ncells = 0
	cell = ""
	for (k = 1; k <= n; k++) {
		cell = cell == "" ? piece[k] : cell "," piece[k]
		if (gsub(/"/, "\"", cell) % 2)
			continue
		gsub(/^"|"$/, "", cell)
		cells[++ncells] = cell
		cell = ""
	}
}

# The row that speaks for all that a row hangs together with.
function part_of(id,    top, next_id) {
	for (top = id; top in above; top = above[top])
		;
	for (; id in above; id = next_id) {
		next_id = above[id]
		above[id] = top
	}
	return top
}

function connect(id, other) {
	if (other == "" || part_of(id) == part_of(other))
		return
	above[part_of(id)] = part_of(other)
}

# A row without id is of its parent; without that it is alone.
function key(    id) {
	id = cells[at["id"]]
	if (id == "")
		id = cells[at["parent"]]
	return id == "" ? "\n" record_number : id
}

# A part goes where the fewest rows are when its first one comes.
function shard_of(part,    k, least) {
	if (!(part in shard)) {
		least = 1
		for (k = 2; k <= shards; k++)
			if (rows_in[k] < rows_in[least])
				least = k
		shard[part] = least
		rows_in[least] += size[part]
	}
	return shard[part]
}

function name_of(k) {
	return sprintf("shard-%02d.csv", k)
}

function take_header(    k) {
	split("", at)
	for (k = 1; k <= ncells; k++)
		at[cells[k]] = k
	for (k = 1; k <= shards && pass == 2; k++)
		print record >name_of(k)
	if (join && pass == 1)
		print record
}

function take_row(    k) {
	if (join) {
		if (pass == 1 || cells[at["kind"]] != "cycle")
			print record
	} else if (cells[at["kind"]] == "cycle") {
		for (k = 1; k <= shards && pass == 2; k++)
			print record >name_of(k)
	} else if (pass == 1) {
		connect(key(), cells[at["parent"]])
		connect(key(), cells[at["continues"]])
	} else
		print record >name_of(shard_of(part_of(key())))
}

# How large a part is, is known once all of it is.
function count_parts(    id) {
	for (id in seen)
		size[part_of(id)] += seen[id]
}

FNR == 1 {
	if (pass++ == 1 && !join)
		count_parts()
	open = 0
	record_number = 0
}

# A record goes on while a quote is open.
{
	record = open ? record "\n" $0 : $0
	quotes = record
	open = gsub(/"/, "", quotes) % 2
	if (open)
		next
	split_cells(record)
	if (record_number++ == 0)
		take_header()
	else
		take_row()
	if (pass == 1 && !join && record_number > 1 && \
	    cells[at["kind"]] != "cycle")
		seen[key()]++
}
