package org.gainful.cli;

import java.io.PrintWriter;

/** Prints texts in lines of a readable width. */
record WrappedText(PrintWriter out) {
    private static final int WIDTH = 100;

    /** The lines after the first stand under the text of the first, behind what it starts with. */
    void print(String start, String text) {
        StringBuilder line = new StringBuilder(start);
        String indent = " ".repeat(start.length());
        boolean fresh = true;
        for (String word : text.split(" ")) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        out.println(line);
    }
}
