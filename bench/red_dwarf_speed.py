"""How long red-dwarf takes for a conversation: run by bench/map.py with build/venv/bin/python.

For each line on the input it draws the map of FOLDER from the list of votes, and prints the
seconds. Importing the package and reading the files are not in them.
"""
import sys
import time

import red_dwarf_maps


def main(folder):
    from reddwarf.implementations.polis import run_pipeline
    votes = red_dwarf_maps.as_list(red_dwarf_maps.votes_of(red_dwarf_maps.pathlib.Path(folder)))
    for _ in sys.stdin:
        begin = time.perf_counter()
        run_pipeline(votes=votes, random_state=red_dwarf_maps.SEED)
        print(time.perf_counter() - begin, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
