package org.gainful.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.FidelityScale.NoFit;
import org.gainful.cases.FidelityScale.ReviewCycle;

/**
 * Reads a fidelity scale, as strictly as a study.
 *
 * <p>A scale that extends another has its items, bands and rules, but for those it writes anew.
 */
final class ScaleFile {
    private static final String[] KEYS = {
        "id", "extends", "edition", "title", "citation", "provenance", "noFit", "items", "bands", "reviews"
    };

    private final YamlMap map;
    private final Optional<FidelityScale> base;

    private ScaleFile(YamlMap map, Optional<FidelityScale> base) {
        this.map = map;
        this.base = base;
    }

    /**
     * The scale, if the report has no error after it was read.
     *
     * @param known finds the scale that one extends
     */
    static Optional<FidelityScale> parse(
            String text, Function<String, Optional<FidelityScale>> known, FileIssues report) {
        return YamlText.parse(text, report)
                .flatMap(root -> root.map(KEYS))
                .map(map -> new ScaleFile(map, base(map, known)).read())
                .filter(scale -> !report.hasErrors());
    }

    private static Optional<FidelityScale> base(YamlMap map, Function<String, Optional<FidelityScale>> known) {
        Optional<String> id = map.find("extends").flatMap(YamlValue::text);
        Optional<FidelityScale> scale = id.flatMap(known);
        if (id.isPresent() && scale.isEmpty()) {
            map.at("extends")
                    .complain(
                            Problem.UNKNOWN_SCALE,
                            "%s is no scale that comes with the program".formatted(Quoted.text(id.get())),
                            Nearest.remedy(id.get(), Scales.ids()));
        }
        return scale;
    }

    private FidelityScale read() {
        List<Item> items = items();
        List<Band> bands = inherited("bands", FidelityScale::bands, List.of(), this::bands);
        checkBands(items.size(), bands);
        return new FidelityScale(
                map.needText("id"),
                inherited("edition", FidelityScale::edition, "", YamlMap::solid),
                map.needText("title"),
                inherited("citation", FidelityScale::citation, "", YamlMap::solid),
                inherited("provenance", FidelityScale::provenance, "", YamlMap::solid),
                inherited("noFit", FidelityScale::noFit, NoFit.NOT_OFFERED, ScaleFile::noFit),
                items,
                bands,
                inherited("reviews", FidelityScale::cycle, Optional.empty(), value -> cycle(value, bands)));
    }

    /** What the file says of a key; else what the scale it extends says; else a complaint, or nothing for reviews. */
    private <T> T inherited(String key, Function<FidelityScale, T> inherit, T otherwise, Function<YamlValue, T> read) {
        if (base.isPresent() && !map.has(key)) {
            return inherit.apply(base.get());
        }
        Optional<YamlValue> value = key.equals("reviews") ? map.find(key) : map.need(key);
        return value.map(read).orElse(otherwise);
    }

    /** Items stand in order; those of the scale it extends come where the file has none of that number. */
    private List<Item> items() {
        List<Item> items = new ArrayList<>(base.map(FidelityScale::items).orElse(List.of()));
        Map<String, Integer> inSection = new HashMap<>();
        List<YamlValue> written = base.isPresent()
                ? map.items("items")
                : map.need("items").map(YamlValue::items).orElse(List.of());
        for (YamlValue value : written) {
            value.map(ScaleItemReader.KEYS).ifPresent(item -> {
                int number = item.needWhole("number");
                String section = item.needText("section");
                if (base.isPresent()) {
                    replace(items, number, item, section);
                } else {
                    checkNumber(item, number, items.size() + 1);
                    int place = inSection.merge(section, 1, Integer::sum);
                    items.add(new ScaleItemReader(item).read(number, section + " " + place, section));
                }
            });
        }
        return items;
    }

    private static void replace(List<Item> items, int number, YamlMap item, String section) {
        if (number < 1 || number > items.size()) {
            item.at("number")
                    .complain(
                            Problem.BAD_VALUE,
                            "the scale it extends has no item of this number",
                            "its items are 1 to " + items.size());
        } else {
            items.set(
                    number - 1,
                    new ScaleItemReader(item).read(number, items.get(number - 1).code(), section));
        }
    }

    private static void checkNumber(YamlMap item, int number, int expected) {
        if (number != expected) {
            item.at("number")
                    .complain(Problem.BAD_VALUE, "items are numbered 1, 2, 3 ...", "number this one " + expected);
        }
    }

    private static NoFit noFit(YamlValue value) {
        return value.choice(List.of(NoFit.values()), NoFit::word).orElse(NoFit.NOT_OFFERED);
    }

    private List<Band> bands(YamlValue value) {
        return value.items().stream()
                .flatMap(band -> band.map("label", "lowest", "highest").stream())
                .map(band -> new Band(band.needText("label"), band.needWhole("lowest"), band.needWhole("highest")))
                .toList();
    }

    /** From the highest to the lowest, without a gap, from the highest total to the lowest. */
    private void checkBands(int items, List<Band> bands) {
        int next = 5 * items;
        boolean good = true;
        for (Band band : bands) {
            good &= band.highest() == next && band.lowest() <= band.highest();
            next = band.lowest() - 1;
        }
        if (!good || next != items - 1) {
            map.at("bands")
                    .complain(Problem.BAD_VALUE, "the bands do not cover every total once", "correct their limits");
        }
    }

    private static Optional<ReviewCycle> cycle(YamlValue value, List<Band> bands) {
        return value.map("months", "untilBand", "thenMonths", "certainty").map(cycle -> {
            String band = cycle.needText("untilBand");
            List<String> labels = bands.stream().map(Band::label).toList();
            if (!labels.contains(band)) {
                cycle.at("untilBand")
                        .complain(
                                Problem.UNKNOWN_WORD,
                                Quoted.text(band) + " is no band of the scale",
                                Nearest.remedy(band, labels));
            }
            return new ReviewCycle(
                    cycle.needWhole("months"), band, cycle.needWhole("thenMonths"), cycle.text("certainty", ""));
        });
    }
}
