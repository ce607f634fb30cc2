"""A server whose database may not grow any more: it says so, page by page, and goes on.

  file_limit_test.py PROGRAM
"""
import pathlib
import re
import resource
import socket
import subprocess
import sys
import tempfile
import unittest
import urllib.error
import urllib.parse
import urllib.request

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
SPARE_BYTES = 64 * 1024
PASSPHRASE = "correct horse battery staple"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class FileLimit(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.url = f"http://127.0.0.1:{free_port()}"
        self.server = subprocess.Popen(
            [PROGRAM, "--database", folder.name + "/a.sqlite", "serve", "--demonstration",
             "--listen", self.url[7:]],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(self.server.stdout.close)
        self.addCleanup(self.server.wait)
        self.addCleanup(self.server.kill)
        for line in self.server.stdout:
            if line.startswith("Serving at"):
                break
        self.folder = pathlib.Path(folder.name)
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())

    def ask(self, path, **fields):
        form = urllib.parse.urlencode(fields).encode() if fields else None
        try:
            with self.browser.open(self.url + path, form, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()

    def token(self, path):
        return re.search('name="form_token" value="([^"]+)"', self.ask(path)[1]).group(1)

    def test_a_write_that_does_not_fit_fails_and_nothing_else(self):
        token = self.token("/sign-in")
        status, _ = self.ask("/sign-in", form_token=token, name="Asha", passphrase=PASSPHRASE)
        self.assertEqual(status, 200)
        # The write-ahead log may be larger already, from what was made up; it begins anew.
        limit = (self.folder / "a.sqlite").stat().st_size + SPARE_BYTES
        resource.prlimit(self.server.pid, resource.RLIMIT_FSIZE, (limit, limit))
        token = self.token("/groups/new")
        for number in range(200):
            status, page = self.ask("/groups/new", form_token=token, form="group",
                                    openness="listed", name=f"Group {number}",
                                    purpose="x" * 1900, serves="All", ground_rules="x" * 1900,
                                    side_1="Lived experience", side_2="Professional")
            if status == 500:
                break
        self.assertIsNone(self.server.poll(), "the server died")
        self.assertEqual(status, 500)
        self.assertIn("Nothing was saved", page)
        self.assertNotIn(">Sign in<", page)
        self.assertEqual(self.ask("/groups")[0], 200, "reading goes on")


unittest.main(argv=sys.argv[:1])
