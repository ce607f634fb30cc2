"""Mails, by the program itself against a real SMTP server (aiosmtpd): an address is confirmed
first, what a mail says and how it is stopped, refusals, and no mail twice where it is killed.

  mail_test.py PROGRAM
"""
import contextlib
import email
import email.policy
import os
import pathlib
import random
import re
import sqlite3
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse

try:
    from aiosmtpd.controller import Controller
except ImportError:
    if sys.executable == "/usr/bin/python3" or not os.path.exists("/usr/bin/python3"):
        print("aiosmtpd is not installed: skipped")
        sys.exit(0)
    os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])  # Debian's own has it.

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "bench"))
from program import Browser, Server, free_port  # noqa: E402

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
PATIENCE = 60


class Sink:
    """Takes mails as a server of a provider does."""

    def __init__(self):
        self.mails, self.slow, self.lock = [], 0.0, threading.Lock()
        self.refused = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone"):
            return "550 5.1.1 There is nobody of that name"
        if address.startswith("policy"):
            self.refused += 1
            return "550 5.7.1 Not from where you are"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        with self.lock:
            first = not any(to == envelope.rcpt_tos for to, _ in self.mails)
            if envelope.rcpt_tos[0].startswith("later") and first:
                self.mails.append((envelope.rcpt_tos, None))
                return "451 4.3.0 Later, please"
            self.mails.append((envelope.rcpt_tos, mail))
        time.sleep(self.slow)
        return "250 OK"

    def to(self, address):
        with self.lock:
            return [mail for to, mail in self.mails if to == [address] and mail is not None]

    def wait_for(self, address, count=1):
        end = time.monotonic() + PATIENCE
        while len(self.to(address)) < count:
            assert time.monotonic() < end, f"{address} has {len(self.to(address))} mails"
            time.sleep(0.05)
        return self.to(address)[count - 1]


