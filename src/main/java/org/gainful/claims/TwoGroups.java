package org.gainful.claims;

import java.util.List;
import org.gainful.claims.Claim.Group;
import org.gainful.stat.Normal;
import org.gainful.stat.Student;

/**
 * Two groups of which n, mean and standard deviation are printed, and what follows from them for a comparison of the means.
 *
 * <p>A printed mean or deviation stands for all numbers that round to it, so that every result is a {@link Span}. The difference
 * d grows with one mean and falls with the other; the error e grows with both deviations:
 *
 * <pre>  Student   e² = ((n1 − 1) s1² + (n2 − 1) s2²) / (n1 + n2 − 2) · (1/n1 + 1/n2)
 *   Welch     e² = s1²/n1 + s2²/n2,   df = (r + 1)² / (r²/(n1 − 1) + 1/(n2 − 1)),   r = (s1²/n1) / (s2²/n2)</pre>
 *
 * <p>t = |d| / e is therefore least with the least difference and the largest error. Welch's degrees of freedom depend on r alone
 * and are greatest, n1 + n2 − 2, at r = (n1 − 1)/(n2 − 1). Reference: Welch (1947, Biometrika 34, 28).
 *
 * @param pooled whether the variances are taken to be equal (Student)
 */
record TwoGroups(Group first, Group second, boolean pooled) {

    /** The size of the difference of the means. */
    Span difference() {
        Span one = Span.of(first.mean());
        Span other = Span.of(second.mean());
        double low = one.least() - other.most();
        double high = one.most() - other.least();
        double least = low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
        return new Span(least, Math.abs(one.middle() - other.middle()), Math.max(Math.abs(low), Math.abs(high)));
    }

    /** The first mean less the second. */
    double signed() {
        return signedDifference().middle();
    }

    private Span signedDifference() {
        Span one = Span.of(first.mean());
        Span other = Span.of(second.mean());
        return new Span(one.least() - other.most(), one.middle() - other.middle(), one.most() - other.least());
    }

    /**
     * The limits of the difference, lower and upper: d ± t e, with t on the {@link #freedom()}, or z where {@code normal}.
     *
     * @param turned whether the first mean is taken from the second
     */
    List<Span> limits(double level, boolean normal, boolean turned) {
        Span d = turned ? signedDifference().negated() : signedDifference();
        Span df = freedom();
        Span e = error();
        double z = Normal.criticalValue(level);
        Span margin = new Span(
                e.least() * (normal ? z : critical(df.most(), level)),
                e.middle() * (normal ? z : critical(df.middle(), level)),
                e.most() * (normal ? z : critical(df.least(), level)));
        return List.of(
                new Span(d.least() - margin.most(), d.middle() - margin.middle(), d.most() - margin.least()),
                new Span(d.least() + margin.least(), d.middle() + margin.middle(), d.most() + margin.most()));
    }

    private static double critical(double df, double level) {
        return Student.interval(0, 1, df, level).upper();
    }

    /** Its standard error. */
    Span error() {
        Span one = deviation(first);
        Span other = deviation(second);
        return new Span(
                error(one.least(), other.least()),
                error(one.middle(), other.middle()),
                error(one.most(), other.most()));
    }

    private static Span deviation(Group group) {
        Span sd = Span.of(group.sd());
        return new Span(Math.max(0, sd.least()), sd.middle(), sd.most());
    }

    private double error(double one, double other) {
        double n1 = first.n();
        double n2 = second.n();
        return pooled
                ? deviation(one, other) * Math.sqrt(1 / n1 + 1 / n2)
                : Math.sqrt(one * one / n1 + other * other / n2);
    }

    private double deviation(double one, double other) {
        double n1 = first.n() - 1.0;
        double n2 = second.n() - 1.0;
        return Math.sqrt((n1 * one * one + n2 * other * other) / (n1 + n2));
    }

    /** The size of t. */
    Span t() {
        return difference().over(error());
    }

    /** The size of the difference in standard deviations of both groups together: Cohen's d. */
    Span standardised() {
        Span one = deviation(first);
        Span other = deviation(second);
        return difference()
                .over(new Span(
                        deviation(one.least(), other.least()),
                        deviation(one.middle(), other.middle()),
                        deviation(one.most(), other.most())));
    }

    double mostFreedom() {
        return first.n() + second.n() - 2.0;
    }

    Span freedom() {
        if (pooled) {
            return Span.of(mostFreedom());
        }
        Span one = deviation(first);
        Span other = deviation(second);
        double low = ratio(one.least(), other.most());
        double high = ratio(one.most(), other.least());
        double peak = (first.n() - 1.0) / (second.n() - 1.0);
        double most = low <= peak && peak <= high ? mostFreedom() : Math.max(freedom(low), freedom(high));
        return new Span(Math.min(freedom(low), freedom(high)), freedom(ratio(one.middle(), other.middle())), most);
    }

    /** Of the squared errors of the two means. */
    private double ratio(double one, double other) {
        return one * one / first.n() / (other * other / second.n());
    }

    /** Written so that a ratio without bound gives the degrees of freedom of the first group alone. */
    private double freedom(double ratio) {
        double share = 1 / (1 + 1 / ratio);
        double rest = 1 - share;
        return 1 / (share * share / (first.n() - 1) + rest * rest / (second.n() - 1));
    }

    /** Two-sided; the larger t and its degrees of freedom, the smaller p. */
    Span p() {
        Span t = t();
        Span df = freedom();
        return new Span(
                Student.twoSidedPValue(t.most(), df.most()),
                Student.twoSidedPValue(t.middle(), df.middle()),
                Student.twoSidedPValue(t.least(), df.least()));
    }
}
