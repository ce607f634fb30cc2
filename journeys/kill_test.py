"""No acknowledged write is lost: the server is killed with SIGKILL at random moments of a writing
load, 50 times, and each time what was acknowledged must be there.

Several people ask questions all the time; each answer 303 is an acknowledgement. After each kill
the database is read by itself: it must be whole, hold every acknowledged question, and its tallies
must be what its answers add up to.
"""

import http.client
import pathlib
import random
import re
import sqlite3
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bench"))
from program import Browser, Server  # noqa: E402

KILLS = 50
PEOPLE = ("Asha", "Ben", "Carys", "Dev", "Ebele", "Farid", "Grace", "Hanna")
GROUP = "/groups/1"

TALLIES_DIFFER = """
SELECT count(*) FROM (
  SELECT a.statement_id AS s, coalesce(p.constituency_id, 0) AS c,
         sum(a.answer = 1) AS g, sum(a.answer = 2) AS d, sum(a.answer = 3) AS n,
         sum(a.answer = 4) AS r
  FROM answers a JOIN participants p ON p.id = a.participant_id GROUP BY 1, 2
) AS counted LEFT JOIN tallies t ON t.statement_id = s AND t.constituency_id = c
WHERE t.agree IS NOT g OR t.disagree IS NOT d OR t.not_sure IS NOT n OR t.rather_not_say IS NOT r
"""


class Writer(threading.Thread):
    """One person who writes until the server is gone."""

    def __init__(self, port, cookies, name, acknowledged, turn):
        super().__init__()
        self.browser = Browser(port)
        self.browser.cookies = dict(cookies)
        self.name, self.acknowledged, self.turn = name, acknowledged, turn

    def run(self):
        try:
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
        response, text = self.browser.request("POST", path, {"form_token": token, **form})
        if response.status != 303:
            raise SystemExit(f"{path}: {response.status}\n{text}")
        if kept:
            self.acknowledged.append(kept)


def check(database, acknowledged):
    connection = sqlite3.connect(database)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    there = {row[0] for row in connection.execute("SELECT question FROM questions")}
    lost = [question for question in acknowledged if question not in there]
    assert not lost, f"lost {len(lost)} acknowledged questions, the first: {lost[0]}"
    differing = connection.execute(TALLIES_DIFFER).fetchone()[0]
    assert differing == 0, f"{differing} tallies differ from their answers"
    connection.close()


def signed_in(port):
    cookies = {}
    for name in PEOPLE:
        browser = Browser(port)
        browser.sign_in(name)
        cookies[name] = browser.cookies
    return cookies


def main():
    program = sys.argv[1]
    random.seed(20261123)
    acknowledged = []
    with tempfile.TemporaryDirectory(prefix="alongside-kill-") as folder:
        database = pathlib.Path(folder) / "kill.sqlite"
        first = Server(program, database, "--demonstration")
        first.wait_for_answer()
        cookies = signed_in(first.port)
        first.stop()
        for turn in range(KILLS):
            server = Server(program, database)
            server.wait_for_answer()
            writers = [Writer(server.port, cookies[name], name, acknowledged, turn)
                       for name in PEOPLE]
            for writer in writers:
                writer.start()
            time.sleep(random.uniform(0.05, 0.5))
            server.kill()
            for writer in writers:
                writer.join()
            check(database, acknowledged)
    if len(acknowledged) < KILLS:
        raise SystemExit(f"only {len(acknowledged)} writes were acknowledged: nothing was shown")
    print(f"{KILLS} kills, {len(acknowledged)} acknowledged questions, none lost")


if __name__ == "__main__":
    main()
