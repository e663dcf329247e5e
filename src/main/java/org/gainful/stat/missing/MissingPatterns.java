package org.gainful.stat.missing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which variables are missing together: each combination that occurs, with its number of rows.
 *
 * <p>Variables are ordered from the most to the least complete, patterns by how many variables they lack and then by how
 * many rows they have, as in mice's {@code md.pattern}.
 *
 * @param variables with their numbers of missing values
 * @param patterns their rows add up to all rows
 */
public record MissingPatterns(List<Count> variables, List<Pattern> patterns) {
    /** How many values of a variable are missing. */
    public record Count(String variable, int missing) {}

    /**
     * Rows that lack the same variables.
     *
     * @param missing the names of those variables; none for complete cases
     */
    public record Pattern(Set<String> missing, int rows) {
        public Pattern {
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        }
    }

    public MissingPatterns {
        variables = List.copyOf(variables);
        patterns = List.copyOf(patterns);
    }

    static MissingPatterns of(IncompleteTable table) {
        List<Variable> variables = table.variables();
        Map<BitSet, Integer> rows = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            BitSet missing = new BitSet(variables.size());
            for (int j = 0; j < variables.size(); j++) {
                missing.set(j, variables.get(j).isMissing(row));
            }
            rows.merge(missing, 1, Integer::sum);
        }
        List<Pattern> patterns = new ArrayList<>();
        rows.forEach((missing, count) -> patterns.add(new Pattern(names(missing, variables), count)));
        patterns.sort(
                Comparator.comparingInt((Pattern pattern) -> pattern.missing().size())
                        .thenComparing(Comparator.comparingInt(Pattern::rows).reversed())
                        .thenComparing(pattern -> String.join("\n", pattern.missing())));
        return new MissingPatterns(
                variables.stream()
                        .map(variable -> new Count(variable.name(), variable.missing()))
                        .sorted(Comparator.comparingInt(Count::missing))
                        .toList(),
                patterns);
    }

    private static Set<String> names(BitSet missing, List<Variable> variables) {
        Set<String> names = new TreeSet<>();
        missing.stream().forEach(j -> names.add(variables.get(j).name()));
        return names;
    }

    /** Rows without a missing value. */
    public int completeCases() {
        return patterns.stream()
                .filter(pattern -> pattern.missing().isEmpty())
                .mapToInt(Pattern::rows)
                .sum();
    }

    /** Missing values of all variables. */
    public long missing() {
        return variables.stream().mapToLong(Count::missing).sum();
    }
}
