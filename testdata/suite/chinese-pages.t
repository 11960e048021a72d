#!/usr/bin/perl
# The Chinese manual matches the English one: every page has its counterpart, with the same sections, items,
# options, exit statuses, clauses, references and, byte for byte, examples (which man-examples.t runs); all
# prose is translated; and all pages can be read with man and with mandoc: on a terminal of 80 columns,
# without blanks between Chinese characters, and without a warning on a terminal without Chinese. (mandoc
# breaks lines only at blanks, so lines of Chinese paragraphs may be longer.)
use strict;
use warnings;
use utf8;
use Cwd qw(abs_path);
use Encode qw(decode_utf8);
use File::Basename qw(basename dirname);
use File::Temp;
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
my $columns = 80;
$ENV{LC_ALL} = 'C.UTF-8';
binmode Test::More->builder->$_, ':utf8' for qw(output failure_output todo_output);

my %heading = (
	'NAME' => '名称', 'SYNOPSIS' => '用法', 'DESCRIPTION' => '说明', 'OPTIONS' => '选项', 'EXIT STATUS' => '结束状态',
	'SETTING UP' => '安装设置', 'FROM A PLATFORM' => '由平台转入', 'BACKUP' => '备份', 'RESTORE' => '恢复', 'UPGRADE' => '升级', 'MOVING' => '迁移', 'UNITS THAT CHANGE' => '单位变动', 'SEVERAL HOTLINES' => '几条专线', 'SEVERAL MACHINES' => '几台机器',
	'EXAMPLES' => '示例', 'SEE ALSO' => '参见', 'FILES' => '文件', 'BUGS' => '不足之处', 'ENVIRONMENT' => '环境变量',
	'RULES' => '规则', 'METHODS' => '方法', 'ANOTHER CITY' => '用于其他城市', 'COMPLETION' => '命令补全', 'GLOSSARY' => '术语', 'CLAUSES' => '条款', 'FORMAT' => '格式', 'TABLES' => '各表', 'WORKING DAYS' => '工作日',
	'JOBS' => '定时任务', 'SETTINGS' => '设置', 'THE MAP' => '对应', 'WHAT IS RECORDED' => '记录内容', 'THE CASE LEDGER' => '事项台账', 'THE INDEX' => '索引', 'THE UNIT LEDGER' => '单位台账',
	'CONVENTIONS OF VERBS' => '办理程序的通用约定', 'CONVENTIONS OF QUERIES' => '查询程序的通用约定',
);

sub slurp {
	my ($name) = @_;
	open my $in, '<:utf8', $name or die "$name: $!\n";
	local $/;
	return <$in> // '';
}

# Returns the requests that form a page's structure, in order, including tags that are names but not
# headings.
sub structure {
	my ($page) = @_;
	my @found;
	while ($page =~ /^(\.(?:SH|SS|TP|TQ|PP|IP|RS|RE|EX|EE|TS|TE|br)\b)[^\n]*\n([^\n]*)/mg) {
		my ($request, $next) = ($1, $2);
		my $tag = $request ne '.TP' ? '' : join ' ', $next =~ /^\\fB/ ? $next =~ /\\fB([^\\]+)\\fR/g : $next =~ /^\.[BI] (.+)/;
		push @found, $tag ? "$request $tag" : $request;
		pos($page) -= length $next;
	}
	return @found;
}

# Returns what a page cites, without duplicates: the first group of the pattern.
sub cited {
	my ($page, $pattern) = @_;
	my %found;
	$found{$1}++ while $page =~ /$pattern/g;
	return [ sort keys %found ];
}

sub plain {
	my ($page) = @_;
	return $page =~ s/\\f[BIRP]//gr =~ s/\\-/-/gr;
}

