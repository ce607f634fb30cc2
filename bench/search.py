"""How long a search takes among a million statements, on both databases: bench/search_speed.cpp.

Medians and 99th percentiles of the index and of the room that is asked again, as a page asks them.
PostgreSQL is a server of its own that ends with the run (script/with-postgresql).
"""
import pathlib
import re
import subprocess

from built import built

STATEMENTS = 1_000_000
ROOT = pathlib.Path(__file__).resolve().parent.parent
LINE = re.compile(r"(.{18}) (.{13}) median +([\d.]+) ms, 99 in 100 within +([\d.]+) ms")
ALL = re.compile(r"all: median ([\d.]+) ms, 99 in 100 within ([\d.]+) ms")


def tell(bench, engine, printed):
    slowest = max((LINE.match(line).groups() for line in printed.splitlines()
                   if LINE.match(line)), key=lambda line: float(line[2]))
    median, rare = ALL.search(printed).groups()
    name = f"search among {STATEMENTS:,} statements, {engine}"
    bench.tell(f"{name}, median of all", float(median), "ms", "(under 50)")
    bench.tell("the same, 99 in 100 within", float(rare), "ms", "")
    bench.tell("the same, median of the slowest kind", float(slowest[2]), "ms",
               f"{slowest[1].strip()}, {slowest[0].strip()} (under 50)")


def measure(bench):
    program = built("search_speed")
    sqlite = bench.folder / "search.sqlite"
    # Status 1 says that a median is too long: the numbers say which.
    tell(bench, "SQLite", subprocess.run([program, sqlite, str(STATEMENTS)], text=True,
                                         capture_output=True).stdout)
    inside = f'exec "{program}" "$ALONGSIDE_TEST_POSTGRESQL" {STATEMENTS}'
    tell(bench, "PostgreSQL", subprocess.run(
        [ROOT / "script/with-postgresql", "bash", "-c", inside], text=True,
        capture_output=True).stdout)
