package org.gainful.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.describe.Description;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LimitingModel;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.Separation;

/** Beside 21_separation_degenerate: separation, and columns that are redundant, nearly so, or badly scaled. */
final class SeparationCounterpart implements Counterpart {
    private static final LogisticRegression METHOD = LogisticRegression.maximumLikelihood();

    private final ReferenceFolder folder;

    SeparationCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        if (dataset.equals("collinear")) {
            return collinear(analysis);
        }
        if (analysis.startsWith("finite part")) {
            return finitePart(design(dataset));
        }
        return analysis.equals("separation") ? separation(design(dataset)) : plainFit(design(dataset));
    }

    private Design design(String dataset) {
        if (dataset.startsWith("tables_2x2 id=")) {
            String id = dataset.substring(dataset.indexOf('=') + 1);
            return Cases.table(folder.input("tables_2x2").stream()
                    .filter(row -> row.get("id").equals(id))
                    .findFirst()
                    .orElseThrow());
        }
        return dataset.contains(" ") ? ofCases(dataset.split(" ")) : small(folder.input(dataset));
    }

    private Design ofCases(String[] words) {
        Cases atRisk = folder.cases(words[0]).atRisk();
        return switch (words[1]) {
            case "M1" -> atRisk.design("moved", Cases.M1);
            case "M2" -> atRisk.design("moved", Cases.M2);
            case "ethnicity" -> atRisk.factor("moved", "ethnicity", "White");
            case "education" -> atRisk.factor("moved", "education", "No qualifications");
            default -> throw new IllegalArgumentException("words must name a model, was " + Arrays.toString(words));
        };
    }

    /** The response y and all other columns. */
    private static Design small(List<CSVRecord> rows) {
        List<String> terms = new ArrayList<>(rows.get(0).toMap().keySet());
        terms.remove("y");
        return Design.of(terms, terms.stream().map(term -> column(rows, term)).toList(), column(rows, "y"));
    }

    private static Answers separation(Design design) {
        Separation separation = METHOD.fit(design).separation();
        boolean complete = separation.kind() == Separation.Kind.COMPLETE;
        Answers answers = new Answers();
        answers.put("(model)", "separated", separation.present());
        answers.put("(model)", "complete", complete);
        for (String term : design.coefficientNames()) {
            answers.put(term, "ml_estimate", complete ? "does not exist" : estimate(separation, term));
        }
        return answers;
    }

    /** Without separation R's plain fit is a fit. */
    private static Answers plainFit(Design design) {
        LogisticFit fit = METHOD.fit(design);
        if (fit.separation().present()) {
            return Answers.none("what R's glm does without looking for separation, not numbers to match");
        }
        double farthest = fit.coefficients().stream()
                .mapToDouble(coefficient -> Math.abs(coefficient.estimate()))
                .max()
                .orElseThrow();
        return new Answers()
                .within(Tolerance.looser(1e-5, "R stops at 1e-8 of the deviance"))
                .put("(model)", "converged", fit.convergence().reached())
                .put("(model)", "deviance", fit.summary().deviance())
                .put("(model)", "max_abs_coef", farthest)
                .leaveOut(".*", "iterations|boundary", "R's way to the estimate");
    }

    private static String estimate(Separation separation, String name) {
        return separation.terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .map(term -> switch (term.direction()) {
                    case TO_PLUS_INFINITY -> "+Inf";
                    case TO_MINUS_INFINITY -> "-Inf";
                    case EITHER -> "does not exist";
                })
                .orElse("finite");
    }

    private static Answers finitePart(Design design) {
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        LogisticAnswers logistic = new LogisticAnswers(answers);
        LimitingModel.of(design, LogisticAnswers.LEVEL).finiteCoefficients().forEach(logistic::coefficient);
        return answers;
    }

    private Answers collinear(String analysis) {
        List<CSVRecord> rows = folder.input("collinear");
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        LogisticAnswers logistic = new LogisticAnswers(answers);
        switch (analysis) {
            case "glm near-collinear (x4 = x1 + 1e-3 noise)" -> {
                LogisticFit fit = METHOD.fit(design(rows, "x1", "x4_near", "x5"));
                logistic.coefficients(fit);
                logistic.oddsRatios(
                        fit,
                        Tolerance.looser(
                                1e-5, "log odds of hundreds: their error is the relative one of the odds ratio"));
            }
            case "glm x1 + x5" -> logistic.coefficients(METHOD.fit(design(rows, "x1", "x5")));
            case "glm standardised big + tiny" -> {
                double[] response = column(rows, "y");
                logistic.coefficients(METHOD.fit(Design.of(response)
                        .with("scale(big)", standardised(column(rows, "big")))
                        .with("scale(tiny)", standardised(column(rows, "tiny")))));
            }
            case "glm raw big + tiny (computed on the rescaled columns)" ->
                logistic.coefficients(METHOD.fit(design(rows, "big", "tiny")));
            default ->
                answers.leaveOutTheRest("R does not see that columns are redundant here and prints no estimates");
        }
        return answers;
    }

    private static Design design(List<CSVRecord> rows, String... terms) {
        return Design.of(
                List.of(terms),
                Arrays.stream(terms).map(term -> column(rows, term)).toList(),
                column(rows, "y"));
    }

    private static double[] standardised(double[] values) {
        Description described = Description.of(values);
        double mean = described.mean().orElseThrow();
        double spread = described.sampleStandardDeviation().orElseThrow();
        return Arrays.stream(values).map(value -> (value - mean) / spread).toArray();
    }

    private static double[] column(List<CSVRecord> rows, String name) {
        return IntStream.range(0, rows.size())
                .mapToDouble(row -> Double.parseDouble(rows.get(row).get(name)))
                .toArray();
    }
}
