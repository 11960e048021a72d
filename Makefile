# caseledger: small filters for a city's mayor hotline.
#
#   make            programs into bin/, translations into src/build/locale/; WERROR=1 turns
#                   warnings into errors, as in .ci/run; later compilers may warn of more
#   make check      unit and scenario tests (on a new machine see scripts/check)
#   make faults     many more system failures around the programs than make check tries
#   make bench      the speed, as ratios to wc -l and mawk
#   make install    prefix=/usr/local DESTDIR=
#   make uninstall, make dist, make clean
#   make deb        the Debian package, into src/build/deb
#
# A program is src/NAME.c; code shared with other programs is in the directories of src/, which are linked
# from one archive.  A unit test is FILE_test.c beside FILE.c.

VERSION = 2.0
SHELL = /bin/sh

prefix = /usr/local
exec_prefix = $(prefix)
bindir = $(exec_prefix)/bin
datarootdir = $(prefix)/share
datadir = $(datarootdir)
bashdir = $(datarootdir)/bash-completion/completions
zshdir = $(datarootdir)/zsh/site-functions
mandir = $(datarootdir)/man
docdir = $(datarootdir)/doc/caseledger
pkgdatadir = $(datadir)/caseledger
# Papers need their translations even on small images that remove all of share/locale.
localedir = $(pkgdatadir)/locale
DESTDIR =
INSTALL = install
INSTALL_PROGRAM = $(INSTALL)
INSTALL_DATA = $(INSTALL) -m 644

CC = cc
CFLAGS = -O3 -g
WARN = -Wall -Wextra $(if $(WERROR),-Werror)
CPPFLAGS =
LDFLAGS =
# Only programs that write documents are linked with minizip.
LDLIBS = -lcsv -lm -pthread -Wl,--as-needed -lminizip
# The directory for objects, the archive and translations; sanitizer builds set it and bin to others.
build = src/build
bin = bin
tarball = caseledger-$(VERSION).tar.gz

# The name by which libunistring is loaded when it is needed (signs.c).
UNISTRING := $(shell objdump -p "$$($(CC) -print-file-name=libunistring.so)" 2>/dev/null | sed -n 's/^ *SONAME *//p')

STD = -std=c11 -D_GNU_SOURCE -pthread
DEFS = -DVERSION='"$(VERSION)"' -DPKGDATADIR='"$(pkgdatadir)"' -DLOCALEDIR='"$(localedir)"' \
	-DUNISTRING='"$(or $(UNISTRING),libunistring.so)"'
COMPILE = $(CC) $(STD) $(WARN) $(DEFS) $(CPPFLAGS) $(CFLAGS) -MMD -MP

