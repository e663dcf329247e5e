package org.gainful.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainful.cases.FileAccount;
import org.gainful.cases.Issue;
import org.gainful.claims.Claim;
import org.gainful.claims.Claim.Source;
import org.gainful.claims.Claims;

/**
 * Reads the figures that a source printed, as strictly as a study: an unknown key, a figure that is none, a number that means
 * nothing beside a figure of this kind, or an id that leads nowhere is reported with its line, and a file with any error is not
 * used at all. The file is YAML, or a CSV with a claim in each row ({@link ClaimsTable}).
 */
public final class ClaimsFile {
    private static final String YAML = "claims.yaml";
    private static final String TABLE = "claims.csv";
    /** What it may be called beside a study. */
    public static final List<String> NAMES = List.of(YAML, TABLE);

    private final Entries entries;

    private ClaimsFile(Entries entries) {
        this.entries = entries;
    }

    /** What a file gave, and what is wrong with it. */
    public record Read(Optional<Claims> claims, FileAccount file, List<Issue> issues) {
        public Read {
            issues = List.copyOf(issues);
        }
    }

    /**
     * What a file holds, however it is written.
     *
     * @param claims each to be read as a mapping
     */
    record Entries(String title, Map<String, Source> sources, List<YamlValue> claims) {}

    /** Whether a path ends as files of claims do. */
    public static boolean isCalledSo(Path path) {
        return path.toString().endsWith(".yaml") || isTable(path);
    }

    private static boolean isTable(Path path) {
        return path.toString().endsWith(".csv");
    }

    /** The file of claims in a folder, YAML before CSV. */
    public static Optional<Path> in(Path folder) {
        return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    /**
     * Reads a file of claims.
     *
     * @throws IOException when the file cannot be read
     */
    public static Read read(Path file) throws IOException {
        Path name = file.getFileName();
        FileIssues report = new FileIssues(name == null ? YAML : name.toString());
        TextSource source = TextSource.survey(file, TextSource.UTF_8, report);
        checkAlone(file, report);
        Optional<Claims> claims = Optional.empty();
        if (source.isText()) {
            claims = isTable(file) ? table(source, report) : parse(source.readAll(), report);
        }
        return new Read(claims, new FileAccount(report.file(), source.hash().hex(), 0, 0, 0), report.issues());
    }

    /** Of two files of claims beside each other one would be passed over in silence. */
    private static void checkAlone(Path file, FileIssues report) {
        boolean usual = NAMES.contains(report.file());
        if (usual && NAMES.stream().map(file::resolveSibling).allMatch(Files::isRegularFile)) {
            report.add(
                    Problem.DUPLICATE_NAME,
                    0,
                    "",
                    "%s stands beside %s".formatted(TABLE, YAML),
                    "put all claims into one of the two and remove the other");
        }
    }

    /** The claims, if the report has no error after they were read. */
    static Optional<Claims> parse(String text, FileIssues report) {
        return YamlText.parse(text, report)
                .flatMap(root -> root.map("format", "title", "sources", "claims"))
                .map(ClaimsFile::entries)
                .map(entries -> new ClaimsFile(entries).read())
                .filter(claims -> !report.hasErrors());
    }

    private static Optional<Claims> table(TextSource source, FileIssues report) throws IOException {
        return ClaimsTable.read(source, report)
                .map(entries -> new ClaimsFile(entries).read())
                .filter(claims -> !report.hasErrors());
    }

    private static Entries entries(YamlMap root) {
        root.need("format").ifPresent(format -> format.choice(List.of("1"), word -> word));
        String title = root.needText("title");
        Map<String, Source> sources = new LinkedHashMap<>();
        for (YamlValue item : root.need("sources").map(YamlValue::items).orElse(List.of())) {
            item.map("id", "title", "version").ifPresent(map -> {
                String id = map.needText("id");
                sources.put(id, new Source(id, map.needText("title"), map.text("version", "")));
            });
        }
        return new Entries(
                title, sources, root.need("claims").map(YamlValue::items).orElse(List.of()));
    }

    private Claims read() {
        Map<String, YamlMap> written = new LinkedHashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (YamlValue item : entries.claims()) {
            item.map(ClaimReader.KEYS).ifPresent(map -> {
                Claim claim = new ClaimReader(map, entries.sources()).read();
                if (written.putIfAbsent(claim.id(), map) == null) {
                    claims.add(claim);
                } else {
                    map.at("id").complain(Problem.DUPLICATE_NAME, "there are two claims of this id", "rename one");
                }
            });
        }
        claims.forEach(claim -> checkNames(claim, written));
        return new Claims(entries.title(), claims);
    }

    /** Every claim that another speaks of has to be there. */
    private static void checkNames(Claim claim, Map<String, YamlMap> written) {
        YamlMap map = written.get(claim.id());
        checkReference(claim.origin().supersedes(), map, "supersedes", written.keySet());
        checkReference(claim.wording().repeats(), map, "repeats", written.keySet());
        String within = claim.wording().within();
        checkReference(within, map, "within", written.keySet());
        if (written.containsKey(within) && !written.get(within).has("members")) {
            map.at("within")
                    .complain(
                            Problem.MISPLACED_KEY,
                            "the claim %s lists no members".formatted(Quoted.text(within)),
                            "give it members");
        }
        claim.from().parts().forEach(part -> checkName(part, map.at("parts"), written.keySet()));
        Set<String> named = claim.from().formula().stream()
                .flatMap(formula -> formula.names().stream())
                .filter(name -> !name.startsWith("[") && !name.equals("n"))
                .collect(Collectors.toSet());
        named.stream().sorted().forEach(name -> checkName(name, map.at("formula"), written.keySet()));
    }

    private static void checkReference(String id, YamlMap map, String key, Set<String> ids) {
        if (!id.isEmpty()) {
            checkName(id, map.at(key), ids);
        }
    }

    private static void checkName(String id, YamlValue where, Set<String> ids) {
        if (!ids.contains(id)) {
            String near = Nearest.to(id, ids)
                    .map(other -> "did you mean %s?".formatted(Quoted.text(other)))
                    .orElse("name one of the ids of this file");
            where.complain(Problem.UNKNOWN_CLAIM, "there is no claim %s".formatted(Quoted.text(id)), near);
        }
    }
}
