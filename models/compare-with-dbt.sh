#!/bin/sh
# Does dbt make the same of the models as the hub does? Compares every relation both ways; see compare-with-dbt.py --help.
# Needs dbt-core and dbt-postgres: as DBT=/path/to/dbt, or dbt on the PATH. Without them it says so and does nothing.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

skip() {
    echo "compare-with-dbt: skipped, $1; pip install -r models/dbt-requirements.txt, and put dbt on the PATH or set DBT=/path/to/dbt"
    exit 0
}

DBT=${DBT:-$(command -v dbt)}
[ -n "$DBT" ] || skip "no dbt was found"
[ -x "$DBT" ] || skip "DBT=$DBT is no program"

# The Python that dbt runs on stands beside it; it brings the driver that the comparison needs.
python=$(dirname -- "$(readlink -f -- "$DBT")")/python3
[ -x "$python" ] || python=$(command -v python3)
[ -n "$python" ] || skip "no python3 was found"
"$python" -c 'import psycopg2, dbt.adapters.postgres' 2>/dev/null || skip "$DBT has no dbt-postgres"

export DBT
exec "$python" "$here/compare-with-dbt.py" "$@"
