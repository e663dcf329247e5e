package org.gainful.intake;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.CaseFile;
import org.gainful.cases.CaseFile.People;

/** Reads how an export is written. */
final class CaseFileReader {
    private static final List<String> DELIMITERS = List.of(",", ";", "\t");

    private CaseFileReader() {}

    static CaseFile read(YamlMap cases) {
        char delimiter = sign(cases, "delimiter", DELIMITERS, ',');
        char decimalChar = sign(cases, "decimalChar", List.of(".", ","), '.');
        Set<String> missing = new LinkedHashSet<>(List.of(""));
        missing.addAll(cases.codes("missingValues"));
        String encoding = cases.find("encoding")
                .flatMap(e -> e.choice(List.of(TextSource.UTF_8, TextSource.WINDOWS_1252), word -> word))
                .orElse("");
        People people = cases.find("people")
                .flatMap(p -> p.choice(Arrays.asList(People.values()), People::word))
                .orElse(People.EVERYONE);
        return new CaseFile(cases.needText("file"), delimiter, encoding, decimalChar, List.copyOf(missing), people);
    }

    private static char sign(YamlMap cases, String key, List<String> choices, char otherwise) {
        Optional<String> found = cases.find(key).flatMap(value -> value.choice(choices, word -> word));
        return found.map(word -> word.charAt(0)).orElse(otherwise);
    }
}
