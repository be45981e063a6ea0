"""Does dbt make the same of the models as the hub does?

The relations that the hub made are kept aside in a schema of their own while dbt builds them anew; then every relation is
compared both ways, with names and types of columns. First all of it, then once more only what is dirty. Meanwhile the
hub's own refreshes are held up, so run it while nothing is loaded. In the end the relations are dbt's, or the hub's next
refresh of them: the same, or this says what differs and exits with 1.

The database is that of PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE; by default the hub's embedded one.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import psycopg2

PROJECT = pathlib.Path(__file__).resolve().parent / "sql"
ASIDE = "compare_with_dbt"
HUB_LOCKS = (0x4F480001, 0x4F480003)  # refreshes and tables, see Lock.java
PATIENCE_SECONDS = 120
WORK_TO_DO = "staging.stg_dirty_hours"  # empty once the hub has done it, and full before


class Different(Exception):
    """What was found to differ, or kept the comparison from being one."""


class Dbt:
    """dbt on this project, with its files in a folder that is gone afterwards."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        shutil.copy(PROJECT / "profiles.yml.example", self.folder / "profiles.yml")

    def run(self, *arguments):
        command = [os.environ["DBT"], "--no-use-colors", "--no-send-anonymous-usage-stats", *arguments]
        command += ["--project-dir", PROJECT, "--profiles-dir", self.folder]
        command += ["--target-path", self.folder / "target", "--log-path", self.folder / "logs"]
        done = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        print(f"dbt {' '.join(arguments)}: {last_line(done.stdout)}", flush=True)
        if done.returncode:
            raise Different(f"dbt {' '.join(arguments)} failed:\n{done.stdout}")

    def models(self):
        """Relation and materialization of each model."""
        manifest = json.loads((self.folder / "target" / "manifest.json").read_text(encoding="utf-8"))
        models = [node for node in manifest["nodes"].values() if node["resource_type"] == "model"]
        return {f"{node['schema']}.{node['name']}": node["config"]["materialized"] for node in models}


class Warehouse:
    """The database, with the hub's relations and dbt's."""

    def __init__(self, connection):
        self.connection = connection
        connection.autocommit = True

    def execute(self, sql):
        with self.connection.cursor() as cursor:
            cursor.execute(sql)

    def one(self, sql, *parameters):
        with self.connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return cursor.fetchone()[0]

    def hold_up_the_hub(self):
        for lock in HUB_LOCKS:
            self.execute(f"select pg_advisory_lock({lock})")

    def let_the_hub_go_on(self):
        self.execute("select pg_advisory_unlock_all()")

    def is_dirty(self):
        return self.one("select exists (select from ops.dirty_hours)")

    def loaded(self):
        return self.one("select count(*) from raw.event_ids")

    def columns(self, relation):
        return self.one(
            "select string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum)"
            " from pg_attribute where attrelid = to_regclass(%s) and attnum > 0 and not attisdropped",
            relation,
        )

    def keep(self, relation, name):
        self.execute(f'create table {ASIDE}."{name}" as table {relation}')

    def put_back(self, relation, name):
        self.execute(f'delete from {relation}; insert into {relation} select * from {ASIDE}."{name}"')

    def difference(self, relation, name, aside, there):
        """None where both are the same; aside and there say whose they are."""
        columns = self.columns(relation), self.columns(f'{ASIDE}."{name}"')
        if columns[0] != columns[1]:
            return f"columns of {aside}: {columns[1]}; of {there}: {columns[0]}"
        kept = f'select row(one.*)::text from {ASIDE}."{name}" as one'
        now = f"select row(one.*)::text from {relation} as one"
        count = "select count(*) from ({} except all {}) as missing"
        gone, more = self.one(count.format(kept, now)), self.one(count.format(now, kept))
        return f"rows only in {aside}: {gone}; only in {there}: {more}" if gone or more else None


def last_line(text):
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].split("  ", 1)[-1].strip() if lines else ""


