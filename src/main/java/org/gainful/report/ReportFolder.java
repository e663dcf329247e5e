package org.gainful.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder a report goes to. Files are written into a working folder and take their place together when the report is
 * complete, so that a run that fails or is interrupted leaves the previous report as it was.
 *
 * <pre>{@code
 * try (ReportFolder folder = ReportFolder.claim(dir)) { // fails before the long work
 *     …
 *     writer.write(content, folder);
 * }
 * }</pre>
 *
 * <p>The working folder stands beside the report's, and the two are renamed. Where the report's own folder cannot be
 * renamed (a shell stands in it, it is a mount point, its parent is not writable) the working folder stands inside it
 * and what it holds is exchanged file by file.
 */
public final class ReportFolder implements AutoCloseable {
    private final Path shown;
    private final Path target;
    private final Path working;
    private final SortedMap<String, Output> outputs = new TreeMap<>();
    private final Thread hook = new Thread(this::abandon, "remove an unfinished report");
    private boolean open = true;

    private ReportFolder(Path shown, Path target, Path working) {
        this.shown = shown;
        this.target = target;
        this.working = working;
    }

    /**
     * Makes sure that a report can be put here, and gets ready to.
     *
     * @param dir the folder of the report: absent, empty, or holding an earlier report
     * @throws IOException with a line for the user: why the report cannot go there, and what would help
     */
    public static ReportFolder claim(Path dir) throws IOException {
        Path target = Destination.resolve(dir);
        Destination.check(target, dir);
        return claim(dir, target, Destination.isMovable(target));
    }

    /**
     * @param movable whether the folder can make way by being renamed
     */
    static ReportFolder claim(Path dir, Path target, boolean movable) throws IOException {
        Path working = unused(movable ? beside(target, ".new") : target.resolve(PreviousReport.WORKING + "new"));
        try {
            Files.createDirectory(working);
        } catch (IOException e) {
            throw Destination.trouble("cannot write in " + working.getParent(), e);
        }
        ReportFolder folder = new ReportFolder(dir, target, working);
        Runtime.getRuntime().addShutdownHook(folder.hook);
        return folder;
    }

    /** Writes one file. The name may have folders in it, separated by slashes. */
    void write(String name, byte[] content) throws IOException {
        write(Output.of(name, content), name, content);
    }

    private synchronized void write(Output output, String name, byte[] content) throws IOException {
        if (!open) {
            throw new IOException("the report in %s was interrupted".formatted(shown));
        }
        if (outputs.putIfAbsent(name, output) != null) {
            throw new IllegalStateException("two parts of the report want to be the file %s".formatted(name));
        }
        try {
            Path file = working.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw Destination.trouble("cannot write " + shown.resolve(name), e);
        }
    }

    /** What was written so far, by name. */
    synchronized List<Output> outputs() {
        return List.copyOf(outputs.values());
    }

    /** Puts the report in its place; a signal that comes meanwhile waits. */
    synchronized void publish() throws IOException {
        if (!open) {
            throw new IOException("the report in %s was interrupted".formatted(shown));
        }
        Destination.check(target, shown);
        Path old = unused(isInside() ? target.resolve(PreviousReport.WORKING + "old") : beside(target, ".old"));
        try {
            Moves.make(isInside() ? exchange(old) : swap(old));
        } catch (IOException e) {
            throw Destination.trouble("cannot put the report in place at " + shown, e);
        }
        close();
        Destination.delete(old);
    }

    /** Removes what an unfinished run wrote; does nothing after a finished one. */
    @Override
    public synchronized void close() throws IOException {
        if (!open) {
            return;
        }
        open = false;
        Destination.delete(working);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyRunning) {
            // The program is on its way out and the hook does this very work.
            open = false;
        }
    }

    private void abandon() {
        try {
            close();
        } catch (IOException e) {
            // Nobody is left to be told; the next run is not hindered by what remains.
            open = false;
        }
    }

    private boolean isInside() {
        return working.startsWith(target);
    }

    private List<Moves.Move> swap(Path old) {
        Moves.Move in = new Moves.Move(working, target);
        return Files.exists(target) ? List.of(new Moves.Move(target, old), in) : List.of(in);
    }

    private List<Moves.Move> exchange(Path old) throws IOException {
        Files.createDirectory(old);
        List<Moves.Move> moves = new ArrayList<>();
        for (Path entry : PreviousReport.entries(target)) {
            moves.add(new Moves.Move(entry, old.resolve(entry.getFileName())));
        }
        for (Path entry : PreviousReport.entries(working)) {
            moves.add(new Moves.Move(entry, target.resolve(entry.getFileName())));
        }
        return moves;
    }

    private static Path beside(Path target, String suffix) {
        return target.resolveSibling(target.getFileName() + suffix);
    }

    /** A name nobody has; the process id keeps two runs at once apart. */
    private static Path unused(Path wanted) {
        String name = wanted.getFileName() + "-" + ProcessHandle.current().pid();
        Path path = wanted.resolveSibling(name);
        for (int i = 2; Files.exists(path); i++) {
            path = wanted.resolveSibling(name + "-" + i);
        }
        return path;
    }
}
