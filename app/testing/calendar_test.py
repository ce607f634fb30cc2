"""Calendars that the program serves, read by PyPI's icalendar: times, text, changes.

  calendar_test.py PROGRAM

The package lies in build/venv (script/bootstrap test); where PyPI could not be reached, the
comparison is skipped, and says so.
"""
import datetime
import os
import pathlib
import re
import sys
import tempfile
import unittest
import zoneinfo

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PYTHON = ROOT / "build/venv/bin/python"
if PYTHON.exists() and sys.prefix == sys.base_prefix:
    os.execv(PYTHON, [str(PYTHON), *sys.argv])

try:
    import icalendar
    MISSING = ""
except ImportError as problem:
    MISSING = f"not in build/venv: {problem.name}"

sys.path.insert(0, str(ROOT / "bench"))
from program import Browser, Server  # noqa: E402

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
# Everything that has to be escaped, folded, or kept in one piece.
ABOUT = "Ring Lena; she knows, \\o/ where.\nWay in: ramp, left.\n" + "Grüße, 語 🙂 " * 40
TITLE = "Letters, chairs; and \\ more: " + "x" * 120
FIELDS = {"title": TITLE, "day-day": "28", "day-month": "3", "time": "2:30pm",
          "minutes": "90", "place": "Room 2, at the back", "link": "https://meet.example/a?b=1,2;3",
          "phone": "0113 496 0000", "about": ABOUT, "zone": "America/New_York"}


@unittest.skipIf(MISSING, MISSING)
class Calendars(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.server = Server(PROGRAM, pathlib.Path(folder.name) / "a.sqlite", "--demonstration")
        self.server.wait_for_answer()
        self.addCleanup(lambda: self.server.stop())
        self.asha = Browser(self.server.port)
        self.asha.sign_in("Asha")
        year = datetime.date.today().year + 1
        self.fields = {**FIELDS, "day-year": str(year)}
        zone = zoneinfo.ZoneInfo("America/New_York")
        self.begins = datetime.datetime(year, 3, 28, 14, 30, tzinfo=zone)

    def post(self, path, fields, page):
        answer, text = self.asha.post(path, fields, page)
        self.assertIn(answer.status, (200, 303), text)
        return answer, text

    def plan(self):
        new = "/groups/1/meetings/new"
        answer, _ = self.post(new, self.fields, new)
        return answer.headers["Location"].split("?")[0]

    def address(self):
        _, text = self.post("/me/calendar", {}, "/me/calendar")
        return re.search(r"/calendars/[\w-]+\.ics", text)[0]

    def read(self, path, browser=None):
        """Every event by its title; what icalendar finds wrong fails."""
        answer, text = (browser or self.asha).request("GET", path)
        self.assertEqual(answer.status, 200, text)
        calendar = icalendar.Calendar.from_ical(text)
        self.assertEqual(calendar.errors, [])
        events = list(calendar.walk("VEVENT"))
        for event in events:
            self.assertEqual(event.errors, [])
        return {str(event["SUMMARY"]): event for event in events}

    def test_an_event_says_what_the_meeting_says(self):
        path = self.plan()
        event = self.read(path + "/meeting.ics")[TITLE]
        self.assertEqual(event.decoded("DTSTART"), self.begins)
        self.assertEqual(event.decoded("DTEND"), self.begins + datetime.timedelta(minutes=90))
        self.assertEqual(str(event["LOCATION"]), "Room 2, at the back")
        self.assertTrue(str(event["DESCRIPTION"]).startswith(ABOUT.strip()))
        self.assertIn("https://meet.example/a?b=1,2;3", str(event["DESCRIPTION"]))
        self.assertTrue(str(event["URL"]).endswith(path))
        self.assertEqual(event["SEQUENCE"], 0)
        self.assertEqual(str(event["STATUS"]), "CONFIRMED")

    def test_a_calendar_follows_what_changes(self):
        path = self.plan()
        address, stranger = self.address(), Browser(self.server.port)
        before = self.read(address, stranger)
        self.assertIn("How letters should look", before)
        self.post(path + "/change", {**self.fields, "time": "16:00"}, path + "/change")
        moved = self.read(address, stranger)[TITLE]
        self.assertEqual(str(moved["UID"]), str(before[TITLE]["UID"]))
        self.assertEqual(moved["SEQUENCE"], 1)
        self.assertEqual(moved.decoded("DTSTART"), self.begins + datetime.timedelta(minutes=90))
        self.post(path + "/call-off", {"why": "Snow"}, path + "/call-off")
        off = self.read(address, stranger)["Called off: " + TITLE]
        self.assertEqual(str(off["UID"]), str(moved["UID"]))
        self.assertEqual(str(off["STATUS"]), "CANCELLED")
        self.assertEqual(off["SEQUENCE"], 2)
        self.assertEqual(len({str(one["UID"]) for one in before.values()}), len(before))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
