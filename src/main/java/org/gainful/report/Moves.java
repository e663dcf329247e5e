package org.gainful.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Renames made in order, all or none: when one fails, those before it are undone. */
final class Moves {
    private Moves() {}

    record Move(Path from, Path to) {}

    static void make(List<Move> moves) throws IOException {
        Deque<Move> done = new ArrayDeque<>();
        try {
            for (Move move : moves) {
                Files.move(move.from(), move.to());
                done.push(move);
            }
        } catch (IOException e) {
            done.forEach(move -> undo(move, e));
            throw e;
        }
    }

    private static void undo(Move move, IOException cause) {
        try {
            Files.move(move.to(), move.from());
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
