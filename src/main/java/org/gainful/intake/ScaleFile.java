package org.gainful.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.FidelityScale;

/** Reads a fidelity scale, as strictly as a study. */
final class ScaleFile {
    private ScaleFile() {}

    /** The scale, if the report has no error after it was read. */
    static Optional<FidelityScale> parse(String text, FileIssues report) {
        return YamlText.parse(text, report)
                .flatMap(root -> root.map("id", "title", "citation", "items", "bands"))
                .map(ScaleFile::read)
                .filter(scale -> !report.hasErrors());
    }

    private static FidelityScale read(YamlMap map) {
        List<FidelityScale.Item> items = new ArrayList<>();
        for (YamlValue value : map.need("items").map(YamlValue::items).orElse(List.of())) {
            value.map("number", "section", "label", "certainty").ifPresent(item -> {
                items.add(item(item));
                checkNumber(item, items);
            });
        }
        List<FidelityScale.Band> bands = map.need("bands").map(YamlValue::items).orElse(List.of()).stream()
                .flatMap(value -> value.map("label", "lowest", "highest").stream())
                .map(ScaleFile::band)
                .toList();
        checkBands(map, items.size(), bands);
        return new FidelityScale(map.needText("id"), map.needText("title"), map.needText("citation"), items, bands);
    }

    private static FidelityScale.Item item(YamlMap item) {
        return new FidelityScale.Item(
                whole(item, "number"), item.needText("section"), item.needText("label"), item.needText("certainty"));
    }

    private static void checkNumber(YamlMap item, List<FidelityScale.Item> items) {
        if (items.get(items.size() - 1).number() != items.size()) {
            item.at("number")
                    .complain(Problem.BAD_VALUE, "items are numbered 1, 2, 3 ...", "number this one " + items.size());
        }
    }

    private static FidelityScale.Band band(YamlMap band) {
        return new FidelityScale.Band(band.needText("label"), whole(band, "lowest"), whole(band, "highest"));
    }

    /** From the highest to the lowest, without a gap, from the highest total to the lowest. */
    private static void checkBands(YamlMap map, int items, List<FidelityScale.Band> bands) {
        int next = 5 * items;
        boolean good = true;
        for (FidelityScale.Band band : bands) {
            good &= band.highest() == next && band.lowest() <= band.highest();
            next = band.lowest() - 1;
        }
        if (!good || next != items - 1) {
            map.at("bands")
                    .complain(Problem.BAD_VALUE, "the bands do not cover every total once", "correct their limits");
        }
    }

    private static int whole(YamlMap map, String key) {
        return map.need(key)
                .flatMap(YamlValue::text)
                .map(PlainNumber::parseInt)
                .filter(number -> {
                    if (number.isEmpty()) {
                        map.at(key).complain(Problem.WRONG_TYPE, "a whole number is expected here", "write one");
                    }
                    return number.isPresent();
                })
                .map(number -> number.getAsInt())
                .orElse(0);
    }
}