def compare(warehouse, relations, aside, there):
    different = 0
    for relation in sorted(relations):
        found = warehouse.difference(relation, relation, aside, there)
        rows = warehouse.one(f"select count(*) from {relation}")
        print(f"{relation:32} {'DIFFERS, ' + found if found else f'same, {rows} rows'}", flush=True)
        different += bool(found)
    if different:
        raise Different(f"{different} of {len(relations)} relations differ")


def wait_until_clean(warehouse):
    end = time.monotonic() + PATIENCE_SECONDS
    while warehouse.is_dirty():
        if time.monotonic() > end:
            raise Different(f"no hub refreshed the dirty hours within {PATIENCE_SECONDS} s")
        time.sleep(0.2)


def all_of_it(warehouse, dbt):
    print("all of it:", flush=True)
    wait_until_clean(warehouse)
    warehouse.hold_up_the_hub()
    for relation in dbt.models():
        if warehouse.columns(relation) is None:
            raise Different(f"the hub has no {relation}")
        warehouse.keep(relation, relation)
    dbt.run("seed")
    dbt.run("build", "--full-refresh")
    compare(warehouse, dbt.models(), "the hub's", "dbt's")
    dbt.run("docs", "generate")


def what_is_dirty(warehouse, dbt, refresh):
    print("what is dirty:", flush=True)
    warehouse.hold_up_the_hub()
    if not warehouse.is_dirty():
        warehouse.execute(
            "insert into ops.dirty_hours (site_id, hour_ts) select site_id, hour_ts from ("
            "select site_id, hour_ts, row_number() over (partition by site_id order by hour_ts desc) as place"
            " from marts.fct_occupancy_hourly) as newest where place <= 48"
        )
    models = dbt.models()
    refreshed = [relation for relation, how in models.items() if how == "incremental"]
    for relation in refreshed:
        warehouse.keep(relation, "before " + relation)
    dbt.run("build")
    for relation in models:
        warehouse.keep(relation, relation)
    for relation in refreshed:
        warehouse.put_back(relation, "before " + relation)
    warehouse.let_the_hub_go_on()
    if refresh:
        subprocess.run(refresh, shell=True, check=True)
    wait_until_clean(warehouse)
    compare(warehouse, [relation for relation in models if relation != WORK_TO_DO], "dbt's", "the hub's")


def main():
    parser = argparse.ArgumentParser(
        prog="compare-with-dbt.sh", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--all", action="store_true", help="only compare all of it")
    parser.add_argument("--dirty", action="store_true", help="only compare what is dirty; some hours are marked if none is")
    parser.add_argument("--refresh", metavar="COMMAND", help="makes the hub refresh once, where no hub is running")
    options = parser.parse_args()
    connection = psycopg2.connect(
        host=os.environ.get("PGHOST", "127.0.0.1"),
        port=os.environ.get("PGPORT", "15432"),
        user=os.environ.get("PGUSER", "postgres"),
        password=os.environ.get("PGPASSWORD", ""),
        dbname=os.environ.get("PGDATABASE", "occupancy"),
    )
    warehouse = Warehouse(connection)
    # Times are compared as texts, so both sides are read in one zone.
    warehouse.execute("set time zone 'UTC'")
    loaded = warehouse.loaded()
    with tempfile.TemporaryDirectory() as folder:
        dbt = Dbt(folder)
        dbt.run("parse")
        try:
            for wanted, part in (
                (options.all or not options.dirty, lambda: all_of_it(warehouse, dbt)),
                (options.dirty or not options.all, lambda: what_is_dirty(warehouse, dbt, options.refresh)),
            ):
                if wanted:
                    warehouse.execute(f"drop schema if exists {ASIDE} cascade; create schema {ASIDE}")
                    part()
                    warehouse.let_the_hub_go_on()
        finally:
            warehouse.let_the_hub_go_on()
            warehouse.execute(f"drop schema if exists {ASIDE} cascade")
    if warehouse.loaded() != loaded:
        raise Different("readings came in meanwhile; run it while nothing is loaded")
    print("dbt and the hub make the same of the models")


if __name__ == "__main__":
    try:
        main()
    except (Different, psycopg2.Error, subprocess.CalledProcessError) as e:
        sys.exit(f"compare-with-dbt: {e}")
