#!/usr/bin/env python3
"""What other software, or arithmetic written by itself, says of the outcomes example.

    outcomes.py DATASETS EXPECTED.csv

Reads the CSV files of outcomes-example and perkins-2022 alone, no study.yaml: the days, thresholds and comparison counts
below are stated a second time. Of each value the file says how it was made: statsmodels for survival curves, intervals of
shares and logistic models, scipy's root finder for Fieller's intervals (roots of the equation that defines them, not their
closed form), numpy for 200,000 resamples, and counting by date for caseloads, quarters and waves.
"""
import csv
import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import optimize, stats
from statsmodels.duration.survfunc import SurvfuncRight
from statsmodels.stats.proportion import proportion_confint

UNTIL = date(2025, 7, 15)
COMPARISON = {"moved": (9, 96), "started": (22, 96), "sustained-13": (0.12, None)}
Z = stats.norm.ppf(0.975)
ROWS = []


def put(address, stat, value, method):
    ROWS.append((address, stat, repr(float(value)), method))


def day(text):
    return date.fromisoformat(text) if text else None


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def wilson(address, happened, of):
    low, high = proportion_confint(happened, of, method="wilson")
    put(address, "n", happened, "count")
    put(address, "N", of, "count")
    put(address, "low", low, "statsmodels proportion_confint(wilson)")
    put(address, "high", high, "statsmodels proportion_confint(wilson)")


def months_later(start, months):
    """The same day of a later month, or that month's last."""
    month = start.month - 1 + months
    year, month = start.year + month // 12, month % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(start.day - 1), following - timedelta(1))


class Client:
    def __init__(self, row, jobs):
        self.row = row
        self.accepted, self.left = day(row["accepted"]), day(row["left"])
        open_jobs = sorted(
            (day(j["start"]), day(j["end"])) for j in jobs if j["client"] == row["client_id"] and j["competitive"] == "yes"
        )
        self.jobs = open_jobs
        self.begun = [j for j in open_jobs if self.accepted and j[0] >= self.accepted]
        self.seeks = row["status_t1"] in ("out of work", "volunteering", "in training")

    def is_on_caseload(self, first, last):
        return bool(self.accepted) and self.accepted <= last and (self.left is None or self.left >= first)

    def worked(self, first, last):
        return any(start <= last and (end is None or end >= first) for start, end in self.jobs)

    def kept(self, weeks):
        """Whether the first job was held on the day so many weeks after its first; None where that is not covered."""
        if not self.begun:
            return False
        start, end = self.begun[0]
        on = start + timedelta(7 * weeks)
        return None if on > UNTIL else end is None or end >= on


def survival(clients):
    """First jobs: the day after the last is the first without it."""
    first = [c.begun[0] for c in clients if c.begun]
    times = np.array([((end + timedelta(1) if end else UNTIL + timedelta(1)) - start).days for start, end in first], float)
    ended = np.array([end is not None for _, end in first], int)
    curve = SurvfuncRight(times, ended)
    for weeks in (6, 13, 26, 39, 52):
        at = np.searchsorted(curve.surv_times, 7 * weeks, side="right") - 1
        s, se = curve.surv_prob[at], curve.surv_prob_se[at]
        address = f"outcomes/jobs/job-lasting/{weeks}-weeks/happened/share"
        put(address, "value", s, "statsmodels SurvfuncRight.surv_prob")
        reach = np.exp(Z * se / (s * abs(np.log(s))))
        put(address, "low", s**reach, "log-log with SurvfuncRight.surv_prob_se")
        put(address, "high", s ** (1 / reach), "log-log with SurvfuncRight.surv_prob_se")
        put(f"outcomes/jobs/job-lasting/{weeks}-weeks/at-risk", "value", np.sum(times >= 7 * weeks), "count")


def incidence(clients, name, event_of):
    """Aalen and Johansen's estimate as a sum over the days, and its variance as a double sum over them."""
    waits = []
    for c in (c for c in clients if c.accepted and c.seeks):
        event, left = event_of(c), c.left
        event = event if event and event <= UNTIL else None
        left = left if left and left <= UNTIL else None
        if event and (left is None or event <= left):
            waits.append(((event - c.accepted).days, 1))
        else:
            waits.append((((left or UNTIL) - c.accepted).days, 2 if left else 0))
    for weeks in (4, 13, 26, 39, 52):
        base = f"outcomes/time-to-work/{name}/{weeks}-weeks"
        for cause, key in ((1, "happened"), (2, "instead")):
            days = sorted({t for t, k in waits if k and t <= 7 * weeks})
            alive, steps = 1.0, []
            for t in days:
                n = sum(w >= t for w, _ in waits)
                d = sum(w == t and k > 0 for w, k in waits)
                dk = sum(w == t and k == cause for w, k in waits)
                steps.append((n, d, dk, alive, alive * dk / n))
                alive *= 1 - d / n
            share = sum(step[4] for step in steps)
            put(f"{base}/{key}/share", "value", share, "Aalen-Johansen, sum over the days")
            if share == 0:
                continue
            variance = 0.0
            reached = 0.0
            for n, d, dk, before, jump in steps:
                reached += jump
                ahead = share - reached
                # Marubini and Valsecchi (1995), formula 10.12, the delta method for the multinomial of each day.
                variance += (
                    ahead**2 * (d / (n * (n - d)) if n > d else 0)
                    + before**2 * (n - dk) / n**3 * dk
                    - 2 * ahead * before * dk / n**2
                )
            reach = np.exp(Z * np.sqrt(variance) / (share * abs(np.log(share))))
            put(f"{base}/{key}/share", "low", share**reach, "log-log, delta method")
            put(f"{base}/{key}/share", "high", share ** (1 / reach), "log-log, delta method")
        put(f"{base}/at-risk", "value", sum(w >= 7 * weeks for w, _ in waits), "count")