program_sources := $(sort $(wildcard src/*.c))
test_sources := $(sort $(wildcard src/*/*_test.c))
fuzz_sources := $(sort $(wildcard src/*/*_fuzz.c))
shared_sources := $(filter-out $(test_sources) $(fuzz_sources),$(sort $(wildcard src/*/*.c)))
tool_sources := $(sort $(wildcard scripts/*.c))

names := $(program_sources:src/%.c=%)
programs := $(names:%=$(bin)/%)
jobs := $(bin)/caseledger-job
tests := $(test_sources:src/%.c=$(build)/%)
tools := $(tool_sources:scripts/%.c=$(build)/%)
objects := $(shared_sources:src/%.c=$(build)/%.o)
archive := $(build)/libcaseledger.a
tables := $(wildcard src/tables/*.tsv src/tables/*.map)
catalogs := $(patsubst src/po/%.po,$(build)/locale/%/LC_MESSAGES/caseledger.mo,$(wildcard src/po/*.po))
pages := $(wildcard man/*.[1-8] man/*/*.[1-8])
for_bash := $(names) $(notdir $(jobs)) caseledger
for_zsh := $(for_bash:%=_%)
completions := $(for_bash:%=$(build)/completion/bash/%) $(for_zsh:%=$(build)/completion/zsh/%)
# Scripts for users: for git, to merge ledgers; and for counting on several machines.
helpers := $(addprefix scripts/,merge-ledgers score-machines split-ledger tally-slurm)

.PHONY: all tools tests check faults bench install uninstall dist deb clean
.DELETE_ON_ERROR:
.SECONDARY:

all: $(programs) $(jobs) $(catalogs) $(completions)

$(bin)/%: $(build)/%.o $(archive)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(archive) $(LDLIBS)

$(jobs): $(bin)/%: scripts/%
	@mkdir -p $(@D)
	$(INSTALL_PROGRAM) $< $@

$(archive): $(objects)
	rm -f $@
	$(AR) rcs $@ $(objects)

$(build)/%.o: src/%.c
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<

$(build)/locale/%/LC_MESSAGES/caseledger.mo: src/po/%.po
	@mkdir -p $(@D)
	msgfmt --check -o $@ $<

# One file contains the completion of all programs; one small file per program loads it.
$(build)/completion/bash/caseledger: src/completion/caseledger.bash
	@mkdir -p $(@D)
	cp $< $@

$(build)/completion/zsh/_caseledger: src/completion/caseledger.zsh
	@mkdir -p $(@D)
	cp $< $@

$(build)/completion/bash/%: src/completion/program.bash
	@mkdir -p $(@D)
	sed 's/@NAME@/$*/g' $< >$@

$(build)/completion/zsh/_%: src/completion/program.zsh
	@mkdir -p $(@D)
	sed 's/@NAME@/$*/g' $< >$@

tools: $(tools)

$(build)/%: scripts/%.c $(archive)
	@mkdir -p $(@D)
	$(COMPILE) $(LDFLAGS) -o $@ $< $(archive) $(LDLIBS)

$(build)/%_test: $(build)/%_test.o $(archive)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(archive) -lcmocka $(LDLIBS)

tests: $(tests)

check: all tools tests
	bin=$(bin) build=$(build) scripts/run-tests $(tests)

faults: all
	FAULTS=$(or $(FAULTS),2000) TESTS=testdata/suite/faults.t bin=$(bin) build=$(build) scripts/run-tests

bench: all tools
	bin=$(bin) build=$(build) scripts/bench

install: all
	$(INSTALL) -d $(DESTDIR)$(bindir) $(DESTDIR)$(pkgdatadir) $(DESTDIR)$(docdir)
	$(INSTALL_PROGRAM) $(programs) $(jobs) $(DESTDIR)$(bindir)
	$(INSTALL_DATA) $(tables) $(DESTDIR)$(pkgdatadir)
	$(INSTALL_PROGRAM) $(helpers) $(DESTDIR)$(pkgdatadir)
	sed 's|^PATH=|PATH=$(bindir):|' scripts/caseledger.cron >$(DESTDIR)$(pkgdatadir)/caseledger.cron
	$(INSTALL_DATA) scripts/caseledger.settings $(DESTDIR)$(pkgdatadir)/settings
	$(INSTALL_DATA) README $(DESTDIR)$(docdir)
	for page in $(pages:man/%=%); do \
		to=$(DESTDIR)$(mandir)/$$(dirname $$page)/man$${page##*.} && $(INSTALL) -d $$to && \
		$(INSTALL_DATA) man/$$page $$to || exit; done
	for mo in $(catalogs:$(build)/locale/%=%); do \
		$(INSTALL) -d $(DESTDIR)$(localedir)/$${mo%/*} && \
		$(INSTALL_DATA) $(build)/locale/$$mo $(DESTDIR)$(localedir)/$$mo || exit; done
	$(INSTALL) -d $(DESTDIR)$(bashdir) $(DESTDIR)$(zshdir)
	$(INSTALL_DATA) $(for_bash:%=$(build)/completion/bash/%) $(DESTDIR)$(bashdir)
	$(INSTALL_DATA) $(for_zsh:%=$(build)/completion/zsh/%) $(DESTDIR)$(zshdir)

uninstall:
	rm -f $(names:%=$(DESTDIR)$(bindir)/%) $(jobs:$(bin)/%=$(DESTDIR)$(bindir)/%) $(DESTDIR)$(docdir)/README
	for page in $(pages:man/%=%); do \
		rm -f $(DESTDIR)$(mandir)/$$(dirname $$page)/man?/$${page##*/} || exit; done
	rm -f $(helpers:scripts/%=$(DESTDIR)$(pkgdatadir)/%)
	rm -f $(tables:src/tables/%=$(DESTDIR)$(pkgdatadir)/%) $(DESTDIR)$(pkgdatadir)/caseledger.cron $(DESTDIR)$(pkgdatadir)/settings
	rm -f $(catalogs:$(build)/locale/%=$(DESTDIR)$(localedir)/%)
	-rmdir $(dir $(catalogs:$(build)/locale/%=$(DESTDIR)$(localedir)/%)) $(DESTDIR)$(localedir)/* $(DESTDIR)$(localedir) 2>/dev/null
	rm -f $(for_bash:%=$(DESTDIR)$(bashdir)/%) $(for_zsh:%=$(DESTDIR)$(zshdir)/%)
	-rmdir $(DESTDIR)$(pkgdatadir) $(DESTDIR)$(docdir) 2>/dev/null

dist:
	git archive --prefix=caseledger-$(VERSION)/ -o $(tarball) HEAD

deb:
	scripts/needs build deb
	version=$(VERSION) build=$(build) scripts/make-deb

clean:
	rm -rf $(build) $(programs) $(jobs) caseledger-*.tar.gz

-include $(shell find $(build) -name '*.d' 2>/dev/null)
