"""`alongside select` as people type it: exit statuses, what is printed where, and a signal.

  select_command_test.py PROGRAM EXAMPLE_FOLDER
"""
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, EXAMPLE = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
FILES = ["--people", EXAMPLE / "people.csv", "--features", EXAMPLE / "features.csv"]


def run(*arguments, **options):
    done = subprocess.run([PROGRAM, "select", *map(str, arguments)], capture_output=True, text=True,
                          timeout=120, **options)
    return done.returncode, done.stdout, done.stderr


class SelectCommand(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.out = self.folder / "out"

    def test_draws_verifies_and_draws_again(self):
        status, printed, said = run(*FILES, "--size", 12, "--seed", "dice", "--out", self.out)
        self.assertEqual(status, 0, said)
        self.assertIn("Drawn: 12 of 48 people.\n", printed)
        status, printed, said = run("verify", self.out, *FILES)
        self.assertEqual((status, said), (0, ""), printed)
        status, printed, said = run("draw", self.out / "panels.csv", "--seed", "dice")
        self.assertEqual(status, 0, said)
        selected = (self.out / "selected.csv").read_text().splitlines()[1:]
        self.assertEqual(sorted(printed.split()), sorted(row.split(",")[0] for row in selected))

    def test_replaces_with_ids_that_are_separated_by_commas(self):
        run(*FILES, "--size", 12, "--seed", "dice", "--same-address", "street", "--out", self.out)
        ids = [row.split(",")[0]
               for row in (self.out / "selected.csv").read_text().splitlines()[1:]]
        status, _, said = run("replace", *FILES, "--size", 12, "--same-address", "street",
                              "--selected", self.out / "selected.csv",
                              "--free", ",".join(ids[:2]), "--seed", "x",
                              "--out", self.folder / "replaced")
        self.assertEqual(status, 0, said)
        whole = (self.folder / "replaced/whole_panel.csv").read_text().splitlines()
        self.assertEqual(len(whole), 13)

    def test_says_where_no_panel_meets_the_quotas(self):
        self.assertEqual(run("check", *FILES, "--size", 12)[0], 0)
        status, printed, _ = run("check", *FILES, "--size", 30)
        self.assertEqual(status, 1)
        self.assertIn("features.csv, line 2: The largest numbers of “gender” add up to 13", printed)
        self.assertEqual(run(*FILES, "--size", 30, "--out", self.out)[0], 1)

    def test_says_what_is_wrong_with_what_was_typed(self):
        for arguments in [(), ("check",), ("verify",), ("replace",), ("draw",), ("unknown",),
                          (*FILES, "--size", 12), (*FILES, "--size", "x", "--out", self.out),
                          (*FILES, "--size", 0, "--out", self.out),
                          (*FILES, "--size", 12, "--method", "mine", "--out", self.out),
                          ("--people", "none", *FILES[2:], "--size", 2, "--out", self.out),
                          ("draw", EXAMPLE / "people.csv", "--seed", "x"),
                          ("draw", EXAMPLE / "people.csv", "--seed", "x", "--seed-file", "y"),
                          ("verify", EXAMPLE)]:
            status, printed, said = run(*arguments)
            self.assertEqual((status, printed), (2, ""), f"{arguments}: {said}")
            self.assertTrue(said.startswith("alongside: "), said)
        self.assertFalse(self.out.exists())

    def write_large_pool(self):
        chance = random.Random(3)
        sizes = [2, 5, 6, 4, 8, 3, 5]
        values = [[chance.choices(range(size), [1 / (1 + v) for v in range(size)])[0]
                   for size in sizes] for _ in range(3000)]
        panel = chance.sample(values, 120)
        people = ["id," + ",".join(f"f{i}" for i in range(7))]
        people += [f"p{n}," + ",".join(map(str, row)) for n, row in enumerate(values)]
        quotas = ["feature,value,min,max"]
        for i, size in enumerate(sizes):
            for value in range(size):
                count = sum(row[i] == value for row in panel)
                quotas.append(f"f{i},{value},{max(0, count - 1)},{count + 1}")
        (self.folder / "people.csv").write_text("\n".join(people))
        (self.folder / "features.csv").write_text("\n".join(quotas))
        return ["--people", self.folder / "people.csv", "--features", self.folder / "features.csv",
                "--size", 120, "--out", self.out]

    def test_a_signal_ends_a_search_with_all_files_or_none(self):
        arguments = self.write_large_pool()
        for wait_seconds, number in [(0.05, signal.SIGINT), (0.4, signal.SIGTERM)]:
            command = [PROGRAM, "select", *map(str, arguments), "--overwrite"]
            with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                  text=True) as search:
                time.sleep(wait_seconds)
                search.send_signal(number)
                said = search.communicate(timeout=60)[1]
            self.assertIn(search.returncode, (0, 3, -number), said)
            if search.returncode == -number:  # Before the program listened to it.
                continue
            names = sorted(path.name for path in self.out.glob("*"))
            self.assertIn(len(names), (0, 10), names)
            if names:
                self.assertIn(run("verify", self.out)[0], (0, 3))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
