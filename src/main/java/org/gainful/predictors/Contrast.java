package org.gainful.predictors;

import java.util.List;
import java.util.Map;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Field;

/**
 * The people a level's odds ratio compares. With a predictor of levels an odds ratio gives its cells away: whoever knows
 * how many had the outcome and how large the groups are can solve for them. So disclosure control must know the groups.
 *
 * @param predictor the predictor's name
 * @param parts every level of the predictor with the export's levels it unites; together they are everyone
 * @param level the level of the odds ratio, one of the parts
 * @param reference the level it is compared with, one of the parts
 */
record Contrast(String predictor, Field field, Map<String, List<String>> parts, String level, String reference) {

    /** The people of one level. */
    OutcomeGroups within(OutcomeGroups everyone, String which) {
        return everyone.withinAnyOf(field, parts.get(which));
    }

    /** The names of the four sets the odds ratio is made of. */
    List<String> cells(OutcomeGroups everyone) {
        OutcomeGroups these = within(everyone, level);
        OutcomeGroups those = within(everyone, reference);
        return List.of(
                these.happened().name(),
                these.not().name(),
                those.happened().name(),
                those.not().name());
    }
}