@contextlib.contextmanager
def mail_server(sink):
    controller = Controller(sink, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def text_of(mail, kind="plain"):
    return mail.get_body((kind,)).get_content()


class Mails(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        before = os.getcwd()
        self.addCleanup(os.chdir, before)
        os.chdir(self.folder)
        self.sink = Sink()
        port = self.enterContext(mail_server(self.sink)) if hasattr(self, "enterContext") else None
        if port is None:
            context = mail_server(self.sink)
            port = context.__enter__()
            self.addCleanup(context.__exit__, None, None, None)
        (self.folder / "alongside.toml").write_text(
            f'mail_server = "127.0.0.1"\nmail_port = {port}\nmail_security = "none"\n'
            'mail_from = "together@alongside.example"\n')
        self.server = None
        self.start()
        self.addCleanup(lambda: self.server.stop())

    def start(self):
        self.server = Server(PROGRAM, self.folder / "a.sqlite", "--demonstration")
        self.server.wait_for_answer()

    def person(self, name, address):
        browser = Browser(self.server.port)
        browser.sign_in(name)
        answer, text = browser.post("/me", {
            "name": name, "pronouns": "", "email": address,
            "own_passphrase": "correct horse battery staple"}, "/me")
        self.assertEqual(answer.status, 303, text)
        return browser

    def confirm(self, browser, address):
        answer, _ = browser.post("/notices/wishes/address", {}, "/notices/wishes")
        self.assertEqual(answer.status, 303)
        mail = self.sink.wait_for(address)
        link = re.search(r"http://\S+/notices/address\S+", text_of(mail)).group(0)
        path = link.split(str(self.server.port), 1)[1]
        stranger = Browser(self.server.port)  # Whoever reads the mail, on any device.
        answer, page = stranger.request("GET", path)
        self.assertIn("Is this your e-mail address?", page)
        self.assertNotIn("confirmed", self.wishes(browser))
        answer, page = stranger.request("POST", path, {})
        self.assertIn("Thank you", page)
        answer, _ = stranger.request("POST", path.replace("person=", "person=1"), {})
        self.assertEqual(answer.status, 404)

    def wishes(self, browser):
        return browser.request("GET", "/notices/wishes")[1]

    def ask(self, browser, question):
        answer, text = browser.post("/groups/1/questions/new", {"question": question},
                                    "/groups/1/questions/new")
        self.assertEqual(answer.status, 303, text)

    def test_go_where_they_are_wanted_and_stop_with_one_press(self):
        ben = self.person("Ben", "ben@example.org")
        self.assertIn("We send nothing to ben@example.org", self.wishes(ben))
        ben.post("/notices/wishes", {"theme_questions": "at_once"}, "/notices/wishes")
        asha = self.person("Asha", "asha@example.org")
        self.ask(asha, "Does anybody hear of this?")
        self.confirm(ben, "ben@example.org")
        self.assertIn("Mails come to ben@example.org", self.wishes(ben))
        self.ask(asha, "Which secret ailment?\N{LATIN SMALL LETTER E WITH ACUTE}")
        mail = self.sink.wait_for("ben@example.org", 2)
        self.assertEqual(len(self.sink.to("ben@example.org")), 2,
                         "what came before the address was confirmed is not sent")
        self.assertIn("New question: Which secret ailment?", text_of(mail))
        self.assertIn("Which secret ailment?", text_of(mail, "html"))
        # What the demonstration has for him meanwhile goes into the same mail.
        self.assertRegex(mail["Subject"], r"^[1-9]\d* new things? for you$")
        self.assertEqual(mail["Auto-Submitted"], "auto-generated")
        self.assertEqual(mail["From"], '"Alongside" <together@alongside.example>'.replace('"', ""))
        self.assertTrue(mail["Message-ID"].endswith("@alongside.example>"))
        self.assertIsNotNone(mail["Date"].datetime)
        head = "".join(f"{name}: {value}\n" for name, value in mail.items())
        for word in ("ailment", "Breathe", "clinic"):
            self.assertNotIn(word, head)
        self.assertNotIn("<img", text_of(mail, "html"))
        # One press in a mail program: no cookie, nothing but the link and what RFC 8058 sends.
        self.assertEqual(mail["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click")
        link = mail["List-Unsubscribe"].strip("<>")
        stranger = Browser(self.server.port)
        path = urllib.parse.urlsplit(link)
        answer, _ = stranger.request("POST", f"{path.path}?{path.query}",
                                     {"List-Unsubscribe": "One-Click"})
        self.assertEqual(answer.status, 200)
        self.ask(asha, "And of this?")
        time.sleep(2)
        self.assertEqual(len(self.sink.to("ben@example.org")), 2)
        self.assertIn("New question: And of this?", ben.request("GET", "/")[1])

    def test_send_three_links_a_day_at_most(self):
        # Nobody floods somebody else's address.
        ben = self.person("Ben", "ben@example.org")
        for _ in range(3):
            answer, _ = ben.post("/notices/wishes/address", {}, "/notices/wishes")
            self.assertEqual(answer.getheader("Location"), "/notices/wishes?done=link")
        self.assertIn("A link is on its way to your address",
                      ben.request("GET", "/notices/wishes?done=link")[1])
        answer, _ = ben.post("/notices/wishes/address", {}, "/notices/wishes")
        self.assertEqual(answer.getheader("Location"), "/notices/wishes?done=enough")
        self.assertIn("You have asked for three links today",
                      ben.request("GET", "/notices/wishes?done=enough")[1])
        self.sink.wait_for("ben@example.org", 3)
        asha = Browser(self.server.port)
        asha.sign_in("Asha")
        page = asha.request("GET", "/community/mails")[1]
        self.assertIn("Links that confirm an address", page)
        self.assertNotIn("ben@example.org", page)

    def test_say_that_an_address_takes_none_and_try_again_what_was_put_off(self):
        carys = self.person("Carys", "gone@example.org")
        answer, _ = carys.post("/notices/wishes/address", {}, "/notices/wishes")
        end = time.monotonic() + PATIENCE
        while "does not take our mails" not in self.wishes(carys):
            self.assertLess(time.monotonic(), end)
            time.sleep(0.1)
        asha = Browser(self.server.port)
        asha.sign_in("Asha")
        page = asha.request("GET", "/community/mails")[1]
        self.assertIn("Links that confirm an address", page)
        self.assertNotIn("gone@", page)
        self.assertNotIn("Carys", page)
        # What says nothing of the address stops nothing for good, and no mail to others.
        ben = self.person("Ben", "policy@example.org")
        ben.post("/notices/wishes/address", {}, "/notices/wishes")
        end = time.monotonic() + PATIENCE
        while self.sink.refused == 0:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.1)
        later = self.person("Ebele", "later@example.org")
        later.post("/notices/wishes/address", {}, "/notices/wishes")
        end = time.monotonic() + PATIENCE
        while not self.sink.mails:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.1)
        time.sleep(1)
        with contextlib.closing(sqlite3.connect(self.folder / "a.sqlite")) as database:
            rows = database.execute("SELECT state, tries FROM outgoing_mails").fetchall()
        self.assertEqual(rows, [(1, 1), (1, 1)], "they wait, and pause")
        self.assertIn("We send nothing to policy@example.org until", self.wishes(ben))

    def test_go_out_once_at_most_however_often_the_program_is_killed(self):
        seed = int(os.environ.get("ALONGSIDE_KILL_SEED", random.randrange(10**9)))
        moments = random.Random(seed)
        self.server.stop()
        with contextlib.closing(sqlite3.connect(self.folder / "a.sqlite")) as database:
            database.execute("UPDATE people SET email = 'p' || id || '@example.org', "
                             "sign_in_email = 'p' || id || '@example.org'")
            database.execute("INSERT INTO mail_addresses (person_id, confirmed) "
                             "SELECT id, email FROM people")
            database.execute("INSERT INTO notice_wishes (person_id, group_id, theme, how_soon) "
                             "SELECT id, 0, 'questions', 0 FROM people")
            database.execute("DELETE FROM notices_to_pass_on")
            database.commit()
        self.sink.slow = 0.02
        kills = int(os.environ.get("ALONGSIDE_MAIL_KILLS", 12))
        for number in range(kills):
            self.start()
            asha = Browser(self.server.port)
            asha.sign_in("Asha")
            self.ask(asha, f"Question {number}?")
            time.sleep(moments.uniform(0.0, 0.8))
            self.server.kill()
        self.start()
        end = time.monotonic() + PATIENCE
        known = -1
        while time.monotonic() < end:
            time.sleep(3)
            with contextlib.closing(sqlite3.connect(self.folder / "a.sqlite")) as database:
                left = database.execute("SELECT (SELECT COUNT(*) FROM outgoing_mails) + "
                                        "(SELECT COUNT(*) FROM notices_to_mail) + "
                                        "(SELECT COUNT(*) FROM notices_to_pass_on)").fetchone()[0]
            if left == 0 and len(self.sink.mails) == known:
                break
            known = len(self.sink.mails)
        said, links = {}, {}
        for to, mail in self.sink.mails:
            said[mail["Message-ID"]] = said.get(mail["Message-ID"], 0) + 1
            for link in re.findall(r"/notices/(\d+)", text_of(mail)):
                links[link] = links.get(link, 0) + 1
        self.assertGreater(len(links), kills * 5, f"too few arrived (seed {seed})")
        self.assertEqual(max(said.values()), 1, f"a mail came twice (seed {seed})")
        self.assertEqual(max(links.values()), 1, f"a notice came twice (seed {seed})")
        print(f"killed {kills} times: {len(links)} notices in {len(said)} mails, none twice")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], verbosity=2)
