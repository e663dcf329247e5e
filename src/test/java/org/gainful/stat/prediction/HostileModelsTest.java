package org.gainful.stat.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainful.stat.Interval;
import org.gainful.stat.regression.AdjustedRisks;
import org.gainful.stat.regression.BackwardElimination;
import org.gainful.stat.regression.BinaryFit;
import org.gainful.stat.regression.BinaryRegression;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.HeteroskedasticErrors;
import org.gainful.stat.regression.InventedDesigns;
import org.gainful.stat.regression.LimitingModel;
import org.gainful.stat.regression.LinkTest;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticInfluence;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.LogisticSummary;
import org.gainful.stat.regression.MarginalEffect;
import org.gainful.stat.regression.PenalisedLogistic;
import org.gainful.stat.regression.RobustCoefficient;
import org.gainful.stat.regression.VarianceInflation;

/** All that is said of a model, on data made to break it: nothing throws, and every number there is finite. */
class HostileModelsTest {
    private static final List<LogisticRegression> METHODS =
            List.of(LogisticRegression.maximumLikelihood(), LogisticRegression.firth());
    private static final List<BinaryRegression> LINKS = List.of(
            BinaryRegression.probit(), BinaryRegression.complementaryLogLog(), BinaryRegression.modifiedPoisson());

    @Property(tries = 150, seed = "20260101")
    void logisticModels(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int rows, @ForAll @IntRange(max = 3) int k) {
        Design design = InventedDesigns.hostile(new Random(seed), rows, k);
        for (LogisticRegression method : METHODS) {
            LogisticFit fit = method.fit(design);
            whole(fit);
            fit.design().terms().forEach(term -> term(fit, term));
            Predictions.of(fit).ifPresent(HostileModelsTest::judged);
            validated(method, design, seed);
        }
        coefficients(LimitingModel.of(design, 0.9).finiteCoefficients());
        coefficients(BackwardElimination.of(design).fit().coefficients());
    }

    @Property(tries = 150, seed = "20260101")
    void otherModels(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int rows, @ForAll @IntRange(max = 3) int k) {
        Design design = InventedDesigns.hostile(new Random(seed), rows, k);
        for (BinaryRegression method : LINKS) {
            BinaryFit fit = method.fit(design);
            finite(fit.logLikelihood());
            robust(fit.coefficients());
            robust(HeteroskedasticErrors.HC3.of(fit).coefficients());
        }
        for (double mix : new double[] {0, 0.5, 1}) {
            assertThat(PenalisedLogistic.elasticNet(0.05, mix).fit(design).estimates())
                    .allMatch(Double::isFinite);
        }
    }

    private static void whole(LogisticFit fit) {
        LogisticSummary summary = fit.summary();
        List.of(
                        summary.aic(),
                        summary.correctedAic(),
                        summary.bic(),
                        summary.deviance(),
                        summary.nullDeviance(),
                        summary.heuristicShrinkage(),
                        summary.mcFadden(),
                        summary.adjustedMcFadden(),
                        summary.coxSnell(),
                        summary.nagelkerke(),
                        summary.tjur(),
                        summary.efron(),
                        summary.mcKelveyZavoina())
                .forEach(HostileModelsTest::finite);
        fit.waldTest(fit.design().terms())
                .ifPresent(test -> assertThat(test.pValue()).isBetween(0.0, 1.0));
        fit.scoreTest(fit.design().terms())
                .ifPresent(test -> assertThat(test.pValue()).isBetween(0.0, 1.0));
        LinkTest.of(fit).ifPresent(test -> coefficients(List.of(test.predictor(), test.square())));
        LogisticInfluence.of(fit)
                .ifPresent(influence -> IntStream.range(0, influence.size()).forEach(row -> {
                    assertThat(influence.leverage(row)).isBetween(0.0, 1 + 1e-9);
                    assertThat(influence.pearson(row)).isFinite();
                    assertThat(influence.deviance(row)).isFinite();
                    finite(influence.standardisedPearson(row));
                    finite(influence.cooksDistance(row));
                }));
    }

    private static void term(LogisticFit fit, String term) {
        VarianceInflation.of(fit, term)
                .ifPresent(found -> assertThat(found.generalised()).isFinite());
        MarginalEffect.of(fit, term).ifPresent(effect -> {
            assertThat(effect.estimate()).isFinite();
            assertThat(effect.standardError()).isFinite();
        });
        AdjustedRisks.of(fit, term, 0, 1).ifPresent(risks -> {
            assertThat(risks.difference()).isBetween(-1.0, 1.0);
            assertThat(risks.differenceStandardError()).isFinite();
            finite(risks.ratio());
            finite(risks.logRatioStandardError());
        });
    }

    private static void judged(Predictions predictions) {
        Accuracy accuracy = Accuracy.of(predictions);
        assertThat(accuracy.brier()).isBetween(0.0, 1.0);
        finite(accuracy.spiegelhalterZ());
        Calibration calibration = Calibration.of(predictions);
        coefficients(calibration.slope().stream().toList());
        coefficients(calibration.inTheLarge().stream().toList());
        RocArea.of(predictions).flatMap(area -> area.interval(0.95)).ifPresent(HostileModelsTest::share);
        HosmerLemeshow.of(predictions, RiskGrouping.QUANTILES, 5).test().ifPresent(test -> assertThat(test.statistic())
                .isFinite());
        finite(Decision.at(0.3, predictions).netBenefit());
    }

    private static void validated(LogisticRegression method, Design design, long seed) {
        Optimism.of(method, design, 3, new Random(seed)).ifPresent(optimism -> {
            finite(optimism.correctedArea());
            finite(optimism.correctedBrier());
            finite(optimism.shrinkage());
        });
        int[] folds = IntStream.range(0, design.rows()).map(row -> row % 3).toArray();
        CrossValidation.of(method, design, folds).pooled().ifPresent(HostileModelsTest::judged);
    }

    private static void share(Interval interval) {
        assertThat(interval.lower()).isBetween(0.0, 1.0);
        assertThat(interval.upper()).isBetween(0.0, 1.0);
    }

    private static void coefficients(List<Coefficient> coefficients) {
        assertThat(coefficients)
                .allMatch(c -> Double.isFinite(c.estimate()))
                .allMatch(c -> Double.isFinite(c.standardError()));
    }

    private static void robust(List<RobustCoefficient> coefficients) {
        assertThat(coefficients).allMatch(c -> Double.isFinite(c.estimate()));
        coefficients.forEach(c -> finite(c.standardError()));
    }

    private static void finite(OptionalDouble value) {
        assertThat(value.orElse(0)).isFinite();
    }
}
