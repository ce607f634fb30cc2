"""What watches a running program: `/readyz`, and `/metrics` on an address of its own.

  metrics_test.py PROGRAM
"""
import json
import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import urllib.error
import urllib.request

PROGRAM = sys.argv[1]
LINE = re.compile(r'^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? '
                  r'[0-9.e+-]+)$')


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def ask(url):
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as problem:
        return problem.code, problem.read().decode()


class Metrics(unittest.TestCase):
    def setUp(self):
        self.begin({"ALONGSIDE_LOG_LEVEL": "error"})

    def begin(self, settings):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.database = pathlib.Path(folder.name, "a.sqlite")
        self.pages, self.metrics = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
        server = subprocess.Popen(
            [PROGRAM, "--database", str(self.database), "serve", "--listen", self.pages[7:],
             "--demonstration"], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "ALONGSIDE_METRICS_LISTEN": self.metrics[7:], **settings})

        def end():
            server.send_signal(signal.SIGTERM)
            self.assertEqual(server.wait(timeout=60), 0)
            server.stdout.close()
        self.addCleanup(end)
        while "Serving at" not in server.stdout.readline():
            self.assertIsNone(server.poll())
        return server

    def test_counts_what_was_asked_by_route_and_names_nobody(self):
        for path in ("/", "/groups/1", "/groups/2", "/nothing/here"):
            ask(self.pages + path)
        status, text = ask(self.metrics + "/metrics")
        self.assertEqual(status, 200)
        for line in text.splitlines():
            self.assertRegex(line, LINE)
        group = 'method="GET",route="/groups/:group"'
        self.assertIn(f'alongside_requests_total{{{group},status="2xx"}} 2', text)
        self.assertIn('alongside_requests_total{method="GET",route="-",status="4xx"} 1', text)
        self.assertIn(f'alongside_request_seconds_count{{{group}}} 2', text)
        self.assertRegex(text, r'alongside_jobs\{kind="[a-z_]+",state="waiting"\} \d')
        self.assertRegex(text, r"alongside_read_wait_seconds_count [1-9]")
        self.assertRegex(text, r"alongside_write_wait_seconds_count [1-9]")
        self.assertRegex(text, r"alongside_writes_waiting \d")  # Jobs of the start may write still.
        self.assertIn("alongside_listeners 0", text)
        self.assertRegex(text, r"process_resident_memory_bytes [1-9]")
        for secret in ("Asha", "Breathe", "/groups/1", "127.0.0.1"):
            self.assertNotIn(secret, text)
        self.assertEqual(ask(self.pages + "/metrics")[0], 404, "the world does not see them")
        self.assertEqual(ask(self.metrics + "/groups")[0], 404, "nothing else is there")

    def test_each_line_of_the_log_is_an_object_that_knows_its_request(self):
        server = self.begin({"ALONGSIDE_LOG_FORMAT": "json", "ALONGSIDE_TRUST_FORWARDED": "true"})

        def logged(path, given):
            request = urllib.request.Request(self.pages + path, headers={"X-Request-Id": given})
            urllib.request.urlopen(request, timeout=30).read()
            return json.loads(server.stdout.readline())
        line = logged("/groups/1", "7f-of-the-proxy")
        self.assertEqual((line["method"], line["route"], line["status"], line["request"]),
                         ("GET", "/groups/:group", 200, "7f-of-the-proxy"))
        self.assertRegex(line["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        self.assertEqual(line["level"], "info")
        made = [logged("/groups/1", given)["request"] for given in ("a b", "x" * 65)]
        for one in made:
            self.assertRegex(one, r"^[0-9a-f]{14}$", "what is no id is not taken over")
        self.assertNotEqual(*made)

    def test_says_that_it_is_ready_and_that_it_is_not(self):
        self.assertEqual(ask(self.pages + "/readyz"), (200, "ready\n"))
        with sqlite3.connect(self.database) as connection:
            name, = connection.execute("SELECT max(name) FROM migrations").fetchone()
            connection.execute("DELETE FROM migrations WHERE name = ?", (name,))
        self.assertEqual(ask(self.pages + "/readyz"), (503, "not ready\n"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
