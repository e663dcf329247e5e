package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Cases, study file and data dictionary of an example dataset name the same columns and the same values. */
final class DataDictionaryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sesami",
                "perkins-2022",
                "perkins-2022-access",
                "wong-2004",
                "see-me",
                "camden",
                "solent",
                "fidelity-example",
                "outcomes-example"
            })
    void columnsAgree(String dataset) throws IOException {
        List<String> columns = Rows.read(dataset + "/cases.csv").columns();
        assertThat(fields(dataset).stream().map(field -> field.get("name"))).containsExactlyElementsOf(columns);
        assertThat(Files.readString(Rows.DATASETS.resolve(dataset).resolve("dictionary.md")))
                .contains(columns.stream().map(column -> "| `" + column + "` |").toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sesami",
                "perkins-2022",
                "perkins-2022-access",
                "wong-2004",
                "see-me",
                "camden",
                "solent",
                "fidelity-example",
                "outcomes-example"
            })
    void valuesAreDescribed(String dataset) throws IOException {
        Rows cases = Rows.read(dataset + "/cases.csv");
        for (Map<String, Object> field : fields(dataset)) {
            String name = (String) field.get("name");
            if (field.containsKey("categories")) {
                assertThat(values(field)).as(name).containsAll(used(cases, name));
            }
            if ("boolean".equals(field.get("type"))) {
                assertThat(List.of("yes", "no")).as(name).containsAll(used(cases, name));
            }
        }
    }

    private static List<String> used(Rows cases, String column) {
        return cases.counts(column).keySet().stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> values(Map<String, Object> field) {
        return ((List<Object>) field.get("categories"))
                .stream()
                        .map(category -> category instanceof Map<?, ?> map ? map.get("value") : category)
                        .map(Object.class::cast)
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> fields(String dataset) throws IOException {
        String text = Files.readString(Rows.DATASETS.resolve(dataset).resolve("study.yaml"));
        Map<String, Object> study =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
        return (List<Map<String, Object>>) ((Map<String, Object>) study.get("cases")).get("fields");
    }
}
