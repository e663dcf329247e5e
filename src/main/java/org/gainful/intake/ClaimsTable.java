package org.gainful.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gainful.claims.Claim.Source;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Claims as a spreadsheet keeps them: a CSV of one row a claim whose columns are the keys of a claim in YAML. A cell becomes
 * what would stand there in YAML, so that both are read by the same rules.
 *
 * <p>A list stands in one cell, its members parted by semicolons: {@code moved; stayed}. The rows of a table of counts are
 * parted so too, and the counts in them by commas: {@code 32, 14; 13, 32}; so are groups with n, mean and standard deviation:
 * {@code 62, 4.1, 1.2; 93, 3.5, 1.3}. A base is a number and its words: {@code 155 followed}.
 * What {@code judged} holds in YAML takes three columns: judged, because, correction. A source is called by its title, and
 * {@code version} stands beside it where there are several.
 */
final class ClaimsTable {
    private static final String SOURCE = "source";
    private static final String VERSION = "version";
    private static final String JUDGED = "judged";
    private static final List<String> REQUIRED = List.of("id", "words", "kind");
    private static final Set<String> LISTS = Set.of("parts", "findings", "rows", "columns", "members", "names");
    private static final List<String> OF_RULING = List.of("because", "correction");
    private static final List<String> OF_GROUP = List.of("n", "mean", "sd");
    private static final String MEMBERS = ";";

    private final FileIssues report;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<YamlValue> claims = new ArrayList<>();

    private ClaimsTable(FileIssues report) {
        this.report = report;
    }

    /** What the file holds; empty, after a complaint, without a usable header. */
    static Optional<ClaimsFile.Entries> read(TextSource source, FileIssues report) throws IOException {
        List<String> optional = new ArrayList<>(Arrays.asList(ClaimReader.KEYS));
        optional.removeAll(REQUIRED);
        optional.add(VERSION);
        optional.addAll(OF_RULING);
        try (CsvRows rows = new CsvRows(source.open(), ',')) {
            Optional<CsvHeader> header =
                    CsvHeader.read(rows, new CsvHeader.Wanted(REQUIRED, optional, ',', false, false), report);
            if (header.isEmpty()) {
                return Optional.empty();
            }
            ClaimsTable table = new ClaimsTable(report);
            new CsvBody(header.get(), report)
                    .read(
                            rows,
                            (row, line) -> table.take(new Cells(row, header.get(), line, report), header.get()),
                            source.lines());
            return Optional.of(new ClaimsFile.Entries(table.title(), table.sources, table.claims));
        }
    }

    private String title() {
        return sources.size() == 1
                ? sources.values().iterator().next().title()
                : "Figures from %s sources".formatted(sources.size());
    }

    private boolean take(Cells cells, CsvHeader header) {
        int line = cells.line();
        List<NodeTuple> entries = new ArrayList<>();
        for (String key : ClaimReader.KEYS) {
            String text = key.equals(SOURCE) ? source(cells) : cells.get(key);
            if (!text.isEmpty() && (key.equals(SOURCE) || header.places().containsKey(key))) {
                entries.add(
                        new NodeTuple(scalar(key, line), key.equals(JUDGED) ? ruling(cells) : node(key, text, line)));
            }
        }
        if (cells.get(JUDGED).isEmpty()) {
            OF_RULING.stream().filter(key -> !cells.get(key).isEmpty()).forEach(key -> complainOfNoRuling(cells, key));
        }
        claims.add(new YamlValue(mapping(entries, line), "", report));
        return true;
    }

    private static void complainOfNoRuling(Cells cells, String key) {
        cells.complain(
                Problem.MISPLACED_KEY,
                key,
                "%s means nothing without a verdict in the column judged".formatted(key),
                "give the verdict, or empty the cell");
    }

    /** The id of the source a row names; a file without the column speaks of one source. */
    private String source(Cells cells) {
        String title = cells.get(SOURCE).isEmpty() ? "The source" : cells.get(SOURCE);
        String version = cells.get(VERSION);
        String id = version.isEmpty() ? title : title + ", " + version;
        sources.putIfAbsent(id, new Source(id, title, version));
        return id;
    }

    private static Node node(String key, String text, int line) {
        if (LISTS.contains(key)) {
            return list(members(text, MEMBERS).map(member -> scalar(member, line)), line);
        }
        return switch (key) {
            case "table" ->
                list(
                        members(text, MEMBERS)
                                .map(row -> list(members(row, ",").map(cell -> scalar(cell, line)), line)),
                        line);
            case "groups" -> list(members(text, MEMBERS).map(group -> group(group, line)), line);
            case "bases" -> list(members(text, MEMBERS).map(base -> base(base, line)), line);
            default -> scalar(text, line);
        };
    }

    private static Stream<String> members(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip);
    }

    private static Node base(String text, int line) {
        String[] parts = text.split("\\s+", 2);
        List<NodeTuple> entries = new ArrayList<>();
        entries.add(new NodeTuple(scalar("n", line), scalar(parts[0], line)));
        if (parts.length == 2) {
            entries.add(new NodeTuple(scalar("words", line), scalar(parts[1], line)));
        }
        return mapping(entries, line);
    }

    private static Node group(String text, int line) {
        List<NodeTuple> entries = new ArrayList<>();
        List<String> numbers = members(text, ",").toList();
        for (int i = 0; i < numbers.size(); i++) {
            String key = i < OF_GROUP.size() ? OF_GROUP.get(i) : "number " + (i + 1);
            entries.add(new NodeTuple(scalar(key, line), scalar(numbers.get(i), line)));
        }
        return mapping(entries, line);
    }

    private static Node ruling(Cells cells) {
        List<NodeTuple> entries = new ArrayList<>();
        entries.add(new NodeTuple(scalar("verdict", cells.line()), scalar(cells.get(JUDGED), cells.line())));
        for (String key : OF_RULING) {
            if (!cells.get(key).isEmpty()) {
                entries.add(new NodeTuple(scalar(key, cells.line()), scalar(cells.get(key), cells.line())));
            }
        }
        return mapping(entries, cells.line());
    }

    private static ScalarNode scalar(String text, int line) {
        return new ScalarNode(Tag.STR, true, text, ScalarStyle.DOUBLE_QUOTED, mark(line), mark(line));
    }

    private static MappingNode mapping(List<NodeTuple> entries, int line) {
        return new MappingNode(Tag.MAP, true, entries, FlowStyle.FLOW, mark(line), mark(line));
    }

    private static Node list(Stream<? extends Node> members, int line) {
        return new SequenceNode(
                Tag.SEQ, true, members.map(Node.class::cast).toList(), FlowStyle.FLOW, mark(line), mark(line));
    }

    private static Optional<Mark> mark(int line) {
        return Optional.of(new Mark("", 0, line - 1, 0, new int[0], 0));
    }
}
