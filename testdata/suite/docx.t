#!/usr/bin/perl
# Papers as documents (--format=docx): their parts are well-formed XML with elements in the order of the
# schema of ECMA-376, the page is that of GB/T 9704-2012, the same call gives the same bytes, callers of
# secret cases do not appear, and LibreOffice, if available, opens them.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use IO::Uncompress::Unzip qw($UnzipError);
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
my $bin = abs_path($ENV{bin} // "$root/bin");
my $dir = tempdir('caseledger-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my ($month, $year) = ("$root/testdata/month", "$root/testdata/year");
my $home = $ENV{HOME};
my $path = $ENV{PATH};
%ENV = (PATH => "$bin:$path", CASE_NOW => '2027-01-15T18:00:00', TZ => 'America/New_York',
	map { /SAN_OPTIONS$|^CASE_LOCALE$/ ? ($_ => $ENV{$_}) : () } keys %ENV);
chdir $dir or die "$dir: $!\n";

# --- reading -----------------------------------------------------------------------------

my $form = qr/^(?:slip|assign|supervise|special|matter|answer|full)$/;

sub lines { open my $in, '<', $_[0] or die "$_[0]: $!\n"; my @lines = <$in>; chomp @lines; return @lines }

my ($header, @entries) = map { [ split /\t/, $_, -1 ] } lines("$month/cases.tsv");
my %column = map { $header->[$_] => $_ } 0 .. $#$header;
my %secret = map { $_->[ $column{case} ] => 1 } grep { $_->[ $column{flags} ] =~ /\bsecret\b/ || $_->[ $column{kind} ] eq 'report' } @entries;
my @callers = grep { length } map { my $e = $_; map { $e->[ $column{$_} ] } qw(name phone) }
	grep { $secret{ $_->[ $column{case} ] } && $_->[ $column{act} ] =~ /^(?:new|amend)$/ } @entries;
my @assigned = grep { defined } (grep { !$secret{$_} } map { $_->[ $column{case} ] } grep { $_->[ $column{act} ] eq 'assign' } @entries)[ 0 .. 3 ];
my @closed = (map { $_->[ $column{case} ] } grep { $_->[ $column{act} ] eq 'close' && !$secret{ $_->[ $column{case} ] } } @entries)[ 0 .. 1 ];
my ($tip) = grep { my $case = $_; grep { $_->[ $column{case} ] eq $case && $_->[ $column{act} ] eq 'assign' } @entries } sort keys %secret;
cmp_ok(scalar @callers, '>', 4, 'there are secret callers');

my $cases = "$month/cases.tsv";
my %papers = (
	weekly => "report-weekly --week 2026-W52 $cases",
	'weekly-en' => "report-weekly --lang en --week 2026-W51 $cases",
	brief => "report-brief --month 2026-12 --marks $month/marks.tsv $cases",
	span => "report-brief --from 2026-12-01 --to 2026-12-20 $cases",
	notice => "report-brief --month 2026-12 --notice $cases",
	seats => "report-seat --month 2026-12 $cases",
	'year-month' => "report-year --year 2026 --marks $month/marks.tsv $cases",
	year => "report-year --year 2020 --units $year/units.tsv --marks $year/marks.tsv $year/cases.tsv",
	show => "case-show --why -l $cases @assigned $tip",
	(map { $_ => "case-form --form $_ -l $cases @assigned" . ($_ eq 'slip' ? '' : " $tip") } qw(slip assign supervise special matter)),
	answer => "case-form --form answer -l $cases @closed",
	full => "case-form --form special -l $cases 20261201-00001",
);

sub output {
	my ($command) = @_;
	open my $from, '-|', 'sh', '-c', "$command --format=docx 2>errors" or die "sh: $!\n";
	binmode $from;
	local $/;
	my $bytes = <$from> // '';
	close $from;
	return $bytes;
}

# Returns the parts of a document by name, from its zip file.
sub parts {
	my ($bytes) = @_;
	my $zip = IO::Uncompress::Unzip->new(\$bytes) or return;
	my (%part, @names);
	for (my $status = 1; $status > 0; $status = $zip->nextStream) {
		my $info = $zip->getHeaderInfo;
		local $/;
		$part{ $info->{Name} } = <$zip> // '';
		push @names, $info->{Name};
	}
	return (\%part, @names);
}

# --- the schema's order (ECMA-376 part 1, 17) -----------------------------------------------

my %order = (
	'w:pPr' => [qw(pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
		suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
		snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
		textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange)],
	'w:rPr' => [qw(rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
		vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
		lang eastAsianLayout specVanish oMath)],
	'w:tblPr' => [qw(tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
		tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription)],
	'w:tblBorders' => [qw(top left bottom right insideH insideV)],
	'w:tblCellMar' => [qw(top left bottom right)],
	'w:pBdr' => [qw(top left bottom right between bar)],
	'w:tcPr' => [qw(cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark)],
	'w:tr' => [qw(tblPrEx trPr tc)],
	'w:trPr' => [qw(cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader)],
	'w:tc' => [qw(tcPr p)],
	'w:tbl' => [qw(tblPr tblGrid tr)],
	'w:p' => [qw(pPr r|fldSimple)],
	'w:r' => [qw(rPr t|br|tab|AlternateContent)],
	'w:sectPr' => [qw(headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
		pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings)],
	'w:style' => [qw(name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
		personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr)],
	'w:font' => [qw(altName panose1 charset family notTrueType pitch sig)],
	'w:settings' => [qw(writeProtection view zoom defaultTabStop evenAndOddHeaders characterSpacingControl
		noLineBreaksAfter noLineBreaksBefore compat
		themeFontLang)],
	'wp:inline' => [qw(extent effectExtent docPr cNvGraphicFramePr graphic)],
	'wp:anchor' => [qw(simplePos positionH positionV extent effectExtent wrapTopAndBottom docPr cNvGraphicFramePr graphic)],
	'wpg:wgp' => [qw(cNvPr cNvGrpSpPr grpSpPr wsp)],
	'wps:wsp' => [qw(cNvPr cNvSpPr|cNvCnPr spPr style txbx bodyPr)],
	'wps:spPr' => [qw(xfrm prstGeom noFill|solidFill|pattFill ln)],
	'a:xfrm' => [qw(off ext chOff chExt)],
	'a:pattFill' => [qw(fgClr bgClr)],
	'cp:coreProperties' => [qw(title creator lastModifiedBy created modified)],
);
my %rank;
for my $parent (keys %order) {
	my $n = 0;
	for my $names (@{ $order{$parent} }) { $rank{$parent}{$_} = $n for split /\|/, $names; $n++ }
}

# Returns what is wrong with an XML part, or ''.
sub wrong {
	my ($xml) = @_;
	return 'not UTF-8' if !utf8::decode($xml);
	return 'a character that XML has not' if $xml =~ /[^\t\n\x20-\x7e\xa0-\x{d7ff}\x{e000}-\x{fffd}\x{10000}-\x{10ffff}]/;
	return 'no declaration' if $xml !~ s/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n//;
	my (@open, @last);
	while ($xml =~ m{\G(?:<(/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)(/?)>|([^<]+))}gc) {
		my ($end, $name, $attributes, $empty, $text) = ($1, $2, $3, $4, $5);
		if (defined $text) {
			return "an ampersand: $text" if $text =~ /&(?!(?:amp|lt|gt|quot|#39);)/;
			return "text in $open[-1]" if $text =~ /\S/ && ($open[-1] // '') !~ /^(?:w:t|wp:align|dc:\w+|cp:\w+|dcterms:\w+)$/;
			next;
		}
		if ($end) {
			return "$name ends " . ($open[-1] // 'nothing') if ($open[-1] // '') ne $name;
			pop @open;
			pop @last;
			next;
		}
		return "an ampersand in $name" if $attributes =~ /&(?!(?:amp|lt|gt|quot|#39);)/;
		if (@open && $rank{ $open[-1] }) {
			my ($short) = $name =~ /(\w+)$/;
			my $at = $rank{ $open[-1] }{$short};
			return "$name in $open[-1]" if !defined $at;
			return "$name behind what follows it in $open[-1]" if $at < $last[-1];
			$last[-1] = $at;
		}
		next if $empty;
		push @open, $name;
		push @last, 0;
	}
	return 'not XML behind ' . substr($xml, 0, pos($xml) // 0) if (pos($xml) // 0) < length $xml;
	return @open ? "$open[-1] is not ended" : '';
}

# --- the checks detect errors ---------------------------------------------------------------

my $declared = qq{<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n};
for (['<w:p><w:r><w:t>a</w:t></w:r></w:p>', ''], ['<w:p><w:r/><w:pPr/></w:p>', 'w:pPr behind what follows it in w:p'],
	['<w:rPr><w:sz w:val="1"/><w:color w:val="1"/></w:rPr>', 'w:color behind what follows it in w:rPr'],
	['<w:p><w:x/></w:p>', 'w:x in w:p'], ['<w:p>a</w:p>', 'text in w:p'], ['<w:p>', 'w:p is not ended']) {
	is(wrong($declared . $_->[0]), $_->[1], "$_->[0]: " . ($_->[1] || 'well'));
}

# --- the papers -----------------------------------------------------------------------------

my @parts = ('[Content_Types].xml', '_rels/.rels', 'docProps/core.xml', 'word/document.xml', 'word/_rels/document.xml.rels',
	'word/styles.xml', 'word/settings.xml', 'word/fontTable.xml', 'word/footer1.xml', 'word/footer2.xml');
for my $name (sort keys %papers) {
	my $bytes = output($papers{$name});
	is($?, 0, "$name: made") or diag(lines('errors'));
	ok(output($papers{$name}) eq $bytes, "$name: the same bytes again");
	open my $out, '>', "$name.docx" or die "$name.docx: $!\n";
	binmode $out;
	print $out $bytes;
	close $out or die "$name.docx: $!\n";
	my ($part, @names) = parts($bytes);
	is("@names", "@parts", "$name: its parts");
	is(wrong($part->{$_}), '', "$name: $_") for @names;
	my $document = $part->{'word/document.xml'};
	my %known = map { $_ => 1 } $part->{'word/styles.xml'} =~ /w:styleId="(\w+)"/g;
	is(join(' ', grep { !$known{$_} } $document =~ /<w:pStyle w:val="(\w+)"/g), '', "$name: its styles are there");
	my @ids = $document =~ /<(?:wp:docPr|wps:cNvPr) id="(\d+)"/g;
	is(scalar(keys %{ { map { $_ => 1 } @ids } }), scalar @ids, "$name: each shape has a number of its own");
	ok($document =~ m{<w:pgSz w:w="11906" w:h="16838"/>}, "$name: A4");
	for my $table ($document =~ m{<w:tbl>.*?</w:tbl>}sg) {
		my ($wide) = $table =~ /<w:tblW w:w="(\d+)"/;
		my $sum = 0;
		$sum += $_ for $table =~ /<w:gridCol w:w="(\d+)"/g;
		fail("$name: a table of $wide with columns of $sum") if $sum != $wide || $wide != 8844;
		fail("$name: a table without a heading that is repeated") if $name !~ /$form/ && $table !~ /<w:tblHeader\/>/;
	}
	ok($document !~ /footerReference/, "$name: a form has no page numbers") if $name =~ /$form/;
	ok($document =~ m{<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"}, "$name: margins of 37, 26, 35 and 28 mm");
	# A line does not begin with the word of a date or count, nor end with a word that a number follows.
	like($part->{'word/settings.xml'}, qr/<w:noLineBreaksBefore w:lang="zh-CN" w:val="[^"]*年月日[^"]*件/, "$name: no line's end separates a number from its word");
	fail("$name: a lead-in that a page's end may separate from its table") for $document =~ m{<w:pStyle w:val="BodyText"/></w:pPr>(?:(?!<w:p>).)*：</w:t></w:r></w:p>\n(?=<w:tbl>)}sg;
	if ($name eq 'full') {
		my @signed = grep { /FormSign/ } $document =~ m{(<w:p>(?:(?!</w:tc>).)*)</w:tc>}sg;
		is(scalar(@signed), 3, "$name: three signatures");
		is(scalar(grep { !m{"/></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="FormSign"/></w:pPr><w:r>(?:(?!<w:p>).)*$}s } @signed), 0,
			"$name: each at the foot of its box, below a line for the pen");
	}
	my $all = join "\n", values %$part;
	is(join(' ', grep { index($all, $_) >= 0 } @callers), '', "$name: no secret caller") if $name ne 'slip';
	ok($all !~ /<w:(?:vanish|ins|del|comment\w*)\b|w:rsid/, "$name: nothing hidden in it");
	like($part->{'docProps/core.xml'}, qr{<dc:creator>开封市市长专线电话办公室（市企业投诉中心）</dc:creator>}, "$name: the office wrote it") if $name ne 'weekly-en';
	like($part->{'docProps/core.xml'}, qr{>2027-01-15T10:00:00Z<}, "$name: made at the time it tells of");
}

# Boxes have as many blank lines as the page has room for.
sub heights { my $sum = 0; $sum += $_ for $_[0] =~ /<w:trHeight w:val="(\d+)"/g; return $sum }
my ($full) = parts(output($papers{full}));
my ($short) = parts(output("case-form --form special -l $cases $closed[0]"));
cmp_ok(heights($full->{'word/document.xml'}), '<=', 11000, 'a full form is on one page');
like($full->{'word/document.xml'}, qr/住建局查明原因.*贺秘书长|贺秘书长.*住建局查明原因/s, 'and says all');
cmp_ok(heights($short->{'word/document.xml'}), '>', 9000, 'and a short one has room for the pen');

# Text of a ledger is escaped, whatever it contains.
open my $out, '>', 'hostile' or die "hostile: $!\n";
my %hostile = (at => '2027-01-04T09:00:00', case => '20270104-00001', act => 'new', how => 'phone', topic => '<w:p>&amp;',
	text => "</w:t>\\t]]>\xc2\x85\xef\xbf\xbf\\n第二行");
print $out join("\t", @$header), "\n", join("\t", map { $hostile{$_} // '' } @$header), "\n";
close $out or die "hostile: $!\n";
for my $command ('case-show -l hostile 20270104-00001', 'case-form --form slip -l hostile 20270104-00001', 'report-weekly --week 2027-W01 hostile') {
	my ($part) = parts(output($command));
	is(wrong($part->{'word/document.xml'}), '', "$command: well-formed");
	ok($part->{'word/document.xml'} =~ /&lt;w:p&gt;&amp;amp;/, "$command: as it stands in the ledger");
}

# --- LibreOffice ------------------------------------------------------------------------------

SKIP: {
	# The directory of its word processor, which may be missing where the spreadsheet is installed.
	my @office = grep { -e dirname(abs_path("$_/soffice")) . '/libswlo.so' } grep { -x "$_/soffice" } split /:/, $path;
	skip 'no LibreOffice here', scalar keys %papers if !@office || $bin =~ /wrap$/ || $ENV{WRAP};
	my $said = `HOME=$dir timeout 300 soffice --headless --convert-to pdf *.docx 2>&1`;
	ok(-s "$_.pdf", "$_: LibreOffice opens it") or diag($said) for sort keys %papers;
}
done_testing;
