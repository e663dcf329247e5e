package org.gainful.fidelity;

import org.gainful.cases.OutcomeDefinition;
import org.gainful.table.Look;
import org.gainful.table.Sentence;
import org.gainful.table.View;

/** What a relation of fidelity and outcome across a number of services supports, in words. */
final class RelationWords {
    private final OutcomeDefinition definition;
    private final Demonstrable demonstrable;
    private final Benchmarks benchmarks;

    RelationWords(OutcomeDefinition definition, Demonstrable demonstrable, Benchmarks benchmarks) {
        this.definition = definition;
        this.demonstrable = demonstrable;
        this.benchmarks = benchmarks;
    }

    private int services() {
        return demonstrable.services();
    }

    /** What so many services could have shown, whatever they do show; rests on no person. */
    Sentence verdict() {
        if (benchmarks.isEmpty()) {
            return Sentence.of("Whether “%s” goes with fidelity is looked at across %s services."
                    .formatted(definition.label(), services()));
        }
        double strong = benchmarks.strongest();
        double weak = benchmarks.weakest();
        String start = "Whether “%s” goes with fidelity: ".formatted(definition.label());
        if (demonstrable.isBlindTo(strong)) {
            return Sentence.of(start
                    + "with %s services that have a total the data could not have shown it either way. "
                            .formatted(services())
                    + "A relation as strong as elsewhere (r = %s or %s) would be found with a chance of %s or %s; for 80%% it takes %s or %s services."
                            .formatted(
                                    show(strong),
                                    show(weak),
                                    chance(strong),
                                    chance(weak),
                                    needed(strong),
                                    needed(weak)));
        }
        if (!demonstrable.sees(weak)) {
            return Sentence.of(start
                    + "%s services that have a total would find a relation as strong as elsewhere (r = %s or %s) with a chance of %s or %s, so that one that was not found may still be there."
                            .formatted(services(), show(strong), show(weak), chance(strong), chance(weak)));
        }
        return Sentence.of(start
                + "%s services that have a total would hardly miss a relation as strong as elsewhere (r = %s or %s: a chance of %s or %s to find it)."
                        .formatted(services(), show(strong), show(weak), chance(strong), chance(weak)));
    }

    private static String show(double correlation) {
        return Look.TWO_DECIMALS.show(correlation);
    }

    private String chance(double correlation) {
        return Look.PERCENT.show(demonstrable.power(correlation));
    }

    private static String needed(double correlation) {
        return Look.WHOLE.show(Demonstrable.needed(correlation).orElseThrow());
    }

    /** What the data do show. */
    Sentence observed(String correlation) {
        Sentence sentence = Sentence.of("Across %s services the correlation of fidelity and “%s” is "
                        .formatted(services(), definition.label()))
                .number(View.VALUE, correlation)
                .say(" (95% interval ")
                .number(View.INTERVAL, correlation)
                .say("; p = ")
                .number(View.P_VALUE, correlation)
                .say(" over all orders). ");
        boolean blind = !benchmarks.isEmpty() && demonstrable.isBlindTo(benchmarks.strongest());
        return blind
                ? sentence.say("It is no evidence that fidelity matters, nor that it does not.")
                : sentence.say(
                        "Services that differ in fidelity differ in other things too, so this is no effect of fidelity.");
    }

    /** For those who cannot see the picture. */
    Sentence alternative(String correlation) {
        return Sentence.of(
                        "%s services by fidelity total (across) and share with the outcome (upward, with 95%% interval). Correlation "
                                .formatted(services()))
                .number(View.VALUE, correlation)
                .say(", 95% interval ")
                .number(View.INTERVAL, correlation)
                .say(". The intervals of the services overlap widely where people are few.");
    }

    /** How it was done. */
    String method(Relation relation) {
        String models = relation.hasClientModels()
                ? " Client-level models take fidelity as a trait of the service; with few services both are shown to be"
                        + " compared, and neither is to be relied on."
                : "";
        return "“%s” and fidelity: the latest review of each service with a complete total, and the rate among its clients whose"
                        .formatted(definition.label())
                + " outcome is known. Each service counts once in the correlations, however few its clients." + models;
    }
}
