"""Thins a folder of reference values for the tests: thin.py FROM TO.

Keeps the smaller data set of each kind: of the case exports and what belongs to them the one with the fewest rows, and every small
table. Of the expected values it keeps the first of each stat of a file and, by a hash of its key, one in SHARE of the others.
"""

import csv
import hashlib
import re
import shutil
import sys
from pathlib import Path

SHARE = 6
COLUMNS = ["dataset", "analysis", "term", "stat", "value", "method"]


def large_numbers(folder):
    """Numbers of rows in the names of case exports, all but the smallest."""
    sizes = sorted(int(re.search(r"\d+", f.stem)[0]) for f in folder.glob("cases_*.csv"))
    return {str(size) for size in sizes[1:]}


def kept(row, seen):
    if row["stat"] not in seen:
        seen.add(row["stat"])
        return True
    key = "|".join(row[c] for c in COLUMNS[:4])
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % SHARE == 0


def main(source, target):
    large = large_numbers(source / "input")
    for folder in ("input", "expected"):
        (target / folder).mkdir(parents=True, exist_ok=True)
    for file in sorted((source / "input").glob("*.csv")):
        if not any(file.stem.endswith("_" + size) for size in large):
            shutil.copyfile(file, target / "input" / file.name)
    for file in sorted((source / "expected").glob("*.csv")):
        seen = set()
        with open(file, newline="", encoding="utf-8") as rows, open(
            target / "expected" / file.name, "w", newline="", encoding="utf-8"
        ) as out:
            writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
            writer.writeheader()
            for row in csv.DictReader(rows):
                if not any(row["dataset"].split()[0] == "n" + size for size in large) and kept(row, seen):
                    writer.writerow(row)


main(Path(sys.argv[1]), Path(sys.argv[2]))
