package org.gainful.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Interval;
import org.gainful.stat.regression.ClusterErrors;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.EstimatingEquations;
import org.gainful.stat.regression.EstimatingEquations.Correlation;
import org.gainful.stat.regression.EstimatingEquationsFit;
import org.gainful.stat.regression.HeteroskedasticErrors;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.RobustCoefficient;
import org.gainful.stat.regression.RobustErrors;

/** Beside 10_cluster_robust: robust and cluster-robust errors. */
final class ClusterRobustCounterpart implements Counterpart {
    private static final double LEVEL = 0.95;

    private static final Map<String, HeteroskedasticErrors> BY_ROW = Map.of(
            "HC0", HeteroskedasticErrors.HC0,
            "HC1", HeteroskedasticErrors.HC1,
            "HC2", HeteroskedasticErrors.HC2,
            "HC3", HeteroskedasticErrors.HC3);

    private static final Map<String, ClusterErrors> BY_CLUSTER = Map.of(
            "CL_HC0_noadj", ClusterErrors.CR0,
            "CL_HC0_adj", ClusterErrors.CR1,
            "CL_HC1_adj", ClusterErrors.CR1S,
            "club_CR0", ClusterErrors.CR0,
            "club_CR1", ClusterErrors.CR1,
            "club_CR1S", ClusterErrors.CR1S,
            "club_CR1p", ClusterErrors.CR1P,
            "club_CR2", ClusterErrors.CR2,
            "club_CR3", ClusterErrors.CR3);

    private final ReferenceFolder folder;

    ClusterRobustCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        List<String> terms = analysis.startsWith("M1") ? Cases.M1 : List.of("jobcentre");
        Cases cases = folder.cases(dataset).atRisk().inKnownServices().completeIn("moved", terms);
        Design design = cases.ofKnown("moved", terms);
        Clusters services = cases.services();
        if (!analysis.contains("GEE")) {
            return errors(design, services);
        }
        Correlation correlation =
                analysis.endsWith("independence") ? Correlation.INDEPENDENCE : Correlation.EXCHANGEABLE;
        return equations(EstimatingEquations.with(correlation).fit(design, services));
    }

    private static Answers errors(Design design, Clusters services) {
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(design);
        Answers answers = new Answers()
                .put("(model)", "n", design.rows())
                .put("(model)", "clusters", services.count())
                .put("(model)", "k", fit.parameters());
        answers.within(Tolerance.ITERATIVE);
        int freedom = services.count() - 1;
        BY_ROW.forEach((name, errors) -> put(answers, name, design, errors.of(fit), freedom));
        BY_CLUSTER.forEach((name, errors) -> put(answers, name, design, errors.of(fit, services), freedom));
        RobustErrors unbiased = ClusterErrors.CR2.of(fit, services);
        for (String term : design.coefficientNames()) {
            Optional<RobustCoefficient> found = unbiased.find(term);
            answers.put(term, "CR2_satterthwaite_df", number(found.map(RobustCoefficient::degreesOfFreedom)))
                    .put(term, "CR2_satterthwaite_p", number(found.map(RobustCoefficient::pValue)));
        }
        return answers;
    }

    private static Answers equations(EstimatingEquationsFit fit) {
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        for (RobustCoefficient c : fit.errors().coefficients()) {
            OptionalDouble z = c.statistic();
            answers.put(c.term(), "estimate", c.estimate())
                    .put(c.term(), "se_robust", c.standardError())
                    .put(c.term(), "p", c.pValue())
                    .put(c.term(), "wald", z.isPresent() ? OptionalDouble.of(z.getAsDouble() * z.getAsDouble()) : z);
        }
        return answers.put("(model)", "scale", fit.scale()).put("(model)", "alpha", fit.correlation());
    }

    private static void put(Answers answers, String name, Design design, RobustErrors errors, int freedom) {
        for (String term : design.coefficientNames()) {
            Optional<RobustCoefficient> found = errors.find(term);
            Optional<RobustCoefficient> normal = found.map(RobustCoefficient::withNormal);
            Optional<Interval> interval = normal.flatMap(c -> c.interval(LEVEL));
            answers.put(term, name + "_estimate", number(found.map(c -> OptionalDouble.of(c.estimate()))))
                    .put(term, name + "_se", number(found.map(RobustCoefficient::standardError)))
                    .put(term, name + "_p_normal", number(normal.map(RobustCoefficient::pValue)))
                    .put(term, name + "_ci_low", number(interval.map(i -> OptionalDouble.of(i.lower()))))
                    .put(term, name + "_ci_high", number(interval.map(i -> OptionalDouble.of(i.upper()))))
                    .put(
                            term,
                            name + "_p_t_G-1",
                            number(found.filter(c -> freedom > 0)
                                    .map(c -> c.withDegreesOfFreedom(freedom).pValue())));
        }
    }

    private static OptionalDouble number(Optional<OptionalDouble> value) {
        return value.orElse(OptionalDouble.empty());
    }
}
