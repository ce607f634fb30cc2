"""What happens to a machine happens while people write, and nothing that was acknowledged is lost
or doubled: the disk is full, the disk may not be written, no file may be opened, the database is
away, the clock jumps by hours. Each time people are told that nothing was saved, or, where the line
to the database broke while it committed, that nobody can tell; and the program goes on by itself
when the trouble is over.

  faults_test.py PROGRAM [--seed N]    on SQLite; what takes a PostgreSQL needs the server that
                                       ALONGSIDE_TEST_POSTGRESQL names

Several people ask questions all the time and send each again until it is acknowledged, as a browser
does. At the end each question must be there once.
"""

import argparse
import errno
import http.client
import os
import pathlib
import random
import resource
import select
import shutil
import socket
import subprocess
import tempfile
import threading
import time

from kill_test import GROUP, Postgresql, Sqlite, check, signed_in
from program import Browser, Server

TROUBLE_SECONDS = 3
RECOVERY_SECONDS = 30


class Writer(threading.Thread):
    """Asks questions until it is told to leave off; each until it is acknowledged."""

    def __init__(self, port, cookies, name):
        super().__init__(daemon=True)
        self.browser = Browser(port)
        self.browser.cookies = dict(cookies)
        self.name, self.acknowledged, self.refusals = name, [], []
        self.last, self.pause = time.monotonic(), 0
        self.leave_off = threading.Event()
        self.token = self.browser.form_token(f"{GROUP}/questions/new")

    def run(self):
        for number in range(100_000):
            question = f"Question {self.name} {number}?"
            while not self.asked(question):
                if self.leave_off.is_set():
                    return
                time.sleep(0.05)
            self.acknowledged.append(question)
            time.sleep(self.pause)
            self.last = time.monotonic()
            if self.leave_off.is_set():
                return

    def asked(self, question):
        try:
            response, page = self.browser.request(
                "POST", f"{GROUP}/questions/new",
                {"form_token": self.token, "question": question, "description": ""})
        except (OSError, http.client.HTTPException):
            return False  # The line was cut: it is sent again.
        if response.status != 303:
            self.refusals.append((response.status, page))
        return response.status == 303


class World:
    """A made-up community that is served, and people who write."""

    def __init__(self, program, database, folder, environment=None):
        flags = ("--key-file", str(folder / "faults.key"))
        first = Server(program, database.location, *flags, "--demonstration")
        first.wait_for_answer()
        cookies = signed_in(first.port)
        first.stop()
        self.database = database
        self.server = Server(program, database.location, *flags, environment=environment)
        self.server.wait_for_answer()
        self.writers = [Writer(self.server.port, cookies[name], name) for name in cookies]
        for writer in self.writers:
            writer.start()
        self.wait_for_writes(RECOVERY_SECONDS)

    def wait_for_writes(self, seconds):
        """Each writer is acknowledged again, something that it sent after now."""
        since = time.monotonic()
        while not all(writer.last > since for writer in self.writers):
            assert self.server.process.poll() is None, "the server ended"
            assert time.monotonic() < since + seconds, "writing did not go on"
            time.sleep(0.02)

    def refusals(self):
        return [refusal for writer in self.writers for refusal in writer.refusals]

    def end(self):
        """How many questions were acknowledged."""
        for writer in self.writers:
            writer.leave_off.set()
        for writer in self.writers:
            writer.join(60)
        self.server.stop()
        acknowledged = [one for writer in self.writers for one in writer.acknowledged]
        check(self.database, acknowledged)
        return len(acknowledged)


NOTHING_SAVED = "Nothing was saved"
IN_DOUBT = "We cannot tell whether this was saved"


def expect_apologies(world, said=(NOTHING_SAVED,)):
    refusals = world.refusals()
    assert refusals, "nobody was refused: the trouble was none"
    for got, page in refusals:
        assert got in (500, 503), f"{got}: {page[:500]}"
        assert got == 503 or any(words in page for words in said), page[:2000]


# ---- A disk that takes nothing ----

