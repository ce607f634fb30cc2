"""`alongside backup`, `verify`, `restore` and `copy` as people type them.

  backup_command_test.py PROGRAM
"""
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

PROGRAM = sys.argv[1]


def run(*arguments, **options):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True,
                          timeout=120, **options)
    return done.returncode, done.stdout, done.stderr


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Served:
    """A server with the demonstration; ends by its process."""

    def __init__(self, database, *more, environment=None):
        self.url = f"http://127.0.0.1:{free_port()}"
        self.process = subprocess.Popen(
            [PROGRAM, "--database", str(database), "serve", "--listen", self.url[7:], *more],
            stdout=subprocess.PIPE, text=True, env={**os.environ, "ALONGSIDE_LOG_LEVEL": "error",
                                                    **(environment or {})})
        while "Serving at" not in self.process.stdout.readline():
            if self.process.poll() is not None:
                raise RuntimeError("the server ended")

    def page(self, path):
        with urllib.request.urlopen(self.url + path, timeout=30) as answer:
            return answer.read().decode()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        self.process.stdout.close()


def rows(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute("SELECT id, name FROM people ORDER BY id").fetchall()


class BackupCommand(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.TemporaryDirectory()
        cls.made = pathlib.Path(cls.home.name, "made.sqlite")
        with Served(cls.made, "--demonstration"):
            pass

    @classmethod
    def tearDownClass(cls):
        cls.home.cleanup()

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.database = self.folder / "a.sqlite"
        for end in ("sqlite", "key"):
            shutil.copy(self.made.with_suffix("." + end), self.database.with_suffix("." + end))
        self.backups = self.folder / "backups"
        self.backups.mkdir()

    def backup(self, *more, to=None):
        status, printed, said = run("--database", self.database, "backup", "--to",
                                    to or self.backups, *more)
        self.assertEqual(status, 0, said)
        return pathlib.Path(printed.split(": ")[0]), printed

    def test_writes_verifies_and_puts_back(self):
        path, printed = self.backup()
        self.assertRegex(path.name, r"^alongside-\d{8}T\d{6}Z\.tar\.zst$")
        self.assertIn("not encrypted", printed)
        self.assertIn("The key is not in it", printed)
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        status, printed, said = run("verify", path)
        self.assertEqual((status, said), (0, ""), printed)
        self.assertIn("This backup is whole", printed)
        other = self.folder / "other.sqlite"
        status, printed, said = run("--database", other, "restore", path)
        self.assertEqual(status, 0, said)
        self.assertEqual(rows(other), rows(self.database))
        self.assertIn("put the key file of that time", printed)

    def test_is_made_while_people_are_served(self):
        with Served(self.database, "--demonstration") as server:
            path, _ = self.backup()
            self.assertIn("Riverside", server.page("/"))
        self.assertEqual(run("verify", path)[0], 0)

    def test_puts_aside_what_is_there_only_where_that_is_said(self):
        path, _ = self.backup()
        before = rows(self.database)
        status, _, said = run("--database", self.database, "restore", path)
        self.assertEqual(status, 2)
        self.assertIn("--over", said)
        status, printed, said = run("--database", self.database, "restore", path, "--over")
        self.assertEqual(status, 0, said)
        self.assertEqual(rows(self.database), before)
        aside = re.search(r"kept as (.*)", printed).group(1)
        self.assertEqual(rows(aside), before)

    def test_refuses_what_was_changed_and_leaves_nothing_behind(self):
        path, _ = self.backup()
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
        self.assertEqual(run("verify", path)[0], 2)
        other = self.folder / "other.sqlite"
        status, _, said = run("--database", other, "restore", path)
        self.assertEqual(status, 2, said)
        self.assertEqual([one.name for one in self.folder.iterdir() if "other" in one.name], [])

    def test_a_killed_restore_leaves_no_database_under_the_name(self):
        path, _ = self.backup()
        other = self.folder / "other.sqlite"
        for wait in (0.02, 0.05, 0.1):
            process = subprocess.Popen([PROGRAM, "--database", str(other), "restore", str(path)],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(wait)
            process.kill()
            process.wait()
            if other.exists():  # It was quicker than we.
                self.assertEqual(rows(other), rows(self.database))
                other.unlink()
        self.assertEqual(run("--database", other, "restore", path)[0], 0)
        self.assertEqual(rows(other), rows(self.database))

    def test_keeps_so_many(self):
        names = [f"alongside-2026010{n}T000000Z.tar.zst" for n in range(1, 6)]
        for name in [*names, "else.txt"]:
            (self.backups / name).write_text("")
        path, printed = self.backup("--keep", "3")
        self.assertEqual(sorted(one.name for one in self.backups.iterdir()),
                         sorted([*names[3:], path.name, "else.txt"]))
        self.assertEqual(printed.count("Removed"), 3)

    def test_removes_the_old_but_never_the_last(self):
        old = self.backups / "alongside-20260101T000000Z.tar.zst"
        old.write_text("")
        os.utime(old, (0, 0))
        path, _ = self.backup("--keep-days", "7")
        os.utime(path, (0, 0))
        self.assertEqual([one.name for one in self.backups.iterdir()], [path.name])

    def test_the_key_goes_only_where_it_is_safe(self):
        status, _, said = run("--database", self.database, "backup", "--to", self.backups,
                              "--with-key")
        self.assertEqual(status, 2)
        self.assertIn("encrypted", said)
        self.assertEqual(list(self.backups.iterdir()), [])
        (self.folder / "words").write_text("teapot granite cloud\n")
        path, _ = self.backup("--passphrase-file", self.folder / "words", "--with-key")
        other = self.folder / "moved" / "other.sqlite"
        other.parent.mkdir()
        status, printed, said = run("--database", other, "restore", path, "--passphrase-file",
                                    self.folder / "words")
        self.assertEqual(status, 0, said)
        self.assertEqual(other.with_suffix(".key").read_text(),
                         self.database.with_suffix(".key").read_text())

    @unittest.skipUnless(shutil.which("age"), "age is not installed")
    def test_is_opened_by_age_and_opens_ages(self):
        keys = self.folder / "keys"
        keys.write_text(run("backup-keys")[1])
        recipient = re.search(r"age1\w+", keys.read_text()).group()
        sealed, _ = self.backup("--recipient", recipient)
        self.assertTrue(sealed.name.endswith(".tar.zst.age"))
        self.assertEqual(run("verify", sealed)[0], 2)
        plain = self.folder / "plain.tar.zst"
        subprocess.run(["age", "-d", "-i", keys, "-o", plain, sealed], check=True)
        self.assertEqual(run("verify", plain)[0], 0)
        again = self.folder / "again.age"
        subprocess.run(["age", "-r", recipient, "-o", again, plain], check=True)
        status, _, said = run("verify", again, "--identity", keys)
        self.assertEqual(status, 0, said)

    def test_the_doctor_asks_for_a_backup_and_is_content_with_one(self):
        status, printed, said = run("--database", self.database, "doctor")
        self.assertEqual((status, said), (1, ""), printed)
        self.assertIn("MEND   No backup was ever made", printed)
        self.backup()
        status, printed, said = run("--database", self.database, "doctor")
        self.assertEqual((status, said), (0, ""), printed)
        self.assertNotIn("MEND", printed)
        self.database.with_suffix(".key").chmod(0o644)
        self.assertEqual(run("--database", self.database, "doctor")[0], 1)
        status, printed, _ = run("--database", self.folder / "nowhere.sqlite", "doctor")
        self.assertEqual(status, 1)
        self.assertFalse((self.folder / "nowhere.sqlite").exists(), "a doctor changes nothing")

    def test_is_made_each_night_where_the_settings_say_so(self):
        missing = {"ALONGSIDE_BACKUP_FOLDER": str(self.folder / "nowhere")}
        status, _, said = run("--database", self.database, "serve", "--listen",
                              f"127.0.0.1:{free_port()}", env={**os.environ, **missing})
        self.assertEqual(status, 2)
        self.assertIn("backup_folder", said)
        nightly = {"ALONGSIDE_BACKUP_FOLDER": str(self.backups)}
        end = time.monotonic() + 60

        def waiting_jobs():
            with sqlite3.connect(self.database) as connection:
                # It waits for half past two: from the next start on as if that had come.
                return connection.execute(
                    "UPDATE jobs SET due_at = 1 WHERE kind = 'backup'").rowcount

        with Served(self.database, "--demonstration", environment=nightly):
            while time.monotonic() < end and not waiting_jobs():
                time.sleep(0.1)
        with Served(self.database, "--demonstration", environment=nightly):
            while time.monotonic() < end and not list(self.backups.glob("*.zst")):
                time.sleep(0.1)
        path, = self.backups.glob("*.zst")
        self.assertEqual(run("verify", path)[0], 0)

    @unittest.skipUnless(os.environ.get("ALONGSIDE_TEST_POSTGRESQL"), "no PostgreSQL was given")
    def test_copies_to_postgresql_and_back(self):
        server = os.environ["ALONGSIDE_TEST_POSTGRESQL"]
        name = f"copied_{os.getpid()}"
        subprocess.run(["psql", "-q", server, "-c", f"CREATE DATABASE {name}"], check=True)
        self.addCleanup(subprocess.run,
                        ["psql", "-q", server, "-c", f"DROP DATABASE {name}"], check=True)
        there = server.rsplit("/", 1)[0] + "/" + name
        back = self.folder / "back.sqlite"
        for one, other in ((self.database, there), (there, back)):
            status, printed, said = run("copy", "--from", one, "--to", other)
            self.assertEqual(status, 0, said)
            self.assertIn("the same in both", printed)
        self.assertEqual(rows(back), rows(self.database))
        status, _, said = run("copy", "--from", self.database, "--to", there)
        self.assertEqual(status, 2)
        self.assertIn("holds something already", said)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
