"""The examples of docs/examples with the real web servers, in front of the program: pages, live
parts at once, files, and from where somebody comes.

  proxy_test.py PROGRAM
"""
import http.client
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "docs/examples"
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
PASSPHRASE = "correct horse battery staple"
QUESTION = "/groups/1/questions/1"
TRIES = 12  # More than anybody has for one name from one network.
ALL_LOOPBACK = "127.0.0.1"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(port):
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"nothing listens on {port}")


class Browser:
    """A person's browser, at an address of its own; certificates made here are trusted."""

    def __init__(self, port, address=ALL_LOOPBACK):
        self.port, self.address, self.cookies = port, address, {}

    def ask(self, method, path, body=None, headers=()):
        """The answer, opened: its body is not read yet."""
        connection = http.client.HTTPSConnection(
            "localhost", self.port, timeout=20, source_address=(self.address, 0),
            context=ssl._create_unverified_context())
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body, {"Cookie": cookies, "Connection": "close",
                                                **dict(headers)})
        answer = connection.getresponse()
        for line in answer.headers.get_all("Set-Cookie", []):
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer

    def get(self, path):
        return self.ask("GET", path).read().decode()

    def token(self, path):
        return re.search('name="form_token" value="([^"]+)"', self.get(path)).group(1)

    def post(self, page, path, headers=(), **fields):
        """Sends a form that stands on the page."""
        body = urllib.parse.urlencode({"form_token": self.token(page), **fields})
        kind = {"Content-Type": "application/x-www-form-urlencoded", **dict(headers)}
        return self.ask("POST", path, body, kind)

    def answer_all(self):
        """Results can be seen by who has answered."""
        while statement := re.search('name="statement" value="([^"]+)"', self.get(QUESTION)):
            answer = self.post(QUESTION, f"{QUESTION}/answers", answer="agree",
                               statement=statement.group(1))
            assert answer.status == 303, answer.read()

    def sign_in(self, passphrase=PASSPHRASE, headers=()):
        return self.post("/sign-in", "/sign-in", headers, name="Ben", passphrase=passphrase)


class Proxy:
    """What both examples have to do. A class below says how its program is started."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.folder.chmod(0o755)
        self.port, self.plain_port, self.inner_port = free_port(), free_port(), free_port()
        self.certificate()
        self.start([PROGRAM, "--database", str(self.folder / "a.sqlite"), "serve",
                    "--demonstration", "--listen", f"127.0.0.1:{self.inner_port}"],
                   ALONGSIDE_TRUST_FORWARDED="true", PATH="/usr/bin",
                   ALONGSIDE_BASE_URL=f"https://localhost:{self.port}")
        wait_for(self.inner_port)
        self.start_proxy()
        wait_for(self.port)

    def start(self, command, **environment):
        log = open(self.folder / "log", "a", encoding="utf-8")
        self.addCleanup(log.close)
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment or None)
        self.addCleanup(self.end, process)

    def end(self, process):
        """At once: no stream is kept open for a browser that has gone."""
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            self.fail(f"{process.args[0]} waited for somebody")

    def certificate(self):
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
                        str(self.folder / "key.pem"), "-out", str(self.folder / "chain.pem")],
                       check=True, capture_output=True)

    def example(self, name, changes):
        """The example's text; each change has to be there, so that none is forgotten."""
        text = (EXAMPLES / name).read_text()
        for old, new in changes:
            self.assertIn(old, text)
            text = text.replace(old, new)
        (self.folder / name).write_text(text)

    def test_pages_come_over_tls_alone(self):
        answer = Browser(self.port).ask("GET", "/sign-in")
        self.assertEqual(answer.status, 200)
        self.assertIn("max-age", answer.headers["Strict-Transport-Security"])
        for line in answer.headers.get_all("Set-Cookie"):
            self.assertTrue(line.startswith("__Host-"), line)
        plain = http.client.HTTPConnection("localhost", self.plain_port, timeout=20)
        plain.request("GET", "/sign-in")
        moved = plain.getresponse()
        self.assertIn(moved.status, (301, 308))
        self.assertTrue(moved.headers["Location"].startswith("https://"))

    def test_live_parts_come_at_once(self):
        browser = Browser(self.port)
        self.assertEqual(browser.sign_in().status, 303)
        browser.answer_all()
        began = time.monotonic()
        stream = browser.ask("GET", f"{QUESTION}/results/live")
        self.assertEqual(stream.status, 200)
        self.assertEqual(stream.headers["Content-Type"].split(";")[0], "text/event-stream")
        while not stream.readline().startswith(b"data:"):
            pass
        self.assertLess(time.monotonic() - began, 5, "it was held back")
        stream.close()

    def test_files_are_passed_on_up_to_the_limit(self):
        browser = Browser(self.port)
        browser.sign_in()
        token = browser.token("/me/picture")
        part = ('--x\r\nContent-Disposition: form-data; name="form_token"\r\n\r\n'
                f'{token}\r\n--x\r\nContent-Disposition: form-data; name="picture"; '
                'filename="a.png"\r\n\r\n').encode()
        body = part + b"p" * (8 << 20) + b"\r\n--x--\r\n"
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        answer = browser.ask("POST", "/me/picture", body, headers)
        self.assertEqual(answer.status, 422, "the program says that it is no picture")
        self.assertIn("picture", answer.read().decode())

    def test_guesses_count_by_the_address_of_who_guesses(self):
        guesser = Browser(self.port, "127.1.0.9")
        for number in range(TRIES):  # Saying that one comes from elsewhere changes nothing.
            guesser.sign_in(f"wrong guess {number}", {"X-Forwarded-For": f"203.0.113.{number}"})
        self.assertNotEqual(guesser.sign_in().status, 303, "who guessed has to wait")
        self.assertEqual(Browser(self.port, "127.2.0.9").sign_in().status, 303)


