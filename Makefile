# StationDesk. `make` alone lists the commands; README.md tells more.

BASE_PYTHON ?= python3
PYTHON := .venv/bin/python
LIBRARIES := tools/system_libraries.sh
# How many processes share the suite.
WORKERS ?= 2
# Arguments for pytest, or for the program: make test ARGS="-k redemption", make run ARGS="--lang en"
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run libraries install install-dev test check power-cut format bench demo tour manual-pictures translations lock clean

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

run: libraries install  ## open the desk; with no display, its main job on a virtual screen
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(PYTHON) main.py $(ARGS); \
	else echo "There is no display: the desk runs through its main job on a virtual screen."; \
	     $(MAKE) --no-print-directory tour; fi

libraries:
	@$(LIBRARIES) window print

install: .venv/run-installed  ## make .venv from requirements.txt

install-dev: .venv/dev-installed

# Compiled modules are kept: tests start the program many times, and two workers read every test.
test: install-dev  ## the whole suite, headless
	@$(LIBRARIES) window print screen test
	@PYTHONDONTWRITEBYTECODE= QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} \
	    $(PYTHON) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS)

check: install-dev  ## style, types, architecture, translations, sizes
	@$(LIBRARIES) window
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON) tools/translations.py check
	$(PYTHON) tools/sizes.py

power-cut: install-dev  ## kill a working desk 200 times; the suite does it 25 times
	@POWER_CUTS=200 $(PYTHON) -m pytest -q tests/test_power_cut.py

format: install-dev  ## put imports and lines in order
	.venv/bin/ruff check --fix --select I .
	.venv/bin/ruff format .

bench: install-dev  ## the figures, as ratios in one run
	@$(LIBRARIES) window print screen
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(PYTHON) -m bench $(ARGS)

demo: libraries install  ## a demo station in build/demo
	@$(PYTHON) main.py demo --data build/demo $(ARGS)

tour: libraries install  ## a day at the desk in a real window: pictures and PDFs in build/tour
	@$(LIBRARIES) screen
	@rm -rf build/tour
	@$(PYTHON) tools/virtual_screen.py $(PYTHON) main.py tour build/tour $(ARGS); ended=$$?; \
	if [ -d build/tour ]; then echo "Screenshots and PDFs: $(CURDIR)/build/tour"; fi; exit $$ended

manual-pictures: libraries install  ## the manual's pictures anew, from two tours
	@$(LIBRARIES) screen
	@for language in zh_CN en; do \
	    $(PYTHON) tools/virtual_screen.py $(PYTHON) main.py tour build/tour-$$language --lang $$language && \
	    $(PYTHON) tools/manual_pictures.py build/tour-$$language $$language || exit 1; done

translations: install  ## collect the texts of the window and compile their translations
	@$(PYTHON) tools/translations.py update
	@$(PYTHON) tools/translations.py compile

lock:  ## write requirements.txt and requirements-dev.txt anew
	@tools/lock.sh

clean:  ## remove .venv, build and caches; no station's data
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@$(LIBRARIES) python
	@$(BASE_PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "StationDesk needs Python 3.11 or newer.")'
	@$(BASE_PYTHON) -m venv .venv

.venv/run-installed: requirements.txt | .venv/bin/python
	@echo "Installing StationDesk's libraries into .venv"
	@$(PYTHON) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

# The longer list holds the shorter one with the same versions.
.venv/dev-installed: requirements-dev.txt requirements.txt | .venv/bin/python
	@echo "Installing StationDesk's libraries and tools into .venv"
	@$(PYTHON) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch .venv/run-installed $@
