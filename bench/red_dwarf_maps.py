"""The groups and places that the Python package red-dwarf finds, for comparison with ours.

  build/venv/bin/python bench/red_dwarf_maps.py DATA OUT

reads each export of the Polis software in a folder of DATA and writes OUT/NAME.csv, which the tests
compare with our maps (slices/opinions/map/map_real_test.cpp):

  id        voter-id
  all       the group it finds by itself, from the answers of everybody
  x, y      the place, reckoned from the answers of the people counted alone (seven answers or more)
  counted   the group it finds by itself among those
  groups_2 ... groups_5   the same where it is told how many groups there are

Rejected statements are left out, and of several answers to one statement the latest counts.
"""
import csv
import pathlib
import sys
import warnings

warnings.filterwarnings("ignore")

LEAST_ANSWERS = 7
SEED = 1


def votes_of(folder):
    """Latest vote by (participant, statement), of statements that were not rejected."""
    with open(folder / "comments.csv", newline="") as file:
        kept = {row["comment-id"] for row in csv.DictReader(file) if row["moderated"] != "-1"}
    with open(folder / "votes.csv", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: int(row["timestamp"]))
    return {(int(row["voter-id"]), int(row["comment-id"])): int(row["vote"])
            for row in rows if row["comment-id"] in kept}


def of_counted(votes):
    answers, statements = {}, set()
    for person, statement in votes:
        answers[person] = answers.get(person, 0) + 1
        statements.add(statement)
    least = min(LEAST_ANSWERS, len(statements))
    return {key: vote for key, vote in votes.items() if answers[key[0]] >= least}


def as_list(votes):
    return [{"participant_id": person, "statement_id": statement, "vote": vote, "modified": 1}
            for (person, statement), vote in votes.items()]


def find_groups(votes, groups=None):
    from reddwarf.implementations.polis import run_pipeline
    found = run_pipeline(votes=as_list(votes), force_group_count=groups, random_state=SEED)
    return found.participants_df


def text(value):
    return "" if str(value) == "<NA>" else str(int(value))


def write_maps(folder, out):
    votes = votes_of(folder)
    counted = of_counted(votes)
    everybody = find_groups(votes)
    alone = find_groups(counted)
    told = {groups: find_groups(counted, groups) for groups in range(2, 6)}
    with open(out / f"{folder.name}.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "all", "x", "y", "counted", *(f"groups_{n}" for n in told)])
        for person in alone.index:
            table.writerow([person, text(everybody["cluster_id"][person]),
                            repr(float(alone["x"][person])), repr(float(alone["y"][person])),
                            text(alone["cluster_id"][person]),
                            *(text(found["cluster_id"][person]) for found in told.values())])


def main(data, out):
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for folder in sorted(path.parent for path in pathlib.Path(data).glob("*/votes.csv")):
        write_maps(folder, out)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
