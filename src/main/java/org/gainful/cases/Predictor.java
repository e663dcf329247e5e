package org.gainful.cases;

import java.util.List;
import java.util.Map;

/**
 * One predictor of a model.
 *
 * @param name how the model refers to it; the field's name unless declared
 * @param reference the level others are compared with; empty for the first
 * @param combine new level to the field's levels it unites, in declared order; empty to use the levels as they are
 * @param per units of the field to one unit of the odds ratio (12 months to a year); 1 unless declared
 * @param unit the word for that unit; empty to use the field's
 */
public record Predictor(
        String name,
        String field,
        String label,
        String reference,
        Map<String, List<String>> combine,
        double per,
        String unit) {}
