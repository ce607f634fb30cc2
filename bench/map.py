"""How long an opinion map takes to draw, and how that grows.

Against the Python package red-dwarf, on real conversations: the same steps on both sides, from a
list of votes in memory (matrix, components, places, k-means into 2 to 5 groups with silhouettes,
what is said of each statement). Reading files and starting are on neither side. Each side is a
process that draws when it is told to; rounds are taken in turn.
"""
import os
import pathlib
import statistics
import subprocess

from built import built

ROUNDS = 15
LARGE = (100_000, 1_000, 20, 100)  # People, statements, fewest and most answers of each.
GROWTH = [(12_500, 1_000, 60, 60), (25_000, 1_000, 60, 60), (50_000, 1_000, 60, 60),
          (100_000, 1_000, 60, 60),
          (50_000, 250, 60, 60), (50_000, 500, 60, 60), (50_000, 2_000, 60, 60),
          (50_000, 1_000, 15, 15), (50_000, 1_000, 30, 30), (50_000, 1_000, 120, 120)]
ROOT = pathlib.Path(__file__).resolve().parent.parent
PYTHON = ROOT / "build/venv/bin/python"
RED_DWARF = ROOT / "build/red-dwarf"


class Side:
    """Draws when told, and says how many seconds it took."""

    def __init__(self, *command):
        self.process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

    def draw(self, how="steps"):
        self.process.stdin.write(how + "\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def has_red_dwarf():
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", "import reddwarf"], capture_output=True).returncode == 0


def against_red_dwarf(bench, program, folder):
    ours = Side(program, "real", folder)
    theirs = Side(PYTHON, ROOT / "bench/red_dwarf_speed.py", folder)
    try:
        ours.draw(), theirs.draw()  # The first time memory is made and code is loaded.
        pairs = [(ours.draw(), theirs.draw()) for _ in range(ROUNDS)]
        whole = statistics.median(ours.draw("whole") for _ in range(3))
    finally:
        ours.end()
        theirs.end()
    bench.tell(f"map of {folder.name}", statistics.median(b / a for a, b in pairs), "times",
               "as fast as red-dwarf (at least 20)")
    bench.tell("the same, in milliseconds", 1000 * statistics.median(a for a, _ in pairs), "ms",
               f"red-dwarf: {1000 * statistics.median(b for _, b in pairs):.0f} ms")
    bench.tell("the same with all resampling, which red-dwarf has not", 1000 * whole, "ms", "")


def made_up(program, people, answered, least, most):
    """What map_speed prints, with processor seconds and the peak of memory in MB."""
    child = subprocess.Popen([program, "made-up", str(people), str(answered), str(least),
                              str(most)], stdout=subprocess.PIPE, text=True)
    printed = child.stdout.read().split()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise RuntimeError(f"map_speed ended with {child.returncode}")
    return {"answers": int(printed[0]), "seconds": float(printed[1]), "groups": int(printed[2]),
            "planted": float(printed[3]), "megabytes": used.ru_maxrss / 1024,
            "processor": used.ru_utime + used.ru_stime}


def large(bench, program):
    runs = [made_up(program, *LARGE) for _ in range(3)]
    name = f"map of {LARGE[0]:,} people, {LARGE[1]:,} statements"
    bench.tell(f"{name}, whole", statistics.median(run["seconds"] for run in runs), "s",
               f"{runs[0]['answers']:,} answers (under 5)")
    bench.tell("the same, processor time, making it up included",
               statistics.median(run["processor"] for run in runs), "s", "")
    bench.tell("the same, peak of memory", max(run["megabytes"] for run in runs), "MB",
               "(under 2,000)")
    bench.tell("the same, groups found against those planted", runs[0]["planted"], "index",
               "adjusted Rand index")


def growth(bench, program):
    for people, count, least, most in GROWTH:
        run = made_up(program, people, count, least, most)
        bench.tell(f"map of {people:,} people, {count:,} statements, {least} answers each",
                   run["seconds"], "s", f"{run['megabytes']:.0f} MB")


def measure(bench, data):
    program = built("map_speed")
    folders = sorted(path.parent for path in pathlib.Path(data).glob("*/votes.csv"))
    if not folders:
        print("maps of real conversations: skipped, no folder of conversations given (--data)")
    elif not has_red_dwarf():
        print("maps against red-dwarf: skipped, it could not be installed from PyPI")
    else:
        subprocess.run([PYTHON, ROOT / "bench/red_dwarf_maps.py", data, RED_DWARF], check=True)
        for folder in folders:
            against_red_dwarf(bench, program, folder)
    large(bench, program)
    growth(bench, program)
