"""`alongside chart` beside packages of others: the same means and limits as numpy, the same lines
before and after as statsmodels, and the same flags as rules written anew, of series made by chance.

  chart_command_test.py PROGRAM [SERIES]

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
    import numpy
    import scipy.stats
    import statsmodels.api
    import statsmodels.stats.stattools
    MISSING = ""
except ImportError as problem:
    MISSING = f"not in build/venv: {problem.name}"

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
SERIES = int(sys.argv[2]) if len(sys.argv) > 2 else 200


def made_by_chance():
    """Level, drifting or with a step; whole numbers or with decimals; some with the same twice."""
    size = random.choice([2, 3, 5, 8, 11, 12, 20, 36, 60])
    level, spread = random.uniform(-50, 500), random.choice([0.2, 3, 40])
    drift = random.choice([0, 0, spread / 5, 2 * spread])
    step = random.choice([0, 0, 3 * spread])
    digits = random.choice([0, 1, 3])
    return [round(level + drift * n + (step if 2 * n > size else 0) + random.gauss(0, spread),
                  digits) for n in range(size)]


def windows(size, length):
    return [range(n, n + length) for n in range(size - length + 1)]


def xmr_flags(values, mean, upper, lower):
    """By what the rules say, window by window."""
    flags = [set() for _ in values]

    def flag(points, name):
        for point in points:
            flags[point].add(name)

    outside = [value > upper or value < lower for value in values]
    third = [0 if out else 1 if value > mean + (upper - mean) * 2 / 3 else
             -1 if value < mean - (upper - mean) * 2 / 3 else 0
             for value, out in zip(values, outside)]
    flag([n for n, out in enumerate(outside) if out], "outside_limit")
    for points in windows(len(values), 7):
        part = [values[n] for n in points]
        if all(value > mean for value in part) or all(value < mean for value in part):
            flag(points, "seven_on_one_side")
        steps = numpy.diff(part)
        if all(steps > 0) or all(steps < 0):
            flag(points, "seven_point_trend")
    for points in windows(len(values), min(3, len(values))):
        for side in (1, -1):
            near = [n for n in points if third[n] == side]
            if len(near) >= 2:
                flag(near, "two_of_three")
    return flags


def run_flags(values, median):
    flags = [set() for _ in values]
    useful = [n for n, value in enumerate(values) if value != median]
    for points in windows(len(useful), 6):
        sides = {values[useful[n]] > median for n in points}
        if len(sides) == 1:
            for n in points:
                flags[useful[n]].add("shift")
    different = [n for n, value in enumerate(values) if n == 0 or value != values[n - 1]]
    for points in windows(len(different), 5):
        steps = numpy.diff([values[different[n]] for n in points])
        if all(steps > 0) or all(steps < 0):
            # From the last of equal ones at its beginning to the first of those at its end.
            first = different[points[0] + 1] - 1
            for n in range(first, different[points[-1]] + 1):
                flags[n].add("trend")
    return flags


@unittest.skipIf(MISSING, MISSING)
class ChartCommand(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / "numbers.csv"
        random.seed(20261130)

    def chart(self, kind, values, *flags):
        day = numpy.datetime64("2020-01-01")
        lines = ["date,value", *(f"{day + 7 * n},{value}" for n, value in enumerate(values))]
        self.file.write_text("\n".join(lines) + "\n")
        done = subprocess.run([PROGRAM, "chart", kind, str(self.file), "--json", *flags],
                              capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    def close(self, one, other):
        self.assertLessEqual(abs(one - other), 1e-9 * max(1, abs(other)))

    def test_limits_and_flags_of_xmr_charts(self):
        kinds = set()
        for _ in range(SERIES):
            values = made_by_chance()
            found = self.chart("xmr", values)
            mean, ranges = numpy.mean(values), numpy.mean(numpy.abs(numpy.diff(values)))
            self.close(found["mean"], mean)
            self.close(found["moving_range_mean"], ranges)
            self.close(found["upper_limit"], mean + 2.66 * ranges)
            self.close(found["lower_limit"], mean - 2.66 * ranges)
            self.close(found["upper_range_limit"], 3.267 * ranges)
            self.assertEqual(found["trial"], len(values) < 12)
            expected = xmr_flags(values, found["mean"], found["upper_limit"],
                                 found["lower_limit"])
            flags = [set(point["flags"]) for point in found["points"]]
            self.assertEqual(flags, expected, values)
            kinds |= set().union(*flags)
        self.assertEqual(len(kinds), 4)

    def test_medians_and_flags_of_run_charts(self):
        for _ in range(SERIES):
            values = made_by_chance()
            found = self.chart("run", values)
            median = numpy.median(values)
            self.close(found["median"], median)
            flags = [set(point["flags"]) - {"astronomical_point"} for point in found["points"]]
            self.assertEqual(flags, run_flags(values, found["median"]), values)
            useful = [value > median for value in values if value != median]
            self.assertEqual(found["crossings"], sum(numpy.diff(useful)))
            if len(useful) >= 10:
                self.assertEqual(found["fewest_crossings_by_chance"],
                                 scipy.stats.binom.ppf(0.05, len(useful) - 1, 0.5))

    def test_lines_before_and_after(self):
        compared = 0
        for _ in range(SERIES):
            values = made_by_chance()
            if len(values) < 8:
                continue
            change = random.randint(3, len(values) - 3)
            day = numpy.datetime64("2020-01-01") + 7 * change
            found = self.chart("its", values, "--change", str(day))
            time = numpy.arange(1, len(values) + 1)
            after = (time > change).astype(float)
            design = numpy.column_stack([numpy.ones(len(values)), time, after,
                                         after * (time - change - 1)])
            fit = statsmodels.api.OLS(values, design).fit()
            for n, name in enumerate(["start", "trend_before", "step", "trend_change"]):
                size = numpy.max(numpy.abs(values))
                low, high = fit.conf_int()[n]
                for key, other in [("value", fit.params[n]), ("standard_error", fit.bse[n]),
                                   ("low", low), ("high", high)]:
                    self.assertLessEqual(abs(found[name][key] - other), 1e-9 * max(1, size))
            if fit.ssr > 1e-9:  # Else nothing is left but rounding.
                self.close(found["durbin_watson"],
                           statsmodels.stats.stattools.durbin_watson(fit.resid))
            compared += 1
        self.assertGreater(compared, SERIES // 3)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
