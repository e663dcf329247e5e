package datasets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a dataset's files go. Every file is UTF-8 with LF line ends. */
record Folder(Path path) {

    /** The folder that is a program's only argument, made where it is not there yet. */
    static Folder of(String... args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("the one argument is the folder to write to");
        }
        return new Folder(Files.createDirectories(Path.of(args[0])));
    }

    /** A folder within this one. */
    Folder in(String name) throws IOException {
        return new Folder(Files.createDirectories(path.resolve(name)));
    }

    void write(String file, List<String> lines) throws IOException {
        Files.writeString(path.resolve(file), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** Writes rows under their header, after numbering them in the first column: a letter and three digits or more. */
    void write(String file, List<String> columns, List<? extends Row> rows, String letter) throws IOException {
        int width = Math.max(3, Integer.toString(rows.size()).length());
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).set(columns.get(0), letter + String.format(Locale.ROOT, "%0" + width + "d", i + 1));
            lines.add(rows.get(i).line());
        }
        write(file, lines);
    }
}
