package org.gainful.reference;

import java.util.List;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.PenalisedFit;
import org.gainful.stat.regression.PenalisedLogistic;

/** Beside 23_penalised: lasso, elastic net and ridge. */
final class PenalisedCounterpart implements Counterpart {
    private static final String MIX = "glmnet alpha=";
    private static final String PENALTY = "lambda=";
    private static final Tolerance THRESHOLD =
            Tolerance.looser(1e-5, "coordinate descent; glmnet's coefficients are good to that");

    private final ReferenceFolder folder;

    PenalisedCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        if (!analysis.startsWith(MIX)) {
            return Answers.none("not offered");
        }
        double mix = Double.parseDouble(analysis.substring(MIX.length()));
        Design design = folder.cases(dataset).atRisk().design("moved", Cases.M2);
        Answers answers = new Answers().within(THRESHOLD);
        rows.stream()
                .map(row -> row.term().substring(0, row.term().indexOf(' ')))
                .distinct()
                .forEach(name -> put(answers, name, mix, design));
        return answers;
    }

    private static void put(Answers answers, String name, double mix, Design design) {
        double penalty = Double.parseDouble(name.substring(PENALTY.length()));
        PenalisedFit fit = PenalisedLogistic.elasticNet(penalty, mix).fit(design);
        design.coefficientNames().forEach(term -> answers.put(name + " " + term, "estimate", fit.estimate(term)));
    }
}