# Stands between the program and the system: with a number in the file of ALONGSIDE_FAULT, each
# write to a file of the database fails with it.
FAILING_DISK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static int fault(int fd) {
  char link[64], path[512];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, sizeof path - 1);
  if (size < 0) return 0;
  path[size] = 0;
  if (!strstr(path, ".sqlite")) return 0;
  FILE* file = fopen(getenv("ALONGSIDE_FAULT"), "r");
  if (!file) return 0;
  int number = 0;
  if (fscanf(file, "%d", &number) != 1) number = 0;
  fclose(file);
  return number;
}
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
ssize_t pwrite64(int fd, const void* from, size_t size, off64_t at) {
  int number = fault(fd);
  if (number) { errno = number; return -1; }
  return REAL(pwrite64)(fd, from, size, at);
}
ssize_t pwrite(int fd, const void* from, size_t size, off_t at) {
  return pwrite64(fd, from, size, at);
}
int ftruncate64(int fd, off64_t size) {
  int number = fault(fd);
  if (number) { errno = number; return -1; }
  return REAL(ftruncate64)(fd, size);
}
"""


def preloaded(folder, name, source):
    """Built from `source`, to stand between the program and the system."""
    text, library = folder / f"{name}.c", folder / f"{name}.so"
    text.write_text(source)
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", library, text, "-ldl"], check=True)
    return str(library)


def disk_that_says(number):
    def fault(program, database, folder):
        flag, soon = folder / "fault", folder / "fault.soon"
        world = World(program, database, folder, {
            "LD_PRELOAD": preloaded(folder, "disk", FAILING_DISK), "ALONGSIDE_FAULT": str(flag)})
        for _ in range(3):
            soon.write_text(str(number))
            soon.rename(flag)  # At once: nobody reads half of it.
            time.sleep(random.uniform(0.2, TROUBLE_SECONDS))
            reader = Browser(world.server.port)
            assert reader.request("GET", "/sign-in")[0].status == 200, "reading goes on"
            flag.unlink()
            world.wait_for_writes(RECOVERY_SECONDS)
        expect_apologies(world)
        return world.end()
    return fault


# ---- No more files ----

def no_file_handles(program, database, folder):
    world = World(program, database, folder)
    before = resource.prlimit(world.server.process.pid, resource.RLIMIT_NOFILE)
    for _ in range(3):
        resource.prlimit(world.server.process.pid, resource.RLIMIT_NOFILE, (3, before[1]))
        with socket.create_connection(("127.0.0.1", world.server.port), 10) as waiting:
            waiting.sendall(b"GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            time.sleep(random.uniform(0.2, TROUBLE_SECONDS))
            resource.prlimit(world.server.process.pid, resource.RLIMIT_NOFILE, before)
            waiting.settimeout(RECOVERY_SECONDS)
            try:
                waiting.recv(1)  # Served after all, or turned away: not left hanging.
            except ConnectionResetError:
                pass
        world.wait_for_writes(RECOVERY_SECONDS)
        assert Browser(world.server.port).request("GET", "/sign-in")[0].status == 200
    return world.end()


# ---- The clock ----

# The time of day, with the seconds in the file of ALONGSIDE_CLOCK added; other clocks go on as they
# do on a machine whose time is set.
SHIFTED_CLOCK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
static long shift(void) {
  FILE* file = fopen(getenv("ALONGSIDE_CLOCK"), "r");
  long seconds = 0;
  if (!file) return 0;
  if (fscanf(file, "%ld", &seconds) != 1) seconds = 0;
  fclose(file);
  return seconds;
}
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
int clock_gettime(clockid_t clock, struct timespec* time) {
  int result = REAL(clock_gettime)(clock, time);
  if (result == 0 && clock == CLOCK_REALTIME) time->tv_sec += shift();
  return result;
}
time_t time(time_t* at) {
  time_t now = REAL(time)(NULL) + shift();
  if (at) *at = now;
  return now;
}
"""


def clock_that_jumps(program, database, folder):
    clock, soon = folder / "clock", folder / "clock.soon"
    clock.write_text("0")
    world = World(program, database, folder, {
        "LD_PRELOAD": preloaded(folder, "clock", SHIFTED_CLOCK), "ALONGSIDE_CLOCK": str(clock)})
    for hours in (5, 0, -5, 0, 30, -1):
        soon.write_text(str(hours * 3600))
        soon.rename(clock)
        world.wait_for_writes(RECOVERY_SECONDS)
        wait_for_background(world, hours)
    assert not world.refusals(), world.refusals()[0]
    return world.end()


