#!/usr/bin/env python3
"""Random small data sets and what linear programmes say of their separation.

    separation.py DATASETS MOST_ROWS SEED INPUT.csv EXPECTED.csv [NUMBER...]

For z the row of an event, or minus the row of another case, a data set is separated where some d has z'd >= 0 in
every row and > 0 in one, and completely where some d has z'd > 0 in every row (Albert and Anderson 1984). A
coefficient goes to plus infinity where its part of such a d can be positive, to minus infinity where it can be
negative, and is finite where it can be neither (Konis 2007). Each question is one programme, d within [-1, 1],
solved by HiGHS through scipy.optimize.linprog. Values are small integers or have two decimals, so that nothing is
nearly separated. Where numbers are given, only those data sets are written.
"""
import csv
import sys

import numpy as np
from scipy.optimize import linprog

TOLERANCE = 1e-6
METHOD = "scipy.optimize.linprog(method='highs'); 'either': both signs occur"


def optimum(objective, z):
    """The largest objective'd where z d >= 0 and d lies within [-1, 1]."""
    answer = linprog(-objective, A_ub=-z, b_ub=np.zeros(len(z)), bounds=(-1, 1), method="highs")
    assert answer.status == 0, answer.message
    return -answer.fun


def margin(z):
    """The largest t with z'd >= t in every row."""
    z_and_t = np.column_stack([z, -np.ones(len(z))])
    return optimum(np.append(np.zeros(z.shape[1]), 1.0), z_and_t)


def classify(x, y):
    """The kind, and for each coefficient finite, +Inf, -Inf or either."""
    z = np.where(y[:, None] == 1, x, -x)
    if optimum(z.sum(axis=0), z) <= TOLERANCE:
        return "NONE", ["finite"] * x.shape[1]
    directions = []
    for unit in np.eye(x.shape[1]):
        up, down = (optimum(side * unit, z) > TOLERANCE for side in (1, -1))
        directions.append({(1, 1): "either", (1, 0): "+Inf", (0, 1): "-Inf", (0, 0): "finite"}[up, down])
    return ("COMPLETE" if margin(z) > TOLERANCE else "QUASI"), directions


def columns(random, rows):
    """One predictor: 0/1, rare 0/1, integers, two decimals, or the indicators of a factor."""
    kind = random.integers(5)
    if kind == 0:
        return [random.integers(0, 2, rows)]
    if kind == 1:
        return [(random.random(rows) < 0.15).astype(int)]
    if kind == 2:
        return [random.integers(0, random.integers(3, 8), rows)]
    if kind == 3:
        return [np.round(random.normal(random.choice([0, 50]), random.choice([1, 10]), rows), 2)]
    level = random.integers(0, 4, rows)
    return [(level == k).astype(int) for k in range(1, 4)]


def response(random, x):
    """Pure chance, a noisy combination of the columns, or one cut at a combination, with or without ties."""
    spread = (x - x.mean(axis=0)) / np.where(x.std(axis=0) > 0, x.std(axis=0), 1)
    kind = random.integers(4)
    weights = random.normal(size=x.shape[1]) if kind < 3 else random.integers(-1, 2, x.shape[1])
    score = spread @ weights * random.choice([0.3, 1, 3])
    if kind == 0:
        return (random.random(len(x)) < random.choice([0.1, 0.3, 0.5])).astype(int)
    if kind == 1:
        return (random.random(len(x)) < 1 / (1 + np.exp(-score))).astype(int)
    cut = np.quantile(score, random.uniform(0.1, 0.9))
    y = (score > cut).astype(int)
    tied = np.abs(score - cut) < 1e-9
    y[tied] = random.integers(0, 2, tied.sum())
    return y


def dataset(random, most_rows):
    """The predictors and the response; columns that depend on earlier ones are dropped."""
    rows = random.integers(5, most_rows + 1)
    wanted = random.integers(1, 7)
    x = np.ones((rows, 1))
    while x.shape[1] <= wanted and x.shape[1] < rows - 1:
        for column in columns(random, rows):
            wider = np.column_stack([x, column])
            if x.shape[1] < 7 and np.linalg.matrix_rank(wider) == wider.shape[1]:
                x = wider
        wanted -= 1
    return x, response(random, x[:, 1:]) if x.shape[1] > 1 else random.integers(0, 2, rows)


def main(count, most_rows, seed, input_path, expected_path, *kept):
    random = np.random.default_rng(int(seed))
    with open(input_path, "w", newline="") as inputs, open(expected_path, "w", newline="") as expected:
        data = csv.writer(inputs, lineterminator="\n")
        answers = csv.writer(expected, lineterminator="\n")
        data.writerow(["dataset", "y"] + [f"x{j}" for j in range(1, 7)])
        answers.writerow(["dataset", "analysis", "term", "stat", "value", "method"])
        for number in range(1, int(count) + 1):
            x, y = dataset(random, int(most_rows))
            if kept and str(number) not in kept:
                continue
            for row, event in zip(x[:, 1:], y):
                data.writerow([number, event] + [f"{v:g}" for v in row] + [""] * (6 - len(row)))
            kind, directions = classify(x, y)
            answers.writerow([number, "separation", "(model)", "kind", kind, METHOD])
            terms = ["(Intercept)"] + [f"x{j}" for j in range(1, x.shape[1])]
            for term, direction in zip(terms, directions):
                answers.writerow([number, "separation", term, "ml_estimate", direction, METHOD])


if __name__ == "__main__":
    main(*sys.argv[1:])
