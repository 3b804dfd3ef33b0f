# make run | build | test | fuzz | bench | format | lint | docs | data

.PHONY: run build test test-swift test-browser fuzz bench bench-paint format lint check-data docs data packages

PYTHON ?= python3
VENV := .venv
HOST ?= 127.0.0.1
PORT ?= 8080
COUNT ?= 100000
SECONDS ?= 60

# Debug information doubles what the linker writes, and no step here reads it.
FLAGS := -debug-info-format none
SWIFT_FILES := Package.swift Sources Tests lists $(wildcard Benchmarks) Fuzzing
RELEASE := .build/release/renkei
DEBUG := .build/debug/renkei

# Serves the portal. A release build that is there is kept up to date; else the quicker debug build.
run: packages
	@if [ -x $(RELEASE) ]; then \
	  swift build -c release --product renkei && exec $(RELEASE) serve --host $(HOST) --port $(PORT); \
	else \
	  swift build --product renkei $(FLAGS) && exec $(DEBUG) serve --host $(HOST) --port $(PORT); \
	fi

# Leaves the command at .build/release/renkei.
build: packages
	swift build -c release --product renkei

packages:
	@scripts/require-packages libsqlite3-dev libxml2-dev libzip-dev libxlsxwriter-dev \
	  libpango1.0-dev libglib2.0-dev libqrencode-dev libturbojpeg0-dev poppler-utils zlib1g-dev \
	  fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho

# Everything that a change must pass, on one debug build.
test: lint check-data test-swift test-browser

test-swift: packages
	swift build --build-tests $(FLAGS)
	swift test --skip-build $(FLAGS)

# The pages in a browser, against the debug build that the tests above left behind.
ifneq ($(wildcard Tests/browser),)
test-browser: test-swift $(VENV)/browser
	@scripts/require-packages chromium-headless-shell fonts-noto-cjk fonts-morisawa-bizud-gothic
	RENKEI=$(DEBUG) $(VENV)/bin/python -m pytest -q -n 2 --dist worksteal Tests/browser
endif

$(VENV)/browser: Tests/browser/requirements.txt Tests/browser/schemas.txt | $(VENV)/bin/python
	$(VENV)/bin/python -m pip install -q -r $<
	$(VENV)/bin/python -m pip install -q --no-deps -r Tests/browser/schemas.txt
	@touch $@

$(VENV)/data: scripts/data/requirements.txt | $(VENV)/bin/python
	$(VENV)/bin/python -m pip install -q -r $<
	@touch $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); scripts/require-packages python3-venv && $(PYTHON) -m venv $(VENV); }

lint:
	swift format lint --strict -r $(SWIFT_FILES)

format:
	swift format -i -r $(SWIFT_FILES)

check-data:
	$(PYTHON) scripts/data/check_data.py

# Searches for SECONDS for input that makes the readers of text crash or hang; what it finds is kept
# in the folder it was started from, as crash-… or timeout-….
fuzz: packages
	swift build --package-path Fuzzing --scratch-path .build-fuzz --product Fuzz $(FLAGS) \
	  --sanitize fuzzer --sanitize address
	mkdir -p .build-fuzz/corpus
	.build-fuzz/debug/Fuzz -max_total_time=$(SECONDS) -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
	  .build-fuzz/corpus Fuzzing/Corpus

# Figures of a release build on a list of COUNT programmes.
bench: packages
	@scripts/require-packages wrk curl
	swift build -c release --product renkei
	swift build -c release --product Benchmarks
	mkdir -p .build/bench
	.build/release/Benchmarks generate lists/tokyo-2025.txt .build/bench/list.txt --count $(COUNT)
	.build/release/Benchmarks import .build/bench/list.txt .build/bench/list.sqlite
	.build/release/Benchmarks search .build/bench/list.sqlite
	Benchmarks/measure-http.sh .build/release/Benchmarks .build/bench/list.sqlite

# First paint of each page on a slow line, in a browser.
bench-paint: packages $(VENV)/browser
	@scripts/require-packages chromium-headless-shell
	swift build -c release --product renkei
	$(VENV)/bin/python Benchmarks/first_paint.py $(RELEASE)

# The pages of the rooms that are offered as libraries, in .build/docs.
docs: packages
	swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	for room in LocalGovernments Lists Participation Changes Checking; do \
	  rm -rf .build/docs/$$room .build/symbols && mkdir -p .build/docs .build/symbols && \
	  cp .build/*/symbolgraph/$$room*.symbols.json .build/symbols/ && \
	  docc convert Sources/$$room/$$room.docc --additional-symbol-graph-dir .build/symbols \
	    --fallback-display-name $$room --fallback-bundle-identifier renkei.$$room --output-path .build/docs/$$room || exit 1; \
	done

# Makes the gazetteer's tables anew from their sources; read the difference before committing it.
data: $(VENV)/data
	@scripts/require-packages qgis-common
	$(VENV)/bin/python scripts/data/make_governments.py
	$(VENV)/bin/python scripts/data/make_outlines.py
	$(VENV)/bin/python scripts/data/make_prefecture_outlines.py
	$(PYTHON) scripts/data/check_data.py
