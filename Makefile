# dealpipe: `make run` makes the reports, `make test` tests; both set up what they need.
SHELL := /bin/bash
.DEFAULT_GOAL := help
SOURCES := Package.swift Sources Tests
SCALE ?= 0.1
FILES ?= 0.1 1.0
PREFIX ?= /usr/local
RELEASE := .build/release

.PHONY: help setup build run test check lint format report crash bench install clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## check Swift, install the Debian packages that are missing
	@scripts/setup

build: setup ## build the release binary
	@swift build -c release --product dealpipe

run: build ## load SampleData and publish Reports/<as-of>
	@$(RELEASE)/dealpipe run SampleData

test: setup ## run the tests
	@swift test --disable-xctest

lint: ## check the format of all Swift files
	@swift format lint --strict --recursive --parallel $(SOURCES)

format: ## rewrite all Swift files in the format
	@swift format --in-place --recursive --parallel $(SOURCES)

report: build ## render SampleData again into Reports/example, and Reports/dictionary.md
	@scripts/example-report

check: lint build test report ## all of it, and no committed byte may change
	@git diff --exit-code --stat Reports/example Reports/dictionary.md SampleData
	@test -z "$$(git status --porcelain Reports/example Reports/dictionary.md)" || \
	  { git status --short Reports/example Reports/dictionary.md; exit 1; }

crash: setup ## kill runs at every step and at 200 random moments, fill their disk; needs sqlite3
	@scripts/crash 200

bench: setup ## measure against sqlite3 .import; SCALE="0.1 1.0" for the full size of the nights too
	@scripts/bench "$(SCALE)" "$(FILES)"

install: setup ## install a self-contained binary: make install PREFIX=/usr/local
	@swift build -c release --product dealpipe --static-swift-stdlib --scratch-path .build-static
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 .build-static/release/dealpipe "$(DESTDIR)$(PREFIX)/bin/dealpipe"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/dealpipe"

clean: ## remove what was built
	@rm -rf .build .build-static bench
