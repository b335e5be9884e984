# Two commands: `make run` and `make test`. Both set up what they need, again and again.
PORT ?= 8000
PYTHON ?= python3

.PHONY: run dev test test-stack bench lint messages pictures demo clean

run:
	@$(PYTHON) scripts/start.py run --port $(PORT)

dev: ## with debug pages and automatic reload
	@DEBUG=1 $(PYTHON) scripts/start.py dev --port $(PORT)

test:
	@$(PYTHON) scripts/start.py test $(ARGS)

test-stack: ## what a real site stands on: PostgreSQL, Redis, nginx, S3, started for the tests
	@$(PYTHON) scripts/start.py test-stack $(ARGS)

bench: ## ratios measured side by side; ARGS="photos" for one suite
	@$(PYTHON) scripts/start.py bench $(ARGS)

lint:
	@$(PYTHON) scripts/start.py lint

messages: ## takes new texts into locale/ and compiles them
	@$(PYTHON) scripts/start.py messages

pictures: ## the pictures of the README, from the running site
	@$(PYTHON) scripts/start.py pictures

clean: ## forgets database, files and environment of this machine
	rm -rf .venv .local
