package org.gainful.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.Rating;

/** The words of a rating file: which items there are and how each may be rated. */
final class RatingWords {
    private static final String WHOLE_SCALE = "scale";
    private static final String NOT_APPLICABLE = "not-applicable";
    private static final Map<String, Rating.State> STATES = Map.of(
            "no-fit",
            Rating.State.NO_FIT,
            "insufficient-data",
            Rating.State.INSUFFICIENT_DATA,
            "9",
            Rating.State.INSUFFICIENT_DATA,
            "not-yet-rated",
            Rating.State.NOT_YET_RATED,
            NOT_APPLICABLE,
            Rating.State.NOT_APPLICABLE);
    private static final Map<String, OptionalInt> SCORES =
            IntStream.rangeClosed(1, 5).boxed().collect(Collectors.toUnmodifiableMap(String::valueOf, OptionalInt::of));

    private final FidelityScale scale;
    /** Numbers of items by the spellings met so far; a file has the same few again and again. */
    private final Map<String, OptionalInt> items = new HashMap<>();

    RatingWords(FidelityScale scale) {
        this.scale = scale;
    }

    /** Reports what is wrong; a missing value is reported elsewhere. */
    boolean check(String item, String rating, int line, FileIssues report) {
        boolean goodItem = item.equals(WHOLE_SCALE) || isItem(item);
        if (!goodItem && !item.isEmpty()) {
            report.add(
                    Problem.UNKNOWN_ITEM,
                    line,
                    "item",
                    "%s is no item of %s".formatted(Quoted.text(item), scale.id()),
                    "items are 1 to %s, or %s and so on, or scale"
                            .formatted(
                                    scale.items().size(), scale.items().get(0).code()));
        }
        if (rating.isEmpty()) {
            return goodItem && !item.equals(WHOLE_SCALE);
        }
        boolean goodRating = SCORES.containsKey(rating) || STATES.containsKey(rating);
        boolean together = item.equals(WHOLE_SCALE) == rating.equals(NOT_APPLICABLE);
        if (!goodRating || goodItem && !together) {
            report.add(
                    Problem.BAD_RATING,
                    line,
                    "rating",
                    "%s is no rating of %s"
                            .formatted(Quoted.text(rating), item.equals(WHOLE_SCALE) ? "a scale" : "an item"),
                    "an item is rated 1 to 5, no-fit, insufficient-data (9) or not-yet-rated; the scale only not-applicable");
        }
        return goodItem && goodRating && together;
    }

    private boolean isItem(String item) {
        return item(item).isPresent();
    }

    /** The number of an item, given by its number or by its section and place; empty for the whole scale and what is no item. */
    OptionalInt item(String item) {
        OptionalInt known = items.get(item);
        if (known == null) {
            known = find(item);
            if (known.isPresent()) {
                items.put(item, known);
            }
        }
        return known;
    }

    private OptionalInt find(String item) {
        OptionalInt number = PlainNumber.parseInt(item);
        return scale.items().stream()
                .filter(i -> number.isPresent()
                        ? i.number() == number.getAsInt()
                        : i.code().equalsIgnoreCase(item))
                .mapToInt(FidelityScale.Item::number)
                .findFirst();
    }

    /** The score of a rating; empty for a state without one. */
    OptionalInt score(String rating) {
        return SCORES.getOrDefault(rating, OptionalInt.empty());
    }

    Rating.State state(String rating) {
        return STATES.getOrDefault(rating, Rating.State.RATED);
    }
}
