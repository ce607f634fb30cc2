"""Builds a measuring program of this folder, with the speed of the real one."""
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent


def built(name):
    folder = ROOT / "build/bench"
    if not (folder / "build.ninja").exists():
        subprocess.run(["cmake", "-S", str(ROOT), "-B", str(folder), "-G", "Ninja",
                        "-DALONGSIDE_TESTS=OFF", "-DALONGSIDE_BENCH=ON",
                        "-DALONGSIDE_UNITY=ON"], check=True,
                       stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", str(folder), "--quiet", name], check=True)
    return folder / "bench" / name
