"""The ten lines of Python in decision 0022 reckon what was written, and find what was changed.

  record_lines_test.py PROGRAM
"""
import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
DECISION = pathlib.Path(__file__).resolve().parents[2] / "docs/decisions/0022-record-of-acts.md"
LINES = textwrap.dedent(re.search(r"```python\n(.+?)```", DECISION.read_text(), re.S)[1])
PATIENCE_SECONDS = 60


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def record_of_demonstration(folder):
    """Its acts are chained by a job, a moment after the server began."""
    database = str(pathlib.Path(folder, "a.sqlite"))
    server = subprocess.Popen(
        [PROGRAM, "--database", database, "serve", "--listen", f"127.0.0.1:{free_port()}",
         "--demonstration"], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "ALONGSIDE_LOG_LEVEL": "error"})
    while "Serving at" not in server.stdout.readline():
        assert server.poll() is None
    until = time.monotonic() + PATIENCE_SECONDS
    with sqlite3.connect(database) as read:
        while read.execute("SELECT COUNT(*) FROM record_heads").fetchone() == (0,):
            assert time.monotonic() < until, "nothing was chained"
            time.sleep(0.1)
    server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=60) == 0
    server.stdout.close()
    return subprocess.run([PROGRAM, "--database", database, "record", "export"],
                          capture_output=True, text=True, timeout=60, check=True).stdout


def reckoned(record):
    return subprocess.run([sys.executable, "-c", LINES], input=record, capture_output=True,
                          text=True, timeout=60).returncode == 0


class RecordLines(unittest.TestCase):
    def test_what_was_written_is_right_and_what_was_changed_is_not(self):
        with tempfile.TemporaryDirectory() as folder:
            record = record_of_demonstration(folder)
        self.assertGreater(record.count("\n"), 4)
        self.assertTrue(reckoned(record))
        lines = record.splitlines(keepends=True)
        without_the_first = "".join(lines[:2] + lines[3:])
        self.assertFalse(reckoned(without_the_first))
        self.assertFalse(reckoned(record.replace("made_", "made-", 1)))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
