package org.gainful.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML mapping whose keys were checked. */
final class YamlMap {
    private final YamlValue self;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    private YamlMap(YamlValue self) {
        this.self = self;
    }

    /**
     * @param allowed the keys of the format; empty when the study chooses them
     */
    static YamlMap of(MappingNode node, YamlValue self, List<String> allowed) {
        YamlMap map = new YamlMap(self);
        for (NodeTuple tuple : node.getValue()) {
            YamlValue key = new YamlValue(tuple.getKeyNode(), self.path(), self.report());
            if (tuple.getKeyNode() instanceof ScalarNode name) {
                map.put(key, name.getValue(), new YamlValue(tuple.getValueNode(), "", self.report()), allowed);
            } else {
                key.complain(
                        Problem.WRONG_TYPE, "a key must be a single word", "look for a bracket that is not in quotes");
            }
        }
        return map;
    }

    /** A mapping without entries, for what was reported as absent. */
    static YamlMap empty(String path, FileIssues report) {
        Node nothing = new ScalarNode(Tag.NULL, "", ScalarStyle.PLAIN);
        return new YamlMap(new YamlValue(nothing, path, report));
    }

    private void put(YamlValue key, String name, YamlValue value, List<String> allowed) {
        String path = self.path().isEmpty() ? name : self.path() + "." + name;
        YamlValue named = new YamlValue(key.node(), Quoted.plain(path), self.report());
        if (!allowed.isEmpty() && !allowed.contains(name)) {
            named.complain(
                    Problem.UNKNOWN_KEY,
                    "there is no key %s here".formatted(Quoted.text(name)),
                    Nearest.remedy(name, allowed));
        } else if (values.containsKey(name)) {
            named.complain(Problem.DUPLICATE_KEY, "the key stands here a second time", "keep one of the two");
        } else {
            values.put(name, new YamlValue(value.node(), path, self.report()));
        }
    }

    YamlValue self() {
        return self;
    }

    /** The entries in the order of the file. */
    Map<String, YamlValue> values() {
        return values;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Where a complaint about this key belongs: its value, or the whole mapping when it is absent. */
    YamlValue at(String key) {
        return find(key).orElse(self);
    }

    Optional<YamlValue> need(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            String path = self.path().isEmpty() ? key : self.path() + "." + key;
            self.report()
                    .add(Problem.MISSING_KEY, self.line(), path, "the key %s is missing".formatted(key), "add " + path);
        }
        return value;
    }

    /** A text that must be there and must not be blank; empty after a complaint. */
    String needText(String key) {
        return need(key).map(YamlMap::solid).orElse("");
    }

    /** A whole number that must be there; 0 after a complaint. */
    int needWhole(String key) {
        Optional<OptionalInt> number = need(key).flatMap(YamlValue::text).map(PlainNumber::parseInt);
        if (number.filter(OptionalInt::isEmpty).isPresent()) {
            at(key).complain(Problem.WRONG_TYPE, "a whole number is expected here", "write one");
        }
        return number.orElse(OptionalInt.empty()).orElse(0);
    }

    String text(String key, String otherwise) {
        return find(key).flatMap(YamlValue::text).orElse(otherwise);
    }

    boolean flag(String key) {
        return find(key).flatMap(YamlValue::flag).orElse(false);
    }

    OptionalDouble number(String key) {
        return values.containsKey(key) ? values.get(key).number() : OptionalDouble.empty();
    }

    List<String> codes(String key) {
        return find(key).map(YamlValue::codes).orElse(List.of());
    }

    List<YamlValue> items(String key) {
        return find(key).map(YamlValue::items).orElse(List.of());
    }

    static String solid(YamlValue value) {
        Optional<String> text = value.text();
        if (text.isPresent() && text.get().isBlank()) {
            value.complain(Problem.MISSING_KEY, "the value is blank", "give one");
        }
        return text.orElse("");
    }
}
