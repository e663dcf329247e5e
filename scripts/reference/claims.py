"""What the tests of published figures expect, by scipy and numpy alone; prints name and value. Run: python3 claims.py

R says the same by the calls beside each: t.test from summaries is BSDA::tsum.test(m1, s1, n1, m2, s2, n2, var.equal=),
proportions are DescTools::BinomCI(x, n, method=), the profile interval is confint(glm(cbind(x, n - x) ~ g, binomial)), exact
limits are fisher.test(table)$conf.int.
"""
import numpy as np
from scipy import optimize, stats


def say(name, *values):
    print(name, *(repr(float(v)) for v in values))


def groups(name, m1, s1, n1, m2, s2, n2, level=0.95):
    for equal in (True, False):
        test = stats.ttest_ind_from_stats(m1, s1, n1, m2, s2, n2, equal_var=equal)
        v1, v2 = s1**2 / n1, s2**2 / n2
        if equal:
            df = n1 + n2 - 2
            e = np.sqrt(((n1 - 1) * s1**2 + (n2 - 1) * s2**2) / df * (1 / n1 + 1 / n2))
        else:
            df = (v1 + v2) ** 2 / (v1**2 / (n1 - 1) + v2**2 / (n2 - 1))
            e = np.sqrt(v1 + v2)
        margin = stats.t.ppf((1 + level) / 2, df) * e
        say(f"{name} equal={equal}: t p df low high", test.statistic, test.pvalue, df, m1 - m2 - margin, m1 - m2 + margin)


def attainable(name, m1, s1, n1, m2, s2, n2, half):
    """The least and the largest t of means and deviations that round to those printed, over a fine grid."""
    ends = np.linspace(-half, half, 21)
    t = [
        stats.ttest_ind_from_stats(m1 + a, s1 + b, n1, m2 - a, s2 + c, n2).statistic
        for a in ends for b in ends for c in ends
    ]
    say(f"{name}: t from, to", min(t), max(t))


def proportion(name, x, n, level=0.95):
    z = stats.norm.ppf((1 + level) / 2)
    p = x / n
    for method in ("wilson", "wilsoncc", "exact"):
        limits = stats.binomtest(x, n).proportion_ci(level, method=method)
        say(f"{name} {method}", 100 * limits.low, 100 * limits.high)
    wald = z * np.sqrt(p * (1 - p) / n)
    say(f"{name} wald", 100 * (p - wald), 100 * (p + wald))
    nt = n + z**2
    pt = (x + z**2 / 2) / nt
    ac = z * np.sqrt(pt * (1 - pt) / nt)
    say(f"{name} agresti-coull", 100 * (pt - ac), 100 * (pt + ac))
    say(f"{name} jeffreys", *(100 * stats.beta.ppf([(1 - level) / 2, (1 + level) / 2], x + 0.5, n - x + 0.5)))


def odds(name, a, b, c, d, level=0.95):
    """Profile limits by maximising the binomial log-likelihood over the second group's log odds, numerically."""
    def loss(theta):
        def minus(eta):
            e = np.clip([eta + theta, eta], -500, 500)
            return -(a * e[0] - (a + b) * np.logaddexp(0, e[0]) + c * e[1] - (c + d) * np.logaddexp(0, e[1]))
        return optimize.minimize_scalar(minus, bounds=(-30, 30), method="bounded", options={"xatol": 1e-12}).fun
    best = np.log(a * d / (b * c))
    allowed = loss(best) + stats.chi2.ppf(level, 1) / 2
    f = lambda theta: loss(theta) - allowed
    say(f"{name} profile", np.exp(optimize.brentq(f, best - 20, best, xtol=1e-13)),
        np.exp(optimize.brentq(f, best, best + 20, xtol=1e-13)))
    exact = stats.contingency.odds_ratio([[a, b], [c, d]]).confidence_interval(level)
    say(f"{name} fisher", exact.low, exact.high)
    margin = stats.norm.ppf((1 + level) / 2) * np.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
    say(f"{name} woolf", np.exp(best - margin), np.exp(best + margin))


groups("62 v 93", 4.1, 1.2, 62, 3.5, 1.3, 93)
attainable("62 v 93", 4.1, 1.2, 62, 3.5, 1.3, 93, 0.05)
groups("5 v 5", 12.0, 2.0, 5, 9.0, 1.5, 5)
proportion("22/88", 22, 88)
proportion("2/30", 2, 30)
odds("2/20 v 7/20", 2, 18, 7, 13)
odds("32/46 v 13/45", 32, 14, 13, 32)
table = [[20, 10], [11, 22]]
for corrected in (False, True):
    chi = stats.chi2_contingency(table, correction=corrected)
    say(f"20 10 11 22 corrected={corrected}: chi-square p", chi.statistic, chi.pvalue)
t8 = 2.0 / 1.0
say("d=2, se=1 on 8: low high p", 2 - stats.t.ppf(0.975, 8), 2 + stats.t.ppf(0.975, 8), 2 * stats.t.sf(t8, 8))
for n in (50,):
    for r in (0.45,):
        m = stats.norm.ppf(0.975) / np.sqrt(n - 3)
        say(f"r={r} n={n}: low high", np.tanh(np.arctanh(r) - m), np.tanh(np.arctanh(r) + m))
