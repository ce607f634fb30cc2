"""How long a morning's mails take, on both databases: bench/digest_speed.cpp."""
import pathlib
import re
import subprocess

from built import built

PEOPLE = 10_000
ROOT = pathlib.Path(__file__).resolve().parent.parent


def tell(bench, engine, printed):
    seconds = re.search(r"made and sent in ([\d.]+) s", printed).group(1)
    bench.tell(f"mails of {PEOPLE:,} people made and sent, {engine}", float(seconds), "s",
               "(under 60)")


def measure(bench):
    program = built("digest_speed")
    sqlite = bench.folder / "digest.sqlite"
    # Status 1 says that it takes too long: the number says how long.
    tell(bench, "SQLite", subprocess.run([program, sqlite, str(PEOPLE)], text=True,
                                         capture_output=True).stdout)
    inside = f'exec "{program}" "$ALONGSIDE_TEST_POSTGRESQL" {PEOPLE}'
    tell(bench, "PostgreSQL", subprocess.run(
        [ROOT / "script/with-postgresql", "bash", "-c", inside], text=True,
        capture_output=True).stdout)
