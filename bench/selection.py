"""How long a fair lottery takes to find, with its whole proof.

One thread, made-up pools like those of Flanigan, Goelz, Gupta, Hennig and Procaccia (Nature 2021),
several of each size and three widths of quotas. Each lottery that is found is checked from its
files by the slice that shares no code with the search; checking is not in the seconds.

Against the Python package sortition-algorithms with its default solver, on the same pools in the
same run: its maximin against ours, rounds taken in turn. Reading files and starting are on neither
side. The paper's own times were taken on the real pools, which are private, and on other hardware:
they are named, and no ratio is made of them.
"""
import json
import pathlib
import select
import statistics
import subprocess
import time

from built import built

SEEDS = (1, 2, 3)
TIGHTNESSES = ("loose", "usual", "tight")
LARGE = "large"  # 5,000 people: one seed is enough.
ROUNDS = 3
ROUND_SECONDS = 600  # What takes longer on the other side is ended, and said to.
AIMS = {"sf_e": "(median under 10, none over 20)", LARGE: "(under 300)"}
USUAL_AIM = "(under 2)"
PUBLISHED = {"sf_e": "the paper: 4,011.6 s for the real pool, on other hardware"}
USUALLY_PUBLISHED = "the paper: 2.7 to 433.5 s for the real ones but the largest, other hardware"
ROOT = pathlib.Path(__file__).resolve().parent.parent
PYTHON = ROOT / "build/venv/bin/python"


def shapes_of(program):
    """Name: people, features, seats."""
    printed = subprocess.run([program, "shapes"], check=True, capture_output=True, text=True).stdout
    rows = [line.split() for line in printed.splitlines()]
    return {row[0]: tuple(int(number) for number in row[1:]) for row in rows}


def find(program, shape, tightness, seed, method="leximin"):
    """What selection_speed prints of one lottery."""
    run = subprocess.run([program, "find", shape, tightness, str(seed), method],
                         stdout=subprocess.PIPE, text=True)
    if run.returncode != 0:
        raise RuntimeError(f"selection_speed ended with {run.returncode}: "
                           f"{shape} {tightness} {seed} {method}")
    return json.loads(run.stdout)


def title_of(shape, size):
    return f"lottery {shape}: {size[0]:,} people, {size[1]} features, {size[2]} seats"


def one_shape(bench, program, shape, size):
    seeds = SEEDS[:1] if shape == LARGE else SEEDS
    runs = [find(program, shape, tightness, seed) for seed in seeds for tightness in TIGHTNESSES]
    seconds = [run["seconds"] for run in runs]
    whole = sum(run["right"] and run["complete"] for run in runs)
    bench.tell(f"{title_of(shape, size)}, median", statistics.median(seconds), "s",
               AIMS.get(shape, USUAL_AIM))
    bench.tell("the same, slowest", max(seconds), "s",
               "" if shape == LARGE else PUBLISHED.get(shape, USUALLY_PUBLISHED))
    bench.tell("the same, slowest by processor time", max(run["processor"] for run in runs), "s",
               "what it takes where nothing else runs")
    bench.tell("the same, peak of memory", max(run["megabytes"] for run in runs), "MB",
               "(under 2,000)")
    bench.tell("the same, proved whole and found right", whole, f"of {len(runs)}",
               f"furthest from what is proved: {max(run['furthest'] for run in runs):.1e}")


class Side:
    """Finds a lottery when told, and says how many seconds it took."""

    def __init__(self, *command):
        self.process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        text=True)

    def seconds(self):
        """None where it ended, or took too long."""
        try:
            self.process.stdin.write("\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        ready, _, _ = select.select([self.process.stdout], [], [], ROUND_SECONDS)
        printed = self.process.stdout.readline() if ready else ""
        return float(printed) if printed.strip() else None

    def end(self):
        self.process.kill()
        self.process.wait()


def has_sortition_algorithms():
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", "import sortition_algorithms"],
                          capture_output=True).returncode == 0


def rounds_of(ours, theirs):
    """Seconds of both, in turn. The last one is None on the side that found none in time."""
    pairs, begun = [], time.monotonic()
    while len(pairs) < ROUNDS and time.monotonic() - begun < ROUND_SECONDS:
        pairs.append((ours.seconds(), theirs.seconds()))
        if None in pairs[-1]:
            break
    return pairs


def against_sortition_algorithms(bench, program, shape, size):
    """False where the other side found none in time."""
    pool = (shape, "usual", str(SEEDS[0]))
    folder = bench.folder / f"pool-{shape}"
    folder.mkdir()
    subprocess.run([program, "write", *pool, folder], check=True)
    ours = Side(program, "rounds", *pool, "maximin")
    theirs = Side(PYTHON, ROOT / "bench/sortition_speed.py", folder, size[2])
    try:
        pairs = rounds_of(ours, theirs)
    finally:
        ours.end()
        theirs.end()
    if any(pair[0] is None for pair in pairs):
        raise RuntimeError(f"no lottery was found for {shape}")
    name = f"maximin lottery {shape}, usual quotas"
    if pairs[-1][1] is None:
        bench.tell(name, pairs[0][0], "s", f"sortition-algorithms: none in {ROUND_SECONDS} s")
        return False
    bench.tell(name, statistics.median(b / a for a, b in pairs), "times",
               "as fast as sortition-algorithms: "
               f"{statistics.median(a for a, _ in pairs):.2f} s and "
               f"{statistics.median(b for _, b in pairs):.2f} s")
    return True


def measure(bench):
    program = built("selection_speed")
    shapes = shapes_of(program)
    for shape, size in shapes.items():
        one_shape(bench, program, shape, size)
    if not has_sortition_algorithms():
        print("lotteries against sortition-algorithms: skipped, it could not be installed from "
              "PyPI")
        return
    for shape, size in sorted(shapes.items(), key=lambda item: item[1]):
        if not against_sortition_algorithms(bench, program, shape, size):
            print("lotteries of larger pools against sortition-algorithms: not tried")
            return