# Returns option items such as -l, --ledger=FILE without the argument's name.
sub option_items {
	my ($page) = @_;
	return [ map { s/"//gr } plain($page) =~ /^\.TP\n\.BR? ((?:-\w\W+)?--[a-z-]+(?: \[?=)?)/mg ];
}

sub section {
	my ($page, $name) = @_;
	return $page =~ /^\.SH "?\Q$name\E"?\n(.*?)(?=^\.SH|\z)/ms ? $1 : undef;
}

# Returns text lines that are prose: not structure, examples, the synopsis or references.
sub untranslated {
	my ($page) = @_;
	$page =~ s/^\.SH 用法\n.*?(?=^\.SH)//ms;
	$page =~ s/^\.EX\n.*?^\.EE\n//msg;
	my @blocks = split /^\.(?:SH|SS|TP|PP|TH|if|nr|ds|ad|cflags|br)\b.*\n/m, $page;
	return grep { /[a-z]{2,} [a-z]{2,} [a-z]{2,}/ && !/\p{Han}/ } map { s/\\f[BI].*?\\fR//gsr } @blocks;
}

sub compare {
	my ($name, $english, $chinese) = @_;
	is_deeply([ structure($chinese) ], [ structure($english) ], "$name: the same structure");
	for my $heading ($english =~ /^\.SH "?(.*?)"?$/mg) {
		my $wanted = $heading{$heading} // 'a heading this test knows';
		ok(defined section($chinese, $wanted), "$name: $wanted for $heading");
	}
	is_deeply(option_items($chinese), option_items($english), "$name: the same options");
	is_deeply(cited(plain($chinese), qr/(?<![\w-])(--[a-z][a-z-]*)/), cited(plain($english), qr/(?<![\w-])(--[a-z][a-z-]*)/),
		"$name: options mentioned");
	is_deeply(cited($chinese, qr/(?<![A-Z\d])([RM]\d[.\d]*\d|[RM]\d)/), cited($english, qr/(?<![A-Z\d])([RM]\d[.\d]*\d|[RM]\d)/),
		"$name: the same clauses");
	my @statuses = map { [ (section($_->[0], $_->[1]) // '') =~ /^\.TP\n\\fB(\d)\\fR$/mg ] } [ $chinese, '结束状态' ], [ $english, 'EXIT STATUS' ];
	is_deeply($statuses[0], $statuses[1], "$name: the same exit statuses");
	is_deeply([ $chinese =~ /^\.EX\n(.*?)^\.EE$/msg ], [ $english =~ /^\.EX\n(.*?)^\.EE$/msg ], "$name: the same examples");
	is(section($chinese, '参见'), section($english, 'SEE ALSO'), "$name: the same references");
	is(($chinese =~ /^\.TH (\S+ \d \S+ "[^"]*")/)[0], ($english =~ /^\.TH (\S+ \d \S+ "[^"]*")/)[0], "$name: the same title and date");
	is_deeply([ untranslated($chinese) ], [], "$name: nothing is left in English");
}

# --- rendered pages ------------------------------------------------------------------

sub width {
	my ($line) = @_;
	my $wide = () = $line =~ /[\x{1100}-\x{115f}\x{2e80}-\x{a4cf}\x{ac00}-\x{d7a3}\x{f900}-\x{faff}\x{fe30}-\x{fe6f}\x{ff00}-\x{ff60}\x{ffe0}-\x{ffe6}]/g;
	return $wide + length $line;
}

# Returns the lines of a rendered page that are too wide, except those of examples.
sub too_wide {
	my ($rendered, @examples) = @_;
	my %example = map { s/\s+/ /gr => 1 } @examples;
	return grep { width($_) > $columns && !$example{ s/^\s+|\s+$//gr =~ s/\s+/ /gr } } split /\n/, $rendered =~ s/.\x08//gr =~ s/\e\[[\d;]*m//gr;
}

sub there_is { return scalar grep { -x "$_/$_[0]" } split /:/, $ENV{PATH} }

my $said = File::Temp->new;
# How each shows a page and what else is to be without messages.
my %reader = (
	mandoc => ['mandoc -Tutf8 -O width=78 -Wwarning'],
	groff => [ 'groff -k -Tutf8 -man -rLL=78n -P-cbou -ww', 'groff -k -Tascii -man -rLL=78n -ww -z' ],
);

# Returns the filled paragraphs with line ends as blanks; a tag is a paragraph.
sub paragraphs {
	my ($page) = @_;
	my @paragraphs = ('');
	my $tag = 0;
	for ($page =~ s/^\.EX\n.*?^\.EE$/.EX/msgr =~ /^(.*)$/mg) {
		my $text = /^\.([BIR]{1,2}) (.*)/ ? $2 =~ s/"//gr : /^\./ ? undef : $_;
		push @paragraphs, '' if !defined $text || $tag;
		$paragraphs[-1] .= "$text " if defined $text;
		$paragraphs[-1] =~ s/\\c $//;
		push @paragraphs, '' if $tag;
		$tag = /^\.T[PQ]/;
	}
	return map { s/\\f[BIRP]//gr } @paragraphs;
}

# Returns blanks that Chinese does not use: between two of its characters, or beside its punctuation.
sub stray_blanks {
	my ($page) = @_;
	my $mark = qr/[，。；：、！？（）《》“”…]/;
	my $han = qr/\p{Han}|$mark/;
	return map { /(\S*(?:$han +$han|$mark +\S|\S +$mark)\S*)/g } paragraphs($page);
}

# After lines are joined, groff breaks them after this punctuation and at blanks.  It adds no hyphens, and
# does not stretch lines (groff 1.23 in Debian 13 resets AD at every heading), since Chinese has few blanks.
my $coding = qr/\.\\" -\*- coding: utf-8 -\*-\n/;
my $no_utf8 = qr/\.if n \.if \\n\[\.T\] \.if !'\\\*\[\.T\]'utf8' /;
my $head = qr/\A$coding(?:$no_utf8\.warn 0\n)?\.nr HY 0\n\.TH .*\n(?:\.\\".*\n)*(?:\.cflags 68 ，。；：、\n)?(?:$no_utf8\(Chinese cannot .*\)\n)?\.ds AD l\n\.ad l\n/;

sub check_reading {
	my ($name, $file, $page) = @_;
	my @examples = map { s/\\\((aq|dq|ti|ga|ha)/{ aq => "'", dq => '"', ti => '~', ga => '`', ha => '^' }->{$1}/ger =~ s/\\e|\\\[e\]/\\/gr =~ s/\\&//gr =~ s/^\s+|\s+$//gr }
		map { split /\n/ } plain(join '', $page =~ /^\.EX\n(.*?)^\.EE$/msg);
	like($page, $head, "$name: begins as all pages do");
	is_deeply([ stray_blanks($page) ], [], "$name: no blank where Chinese has none (a line that goes on ends with \\c)");
	for my $reader (grep { there_is($_) } sort keys %reader) {
		my ($show, @checks) = @{ $reader{$reader} };
		my $shown = decode_utf8(qx($show $file 2>$said));
		is_deeply([ too_wide($shown, @examples) ], [], "$name: fits a terminal with $reader") if $reader eq 'groff' || $name =~ /^English/;
		is(slurp($said), '', "$name: nothing to say to $show");
		is(qx($_ $file 2>&1), '', "$name: nothing to say to $_") for @checks;
	}
}

# man with its defaults, on a terminal with UTF-8 and on one without, where Chinese characters are missing
# and the page says so.
sub check_man {
	my ($name, $file, $page) = @_;
	my $chinese = $page =~ /\p{Han}/;
	for my $locale ('', 'LC_ALL=C.UTF-8') {
		my $utf8 = $locale ne '';
		my $shown = decode_utf8(qx(env -u LANG -u LC_ALL $locale man -P cat -l $file 2>$said));
		is(slurp($said), '', "$name: man says nothing of its own ($locale)");
		is($shown =~ /\p{Han}/, $utf8 && $chinese, "$name: man shows Chinese where there is some ($locale)");
		is($shown =~ /^\(Chinese cannot be shown/m, !$utf8 && $chinese, "$name: man tells of missing Chinese ($locale)");
	}
}

my %page = map { basename($_) => { english => $_ } } glob "$root/man/*.[1-8]";
$page{ basename($_) }{chinese} = $_ for glob "$root/man/zh_CN/*.[1-8]";
ok(%page, 'there are pages');
for my $name (sort keys %page) {
	my ($english, $chinese) = @{ $page{$name} }{qw(english chinese)};
	ok($english && $chinese, "$name: in English and in Chinese") or next;
	compare($name, slurp($english), slurp($chinese));
	check_reading("English $name", $english, slurp($english));
	check_reading($name, $chinese, slurp($chinese));
	next unless there_is('man');
	check_man("English $name", $english, slurp($english));
	check_man($name, $chinese, slurp($chinese));
}
done_testing;
