"""How soon one more answer is on the opinion map that everybody watches.

A conversation of 2,000 people in three planted groups, 100 statements, half of them answered by
each. A new map is published when three people's answers have changed, so two answer first; timed
is from sending the third one's answer to the whole event on the stream of somebody who watches.
"""

import contextlib
import http.client
import random
import re
import sqlite3
import statistics
import subprocess
import time

from program import Browser, serving

PEOPLE, STATEMENTS, GROUPS = 2_000, 100, 3
GROUP = "Breathe easier"
ROUNDS = 20
QUIET_SECONDS = 4  # Then the thorough map that follows each quick one has been published, too.


def write_export(folder):
    chance = random.Random(1)
    leans = [[chance.random() < 0.5 for _ in range(STATEMENTS)] for _ in range(GROUPS)]
    folder.mkdir()
    with open(folder / "comments.csv", "w") as out:
        out.write("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n")
        for number in range(STATEMENTS):
            out.write(f"1,{number},0,0,0,1,Statement {number}.\n")
    with open(folder / "votes.csv", "w") as out:
        out.write("timestamp,comment-id,voter-id,vote\n")
        for voter in range(PEOPLE):
            for number in chance.sample(range(STATEMENTS), STATEMENTS // 2):
                agrees = leans[voter % GROUPS][number] == (chance.random() < 0.85)
                out.write(f"{voter},{number},{voter},{1 if agrees else -1}\n")


def open_conversation(program, folder):
    """A database in which the conversation is open, and the address of its question."""
    database = folder / "map.sqlite"
    with serving(program, database, "--demonstration"):
        pass
    write_export(folder / "map-export")
    printed = subprocess.run(
        [program, "--database", str(database), "import", "polis", str(folder / "map-export"),
         "--group", GROUP, "--title", "What matters?", "--sign", "plus-is-agree"],
        check=True, capture_output=True, text=True).stdout
    number = re.search(r"\d+", printed).group(0)
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE questions SET closed_early_at = NULL WHERE id = ?", (number,))
        statements = [row[0] for row in connection.execute(
            "SELECT id FROM statements WHERE question_id = ? ORDER BY id", (number,))]
        connection.commit()
    return database, f"/groups/1/questions/{number}", statements


class Watcher:
    """Somebody's event stream: the time at which each event was there as a whole."""

    def __init__(self, browser, path):
        self.connection = http.client.HTTPConnection("127.0.0.1", browser.port, timeout=30)
        self.connection.request("GET", path, headers={"Cookie": browser.cookie_header()})
        self.response = self.connection.getresponse()
        if self.response.status != 200:
            raise RuntimeError(f"{path}: {self.response.status}")

    def next_event(self):
        data = False
        while True:
            line = self.response.readline()
            if line.startswith(b"data:"):
                data = True
            elif line == b"\n" and data:
                return time.monotonic()


class Answerer:
    def __init__(self, port, name, path):
        self.browser = Browser(port)
        self.browser.sign_in(name)
        self.path = path
        self.token = self.browser.form_token(path)

    def answer(self, statement, answer):
        response, _ = self.browser.request("POST", f"{self.path}/answers", {
            "form_token": self.token, "statement": statement, "answer": answer})
        if response.status != 303:
            raise RuntimeError(f"an answer was refused: {response.status}")


def time_answers(server, path, statements):
    people = [Answerer(server.port, name, path) for name in ("Asha", "Ben", "Carys", "Ebele")]
    for statement in statements:  # Only who answered everything may watch.
        people[0].answer(statement, "agree")
    times = []
    for turn in range(ROUNDS):
        time.sleep(QUIET_SECONDS)
        watcher = Watcher(people[0].browser, f"{path}/map/live")
        watcher.next_event()
        time.sleep(1.5)
        answer = "agree" if turn % 2 == 0 else "disagree"
        statement = statements[turn % len(statements)]
        for person in people[1:3]:
            person.answer(statement, answer)
        begin = time.monotonic()
        people[3].answer(statement, answer)
        times.append((watcher.next_event() - begin) * 1000)
        watcher.connection.close()
    return times


def measure(bench):
    database, path, statements = open_conversation(bench.program, bench.folder)
    with serving(bench.program, database) as server:
        times = time_answers(server, path, statements)
    bench.tell(f"one more answer on the map, {PEOPLE:,} people", statistics.median(times), "ms",
               "(under 50)")
    bench.tell("the same, the slowest of 20", max(times), "ms", "")
