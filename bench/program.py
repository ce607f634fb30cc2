"""Runs the program and talks to it, for the bench and the kill test. Standard library only."""

import contextlib
import html
import http.client
import pathlib
import re
import signal
import socket
import subprocess
import time
import urllib.parse

PASSPHRASE = "correct horse battery staple"
STOP_SECONDS = 30
START_SECONDS = 300  # A made-up community on PostgreSQL, beside much other work.


def free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return chosen.getsockname()[1]


class Server:
    """`alongside serve` on a free port of this machine; ended by its process id."""

    def __init__(self, program, database, *flags, environment=None):
        self.port = free_port()
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [program, "--database", str(database), "serve", "--listen",
             f"127.0.0.1:{self.port}", *flags],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={"ALONGSIDE_LOG_LEVEL": "error", "PATH": "/usr/bin:/bin",
                 **(environment or {})})

    def wait_for_answer(self, path="/sign-in") -> float:
        """Seconds from start to the first whole answer."""
        while time.monotonic() < self.started + START_SECONDS:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                connection.request("GET", path)
                if connection.getresponse().read():
                    return time.monotonic() - self.started
            except OSError:
                if self.process.poll() is not None:
                    raise RuntimeError("the server ended by itself") from None
                time.sleep(0.001)
        raise RuntimeError("the server never answered")

    def resident_megabytes(self) -> float:
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) / 1024

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            raise RuntimeError("the server did not stop when asked to") from None


@contextlib.contextmanager
def serving(program, database, *flags):
    server = Server(program, database, *flags)
    try:
        server.wait_for_answer()
        yield server
    finally:
        server.stop()


class Browser:
    """Keeps cookies and fills in the form's token."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.connection = None

    def request(self, method, path, form=None):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": self.cookie_header()}
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.connection.request(method, path, body, headers)
            response = self.connection.getresponse()
            text = response.read().decode()
        except (OSError, http.client.HTTPException):
            self.connection = None
            raise
        for cookie in response.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return response, text

    def cookie_header(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def form_token(self, path):
        _, text = self.request("GET", path)
        return html.unescape(re.search(r'name="form_token" value="([^"]+)"', text).group(1))

    def post(self, path, form, token_from):
        token = self.form_token(token_from)
        return self.request("POST", path, {"form_token": token, **form})

    def sign_in(self, name):
        response, _ = self.post("/sign-in", {"name": name, "passphrase": PASSPHRASE}, "/sign-in")
        if response.status != 303:
            raise RuntimeError(f"{name} could not sign in: {response.status}")