def found(browser, word):
    """What the page of a search says below its form."""
    _, page = browser.request("GET", f"{GROUP}/search?q={word}")
    return page.split("<main", 1)[1].split("</form>", 1)[1]


def wait_for_background(world, hours):
    for writer in world.writers:
        writer.pause = 0.5  # Reading words anew takes longer than asking.
    """A question that is asked now can be found soon: the job that reads its words has run."""
    browser = world.writers[0].browser
    probe = Browser(world.server.port)
    probe.cookies = dict(browser.cookies)
    word = "probe" + "".join(random.choice("abcdefghijklmnop") for _ in range(12))
    response, _ = probe.post(f"{GROUP}/questions/new",
                             {"question": f"What of {word}?", "description": ""},
                             f"{GROUP}/questions/new")
    assert response.status == 303, response.status
    until = time.monotonic() + RECOVERY_SECONDS
    while word not in found(probe, word):
        assert time.monotonic() < until, f"at {hours} h: work in the background stands still"
        time.sleep(0.2)


# ---- The database is away ----

class Line:
    """Between the program and PostgreSQL; can be cut, and mended."""

    def __init__(self, host, port):
        self.target = (host, int(port))
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        self.cut, self.open = threading.Event(), []
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            near, _ = self.listening.accept()
            if self.cut.is_set():
                near.close()
                continue
            far = socket.create_connection(self.target)
            self.open += [near, far]
            threading.Thread(target=self.carry, args=(near, far), daemon=True).start()

    def carry(self, near, far):
        other = {near: far, far: near}
        try:
            while True:
                for one in select.select([near, far], [], [])[0]:
                    data = one.recv(65536)
                    if not data:
                        return
                    other[one].sendall(data)
        except (OSError, ValueError):
            pass
        finally:
            for one in other:
                one.close()

    def break_off(self):
        self.cut.set()
        for one in self.open:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self.open.clear()

    def mend(self):
        self.cut.clear()


class ByLine:
    """The database as the program reaches it; looked at directly."""

    def __init__(self, database, line):
        before, _, after = database.location.partition("@")
        self.location = f"{before}@127.0.0.1:{line.port}/{after.split('/', 1)[1]}"
        self.rows = database.rows


def database_away(program, database, folder):
    host, port = database.location.split("@")[1].split("/")[0].split(":")
    line = Line(host, port)
    world = World(program, ByLine(database, line), folder)
    for _ in range(5):
        line.break_off()
        time.sleep(random.uniform(0.2, TROUBLE_SECONDS))
        line.mend()
        world.wait_for_writes(RECOVERY_SECONDS)
    expect_apologies(world, said=(NOTHING_SAVED, IN_DOUBT))
    return world.end()


FAULTS = [
    ("SQLite", "the disk is full", disk_that_says(errno.ENOSPC)),
    ("SQLite", "the disk may not be written", disk_that_says(errno.EROFS)),
    ("SQLite", "the disk is broken", disk_that_says(errno.EIO)),
    ("SQLite", "no file may be opened", no_file_handles),
    ("SQLite", "the clock jumps", clock_that_jumps),
    ("PostgreSQL", "the database is away", database_away),
]


def reason_to_skip(engine, name, server):
    if engine == "PostgreSQL" and not server:
        return "ALONGSIDE_TEST_POSTGRESQL names no server"
    if engine == "SQLite" and shutil.which("cc") is None:
        return "there is no cc"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--seed", type=int, default=20261130)
    parser.add_argument("--only", default="", help="faults whose name holds this")
    asked = parser.parse_args()
    server = os.environ.get("ALONGSIDE_TEST_POSTGRESQL")
    for engine, name, fault in FAULTS:
        if asked.only not in name:
            continue
        if reason := reason_to_skip(engine, name, server):
            print(f"{engine}, {name}: skipped, {reason}")
            continue
        random.seed(asked.seed)
        with tempfile.TemporaryDirectory(prefix="alongside-fault-") as path:
            folder = pathlib.Path(path)
            database = Sqlite(folder) if engine == "SQLite" else Postgresql(server)
            questions = fault(asked.program, database, folder)
        print(f"{engine}, {name}: {questions} acknowledged questions, none lost or doubled",
              flush=True)


if __name__ == "__main__":
    main()
