# chance.awk: functions of the awk programs that generate data (make-sample, make-month): random numbers, and
# rows of a platform's export. awks differ in rand(); these functions give the same numbers everywhere, from
# a `seed` above 0.

# Seeds the generator with a number of any size.
function sow(n) {
	seed = (n * 7919 + 104729) % 2147483646 + 1
	rnd(2); rnd(2); rnd(2)
}
function rnd(n) {
	seed = (seed * 16807) % 2147483647
	return int(seed / 2147483647 * n)
}
function in100(n) {
	return rnd(100) < n
}
function pick(list,   v, n) {
	n = split(list, v, "|")
	return v[rnd(n) + 1]
}
# Returns one word of "this*3|that*1"; the first is three times as likely.
function weighted(list,   v, w, n, i, sum, x) {
	n = split(list, v, "|")
	for (i = 1; i <= n; i++) {
		split(v[i], w, "*")
		sum += w[2]
	}
	x = rnd(sum)
	for (i = 1; i <= n; i++) {
		split(v[i], w, "*")
		if ((x -= w[2]) < 0)
			return w[1]
	}
}
function quoted(cell) {
	if (cell !~ /[,"\n]/)
		return cell
	gsub(/"/, "\"\"", cell)
	return "\"" cell "\""
}
# Returns the array `cell` as a row of `columns` cells.
function row(   i, out) {
	for (i = 1; i <= columns; i++)
		out = out (i > 1 ? "," : "") quoted(cell[i])
	print out
}
