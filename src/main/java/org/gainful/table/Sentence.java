package org.gainful.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain words with numbers in them. The numbers are references to findings, so a sentence can never disagree with a table
 * and cannot say what disclosure withholds. Immutable; {@code say} and {@code number} return longer sentences.
 */
public record Sentence(List<Part> parts) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /** A piece of a sentence. */
    public sealed interface Part permits Words, Number {}

    /** Fixed words. */
    public record Words(String text) implements Part {}

    /** A view of the findings at these addresses. */
    public record Number(View view, List<String> addresses) implements Part {
        public Number {
            addresses = List.copyOf(addresses);
        }
    }

    /** A sentence of words alone, to begin with. */
    public static Sentence of(String text) {
        return new Sentence(List.of(new Words(text)));
    }

    public Sentence say(String text) {
        return plus(new Words(text));
    }

    public Sentence number(View view, String... addresses) {
        return plus(new Number(view, List.of(addresses)));
    }

    /** The same words, which say something about these findings and may not be seen where one of them may not. */
    public Sentence restingOn(List<String> addresses) {
        return plus(new Number(View.SILENT, addresses));
    }

    /** The addresses of all findings it quotes or rests on. */
    public List<String> addresses() {
        List<String> all = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Number number) {
                all.addAll(number.addresses());
            }
        }
        return all;
    }

    private Sentence plus(Part part) {
        List<Part> longer = new ArrayList<>(parts);
        longer.add(part);
        return new Sentence(longer);
    }
}
