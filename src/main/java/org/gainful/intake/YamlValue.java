package org.gainful.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value of a YAML file together with where it stands. Each reading method either gives what was asked for or reports
 * why not.
 *
 * @param path the keys that lead here, for example {@code cases.fields[3].type}; list positions count from 0
 */
record YamlValue(Node node, String path, FileIssues report) {

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    void complain(Problem problem, String message, String remedy) {
        report.add(problem, line(), path, message, remedy);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** A single value as it is written, so that codes such as {@code 007} or {@code 1.0} stay what they are. */
    Optional<String> text() {
        if (node instanceof ScalarNode scalar) {
            if (!scalar.getTag().equals(Tag.NULL)) {
                return Optional.of(scalar.getValue());
            }
            complain(Problem.MISSING_KEY, "there is no value", "give one, or remove the key");
            return Optional.empty();
        }
        return wrongType("a text");
    }

    /** Like {@link #text()}, but an unquoted {@code null} is the word, as in a list of missing codes. */
    Optional<String> code() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return Optional.of(scalar.getValue());
        }
        return text();
    }

    Optional<Boolean> flag() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Optional.of(Boolean.valueOf(scalar.getValue()));
        }
        return wrongType("true or false");
    }

    OptionalDouble number() {
        if (node instanceof ScalarNode scalar) {
            OptionalDouble number = PlainNumber.parse(scalar.getValue(), '.');
            if (number.isPresent()) {
                return number;
            }
        }
        wrongType("a number");
        return OptionalDouble.empty();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    /** The value of a key, when this is a mapping that has it; the mapping itself is checked where it is read. */
    Optional<YamlValue> entry(String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(t -> t.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(t -> new YamlValue(t.getValueNode(), path + "." + key, report))
                .findFirst();
    }

    List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            wrongType("a list");
            return List.of();
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(item, path + "[" + items.size() + "]", report));
        }
        return items;
    }

    List<String> codes() {
        return items().stream().map(YamlValue::code).flatMap(Optional::stream).toList();
    }

    /** A mapping with these keys and no others. */
    Optional<YamlMap> map(String... keys) {
        return mapping().map(m -> YamlMap.of(m, this, Arrays.asList(keys)));
    }

    /** A mapping whose keys the study chooses. */
    Optional<YamlMap> freeMap() {
        return mapping().map(m -> YamlMap.of(m, this, List.of()));
    }

    private Optional<MappingNode> mapping() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        return wrongType("a mapping of keys to values");
    }

    /** One of a few words. */
    <E> Optional<E> choice(List<E> choices, Function<E, String> word) {
        Optional<String> text = text();
        Optional<E> found = text.flatMap(
                t -> choices.stream().filter(c -> word.apply(c).equals(t)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            List<String> words = choices.stream().map(word).toList();
            complain(
                    Problem.UNKNOWN_WORD,
                    Quoted.text(text.get()) + " is not a choice here",
                    Nearest.remedy(text.get(), words));
        }
        return found;
    }

    private <T> Optional<T> wrongType(String wanted) {
        complain(Problem.WRONG_TYPE, "%s is expected here, not %s".formatted(wanted, kind()), "write " + wanted);
        return Optional.empty();
    }

    private String kind() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? "nothing" : Quoted.text(scalar.getValue());
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }
}
