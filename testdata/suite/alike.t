#!/usr/bin/perl
# R3.6.3, M4.3.2: of the pairs of texts that report-weekly puts into one issue, or case-similar lists, how
# many concern the same problem (precision); and of the pairs that do, how many are found (recall).  Tested
# with artificial labelled texts, and with texts in other words made from templates.  Both figures are
# printed; they must not fall below what the method is known to reach.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
my $bin = abs_path($ENV{bin} // "$root/bin");
my $dir = tempdir('caseledger-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my @columns = qw(at case act unit due by how kind topic area name phone flags ref text recorded);

%ENV = (PATH => $ENV{PATH}, CASE_NOW => '2020-12-01T12:00:00', CASE_TABLES => "$root/src/tables", map { /SAN_OPTIONS$/ ? ($_ => $ENV{$_}) : () } keys %ENV);

# Random numbers that are the same everywhere.
my $seed;

sub chance {
	my ($n) = @_;
	$seed = $seed * 16807 % 2147483647;
	return int($seed / 2147483647 * $n);
}

sub pick {
	return $_[chance(scalar @_)];
}

sub shuffled {
	my @v = @_;
	for my $i (reverse 1 .. $#v) {
		my $k = chance($i + 1);
		@v[$i, $k] = @v[$k, $i];
	}
	return @v;
}

sub lines_of {
	my ($name) = @_;
	open my $in, '<', "$root/testdata/alike/$name" or die "$name: $!\n";
	chomp(my @lines = grep { !/^#/ } <$in>);
	return @lines;
}

# --- texts ---------------------------------------------------------------------------------

sub from_file {
	my ($head, @rows) = lines_of(shift);
	my @names = split /\|/, $head;
	return map { my %m; @m{@names} = split /\|/, $_, scalar @names; \%m } @rows;
}

sub told {
	my ($matter, $topic, $area, $text, $place) = @_;
	$text =~ s/@/$place/g;
	my $opening = pick('', '', '你好,', '我是附近住户,', '反映一个问题:', '【紧急】', '网友留言:', '尊敬的书记:', '各位工作人员辛苦了。');
	my $end = pick('', '', '请尽快处理!', '盼复。', '谢谢!', '希望有关部门重视。', '什么时候能解决?', '拜托了。');
	return { matter => $matter, topic => $topic, area => $area, phone => '', text => "$opening$text。$end" };
}

# Each problem of the templates at one place; the same words at three other places and without one; another
# problem at the same place.
sub from_templates {
	my ($number) = @_;
	$seed = $number * 7919 + 1;
	chance(2) for 1 .. 5;
	my @place = shuffled(qw(凤仪雅筑 枫林绿洲小区 西湖湾 康平老年公寓 月亮岛路 卓越领秀城 东方红商业街 梅溪书院 新世纪购物中心 十里河村
		魏都第二小学 银基王朝 桃花巷 滨水新城二期 朝晖胡同 工农新村 天马山庄 大梁门停车场 豫东机械厂 北书店街 李楼村三组 万家福超市 仁和医院
		星光天地 湿地公园 珠江新城 金水湾 文昌后街 崔庄 博雅中学 南京巷 博览中心 铁塔西街 怡心苑 贵和嘉园 普惠投资公司));
	my @topic = map { my ($topic, $texts) = split /\|/; [ $topic, split /;/, $texts ] } lines_of('templates');
	my @areas = qw(龙亭区 鼓楼区 祥符区 杞县);
	my @messages;
	for my $n (0 .. $#topic) {
		my ($topic, @texts) = @{ $topic[$n] };
		my ($there, $area) = (shift @place, pick(@areas));
		push @messages, map { told("G$n", $topic, pick($area, $area, ''), $_, $there) } @texts;
		for my $k (1 .. 3) {
			my ($elsewhere, $where) = (shift @place, pick(@areas));
			push @messages, map { told("d$n$k", $topic, $where, $_, $elsewhere) } (shuffled(@texts))[0, 1];
		}
		push @messages, map { told('N', $topic, pick(@areas), $_, '') } (shuffled(@texts))[0, 1];
		my ($other, @others) = @{ $topic[($n + 3) % @topic] };
		push @messages, map { told("e$n", $other, $area, $_, $there) } (shuffled(@others))[0, 1];
	}
	return @messages;
}

# --- results --------------------------------------------------------------------------------------

# Makes a ledger of four weeks; returns the problem of each case.
sub ledger {
	my @messages = shuffled(@_);
	my (%matter, %count);
	open my $out, '>', "$dir/L" or die "L: $!\n";
	print $out join("\t", @columns), "\n";
	for my $i (0 .. $#messages) {
		my %e = %{ $messages[$i] };
		my $day = sprintf '2020-11-%02d', 2 + int($i * 28 / @messages);
		$e{at} = sprintf '%sT09:%02d:00', $day, $count{$day}++;
		$e{case} = sprintf '%s-%05d', $day =~ s/-//gr, $count{$day};
		@e{qw(act how kind)} = qw(new phone complaint);
		$e{phone} ||= sprintf '1990%07d', $i;
		$matter{ $e{case} } = $e{matter};
		print $out join("\t", map { $_ // '' } @e{@columns}), "\n";
	}
	close $out or die "L: $!\n";
	return \%matter;
}

sub about_one {
	my ($matter, $one, $other) = @_;
	return $matter->{$one} ne 'N' && $matter->{$one} eq $matter->{$other};
}

# Returns, in percent, precision and recall (of the requested problems).
sub measure {
	my ($what, $matter, $wanted, @pairs) = @_;
	my ($good, $hit, $all) = (0, 0, 0);
	for (@pairs) {
		next unless about_one($matter, @$_);
		$good++;
		$hit++ if $matter->{ $_->[0] } =~ $wanted;
	}
	my %size;
	$size{$_}++ for grep { $_ ne 'N' && /$wanted/ } values %$matter;
	$all += $_ * ($_ - 1) / 2 for values %size;
	my ($precision, $recall) = (@pairs ? 100 * $good / @pairs : 0, 100 * $hit / $all);
	diag(sprintf '%s: precision %.1f%%, recall %.1f%% (%d pairs found, %d of one matter)', $what, $precision, $recall, scalar @pairs, $all);
	return ($precision, $recall);
}

sub f1 {
	my ($precision, $recall) = @_;
	return $precision + $recall > 0 ? 2 * $precision * $recall / ($precision + $recall) : 0;
}

sub rows {
	my ($command) = @_;
	my @rows = map { chomp; [ split /\t/ ] } `$bin/$command`;
	is($? >> 8, 0, $command =~ s/ .*//r . ' finds some');
	return @rows;
}

# The places printed for the last issues, each with its cases.
my @printed;

sub issue_pairs {
	my @pairs;
	@printed = ();
	for my $row (grep { $_->[0] eq 'issue' } rows("report-weekly --from 2020-11-02 --to 2020-11-29 --format=tsv $dir/L")) {
		my ($cases, $place, $days) = split / /, $row->[6];
		my @case = split /,/, $cases;
		push @printed, [ $place, @case ] if $place ne '-';
		is($row->[2], scalar @case, "issue $row->[1]: the span asked for is all there is");
		ok(scalar(grep { $_ eq $row->[1] } @case), "issue $row->[1] has its own case");
		for my $i (0 .. $#case) {
			push @pairs, map { [ @case[$i, $_] ] } $i + 1 .. $#case;
		}
	}
	return @pairs;
}

my @all_places = (0, 0);

sub count_places {
	my ($name, $matter) = @_;
	my @places = places($name, $matter);
	diag(sprintf '%s: %d places printed, %d right', $name, @places);
	$all_places[$_] += $places[$_] for 0, 1;
}

# Returns how many places were printed for a file's texts, and how many of them are the whole name of the
# place of most of the issue's cases.
sub places {
	my ($name, $matter) = @_;
	my %right = map { my ($file, $of, $names) = split /\|/; $file eq $name ? ($of => { map { $_ => 1 } split /;/, $names }) : () } lines_of('places');
	my ($n, $right) = (0, 0);
	for (@printed) {
		my ($place, @case) = @$_;
		my %cases;
		$cases{ $matter->{$_} }++ for @case;
		my ($of) = sort { $cases{$b} <=> $cases{$a} || $a cmp $b } keys %cases;
		next unless $right{$of};
		$n++;
		$right++ if $right{$of}{$place};
		diag("$name: $place is no name of $of") unless $right{$of}{$place};
	}
	return ($n, $right);
}

# One wrong report in an issue of eight costs two percent of a set's precision: a single set may reach only
# 94, but all sets together at least 95.
my @all_pairs = (0, 0);

sub check {
	my ($what, $least, @messages) = @_;
	my $matter = ledger(@messages);
	my @pairs = issue_pairs();
	my ($precision, $recall) = measure("$what, issues", $matter, qr/^[A-Z]/, @pairs);
	$all_pairs[0] += grep { about_one($matter, @$_) } @pairs;
	$all_pairs[1] += @pairs;
	cmp_ok($precision, '>=', 94, "$what: precision of issues");
	count_places($what, $matter) if $what eq 'messages';
	cmp_ok($recall, '>=', $least, "$what: recall of issues");
	my ($head, @similar) = rows("case-similar --likeness=0 $dir/L");
	($precision, $recall) = measure("$what, case-similar", $matter, qr/./, @similar);
	cmp_ok($precision, '>=', 93, "$what: precision of case-similar");
	cmp_ok($recall, '>=', $least, "$what: recall of case-similar");
	($head, @similar) = rows("case-similar $dir/L");
	($precision) = measure("$what, case-similar without --likeness", $matter, qr/./, @similar);
	cmp_ok($precision, '>=', 75, "$what: precision of case-similar without --likeness");
}

# Returns the texts with errors: a quarter of them under any topic, one in eight without an area, and one
# character in fifty replaced by another.
sub spoiled {
	my @messages = @_;
	my @topics = map { $_->{topic} } @messages;
	my @characters = map { $_->{text} =~ /(\p{Han})/g } @messages;
	return map {
		my %m = %$_;
		$m{topic} = pick(@topics) if chance(4) == 0;
		$m{area} = '' if chance(8) == 0;
		$m{text} =~ s/(\p{Han})/chance(50) ? $1 : pick(@characters)/ge;
		\%m
	} @messages;
}

# More difficult texts: nicknames, no places, one complaint at several estates, several at one, a fifth under
# another topic.  Titles are the beginnings of their texts, if they have none.
sub check_harder {
	my ($name, $precise, $least, $least_titles, @messages) = @_;
	my @titles = map { +{ %$_, text => $_->{title} // substr $_->{text}, 0, 30 } } @messages;
	$_->{text} = "$_->{title}。$_->{text}" for grep { defined $_->{title} } @messages;
	for (['texts', $least, @messages], ['titles', $least_titles, @titles]) {
		my ($what, $bound, @set) = @$_;
		my $matter = ledger(@set);
		my ($precision, $recall) = measure("$name, $what", $matter, qr/^[A-Z]/, issue_pairs());
		count_places($name, $matter);
		my $f1 = f1($precision, $recall) / 100;
		diag(sprintf '%s, %s: F1 %.2f', $name, $what, $f1);
		cmp_ok($precision, '>=', $precise, "$name, $what: precision of issues");
		cmp_ok($f1, '>=', $bound, "$name, $what: F1 of issues");
	}
}

# An office that exports neither topics nor areas.
sub bare {
	return map { +{ %$_, topic => '', area => '' } } @_;
}

# An office that states the area of every case; the reports of a problem have one.
sub with_areas {
	my @areas = qw(龙亭区 鼓楼区 禹王台区 祥符区 杞县 通许县 尉氏县 兰考县);
	my %of;
	$seed = 20201102;
	return map { +{ %$_, area => $_->{matter} eq 'N' ? pick(@areas) : ($of{ $_->{matter} } //= pick(@areas)) } } @_;
}

$seed = 20201102;
check("messages", 80, from_file('messages'));
check("templates $_", 80, from_templates($_)) for 1 .. 4;
cmp_ok(100 * $all_pairs[0] / $all_pairs[1], '>=', 95, 'precision of issues, all together');
check_harder('harder-chosen', 97, 0.96, 0.95, from_file('harder-chosen'));
check_harder('harder-more', 96, 0.87, 0.86, from_file('harder-more'));
check_harder('harder-kept', 99, 0.83, 0.82, from_file('harder-kept'));
cmp_ok($all_places[1] / $all_places[0], '>=', 0.95, 'precision of the places printed');
check_harder('harder-chosen, spoiled', 96, 0.87, 0.86, spoiled(from_file('harder-chosen')));
# Texts by several persons who had not seen the program.  Weights and bounds were chosen by them; the background is
# taken from them, so that its counts leave out the set that has most of a pair.
@all_places = (0, 0);
check_harder('heldout', 84, 0.79, 0.63, from_file('heldout'));
cmp_ok($all_places[1] / $all_places[0], '>=', 0.7, 'precision of the places printed of texts by another hand');
# More than a fifth of the pairs are of different districts, since areas are wrong.
check_harder('another-hand', 97, 0.64, 0.19, from_file('another-hand'));
check_harder('board', 81, 0.84, 0.07, from_file('board'));
check_harder('operators', 82, 0.72, 0.31, from_file('operators'));
check_harder('mailbox', 59, 0.69, 0.25, from_file('mailbox'));
# Without districts a name alone must tell what is where.
check_harder("$_->[0], bare", @$_[1 .. 3], bare(from_file($_->[0])))
	for ['messages', 66, 0.71, 0.68], ['harder-chosen', 89, 0.89, 0.84], ['harder-more', 80, 0.75, 0.74], ['heldout', 60, 0.61, 0.54],
	['another-hand', 75, 0.58, 0.22], ['board', 79, 0.8, 0.07], ['operators', 83, 0.77, 0.18], ['mailbox', 71, 0.74, 0.17];
# Four weeks of boards that state neither topics nor areas, with few matters among many singles: of 13 to 20,
# many are told under names that differ from report to report.
check_harder("portal-$_->[0]", @$_[1 .. 3], from_file("portal-$_->[0]"))
	for [1, 94, 0.94, 0.88], [2, 98, 0.98, 0.91], [3, 99, 0.99, 0.78], [4, 93, 0.99, 0.92], [9, 86, 0.95, 0.79],
	[10, 89, 0.93, 0.84], [11, 46, 0.78, 0.32], [12, 78, 0.86, 0.77], [13, 97, 0.9, 0.68], [14, 70, 0.87, 0.28],
	[15, 88, 0.84, 0.3], [16, 69, 0.51, 0.36];
check_harder("portal-$_->[0], with areas", @$_[1 .. 3], with_areas(from_file("portal-$_->[0]")))
	for [9, 99, 0.97, 0.83], [10, 99, 0.99, 0.89], [11, 92, 0.97, 0.33], [12, 99, 0.98, 0.81],
	[13, 97, 0.91, 0.74], [14, 96, 0.95, 0.3], [15, 92, 0.89, 0.32], [16, 97, 0.89, 0.43];
# Nothing was chosen by these: they are what can be expected.
check_harder("portal-$_->[0]", @$_[1 .. 3], from_file("portal-$_->[0]"))
	for [5, 96, 0.97, 0.85], [6, 93, 0.97, 0.77], [7, 86, 0.92, 0.92], [8, 97, 0.93, 0.91],
	[17, 86, 0.87, 0.35], [18, 32, 0.57, 0.2], [19, 83, 0.67, 0.39], [20, 68, 0.82, 0.15];
check_harder("portal-$_->[0], with areas", @$_[1 .. 3], with_areas(from_file("portal-$_->[0]")))
	for [5, 99, 0.98, 0.84], [6, 99, 0.99, 0.63], [7, 98, 0.98, 0.97], [8, 99, 0.94, 0.93],
	[17, 99, 0.97, 0.32], [18, 95, 0.72, 0.23], [19, 99, 0.92, 0.53], [20, 99, 0.95, 0.28];
check_harder('third-hand', 86, 0.63, 0.24, from_file('third-hand'));
check_harder('third-hand, bare', 80, 0.68, 0.3, bare(from_file('third-hand')));
check_harder('letters', 95, 0.7, 0.48, from_file('letters'));
check_harder('letters, bare', 89, 0.79, 0.54, bare(from_file('letters')));
done_testing();
