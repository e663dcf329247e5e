package org.gainful.stat.missing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The completed sets of a table, and how the chains came to them.
 *
 * @param completed one table a chain, without missing values but those of variables not imputed
 * @param traces by name, of each variable that was imputed
 * @param notImputed the names of incomplete variables of which fewer than two values were known
 */
public record Imputations(List<IncompleteTable> completed, Map<String, ChainTrace> traces, List<String> notImputed) {
    public Imputations {
        completed = List.copyOf(completed);
        traces = Collections.unmodifiableMap(new LinkedHashMap<>(traces));
        notImputed = List.copyOf(notImputed);
    }

    static Imputations of(IncompleteTable table, List<Variable> usable, List<Chain> chains) {
        Map<String, ChainTrace> traces = new LinkedHashMap<>();
        for (int v = 0; v < usable.size(); v++) {
            int index = v;
            if (usable.get(v).missing() > 0) {
                traces.put(
                        usable.get(v).name(),
                        new ChainTrace(chains.stream()
                                .map(chain -> chain.history(index))
                                .toList()));
            }
        }
        return new Imputations(
                chains.stream().map(chain -> chain.completed(table)).toList(),
                traces,
                table.variables().stream()
                        .filter(variable -> !usable.contains(variable))
                        .map(Variable::name)
                        .toList());
    }

    /** A variable's trace; one that was not imputed is refused. */
    public ChainTrace trace(String variable) {
        ChainTrace trace = traces.get(variable);
        if (trace == null) {
            throw new IllegalArgumentException(
                    "variable must be one of %s, was %s".formatted(traces.keySet(), variable));
        }
        return trace;
    }
}
