"""`alongside count` beside packages of others: the same winners of elections and budgets made by
chance, and of real ones where they are there (ALONGSIDE_DATA, or ../shared/data).

  count_command_test.py PROGRAM [ELECTIONS]

The packages lie in build/venv (script/bootstrap test); where PyPI could not be reached, the
comparison is skipped, and says so.
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PYTHON = ROOT / "build/venv/bin/python"
if PYTHON.exists() and sys.prefix == sys.base_prefix:
    os.execv(PYTHON, [str(PYTHON), *sys.argv])

try:
    import pyrankvote
    from pabutools.election import (ApprovalBallot, ApprovalProfile, Cost_Sat, Instance, Project,
                                    parse_pabulib)
    from pabutools.rules import method_of_equal_shares
    MISSING = ""
except ImportError as problem:
    MISSING = f"not in build/venv: {problem.name}"

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
ELECTIONS = int(sys.argv[2]) if len(sys.argv) > 2 else 300
DATA = pathlib.Path(os.environ.get("ALONGSIDE_DATA", "../shared/data"))


def count(method, path, *flags):
    done = subprocess.run([PROGRAM, "count", method, str(path), "--json", *flags],
                          capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def shares(instance, profile, increment=None):
    return [one.name for one in method_of_equal_shares(
        instance, profile, sat_class=Cost_Sat, voter_budget_increment=increment)]


@unittest.skipIf(MISSING, MISSING)
class CountCommand(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / "ballots"
        random.seed(20261130)

    def same_budget(self, path, instance, profile):
        found = count("equal-shares", path)
        self.assertEqual(found["winners_before_completion"], shares(instance, profile),
                         path.read_text()[:2000])
        self.assertEqual(found["winners"], shares(instance, profile, 1), path.read_text()[:2000])
        return found

    def test_budgets_made_by_chance(self):
        ties = 0
        for _ in range(ELECTIONS):
            size = random.randint(1, 8)
            cost = random.choice([lambda: random.randint(1, 30), lambda: 10 * random.randint(1, 5),
                                  lambda: random.choice([10, 20])])
            projects = [Project(f"{random.randint(1, 9999)}{chr(97 + n)}", cost())
                        for n in range(size)]
            votes = [[one for one in projects if random.random() < random.choice([.2, .5, .8])]
                     for _ in range(random.randint(1, 25))]
            budget = random.randint(5, 120)
            lines = ["META", "key;value", f"budget;{budget}", "vote_type;approval", "PROJECTS",
                     "project_id;cost", *(f"{one.name};{one.cost}" for one in projects), "VOTES",
                     "voter_id;vote"]
            lines += [f"{n};{','.join(one.name for one in vote)}" for n, vote in enumerate(votes)]
            self.file.write_text("\n".join(lines) + "\n")
            found = self.same_budget(self.file, Instance(projects, budget_limit=budget),
                                     ApprovalProfile([ApprovalBallot(vote) for vote in votes]))
            ties += bool(found["ties"])
        self.assertGreater(ties, ELECTIONS // 20)

    def test_elections_made_by_chance(self):
        compared = same = 0
        for _ in range(ELECTIONS):
            size = random.randint(2, 7)
            seats = random.randint(1, min(size - 1, 4))
            many = random.choice([random.randint(1, 12), random.randint(20, 200)])
            papers = [random.sample(range(size), random.randint(1, size)) for _ in range(many)]
            lines = [f"{size} {seats}"]
            lines += ["1 " + " ".join(str(one + 1) for one in paper) + " 0" for paper in papers]
            lines += ["0", *(f'"C{n}"' for n in range(size)), '"Made up"']
            self.file.write_text("\n".join(lines) + "\n")
            candidates = [pyrankvote.Candidate(f"C{n}") for n in range(size)]
            ballots = [pyrankvote.Ballot([candidates[one] for one in paper]) for paper in papers]
            try:
                runoff = pyrankvote.instant_runoff_voting(candidates, ballots)
                several = pyrankvote.single_transferable_vote(candidates, ballots, seats)
            except RuntimeError:
                continue  # It cannot count where papers are used up.
            found = count("irv", self.file)
            if not found["ties"]:
                self.assertEqual(found["winners"], [one.name for one in runoff.get_winners()])
            found = count("stv", self.file)
            self.assertEqual(len(found["winners"]), seats)
            if not found["ties"]:
                compared += 1
                same += set(found["winners"]) == {one.name for one in several.get_winners()}
        # Its rule for surpluses is another one: not always the same, but nearly.
        self.assertGreater(compared, ELECTIONS // 4)
        self.assertGreater(same, 0.93 * compared)

    def test_real_budgets(self):
        files = sorted((DATA / "budgets").glob("*.pb"))
        if not files:
            self.skipTest(f"there is no {DATA / 'budgets'}")
        for path in files:
            if path.stat().st_size > 60_000:
                continue  # Minutes in Python.
            with self.subTest(path.name):
                self.same_budget(path, *parse_pabulib(str(path)))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
