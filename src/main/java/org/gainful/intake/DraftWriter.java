package org.gainful.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainful.cases.Role;

/** Puts the guesses together. */
record DraftWriter(String declared, char delimiter, TextSource source, Map<String, ColumnProfile> profiles, int rows) {
    private static final int ENOUGH_FOR_A_MODEL = 100;

    String write() {
        char decimalChar = decimalChar();
        ColumnGuesser guesser = new ColumnGuesser(decimalChar);
        List<ColumnGuess> first = new ArrayList<>();
        profiles.forEach((name, profile) -> first.add(guesser.guess(name, profile)));
        List<ColumnGuess> columns = new RoleGuesser(first).assign();
        Set<String> waves = new TreeSet<>();
        columns.stream().map(c -> c.words().wave()).filter(w -> !w.isEmpty()).forEach(waves::add);
        DraftText text = new DraftText();
        head(text, waves);
        export(text, decimalChar);
        columns.forEach(text::field);
        OutcomeGuess.of(columns, List.copyOf(waves)).ifPresent(outcome -> {
            definition(text, outcome);
            model(text, outcome, columns);
        });
        return text.toString();
    }

    /** A comma where some column is a number only with a comma and none only with a point. */
    private char decimalChar() {
        boolean comma = profiles.values().stream().anyMatch(p -> p.isNumber(',') && !p.isNumber('.'));
        boolean point = profiles.values().stream().anyMatch(p -> p.isNumber('.') && !p.isNumber(','));
        return comma && !point ? ',' : '.';
    }

    private void head(DraftText text, Set<String> waves) {
        text.line("# A draft made from an export. Confirm or correct every line marked as a guess.");
        text.line("format: 1");
        text.line("");
        text.line("study:");
        text.guess("  id: " + DraftText.quote(id()));
        text.guess("  title: " + DraftText.quote("Study of " + declared));
        text.guess("  kind: case-export");
        if (!waves.isEmpty()) {
            text.line("  waves:");
            waves.forEach(wave -> text.guess("    - {name: " + wave + ", label: " + wave + "}"));
        }
        text.line("");
    }

    /** The export's name without its folder and ending, as a word that can stand in an address. */
    private String id() {
        String stem = declared.replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", "");
        String word = stem.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return word.isEmpty() ? "study" : word.substring(0, Math.min(60, word.length()));
    }

    private void export(DraftText text, char decimalChar) {
        Set<String> missing = new TreeSet<>(Set.of(""));
        profiles.values().forEach(p -> missing.addAll(p.missingSeen()));
        text.line("cases:");
        text.line("  file: " + DraftText.quote(declared));
        text.guess("  delimiter: " + (delimiter == '\t' ? "\"\\t\"" : "\"" + delimiter + "\""));
        String encoding = source.guessed() ? TextSource.WINDOWS_1252 : TextSource.UTF_8;
        text.guess("  encoding: " + encoding);
        text.guess("  decimalChar: \"" + decimalChar + "\"");
        text.guess("  missingValues: " + DraftText.list(missing));
        text.line("  fields:");
    }

    private static void definition(DraftText text, OutcomeGuess outcome) {
        text.line("");
        text.line("definitions:");
        text.guess("  " + outcome.name() + ":");
        if (outcome.outcome().isEmpty()) {
            text.guess("    from: " + DraftText.list(outcome.from()));
            text.guess("    to: " + DraftText.list(outcome.to()));
        } else {
            text.guess("    outcome: " + DraftText.quote(outcome.outcome()));
        }
    }

    private void model(DraftText text, OutcomeGuess outcome, List<ColumnGuess> columns) {
        List<String> predictors = columns.stream()
                .filter(c -> c.hasRole(Role.CHARACTERISTIC))
                .map(ColumnGuess::name)
                .toList();
        if (!predictors.isEmpty() && rows >= ENOUGH_FOR_A_MODEL) {
            text.line("");
            text.line("model:");
            text.guess("  outcome: " + outcome.name());
            text.guess("  predictors: " + DraftText.list(predictors));
        }
    }
}