def caseload(clients, staffing):
    services = sorted({s["service"] for s in staffing})
    month = date(2022, 2, 1)
    while months_later(month, 1) - timedelta(1) <= UNTIL:
        on = months_later(month, 1) - timedelta(1)
        people, staff = 0, 0.0
        for name in services:
            covering = [
                s for s in staffing
                if s["service"] == name
                and (not s["from"] or day(s["from"]) <= on)
                and (not s["until"] or day(s["until"]) >= on)
            ]
            if not covering:
                continue
            here = sum(c.row["service_id"] == name and c.is_on_caseload(on, on) for c in clients)
            fte = float(covering[0]["specialists_fte"])
            people, staff = people + here, staff + fte
            address = f"outcomes/caseload/{on:%Y-%m}/{name}/per-specialist"
            put(address, "N", here, "count")
            if fte:
                put(address, "value", here / fte, "count / staff")
        put(f"outcomes/caseload/{on:%Y-%m}/per-specialist", "N", people, "count")
        put(f"outcomes/caseload/{on:%Y-%m}/per-specialist", "value", people / staff, "count / staff")
        put(f"outcomes/caseload/{on:%Y-%m}/staff", "value", staff, "sum")
        month = months_later(month, 1)


def quarters(clients):
    first = date(2022, 4, 1)
    while months_later(first, 3) - timedelta(1) <= UNTIL:
        last = months_later(first, 3) - timedelta(1)
        here = [c for c in clients if c.is_on_caseload(first, last)]
        name = f"{first.year}-Q{first.month // 3 + 1}"
        wilson(f"outcomes/rates/quarterly-in-{name}/all/share", sum(c.worked(first, last) for c in here), len(here))
        first = months_later(first, 3)


def waves(clients):
    for wave, months in (("t2", 6), ("t3", 12), ("t4", 24)):
        seen = [c for c in clients if c.row[f"followed_up_{wave}"] == "yes"]
        base = f"outcomes/follow-up/{wave.upper()}"
        put(f"{base}/seen/share", "n", len(seen), "count")
        put(f"{base}/seen/share", "N", len(clients), "count")
        late = [
            (day(c.row[f"date_{wave}"]) - months_later(day(c.row["date_t1"]), months)).days
            for c in seen if c.row[f"date_{wave}"]
        ]
        put(f"{base}/in-window/share", "n", sum(abs(d) <= 42 for d in late), "count")
        put(f"{base}/earlier/share", "n", sum(d < -42 for d in late), "count")
        put(f"{base}/later/share", "n", sum(d > 42 for d in late), "count")
        put(f"{base}/undated/share", "n", len(seen) - len(late), "count")
        out = [c.row[f"status_{wave}"] for c in seen if c.row["status_t1"] == "out of work"]
        known = [status for status in out if status]
        address = f"outcomes/follow-up/moved-at-{wave.upper()}/all/share"
        wilson(address, sum(status == "in work" for status in known), len(known))
        put(address, "missing", len(out) - len(known), "count")


def fieller(cost, outcome, p0=0.0, people=None):
    """The ratios R for which the mean of cost - R outcome + R p0 is within t standard errors of 0."""
    n = len(cost)
    t = stats.t.ppf(0.975, min(n, people or n) - 1)
    other = p0 * (1 - p0) / (people - 1) if people else 0.0

    def excess(ratio):
        rest = cost - ratio * outcome
        error = rest.var(ddof=1) / n + ratio**2 * other
        return (rest.mean() + ratio * p0) ** 2 - t**2 * error

    estimate = cost.mean() / (outcome.mean() - p0)
    low = optimize.brentq(excess, 0, estimate, xtol=1e-10)
    far = estimate * 1e7
    high = optimize.brentq(excess, estimate, far, xtol=1e-10, rtol=1e-14) if excess(far) > 0 else None
    return estimate, low, high


