package org.gainful.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.Category;

/** Reads the categories of a field: texts, mappings with a label, or the shorter {@code constraints.enum}. */
final class CategoryReader {
    private final List<String> missing;
    private final List<Category> read = new ArrayList<>();
    private final List<YamlValue> places = new ArrayList<>();

    private CategoryReader(List<String> missing) {
        this.missing = missing;
    }

    static List<Category> read(YamlMap field, List<String> missing, List<String> missingEverywhere) {
        List<String> all = new ArrayList<>(missingEverywhere);
        all.addAll(missing);
        CategoryReader reader = new CategoryReader(all);
        field.items("categories").forEach(reader::take);
        Optional<YamlValue> choices = field.find("constraints").flatMap(c -> c.entry("enum"));
        if (choices.isPresent() && field.has("categories")) {
            choices.get().complain(Problem.MISPLACED_KEY, "categories say the same", "keep one of enum and categories");
        } else {
            choices.map(YamlValue::items).orElse(List.of()).forEach(reader::take);
        }
        reader.checkCovers();
        return List.copyOf(reader.read);
    }

    private void take(YamlValue item) {
        if (item.isText()) {
            item.code().ifPresent(value -> add(new Category(value, value, List.of()), item));
        } else {
            item.map("value", "label", "covers", "means").ifPresent(map -> {
                String value = map.need("value").flatMap(YamlValue::code).orElse("");
                add(new Category(value, map.text("label", value), map.codes("covers"), map.text("means", "")), item);
            });
        }
    }

    private void add(Category category, YamlValue item) {
        Set<String> seen = new HashSet<>(read.stream().map(Category::value).toList());
        if (seen.contains(category.value())) {
            item.complain(
                    Problem.DUPLICATE_NAME,
                    "the category %s stands twice".formatted(Quoted.text(category.value())),
                    "remove one");
        }
        if (missing.contains(category.value())) {
            item.complain(
                    Problem.BAD_VALUE,
                    "%s also stands for a missing value".formatted(Quoted.text(category.value())),
                    "remove it from missingValues or from the categories");
        }
        read.add(category);
        places.add(item);
    }

    private void checkCovers() {
        List<String> precise =
                read.stream().filter(Category::isPrecise).map(Category::value).toList();
        for (int i = 0; i < read.size(); i++) {
            for (String covered : read.get(i).covers()) {
                if (!precise.contains(covered)) {
                    places.get(i)
                            .complain(
                                    Problem.UNKNOWN_LEVEL,
                                    "covers %s, which is no precise category of the field"
                                            .formatted(Quoted.text(covered)),
                                    Nearest.remedy(covered, precise));
                }
            }
        }
    }
}
