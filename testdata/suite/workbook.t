#!/usr/bin/perl
# Tables as workbooks (table-format --to=xlsx): what is read from a workbook equals the table, with numbers
# as numbers and everything else as text; the same table gives the same bytes; and a table too large for a
# sheet is refused.
use strict;
use warnings;
use utf8;
use Encode qw(decode_utf8 encode_utf8);
use File::Basename qw(dirname);
use IO::Uncompress::Unzip qw($UnzipError);
use Test::More;
use lib dirname(__FILE__);
use Trial;

chdir $dir or die "$dir: $!\n";

# Returns the parts of a workbook by name.
sub parts {
	my ($name) = @_;
	my $zip = IO::Uncompress::Unzip->new($name) or die "$name: $UnzipError\n";
	my %part;
	do {
		local $/;
		$part{ $zip->getHeaderInfo->{Name} } = decode_utf8(<$zip> // '');
	} while ($zip->nextStream > 0);
	return %part;
}

sub unescaped {
	my ($xml) = @_;
	my %sign = (lt => '<', gt => '>', amp => '&', quot => '"', '#39' => "'", '#10' => "\n");
	return $xml =~ s/&([^;]+);/$sign{$1} \/\/ die "&$1;"/ger;
}

# Returns the rows of its sheet; a number is returned as a reference to it.
sub rows {
	my ($sheet) = @_;
	return map {
		[ map { m{^<c/>$} ? '' : m{<v>(.*)</v>} ? \"$1" : m{<t xml:space="preserve">(.*)</t></is>} ? unescaped($1) : die "$_\n" } m{(<c/>|<c[ >].*?</c>)}gs ]
	} $sheet =~ m{<row>(.*?)</row>}gs;
}

my $long = '长' x 40000;
put('T', encode_utf8(join '', map { join("\t", @$_) . "\n" } ['case', 'left', 'phone', 'zeros', 'rate', 'text'],
	[ '20201102-00001', '-4', '13800000001', '007', '66.67', '=1+1' ],
	[ '20201102-00002', '0', '13800000002', '12', '-', '<b>"热&冷"</b>\n第二行\t尾' ],
	[ '20201102-00003', '12', '', '3', '100.00', $long ],
	[ '20201102-00004', '1234567890', '13800000003', '4', '1e3', "甲\x{1F600}" ]));
$ENV{PATH} = "$bin:$ENV{PATH}";
is(run('table-format --to=xlsx T >T.xlsx'), 0, 'a table becomes a workbook');
is(run('table-format --to=xlsx T | cmp - T.xlsx'), 0, 'the same bytes again');
my %part = parts('T.xlsx');
is_deeply([ sort keys %part ], [ '[Content_Types].xml', '_rels/.rels', map { "xl/$_" } qw(_rels/workbook.xml.rels styles.xml workbook.xml worksheets/sheet1.xml) ],
	'its parts');
for my $name (sort keys %part) {
	my @open;
	for ($part{$name} =~ /<([^?>][^>]*)>/g) {
		m{/$} ? 1 : m{^/(.*)} ? is(pop @open, $1, "$name: $1 is closed") : push @open, /^(\S+)/;
	}
	is_deeply(\@open, [], "$name: all is closed");
	for my $target ($part{$name} =~ /Target="([^"]*)"/g) {
		my $folder = $name =~ m{^(.*)_rels/} ? $1 : '';
		ok($part{"$folder$target"}, "$name: $target is there");
	}
}
my @rows = rows($part{'xl/worksheets/sheet1.xml'});
is_deeply(\@rows, [
	[ 'case', 'left', 'phone', 'zeros', 'rate', 'text' ],
	[ '20201102-00001', \'-4', '13800000001', '007', \'66.67', '=1+1' ],
	[ '20201102-00002', \'0', '13800000002', \'12', '-', qq(<b>"热&冷"</b>\n第二行 尾) ],
	[ '20201102-00003', \'12', '', \'3', \'100.00', '长' x 32767 ],
	[ '20201102-00004', \'1234567890', '13800000003', \'4', '1e3', "甲\x{1F600}" ],
], 'what it says: text, short numbers, no formula') or diag(explain([ map { [ map { ref ? "number $$_" : substr $_, 0, 40 } @$_ ] } @rows ]));
like($part{'xl/worksheets/sheet1.xml'}, qr{<autoFilter ref="A1:F5"/></worksheet>\n\z}, 'all of it can be filtered');
unlike($part{'xl/worksheets/sheet1.xml'}, qr{<f>}, 'no cell is a formula');

put('wide', join("\t", map { "c$_" } 1 .. 703) . "\n");
is(run('table-format --to=xlsx wide >wide.xlsx'), 0, 'a table without rows');
%part = parts('wide.xlsx');
like($part{'xl/worksheets/sheet1.xml'}, qr{<autoFilter ref="A1:AAA1"/>}, 'the 703rd column is AAA');

put('Z', encode_utf8("unit\tstatus\n市水利局\toverdue\n"));
is(run('table-format --lang zh --to=xlsx Z >Z.xlsx'), 0, 'a table in Chinese');
is_deeply([ rows({ parts('Z.xlsx') }->{'xl/worksheets/sheet1.xml'}) ], [ [ '承办单位', '期限状态' ], [ '市水利局', '已超期' ] ], 'its headings and words');

put('high', "a\n", "1\n" x 1048576);
is(run('table-format --to=xlsx high >high.xlsx 2>said'), 2, 'more rows than a sheet has');
is(slurp('said'), "table-format: a workbook has room for 1048575 rows; choose fewer, or csv\n", 'are refused');
is(slurp('high.xlsx'), '', 'and nothing is printed');

SKIP: {
	skip 'there is no in2csv', 1 if run('in2csv --version >said 2>&1') != 0;
	put('S', "case\tleft\n20201102-00001\t-4\n20201102-00002\t12\n");
	is(run('table-format --to=xlsx S >S.xlsx; in2csv S.xlsx >S.csv 2>said'), 0, 'another program reads it');
	is(slurp('S.csv'), "case,left\n20201102-00001,-4\n20201102-00002,12\n", 'as it is');
}
done_testing();
