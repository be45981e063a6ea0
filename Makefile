# The verbs of the hub. A JDK (17 or newer) and Maven are all that is needed; what else helps is named when absent.
SHELL := /bin/bash
.DEFAULT_GOAL := help

MVN ?= mvn -B -ntp
JAR := hub/target/occupancy-hub.jar
MODULES := models forecast words embedded routes ui-vaadin hub
SOURCES := pom.xml $(addsuffix /pom.xml,$(MODULES)) $(shell find $(addsuffix /src/main,$(MODULES)) models/sql -type f -not -path '*/frontend/*' -not -path '*/target/*' 2>/dev/null | sed 's/ /\\ /g')

# The heap is capped; the rest of the process is code, the embedded broker's buffers and threads. The quick compiler alone
# takes a third of the processor time off the start; a busy hub on many cores is better off without that option.
HUB_JAVA_OPTS ?= -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxMetaspaceSize=256m -Xss512k
SAMPLE := models/sql/seeds/gym_dataset.csv

.PHONY: help
help: ## this list
	@grep -hE '^[a-z][a-z0-9-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{ printf "  make %-12s %s\n", $$1, $$2 }'

.PHONY: check-tools
check-tools:
	@command -v java >/dev/null || { echo "make: a JDK 17 or newer is needed, but there is no java on the PATH" >&2; exit 1; }
	@command -v mvn >/dev/null || { echo "make: Maven 3.8 or newer is needed, but there is no mvn on the PATH" >&2; exit 1; }

$(JAR): $(SOURCES) | check-tools
	@echo "Building $(JAR) (the first time also downloads what it needs; about a minute once that is here)"
	@$(MVN) -q package -DskipTests -Dspotless.check.skip -pl hub -am
	@touch $(JAR)

.PHONY: build
build: $(JAR) ## only build hub/target/occupancy-hub.jar, no tests

.PHONY: run
run: $(JAR) ## start the hub with its demo on http://localhost:8080
	@HUB_DEMO=$${HUB_DEMO:-true} exec java $(HUB_JAVA_OPTS) -jar $(JAR)

.PHONY: test
test: check-tools ## every unit, integration and architecture test, on embedded real services
	@$(MVN) verify -pl '!e2e'

.PHONY: check-chromium
check-chromium:
	@command -v "$${CHROMIUM:-$$(command -v chromium chromium-browser google-chrome | head -n 1)}" >/dev/null || { \
	  echo "make: a Chromium is needed, but found none as \"$${CHROMIUM:-chromium, chromium-browser or google-chrome}\"; install one (Debian: apt-get install chromium) or set CHROMIUM=/path/to/it" >&2; exit 1; }

.PHONY: e2e
e2e: check-chromium $(JAR) ## browser journeys on an installed Chromium (CHROMIUM=/path, default: found on the PATH)
	@$(MVN) verify -pl e2e -Djourneys.skip=false

.PHONY: screenshots
screenshots: check-chromium $(JAR) ## the pictures under docs/screenshots/, from a hub with its demo
	@$(MVN) -q verify -pl e2e -Djourneys.skip=false -Dit.test=Screenshots

.PHONY: seed
seed: $(JAR) ## load the sample CSV into a running hub and build all models
	@java -jar $(JAR) replay $(SAMPLE) --site sample-gym --zone Europe/Zurich --speed max
	@java -jar $(JAR) models build

.PHONY: ingest
ingest: $(JAR) ## replay the sample CSV into Kafka through a running hub
	@java -jar $(JAR) replay $(SAMPLE) --site sample-gym --zone Europe/Zurich --speed max

.PHONY: backup
backup: $(JAR) ## save all that cannot be computed again (FILE=…, default: backups/<now>.zip)
	@java -jar $(JAR) backup "$(or $(FILE),backups/$(shell date -u +%Y-%m-%dT%H%M%SZ).zip)" $(BACKUP_OPTS)

.PHONY: restore
restore: $(JAR) ## bring a backup back: FILE=… (RESTORE_OPTS=--replace: in place of what is there)
	@test -n "$(FILE)" || { echo "make: restore needs FILE=backups/….zip" >&2; exit 1; }
	@java -jar $(JAR) restore "$(FILE)" $(RESTORE_OPTS)

.PHONY: bench
bench: $(JAR) ## the benchmark: ratios to limits and peers, under bench/results/ (BENCH_OPTS=--quick: a short one)
	@$(MVN) -q verify -pl bench -am -DskipTests -Dspotless.check.skip
	@java -Xmx1g -cp "$$(cat bench/target/classpath):bench/target/classes" org.occupancyhub.bench.Bench --hub $(JAR) --java-opts "$(HUB_JAVA_OPTS)" --out bench/results $(BENCH_OPTS)

.PHONY: load
load: check-tools ## HTTP load on a running hub (OCCUPANCY_GATEWAY, LOAD_SECONDS=60, LOAD_POSTS=50 a second, …)
	@$(MVN) -q package -pl load -DskipTests -Dspotless.check.skip
	@java -Xmx512m --add-opens=java.base/java.lang=ALL-UNNAMED -cp "$$(cat load/target/classpath):load/target/classes" org.occupancyhub.load.LoadMain load/target/results

.PHONY: dashboards
dashboards: check-tools ## a minute of load on a hub of its own, then every query of the dashboards must return data
	@command -v prometheus >/dev/null || { echo "make: Prometheus is needed, but there is no prometheus on the PATH (Debian: apt-get install prometheus)" >&2; exit 1; }
	@$(MVN) -q verify -pl hub -am -Dtest=none -Dit.test=DashboardsIT -Ddashboards.load-seconds=60 -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false

.PHONY: check-docker
check-docker:
	@command -v docker >/dev/null || { echo "make: Docker is needed, but there is no docker on the PATH; without it, make run starts the hub with embedded services" >&2; exit 1; }
	@docker compose version >/dev/null 2>&1 || { echo "make: the compose plugin of Docker is needed (2.24 or newer), but \"docker compose version\" fails" >&2; exit 1; }
	@docker info >/dev/null 2>&1 || { echo "make: no Docker engine answers; start it, or set DOCKER_HOST. Without one, make run starts the hub with embedded services" >&2; exit 1; }
	@test -f .env || { echo "make: there is no .env; copy .env.example to .env and fill in its secrets" >&2; exit 1; }

.PHONY: up
up: check-docker ## build and start everything in containers, and wait until all is healthy
	@docker compose up --detach --build --wait --wait-timeout 900 || { echo "make: not everything became healthy; make logs shows why" >&2; exit 1; }
	@echo "Hub      http://$$(docker compose port hub 8080)"
	@echo "Grafana  http://$$(docker compose port grafana 3000)  (admin, GRAFANA_ADMIN_PASSWORD of .env)"

.PHONY: down
down: check-docker ## stop the containers and remove them WITH their data
	@docker compose down --volumes

.PHONY: logs
logs: check-docker ## follow the logs of the containers
	@docker compose logs --follow --tail 200

.PHONY: rebuild
rebuild: check-docker ## build the image anew, without a cache
	@docker compose build --no-cache --pull hub

.PHONY: format
format: check-tools ## format the sources
	@$(MVN) -q spotless:apply

.PHONY: clean
clean: ## remove what was built; data/ stays
	@$(MVN) -q clean
