"""Speed, as ratios in one run. script/bench runs it; build/bench.json keeps the numbers.

The page: signed in, a question with 50 statements. nginx serves the same bytes as a static file.
Rounds are taken in turn and the median of the rounds' ratios is told: machines have moods.
"""

import argparse
import contextlib
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time

import counting
import digest
import map as opinion_map
import map_live
import search
import selection
from program import Browser, Server, free_port, serving

CONNECTIONS = 64
STATEMENTS = 50
GROUP = "Breathe easier"
MAP_SECONDS = 300
NGINX = """
worker_processes auto; pid {folder}/nginx.pid; error_log {folder}/error.log;
daemon off; user root;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; default_type text/html;
  keepalive_requests 1000000000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port}; root {folder}/root; }}
}}
"""


class Bench:
    def __init__(self, program, rounds, seconds):
        self.program = program
        self.rounds = rounds
        self.seconds = seconds
        self.rows = []
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="alongside-bench-"))

    def tell(self, name, value, unit, against):
        self.rows.append({"name": name, "value": round(value, 3), "unit": unit,
                          "against": against})
        print(f"{name:<58} {value:>12.3f} {unit:<12} {against}", flush=True)

    # ---- Data ----

    def polis_export(self, name, people):
        """A conversation of 50 statements that everybody answers, as the Polis software exports."""
        folder = self.folder / name
        folder.mkdir()
        chance = random.Random(1)
        with open(folder / "comments.csv", "w") as out:
            out.write("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n")
            for number in range(STATEMENTS):
                out.write(f"1,{number},0,0,0,1,Statement {number}: the clinic could open on one "
                          "evening in each week.\n")
        with open(folder / "votes.csv", "w") as out:
            out.write("timestamp,comment-id,voter-id,vote\n")
            for voter in range(people):
                for number in range(STATEMENTS):
                    out.write(f"{voter},{number},{voter},{chance.choice((1, 1, 0, -1))}\n")
        return folder

    def database_with(self, answers):
        database = self.folder / f"{answers}.sqlite"
        with serving(self.program, database, "--demonstration"):
            pass
        export = self.polis_export(f"export-{answers}", answers // STATEMENTS)
        printed = subprocess.run(
            [self.program, "--database", str(database), "import", "polis", str(export), "--group",
             GROUP, "--title", "What matters?", "--sign", "plus-is-agree"],
            check=True, capture_output=True, text=True).stdout
        number = re.search(r"\d+", printed).group(0)
        # What is brought in is closed; the page that people use every day is open.
        with contextlib.closing(sqlite3.connect(database)) as connection:
            connection.execute("UPDATE questions SET closed_early_at = NULL WHERE id = ?",
                               (number,))
            connection.commit()
        self.wait_for_map(database, number)
        return database, f"/groups/1/questions/{number}"

    def wait_for_map(self, database, number):
        """The first server draws the map of what came in: not while something is measured."""
        with serving(self.program, database), \
                contextlib.closing(sqlite3.connect(database)) as connection:
            for _ in range(MAP_SECONDS * 10):
                time.sleep(0.1)
                settled = connection.execute("SELECT settled FROM maps WHERE question_id = ?",
                                             (number,)).fetchone()
                if settled == (1,):
                    return
        raise RuntimeError("the map was not drawn")

    # ---- Measuring ----

    def wrk(self, url, *flags):
        """Requests a second, the 99th percentile in milliseconds, answers that were not 2xx."""
        printed = subprocess.run(
            ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{self.seconds}s", "--latency", *flags, url],
            check=True, capture_output=True, text=True).stdout
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", printed).group(1))
        number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", printed).groups()
        wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", printed)
        if wrong:
            raise RuntimeError(f"{wrong.group(1)} answers were not 2xx or 3xx")
        return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    def page_against_nginx(self):
        small, small_path = self.database_with(1_000)
        large, large_path = self.database_with(1_000_000)
        ratios, tails, costs = [], [], []
        for _ in range(self.rounds):
            rate, tail, page = self.page_round(small, small_path)
            base_rate, base_tail = self.nginx_round(page)
            large_rate, _, _ = self.page_round(large, large_path)
            ratios.append(rate / base_rate)
            tails.append(tail / base_tail)
            costs.append(rate / large_rate)
        kilobytes = len(page) / 1000
        self.tell(f"page of a question ({kilobytes:.1f} kB), {CONNECTIONS} connections, "
                  f"requests a second", statistics.median(ratios), "ratio",
                  "nginx, the same bytes (at least 0.35)")
        self.tell("the same, 99th percentile of latency", statistics.median(tails), "ratio",
                  "nginx, the same bytes (at most 3)")
        self.tell("cost of the page with 1,000,000 answers", statistics.median(costs), "ratio",
                  "with 1,000 answers (at most 1.2)")

    def page_round(self, database, path):
        with serving(self.program, database) as server:
            browser = Browser(server.port)
            browser.sign_in("Asha")
            response, text = browser.request("GET", path)
            if response.status != 200:
                raise RuntimeError(f"{path}: {response.status}")
            rate, tail = self.wrk(f"http://127.0.0.1:{server.port}{path}",
                                  "-H", f"Cookie: {browser.cookie_header()}")
            return rate, tail, text.encode()

    def nginx_round(self, page):
        folder = self.folder / "nginx"
        (folder / "root").mkdir(parents=True, exist_ok=True)
        (folder / "root" / "page.html").write_bytes(page)
        port = free_port()
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port).replace(
            "user root;", "user root;" if os.getuid() == 0 else ""))
        nginx = subprocess.Popen(["nginx", "-e", f"{folder}/error.log", "-c",
                                  f"{folder}/nginx.conf"])
        try:
            time.sleep(0.5)
            return self.wrk(f"http://127.0.0.1:{port}/page.html")
        finally:
            nginx.terminate()
            nginx.wait()

    def answers_recorded(self):
        database, path = self.database_with(1_050)
        with serving(self.program, database) as server:
            browser = Browser(server.port)
            browser.sign_in("Asha")
            _, text = browser.request("GET", path)
            token = re.search(r'name="form_token" value="([^"]+)"', text).group(1)
            statement = re.search(r'name="statement" value="(\d+)"', text).group(1)
            script = self.folder / "answer.lua"
            script.write_text(
                'wrk.method = "POST"\n'
                'wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"\n'
                f'wrk.headers["Cookie"] = "{browser.cookie_header()}"\n'
                'local turn = 0\n'
                'request = function()\n'
                '  turn = turn + 1\n'
                '  local answer = turn % 2 == 0 and "agree" or "disagree"\n'
                f'  return wrk.format(nil, nil, nil, "form_token={token}&statement={statement}'
                '&answer=" .. answer)\n'
                'end\n')
            rate, _ = self.wrk(f"http://127.0.0.1:{server.port}{path}/answers", "-s", str(script))
        self.tell("answers recorded durably, 64 clients", rate, "a second", "")
        self.tell("the same", rate / self.single_commits(), "ratio",
                  "one SQLite connection that commits each write durably")

    def single_commits(self):
        connection = sqlite3.connect(self.folder / "single.sqlite", isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE answers (a INTEGER PRIMARY KEY, b INTEGER)")
        begin, commits = time.monotonic(), 0
        while time.monotonic() - begin < self.seconds:
            connection.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)",
                               (commits % 50, commits))
            commits += 1
        return commits / self.seconds

    def import_largest(self, data):
        folders = sorted(pathlib.Path(data).glob("*/votes.csv"), key=lambda f: f.stat().st_size)
        if not folders:
            print("import of a real conversation: skipped, no folder of conversations given "
                  "(--data)")
            return
        times = []
        for turn in range(5):
            begin = time.monotonic()
            subprocess.run(
                [self.program, "--database", str(self.folder / f"import-{turn}.sqlite"), "import",
                 "polis", str(folders[-1].parent), "--group", "Imported"],
                check=True, capture_output=True)
            times.append(time.monotonic() - begin)
        self.tell(f"import of {folders[-1].parent.name}, whole command",
                  statistics.median(times), "s", "(under 1 s)")

    def size_and_start(self):
        database = self.folder / "start.sqlite"
        with serving(self.program, database):
            pass
        starts, memory = [], []
        for _ in range(5):
            server = Server(self.program, database)
            starts.append(server.wait_for_answer("/") * 1000)
            time.sleep(1)
            memory.append(server.resident_megabytes())
            server.stop()
        self.tell("start to first answer", statistics.median(starts), "ms", "(under 100)")
        self.tell("resident memory when idle", statistics.median(memory), "MB", "(under 50)")
        stripped = self.folder / "stripped"
        subprocess.run(["strip", "-o", str(stripped), self.program], check=True)
        self.tell("the program, stripped", stripped.stat().st_size / 1e6, "MB", "(under 30)")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--data", default=os.environ.get("ALONGSIDE_DATA", "../shared/data") +
                        "/polis", help="folder with exports of the Polis software")
    parser.add_argument("--json", default="build/bench.json")
    parser.add_argument("--only", default="",
                        help="size, page, answers, import, counting, digest, map, map_live, search "
                             "or selection")
    options = parser.parse_args()
    bench = Bench(os.path.abspath(options.program), options.rounds, options.seconds)
    parts = {"size": bench.size_and_start, "page": bench.page_against_nginx,
             "answers": bench.answers_recorded,
             "import": lambda: bench.import_largest(options.data),
             "map": lambda: opinion_map.measure(bench, options.data),
             "map_live": lambda: map_live.measure(bench),
             "counting": lambda: counting.measure(bench),
             "digest": lambda: digest.measure(bench),
             "search": lambda: search.measure(bench),
             "selection": lambda: selection.measure(bench)}
    try:
        for name, part in parts.items():
            if options.only in ("", name):
                part()
    finally:
        shutil.rmtree(bench.folder)
    pathlib.Path(options.json).write_text(json.dumps(bench.rows, indent=2) + "\n")


if __name__ == "__main__":
    main()
