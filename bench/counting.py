"""How long counts take: 100,000 ballots by transferable vote, 50,000 voters on a budget.

Beside them, at a tenth or less, the Python packages that tests compare with; they would take
minutes more.
"""
import pathlib
import random
import subprocess
import time

PYTHON = pathlib.Path(__file__).resolve().parent.parent / "build/venv/bin/python"
PYRANKVOTE = """
import sys, time, pyrankvote
lines = open(sys.argv[1]).read().split("\\n")
many, seats = map(int, lines[0].split())
papers = [line.split()[1:-1] for line in lines[1:] if line.startswith("1 ")]
candidates = [pyrankvote.Candidate(str(n + 1)) for n in range(many)]
ballots = [pyrankvote.Ballot([candidates[int(one) - 1] for one in paper]) for paper in papers]
began = time.monotonic()
pyrankvote.single_transferable_vote(candidates, ballots, seats)
print(time.monotonic() - began)
"""
PABUTOOLS = """
import sys, time
from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import method_of_equal_shares
instance, profile = parse_pabulib(sys.argv[1])
began = time.monotonic()
method_of_equal_shares(instance, profile, sat_class=Cost_Sat, voter_budget_increment=1)
print(time.monotonic() - began)
"""


def write_election(path, ballots, candidates, seats):
    random.seed(1)
    with open(path, "w") as out:
        out.write(f"{candidates} {seats}\n")
        for _ in range(ballots):
            order = random.sample(range(1, candidates + 1), random.randint(1, candidates))
            out.write("1 " + " ".join(map(str, order)) + " 0\n")
        out.write("0\n" + "".join(f'"C{n}"\n' for n in range(candidates)) + '"Made up"\n')


def write_budget(path, voters, projects):
    random.seed(1)
    liked = [1 / (1 + n) for n in range(projects)]
    with open(path, "w") as out:
        out.write(f"META\nkey;value\nnum_projects;{projects}\nnum_votes;{voters}\n"
                  f"budget;{100 * voters}\nvote_type;approval\nrule;greedy\n"
                  "PROJECTS\nproject_id;cost\n")
        for n in range(projects):
            out.write(f"{n};{random.randint(voters // 10, 4 * voters)}\n")
        out.write("VOTES\nvoter_id;vote\n")
        for n in range(voters):
            chosen = set(random.choices(range(projects), liked, k=random.randint(1, 15)))
            out.write(f"{n};{','.join(map(str, chosen))}\n")


def ours(bench, method, path):
    began = time.monotonic()
    subprocess.run([bench.program, "count", method, str(path), "--json"], check=True,
                   stdout=subprocess.DEVNULL)
    return time.monotonic() - began


def theirs(script, path):
    """Seconds; nothing where the package is not there."""
    if not PYTHON.exists():
        return None
    done = subprocess.run([PYTHON, "-c", script, str(path)], capture_output=True, text=True)
    return float(done.stdout) if done.returncode == 0 else None


def beside(bench, name, method, path, script, package):
    taken = theirs(script, path)
    here = min(ours(bench, method, path) for _ in range(3))
    against = "the package is not there" if taken is None else f"{package}: {taken:.2f} s"
    bench.tell(name, here, "s", against)


def measure(bench):
    large, small = bench.folder / "large", bench.folder / "small"
    write_election(large, 100_000, 40, 10)
    bench.tell("transferable vote, 100,000 ballots, 40 candidates, 10 seats",
               min(ours(bench, "stv", large) for _ in range(3)), "s", "(under 1)")
    write_election(small, 5_000, 20, 5)
    beside(bench, "the same, 5,000 ballots, 20 candidates, 5 seats", "stv", small, PYRANKVOTE,
           "pyrankvote")
    write_budget(large, 50_000, 300)
    bench.tell("equal shares, 50,000 voters, 300 projects, with completion",
               min(ours(bench, "equal-shares", large) for _ in range(3)), "s", "(under 2)")
    write_budget(small, 500, 50)
    beside(bench, "the same, 500 voters, 50 projects", "equal-shares", small, PABUTOOLS,
           "pabutools")
