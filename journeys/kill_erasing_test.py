"""What is erased stays erased: the server is killed with SIGKILL at random moments while it erases
a group and an account, several times in a row. After the last restart all of it is gone, byte by
byte, and what belongs to others is there. Then an older copy of the database is put back in its
place, as from a backup: the server erases it all once more before it serves.

  kill_erasing_test.py PROGRAM
"""

import contextlib
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bench"))
from program import Browser, Server  # noqa: E402

TURNS = 12
KILLS = 4  # In each turn.
LONGEST_SECONDS = 0.15  # From where the erasing begins, or goes on; it takes longer as a whole.
PATIENCE = 60
GROUP = "Zqvgroup"
LEAVER = "Ben"
# Also as a search keeps them. Three letters alone would stand in a random token now and then.
WORDS = re.compile(rb"(?i)zqv(group|leaver|question|reason|statement).{0,40}")


def export_of(folder, people=2000, statements=50):
    """A conversation whose erasing takes many steps."""
    folder.mkdir()
    with open(folder / "comments.csv", "w") as out:
        out.write("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n")
        for number in range(statements):
            out.write(f"1,{number},0,0,0,1,Zqvstatement {number} on evenings.\n")
    with open(folder / "votes.csv", "w") as out:
        out.write("timestamp,comment-id,voter-id,vote\n")
        for voter in range(people):
            for number in range(statements):
                out.write(f"{voter},{number},{voter},{random.choice((1, 1, 0, -1))}\n")
    return folder


def ask(database, sql, *values):
    with contextlib.closing(sqlite3.connect(database, timeout=30)) as connection:
        found = connection.execute(sql, values).fetchone()
        connection.commit()
        return found


def begin(program, folder):
    """A made-up community with one more group, whose members decided that it ends."""
    database = folder / "base.sqlite"
    server = Server(program, database, "--demonstration")
    server.wait_for_answer()
    browser = Browser(server.port)
    browser.sign_in(LEAVER)
    response, _ = browser.post("/me", {"name": "Zqvleaver"}, "/me")
    assert response.status == 303, response.status
    server.stop()
    subprocess.run([program, "--database", str(database), "import", "polis",
                    str(export_of(folder / "export")), "--group", GROUP, "--title", "Zqvquestion?",
                    "--sign", "plus-is-agree"], check=True, capture_output=True)
    server = Server(program, database)  # From now on the list beside the key is this database's.
    server.wait_for_answer()
    server.stop()
    number = ask(database, "SELECT id FROM groups WHERE name = ?", GROUP)[0]
    ask(database, "INSERT INTO group_endings (group_id, reason, proposed_at, ends_at) "
        "VALUES (?, 'Zqvreason', 1, 2)", number)
    return database, number


def copy_of(base, database):
    for ending in ("", "-wal", "-shm"):
        pathlib.Path(str(database) + ending).unlink(missing_ok=True)
    shutil.copyfile(base, database)


def remove_account(port):
    browser = Browser(port)
    browser.sign_in("Zqvleaver")
    response, text = browser.post(
        "/me/remove", {"signed_words": "go", "passphrase": "correct horse battery staple",
                       "sure": "yes"}, "/me/remove")
    assert response.status == 303, f"{response.status}\n{text}"


def wait_until_begun(database, number):
    """However long a server takes to start: that a group is erased is noted first."""
    end = time.monotonic() + PATIENCE
    while ask(database, "SELECT count(*) FROM erased_groups WHERE group_id = ?", number) == (0,):
        if time.monotonic() > end:
            raise SystemExit("nothing was erased")
        time.sleep(0.002)


def wait_until_erased(database, number):
    for _ in range(PATIENCE * 20):
        if ask(database, "SELECT (SELECT count(*) FROM groups WHERE id = ?) + "
               "(SELECT count(*) FROM people WHERE name LIKE 'Zqv%') + "
               "(SELECT count(*) FROM jobs WHERE kind LIKE 'erasing%') + "
               "(SELECT stale FROM search_state)", number) == (0,):
            return
        time.sleep(0.05)
    raise SystemExit("what was to be erased is still there")


def check(database, base, number):
    connection = sqlite3.connect(database)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    for ending in ("", "-wal"):
        path = pathlib.Path(str(database) + ending)
        held = WORDS.search(path.read_bytes()) if path.exists() else None
        assert held is None, f"{path.name} still holds {held.group(0)}"
    for table, gone in (("groups", 1), ("people", 1), ("questions", 1)):
        before, after = (ask(file, f"SELECT count(*) FROM {table}")[0]
                         for file in (base, database))
        assert after == before - gone, f"{table}: {before} before, {after} after"
    kept = database.with_suffix(".erased").read_text()
    assert f"group,{number}," in kept and "person," in kept, kept


def main():
    program = sys.argv[1]
    random.seed(20261129)
    part_way = 0
    with tempfile.TemporaryDirectory(prefix="alongside-kill-erasing-") as name:
        folder = pathlib.Path(name)
        base, number = begin(program, folder)
        for turn in range(TURNS):
            database = folder / f"turn-{turn}.sqlite"
            copy_of(base, database)
            for kill in range(KILLS):
                server = Server(program, database)
                if kill == KILLS - 1:
                    server.wait_for_answer()
                    remove_account(server.port)
                    time.sleep(random.uniform(0, 0.05))
                else:
                    wait_until_begun(database, number)
                    time.sleep(random.uniform(0, LONGEST_SECONDS))
                server.kill()
                part_way += ask(
                    database, "SELECT (SELECT count(*) FROM erased_groups WHERE group_id = ?) + "
                    "(SELECT count(*) FROM groups WHERE id = ?)", number, number) == (2,)
            server = Server(program, database)
            server.wait_for_answer()
            wait_until_erased(database, number)
            server.stop()
            check(database, base, number)
        # An older copy comes back, and the list beside the key is what it was.
        copy_of(base, database)
        server = Server(program, database)
        server.wait_for_answer()
        wait_until_erased(database, number)
        server.stop()
        check(database, base, number)
    if part_way < TURNS:
        raise SystemExit(f"only {part_way} times killed part of the way: too little was shown")
    print(f"{TURNS * KILLS} kills, {part_way} of them part of the way; all was erased each time, "
          "and once more after an older copy was put back")


if __name__ == "__main__":
    main()
