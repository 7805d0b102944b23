# "make site" builds the sample school, "make test" runs every test. Both work without make, too:
# README.md says how. The second run needs no network.
PYTHON ?= python3
BIN = .venv/bin

site: .venv/installed
	$(BIN)/portfolio-gen build
	@echo "Open site/index.html, or look at it with: $(BIN)/portfolio-gen serve"

test: .venv/installed
	$(BIN)/python tests/browser/get_browser.py
	$(BIN)/python tests/story/get_examples.py
	$(BIN)/python -m pytest -n auto --dist loadgroup --no-loadscope-reorder

# What is tried by chance is tried as often as before a release: hours. PORTFOLIO_GEN_FUZZ says for
# how many seconds each part is fuzzed, PORTFOLIO_GEN_SEED with which seed all is tried.
test-long: .venv/installed
	$(BIN)/python tests/browser/get_browser.py
	$(BIN)/python -m pytest -n auto --dist loadgroup --no-loadscope-reorder --long \
		tests/faults tests/fuzz tests/incremental tests/editions tests/hostile \
		tests/browser/test_payloads.py tests/browser/test_accessible.py \
		tests/browser/test_class_page.py
	$(BIN)/python -m tests.mutation

.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[test]"
	touch $@

.PHONY: site test test-long
