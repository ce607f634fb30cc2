"""How long the Python package sortition-algorithms takes for a maximin lottery, with its default
solver: run by bench/selection.py with build/venv/bin/python.

  sortition_speed.py FOLDER SEATS

For each line on the input it finds the lottery for people.csv and features.csv of FOLDER, and
prints the seconds. Importing the package and reading the files are not in them.
"""
import os
import pathlib
import sys
import time


def main(folder, seats):
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # The package says on its output what it does.
    from sortition_algorithms import (CSVFileDataSource, SelectionData, Settings,
                                      find_random_sample)
    folder = pathlib.Path(folder)
    source = CSVFileDataSource(
        features_file=folder / "features.csv", people_file=folder / "people.csv",
        already_selected_file=None, selected_file=folder / "selected.csv",
        remaining_file=folder / "remaining.csv")
    data = SelectionData(source)
    features, _ = data.load_features(seats)
    people, _ = data.load_people(Settings(id_column="id", columns_to_keep=[]), features)
    for _ in sys.stdin:
        begin = time.perf_counter()
        find_random_sample(features, people, seats, [], selection_algorithm="maximin")
        print(time.perf_counter() - begin, file=out, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