def bootstrap(cost, outcome, p0=0.0, people=None):
    random = np.random.default_rng(20250715)
    inverse = np.empty(200_000)
    for i in range(len(inverse)):
        drawn = random.integers(0, len(cost), len(cost))
        other = random.binomial(people, p0) / people if people else p0
        inverse[i] = (outcome[drawn].mean() - other) / cost[drawn].mean()
    low, high = np.percentile(inverse, [2.5, 97.5])
    return 1 / high, (1 / low if low > 0 else None)


def costs(clients):
    payers = {
        "Health-service": ["cost_health"],
        "Employment-programme": ["cost_work"],
        "all-payers": ["cost_health", "cost_work"],
    }
    accepted = [c for c in clients if c.accepted]
    moved = [
        (c, c.row["status_t4"] == "in work")
        for c in accepted
        if c.row["followed_up_t4"] == "yes" and c.row["status_t1"] == "out of work" and c.row["status_t4"]
    ]
    started = [(c, bool(c.begun)) for c in accepted]
    sustained = [(c, c.kept(13)) for c in accepted if c.kept(13) is not None]
    for payer, columns in payers.items():
        for name, base in (("client", [(c, True) for c in accepted]), ("moved", moved), ("started", started), ("sustained-13", sustained)):
            known = [(c, y) for c, y in base if all(c.row[column] for column in columns)]
            cost = np.array([sum(float(c.row[column]) for column in columns) for c, _ in known])
            outcome = np.array([float(y) for _, y in known])
            variants = [(name, 0.0, None)]
            if name in COMPARISON:
                events, people = COMPARISON[name]
                variants.append((f"{name}-additional", events / people if people else events, people))
            for key, p0, people in variants:
                address = f"outcomes/money/{payer}/{key}/cost"
                estimate, low, high = fieller(cost, outcome, p0, people)
                put(address, "N", len(known), "count")
                put(address, "missing", len(base) - len(known), "count")
                put(address, "value", estimate, "sum of costs / outcomes")
                if high:
                    put(address, "low", low, "scipy.optimize.brentq of Fieller's equation")
                    put(address, "high", high, "scipy.optimize.brentq of Fieller's equation")
                    if key != "moved-additional":
                        low, high = bootstrap(cost, outcome, p0, people)
                        put(f"{address}-bootstrap", "low", low, "numpy, 200,000 resamples, percentiles")
                        put(f"{address}-bootstrap", "high", high, "numpy, 200,000 resamples, percentiles")
                else:
                    put(address, "no end", 1, "Fieller's equation has no root above the estimate")
    put("outcomes/money/time-freed/amount", "value", 2 * 44 * 6 * 38, "hours x weeks x people x cost")


def interaction(address, rows, first, second, outcome):
    """Twice the gain in log-likelihood by the products, on as many degrees of freedom as there are products."""
    def dummies(of):
        levels = sorted({row[of] for row in rows})
        return [[float(row[of] == level) for row in rows] for level in levels[1:]]

    one, other = dummies(first), dummies(second)
    products = [[a * b for a, b in zip(x, y)] for x in one for y in other]
    y = np.array([float(outcome(row)) for row in rows])
    fit = lambda columns: sm.Logit(y, sm.add_constant(np.array(columns).T)).fit(disp=0, method="newton", tol=1e-14, maxiter=100)
    gain = 2 * (fit(one + other + products).llf - fit(one + other).llf)
    method = f"statsmodels Logit, likelihood ratio {gain:.9f} on {len(products)} df"
    put(address, "value", stats.chi2.sf(gain, len(products)), method)
    put(address, "N", len(rows), "count")


def main(datasets, expected):
    folder = Path(datasets) / "outcomes-example"
    jobs = read(folder / "jobs.csv")
    clients = [Client(row, jobs) for row in read(folder / "cases.csv")]
    survival(clients)
    incidence(clients, "first-job", lambda c: c.begun[0][0] if c.begun else None)
    incidence(clients, "employer-contact", lambda c: day(c.row["employer_contact"]))
    caseload(clients, read(folder / "services.csv"))
    quarters(clients)
    waves(clients)
    costs(clients)
    interaction(
        "outcomes/rates/groups/started/sexxseverity_t1/p",
        [c.row | {"y": bool(c.begun)} for c in clients if c.accepted], "sex", "severity_t1", lambda row: row["y"],
    )
    perkins = read(Path(datasets) / "perkins-2022" / "cases.csv")
    interaction(
        "perkins-2022/outcomes/rates/groups/gained-work/servicexethnicity/p",
        [row for row in perkins if row["gained_work"] and row["ethnicity"]],
        "service", "ethnicity", lambda row: row["gained_work"] == "yes",
    )
    with open(expected, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("address", "stat", "value", "method"))
        writer.writerows(ROWS)
    print(f"{len(ROWS)} values; statsmodels {statsmodels.__version__}, scipy {scipy.__version__}, numpy {np.__version__}")


if __name__ == "__main__":
    main(*sys.argv[1:])
