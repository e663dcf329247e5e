package org.gainful.stat.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;

/**
 * Studies put together by the inverse of their variances: mean = sum w y / sum w, w = 1 / (v + tau²).
 *
 * <p>By default tau² is estimated by restricted maximum likelihood and the interval is that of Hartung and Knapp (2001,
 * Statistics in Medicine 20, 3875; also Sidik and Jonkman 2002), which allows for tau² being estimated from few studies and
 * holds its level whether studies differ or not. It can be very narrow where two or three studies agree by chance; two
 * variants guard against that, and cover more than they need to.
 */
public final class MetaAnalysis {
    /** How the error of the mean is found. */
    public enum Inference {
        /** Standard error 1 / sqrt(sum w), compared with the normal distribution. */
        WALD,
        /** Wald's times sqrt(sum w (y - mean)² / (k - 1)), compared with t on k - 1 degrees of freedom. */
        HARTUNG_KNAPP,
        /** Hartung and Knapp's, with a standard error of Wald's at least. */
        HARTUNG_KNAPP_AT_LEAST_WALD,
        /** Hartung and Knapp's interval, or all of Wald's where that is wider. */
        HARTUNG_KNAPP_OR_WALD_IF_WIDER
    }

    private static final double DEFAULT_LEVEL = 0.95;

    private final Heterogeneity heterogeneity;
    private final Inference inference;
    private final double level;

    private MetaAnalysis(Heterogeneity heterogeneity, Inference inference, double level) {
        this.heterogeneity = heterogeneity;
        this.inference = inference;
        this.level = level;
    }

    /** Restricted maximum likelihood, the interval of Hartung and Knapp, level 0.95. */
    public static MetaAnalysis withDefaults() {
        return new MetaAnalysis(Heterogeneity.REML, Inference.HARTUNG_KNAPP, DEFAULT_LEVEL);
    }

    /** One effect common to all studies, Wald's interval, level 0.95. */
    public static MetaAnalysis fixed() {
        return new MetaAnalysis(Heterogeneity.FIXED, Inference.WALD, DEFAULT_LEVEL);
    }

    public MetaAnalysis with(Heterogeneity newHeterogeneity) {
        return new MetaAnalysis(newHeterogeneity, inference, level);
    }

    public MetaAnalysis with(Inference newInference) {
        return new MetaAnalysis(heterogeneity, newInference, level);
    }

    public MetaAnalysis withLevel(double newLevel) {
        return new MetaAnalysis(heterogeneity, inference, Arguments.level(newLevel));
    }

    public Heterogeneity heterogeneity() {
        return heterogeneity;
    }

    /** Empty for no study, and where variances or estimates lie so far apart that sums leave the range of a double. */
    public Optional<Synthesis> fit(List<Effect> effects) {
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        double tauSquared = heterogeneity.tauSquared(effects);
        WeightedEffects weighted = new WeightedEffects(effects, tauSquared);
        double waldError = Math.sqrt(1 / weighted.weightSum());
        double knapp = Math.sqrt(weighted.residualSum() / Math.max(1, effects.size() - 1));
        boolean wald = effects.size() < 2
                || switch (inference) {
                    case WALD -> true;
                    case HARTUNG_KNAPP, HARTUNG_KNAPP_AT_LEAST_WALD -> false;
                    case HARTUNG_KNAPP_OR_WALD_IF_WIDER ->
                        Synthesis.student(effects.size(), level) * knapp < Synthesis.normal(level);
                };
        if (!Double.isFinite(tauSquared + weighted.mean() + waldError * knapp) || waldError == 0) {
            return Optional.empty();
        }
        double factor = wald ? 1 : inference == Inference.HARTUNG_KNAPP_AT_LEAST_WALD ? Math.max(1, knapp) : knapp;
        return Optional.of(
                new Synthesis(this, effects, tauSquared, weighted.mean(), waldError * factor, waldError, wald, level));
    }

    /** The synthesis without each study in turn; empty at a place where no other study is left. */
    public List<Optional<Synthesis>> leaveOneOut(List<Effect> effects) {
        return IntStream.range(0, effects.size())
                .mapToObj(left -> IntStream.range(0, effects.size())
                        .filter(i -> i != left)
                        .mapToObj(effects::get)
                        .toList())
                .map(this::fit)
                .toList();
    }

    /** The synthesis of the first study, of the first two, and so on in the order given. */
    public List<Optional<Synthesis>> cumulative(List<Effect> effects) {
        return IntStream.rangeClosed(1, effects.size())
                .mapToObj(end -> fit(effects.subList(0, end)))
                .toList();
    }
}