@unittest.skipUnless(shutil.which("nginx"), "nginx is not here")
class Nginx(Proxy, unittest.TestCase):
    def start_proxy(self):
        live = "/etc/letsencrypt/live/together.example"
        self.example("nginx.conf", [
            (f"{live}/fullchain.pem", str(self.folder / "chain.pem")),
            (f"{live}/privkey.pem", str(self.folder / "key.pem")),
            ("/var/log/nginx/alongside.log", str(self.folder / "errors")),
            ("127.0.0.1:8080", f"127.0.0.1:{self.inner_port}"),
            ("listen 80;", f"listen {self.plain_port};"),
            ("listen [::]:80;", ""), ("listen [::]:443 ssl http2;", ""),
            ("listen 443 ", f"listen {self.port} "),
            ("proxy_set_header Host $host;", "proxy_set_header Host $http_host;"),
            ("together.example", "localhost")])
        (self.folder / "whole.conf").write_text(
            f"pid {self.folder}/pid; daemon off; events {{}}\nhttp {{\n"
            + "".join(f"{kind}_temp_path {self.folder}/{kind};\n" for kind in
                      ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
            + f"include {self.folder}/nginx.conf;\n}}\n")
        self.start(["nginx", "-e", f"{self.folder}/errors", "-c", f"{self.folder}/whole.conf"])


@unittest.skipUnless(shutil.which("caddy"), "caddy is not here")
class Caddy(Proxy, unittest.TestCase):
    def start_proxy(self):
        self.example("Caddyfile", [
            ("127.0.0.1:8080", f"127.0.0.1:{self.inner_port}"),
            ("together.example {", f"localhost:{self.port} {{\n\ttls {self.folder}/chain.pem "
                                   f"{self.folder}/key.pem")])
        text = (self.folder / "Caddyfile").read_text()
        (self.folder / "Caddyfile").write_text(
            f"{{\n\tadmin off\n\thttp_port {self.plain_port}\n\thttps_port {self.port}\n"
            f"\tskip_install_trust\n}}\n{text}")
        self.start(["caddy", "run", "--adapter", "caddyfile", "--config",
                    f"{self.folder}/Caddyfile"], HOME=str(self.folder), PATH="/usr/bin")


unittest.main(argv=sys.argv[:1], warnings="ignore")
