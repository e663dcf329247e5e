package org.gainful.intake;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Parses YAML to nodes that remember their lines. Nothing is constructed from them: no tag can name a class. */
final class YamlText {
    /** Each level of brackets costs stack; no study needs more than a handful. */
    private static final int DEEPEST = 100;

    private YamlText() {}

    static Optional<YamlValue> parse(String text, FileIssues report) {
        if (isTooDeep(text)) {
            report.add(
                    Problem.YAML_SYNTAX, 0, "", "nested more than " + DEEPEST + " levels deep", "remove the nesting");
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder().setLabel(report.file()).build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                report.add(Problem.EMPTY_FILE, 0, "", "the file holds no declaration", "see the example in the README");
            }
            return node.map(n -> new YamlValue(n, "", report));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            syntax(report, line, Optional.ofNullable(e.getProblem()).orElse("not YAML"));
        } catch (YamlEngineException e) {
            syntax(report, 0, Optional.ofNullable(e.getMessage()).orElse("not YAML"));
        }
        return Optional.empty();
    }

    private static void syntax(FileIssues report, int line, String problem) {
        String words = problem.lines().findFirst().orElse("");
        report.add(
                Problem.YAML_SYNTAX,
                line,
                "",
                "not YAML: " + words,
                "look at this line and the one before: quotes, brackets, blanks used to indent, texts with a colon");
    }

    /** Counts what opens a level, in quotes or not: an upper bound that is cheap and cannot recurse. */
    private static boolean isTooDeep(String text) {
        int open = 0;
        int dashes = 0;
        for (char c : text.toCharArray()) {
            open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            dashes = c == '-' || c == '?' ? dashes + 1 : c == ' ' || c == '\t' ? dashes : 0;
            if (open > DEEPEST || dashes > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
