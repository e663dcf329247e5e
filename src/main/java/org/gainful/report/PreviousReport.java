package org.gainful.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands where a report shall go. Only a report of this program is ever replaced, and only when nothing else lies in
 * its folder: replacing it deletes whatever is there.
 */
final class PreviousReport {
    /** Names that begin so are our own working folders, perhaps left by a run that was killed. */
    static final String WORKING = ".gainful-";

    /** Files that desktops put into every folder they show. */
    private static final Set<String> DESKTOP = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    /** What the values that matter are called. */
    private static final Set<String> NAMES = Set.of("name", "file");

    private static final Pattern LISTED = Pattern.compile("/outputs/\\d+/file");

    private PreviousReport() {}

    /**
     * @param shown the folder as the user named it
     * @throws IOException when the folder holds anything that is not ours to replace
     */
    static void check(Path folder, Path shown) throws IOException {
        if (entries(folder).isEmpty()) {
            return;
        }
        Set<String> ours = filesOf(folder.resolve(Manifest.FILE));
        if (ours.isEmpty()) {
            throw new IOException(
                    "%s is not empty and holds no report of gainful; name a new or an empty folder".formatted(shown));
        }
        Optional<String> foreign = foreign(folder, ours);
        if (foreign.isPresent()) {
            throw new IOException(
                    "%s holds %s, which is not part of the report there; move it away or name another folder"
                            .formatted(shown, foreign.get()));
        }
    }

    /** What lies directly in a folder, our working folders and the desktop's files aside. */
    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> !isIgnored(path)).sorted().toList();
        }
    }

    private static boolean isIgnored(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(WORKING) || DESKTOP.contains(name);
    }

    private static Optional<String> foreign(Path folder, Set<String> ours) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path) && !isIgnored(path))
                    .map(folder::relativize)
                    .filter(path -> !isWorking(path))
                    .map(path -> path.toString().replace('\\', '/'))
                    .filter(file -> !ours.contains(file))
                    .sorted()
                    .findFirst();
        }
    }

    private static boolean isWorking(Path relative) {
        return relative.getName(0).toString().startsWith(WORKING);
    }

    /** The files a manifest of ours lists, and itself; none when there is no manifest or it is another program's. */
    private static Set<String> filesOf(Path manifest) throws IOException {
        if (!Files.isRegularFile(manifest)) {
            return Set.of();
        }
        try (JsonParser parser = new JsonFactory().createParser(Files.readAllBytes(manifest))) {
            return listed(parser);
        } catch (JsonProcessingException notOurs) {
            return Set.of();
        }
    }

    private static Set<String> listed(JsonParser parser) throws IOException {
        Set<String> files = new HashSet<>(Set.of(Manifest.FILE));
        boolean ours = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            // Where a value stands takes a while to say, and a manifest has thousands.
            if (token == JsonToken.VALUE_STRING && NAMES.contains(String.valueOf(parser.currentName()))) {
                String place = parser.getParsingContext().pathAsPointer().toString();
                ours |= place.equals("/program/name") && parser.getText().equals(Manifest.PROGRAM);
                if (LISTED.matcher(place).matches()) {
                    files.add(parser.getText());
                }
            }
        }
        return ours ? files : Set.of();
    }
}
