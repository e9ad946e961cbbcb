# okr: small filters that read, score, align and chart OKRs.
# Goals: all demo gallery pictures bench check check-long check-asan lint format golden install
# uninstall dist clean.  Needs GNU make; ./bootstrap installs everything else.

TOOLS = okr-import okr-score okr-align okr-report okr-select okr-plot

VERSION := $(shell sed -n 's/.*OKR_VERSION "\(.*\)"/\1/p' \
	include/okr/base/version.h)
PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
BUILD ?= build

CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wcast-qual -Wformat=2 -Wvla
ALL_CFLAGS = -std=c17 -D_XOPEN_SOURCE=700 -Iinclude $(WARN) $(CFLAGS)
LDLIBS = -lcsv -lunistring -lm

SRC := $(sort $(wildcard lib/*/*.c))
OBJ := $(SRC:%.c=$(BUILD)/%.o) $(BUILD)/data.o
LIB := $(BUILD)/libokr.a
BIN := $(TOOLS:%=$(BUILD)/%)
DATA := $(sort $(wildcard lib/data/*.csv lib/data/*/*.csv))
UNIT := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/test_*.c)))
MAN := $(sort $(wildcard man/*.[1-9]))
MAN_SECTIONS := $(sort $(patsubst .%,%,$(suffix $(MAN))))

# One short line a file; make V=1 shows the whole commands.
Q = $(if $(V),,@)
say = $(if $(V),@:,@printf '  %s\n')

all: $(BIN)

$(BUILD)/okr-%: $(BUILD)/tools/okr-%.o $(LIB)
	$(say) 'link $@'
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< $(LIB) $(LDLIBS)

$(LIB): $(OBJ)
	$(Q)rm -f $@
	$(Q)ar rcD $@ $(OBJ)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(say) 'cc $<'
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# Every table in lib/data becomes a string in the library.
$(BUILD)/data.c: $(DATA) lib/data/embed.awk
	@mkdir -p $(@D)
	$(Q)awk -f lib/data/embed.awk $(DATA) /dev/null > $@.tmp
	$(Q)mv $@.tmp $@

$(BUILD)/data.o: $(BUILD)/data.c
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/tests/test_%: tests/test_%.c $(LIB)
	@mkdir -p $(@D)
	$(say) 'cc $<'
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -MF $@.d -o $@ $< $(LIB) \
		$(LDLIBS) -lcmocka

demo: all
	@sh samples/demo.sh $(BUILD)

# Every chart in every format, in $(BUILD)/gallery.
gallery: all
	@sh samples/gallery.sh $(BUILD)

# The same, and README's pictures with it; review with git diff --stat.
pictures: all
	@sh samples/gallery.sh $(BUILD) --pictures

check: all $(UNIT)
	@CMOCKA_MESSAGE_OUTPUT=TAP BUILD=$(BUILD) \
		prove -j2 -e '' $(UNIT) $(sort $(wildcard tests/*.t))

# Beside a bare libcsv program, and beside gnuplot; see tests/bench*.sh.
bench: all
	@BUILD=$(BUILD) sh tests/bench.sh $(FLOOR) $(CSV)
	@BUILD=$(BUILD) sh tests/bench-plot.sh

# 100,000 random plans more through okr-score and its second implementation.
# PLANS: each is laid out in 11 shapes, so that makes 110,000 sheets.
check-long: all $(BUILD)/tests/test_shapes
	PLANS=10000 $(BUILD)/tests/test_shapes
	BUILD=$(BUILD) sh tests/second.t 200 1001
	PLANS=1000 BUILD=$(BUILD) sh tests/invariants.t
	REDRAW=1 BUILD=$(BUILD) sh tests/pictures.t
	BUILD=$(BUILD) sh tests/safety.t 40
	BUILD=$(BUILD) sh tests/trouble.t hang

check-asan:
	$(MAKE) check BUILD=$(BUILD)/asan LDFLAGS= \
		CFLAGS="-O1 -g -fsanitize=address,undefined,float-cast-overflow \
		-fno-sanitize-recover=all -fno-omit-frame-pointer"

lint:
	$(MAKE) all BUILD=$(BUILD)/gcc CC=gcc CFLAGS="-O2 -Werror"
	$(MAKE) all BUILD=$(BUILD)/clang CC=clang CFLAGS="-O2 -Werror"
	clang-format --dry-run -Werror $(SRC) tools/*.c tests/*.c \
		include/okr/*/*.h
	clang-tidy --quiet $(SRC) tools/*.c -- $(ALL_CFLAGS)
	mandoc -Tlint -Wwarning $(MAN)

format:
	clang-format -i $(SRC) tools/*.c tests/*.c include/okr/*/*.h

# Rewrite the expected files of the golden cases; review with git diff.
golden: all
	BUILD=$(BUILD) sh tests/cases.t --rewrite
	git --no-pager diff --stat -- tests/cases

install: all
	mkdir -p $(DESTDIR)$(BINDIR)
	cp $(BIN) $(DESTDIR)$(BINDIR)
	for s in $(MAN_SECTIONS); do \
		mkdir -p $(DESTDIR)$(MANDIR)/man$$s && \
		cp man/*.$$s $(DESTDIR)$(MANDIR)/man$$s || exit 1; done

uninstall:
	cd $(DESTDIR)$(BINDIR) && rm -f $(TOOLS)
	for m in $(notdir $(MAN)); do \
		rm -f $(DESTDIR)$(MANDIR)/man$${m##*.}/$$m; done

dist:
	git archive --prefix=okr-$(VERSION)/ -o okr-$(VERSION).tar.gz HEAD

clean:
	rm -rf $(BUILD)

-include $(OBJ:.o=.d) $(BIN:$(BUILD)/%=$(BUILD)/tools/%.d) $(UNIT:=.d)

.PHONY: all demo gallery pictures bench check check-long check-asan lint format golden install \
	uninstall dist clean
.SECONDARY:
