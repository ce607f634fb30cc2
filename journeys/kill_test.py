"""No acknowledged write is lost or doubled: the server is killed with SIGKILL at random moments of
a writing load, and each time what was acknowledged must be there, once.

  kill_test.py PROGRAM [--kills N] [--seed N]    on SQLite, and on PostgreSQL where
                                                 ALONGSIDE_TEST_POSTGRESQL names a server

Several people ask questions all the time; each answer 303 is an acknowledgement. What was under
way when the server was killed is sent again to the next one, as a browser does, and must be there
once all the same. Meanwhile backups are made and a conversation comes in, and are killed at the
same moments. After each kill the database is read by itself: it must be whole, hold every
acknowledged question once, and its tallies must be what its answers add up to. Every backup that
has its name must be whole. The same seed kills after the same times.
"""

import argparse
import collections
import http.client
import os
import pathlib
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bench"))
from program import Browser, Server  # noqa: E402

PEOPLE = ("Asha", "Ben", "Carys", "Dev", "Ebele", "Farid", "Grace", "Hanna")
GROUP = "/groups/1"
# Of a backup, or an import, beside the load: until one is whole, and once that was shown.
LONGEST_SECONDS, LATER_SECONDS = 300, 15

TALLIES_DIFFER = """
SELECT count(*) FROM (
  SELECT a.statement_id AS s, coalesce(p.constituency_id, 0) AS c,
         sum(CASE WHEN a.answer = 1 THEN 1 ELSE 0 END) AS g,
         sum(CASE WHEN a.answer = 2 THEN 1 ELSE 0 END) AS d,
         sum(CASE WHEN a.answer = 3 THEN 1 ELSE 0 END) AS n,
         sum(CASE WHEN a.answer = 4 THEN 1 ELSE 0 END) AS r
  FROM answers a JOIN participants p ON p.id = a.participant_id
  JOIN questions q ON q.id = p.question_id AND q.coming_in_at IS NULL GROUP BY 1, 2
) AS counted LEFT JOIN tallies t ON t.statement_id = s AND t.constituency_id = c
WHERE t.agree IS DISTINCT FROM g OR t.disagree IS DISTINCT FROM d
  OR t.not_sure IS DISTINCT FROM n OR t.rather_not_say IS DISTINCT FROM r
"""


class Sqlite:
    """A file, read by itself."""

    def __init__(self, folder):
        self.location = str(folder / "kill.sqlite")

    def rows(self, sql):
        connection = sqlite3.connect(self.location)
        try:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            return [str(row[0]) for row in connection.execute(sql)]
        finally:
            connection.close()


class Postgresql:
    """A database of the server that was given, which goes on while programs are killed."""

    def __init__(self, server):
        name = f"killed_{os.getpid()}"
        self.server, self.location = server, server.rsplit("/", 1)[0] + "/" + name
        self.run(server, f"CREATE DATABASE {name}")

    @staticmethod
    def run(where, sql):
        done = subprocess.run(["psql", "-qAt", "-v", "ON_ERROR_STOP=1", where, "-c", sql],
                              check=True, capture_output=True, text=True)
        return done.stdout.splitlines()

    def rows(self, sql):
        return self.run(self.location, sql)


class Writer(threading.Thread):
    """One person who writes until the server is gone."""

    def __init__(self, port, cookies, name, acknowledged, turn, under_way):
        super().__init__()
        self.under_way = under_way  # By name: what was sent and had no answer yet.
        self.browser = Browser(port)
        self.browser.cookies = dict(cookies)
        self.name, self.acknowledged, self.turn = name, acknowledged, turn

    def run(self):
        try:
            if self.name in self.under_way:
                self.write(*self.under_way[self.name])
            token = self.browser.form_token(f"{GROUP}/questions/new")
            _, text = self.browser.request("GET", f"{GROUP}/questions/1")
            statements = re.findall(r"[?&]statement=(\d+)", text)
            for number in range(100_000):
                question = f"Question {self.turn} {self.name} {number}?"
                self.write(f"{GROUP}/questions/new", token,
                           {"question": question, "description": ""}, question)
                if statements:
                    self.write(f"{GROUP}/questions/1/answers", token,
                               {"statement": random.choice(statements),
                                "answer": random.choice(("agree", "disagree", "not_sure"))}, None)
        except (OSError, http.client.HTTPException):
            pass  # Killed: what was under way was not acknowledged.

    def write(self, path, token, form, kept):
        if kept:
            self.under_way[self.name] = (path, token, form, kept)
        response, text = self.browser.request("POST", path, {"form_token": token, **form})
        if response.status != 303:
            raise SystemExit(f"{path}: {response.status}\n{text}")
        if kept:
            self.acknowledged.append(kept)
            del self.under_way[self.name]


def check(database, acknowledged):
    there = collections.Counter(database.rows("SELECT question FROM questions"))
    lost = [question for question in acknowledged if there[question] == 0]
    assert not lost, f"lost {len(lost)} acknowledged questions, the first: {lost[0]}"
    doubled = [question for question, count in there.items() if count > 1]
    assert not doubled, f"{len(doubled)} questions are there more than once: {doubled[0]}"
    differing, = database.rows(TALLIES_DIFFER)
    assert differing == "0", f"{differing} tallies differ from their answers"


class Imports:
    """A conversation comes in; killed with the server. It is there whole, or seen by nobody."""

    PEOPLE, STATEMENTS = 3000, 40  # Long enough to be killed part of the way.
    WHOLE = """
SELECT q.question || '|' || count(*) FROM questions q JOIN statements s ON s.question_id = q.id
JOIN answers a ON a.statement_id = s.id
WHERE q.question LIKE 'Imported %' AND q.coming_in_at IS NULL GROUP BY q.id, q.question
"""

    def __init__(self, program, database, folder):
        self.program, self.database, self.folder = program, database, folder / "import"
        self.begun = 0
        self.folder.mkdir()
        with open(self.folder / "comments.csv", "w") as out:
            out.write("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n")
            for number in range(self.STATEMENTS):
                out.write(f"1,{number},0,0,0,1,Statement {number} on evenings.\n")
        with open(self.folder / "votes.csv", "w") as out:
            out.write("timestamp,comment-id,voter-id,vote\n")
            for voter in range(self.PEOPLE):
                for number in range(self.STATEMENTS):
                    out.write(f"{voter},{number},{voter},{random.choice((1, -1, 0))}\n")

    def begin(self, turn):
        self.begun += 1
        self.process = subprocess.Popen(
            [self.program, "--database", self.database.location, "import", "polis",
             str(self.folder), "--group", "Breathe easier", "--title", f"Imported {turn}?",
             "--sign", "plus-is-agree"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True,
            env={"ALONGSIDE_KEY_FILE": str(self.folder.parent / "kill.key"), "PATH": "/usr/bin"})

    def kill(self):
        """One that ended before by itself must have come in."""
        self.process.kill()
        said = self.process.communicate()[1]
        assert self.process.returncode in (0, -signal.SIGKILL), f"an import ended: {said}"

    def check(self):
        """How many are whole; the others are not seen, and are cleared away in time."""
        whole = self.database.rows(self.WHOLE)
        for one in whole:
            assert one.endswith(f"|{self.PEOPLE * self.STATEMENTS}"), f"in part: {one}"
        return len(whole)


class Backups:
    """One after another, until they are killed with the server."""

    def __init__(self, program, database, folder):
        self.program, self.database, self.folder = program, database, folder
        self.folder.mkdir()

    def begin(self, turn):
        self.process = subprocess.Popen(
            [self.program, "--database", self.database.location, "--key-file",
             str(self.folder.parent / "kill.key"), "backup", "--to",
             str(self.folder / f"{turn}.tar.zst")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def check(self):
        """What has its name is whole; the others left nothing that could be taken for one."""
        whole = sorted(self.folder.glob("*.tar.zst"))
        for path in whole[:: max(1, len(whole) // 5)]:
            done = subprocess.run([self.program, "verify", str(path)], capture_output=True,
                                  text=True)
            assert done.returncode == 0, f"{path}: {done.stderr}"
        return len(whole)


def wait_for(process, is_shown):
    try:
        process.wait(LATER_SECONDS if is_shown else LONGEST_SECONDS)
    except subprocess.TimeoutExpired:
        pass  # Then it is killed like the others.


def signed_in(port):
    cookies = {}
    for name in PEOPLE:
        browser = Browser(port)
        browser.sign_in(name)
        cookies[name] = browser.cookies
    return cookies


def torture(program, database, folder, kills):
    """How many questions were acknowledged, how many were sent again after a kill, and how many
    imports and backups were whole before theirs."""
    acknowledged, under_way, sent_again = [], {}, 0
    flags = ("--key-file", str(folder / "kill.key"))
    backups = Backups(program, database, folder / "backups")
    imports = Imports(program, database, folder)
    first = Server(program, database.location, *flags, "--demonstration")
    first.wait_for_answer()
    cookies = signed_in(first.port)
    first.stop()
    imported = 0
    for turn in range(kills):
        server = Server(program, database.location, *flags)
        server.wait_for_answer()
        sent_again += len(under_way)
        writers = [Writer(server.port, cookies[name], name, acknowledged, turn, under_way)
                   for name in PEOPLE]
        for writer in writers:
            writer.start()
        backups.begin(turn)
        imports.begin(turn)
        if turn % 10 == 9:
            wait_for(backups.process, turn > 10)  # Now and then they have the time they need.
            wait_for(imports.process, imported > 0)
        time.sleep(random.uniform(0.05, 0.5))
        server.kill()
        backups.kill()
        imports.kill()
        for writer in writers:
            writer.join()
        check(database, acknowledged)
        imported = imports.check()
    if len(acknowledged) < kills:
        raise SystemExit(f"only {len(acknowledged)} writes were acknowledged: nothing was shown")
    whole = backups.check()
    if whole == 0:
        raise SystemExit("no backup was whole before its kill: nothing was shown of them")
    if not 0 < imported < imports.begun:
        raise SystemExit(f"{imported} of {imports.begun} imports are whole: nothing was shown")
    if sent_again == 0:
        raise SystemExit("nothing was under way at any kill: nothing was sent again")
    return len(acknowledged), sent_again, imported, whole


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=20261123)
    asked = parser.parse_args()
    server = os.environ.get("ALONGSIDE_TEST_POSTGRESQL")
    for engine in ("SQLite", "PostgreSQL"):
        if engine == "PostgreSQL" and not server:
            print("PostgreSQL: skipped, ALONGSIDE_TEST_POSTGRESQL names no server")
            continue
        random.seed(asked.seed)
        with tempfile.TemporaryDirectory(prefix="alongside-kill-") as name:
            folder = pathlib.Path(name)
            database = Sqlite(folder) if engine == "SQLite" else Postgresql(server)
            questions, again, imported, backups = torture(
                asked.program, database, folder, asked.kills)
        print(f"{engine}: {asked.kills} kills (seed {asked.seed}), {questions} acknowledged "
              f"questions, {again} sent again, none lost or doubled; {imported} imports and "
              f"{backups} backups, each whole")


if __name__ == "__main__":
    main()
