package org.gainful.report;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The 256 colours a picture needs most. A chart is painted in a dozen; the hundreds of others are shades on the rims of
 * letters, of which the rarest take the nearest shade kept. A third of the bytes, and nothing to see.
 *
 * @param colours as red, green and blue bits
 * @param places the place of every colour of the picture among those
 */
record Palette(List<Integer> colours, Int2IntMap places) {
    private static final int MOST = 256;
    private static final int NEAR = 8;
    /** PNG's filter that takes the line above from a line. */
    private static final byte UP = 2;

    static Palette of(int[] pixels, int width) {
        Int2IntMap counts = counts(pixels, width);
        List<Integer> colours = counts.keySet()
                .intStream()
                .boxed()
                .sorted(Comparator.comparingInt((Integer colour) -> -counts.get((int) colour))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        int[] kept = colours.stream().mapToInt(Integer::intValue).toArray();
        Int2IntMap places = new Int2IntOpenHashMap();
        counts.keySet().forEach((int colour) -> places.put(colour, nearest(kept, colour)));
        return new Palette(colours, places);
    }

    /** Counts line by line and in runs, since most lines are like the one above and most pixels like the one before. */
    private static Int2IntMap counts(int[] pixels, int width) {
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
        int from = 0;
        while (from < pixels.length) {
            int to = from + width;
            int alike = 1;
            while (isLikeTheOneAbove(pixels, to, width)) {
                alike++;
                to += width;
            }
            countLine(pixels, from, from + width, alike, counts);
            from = to;
        }
        return counts;
    }

    private static boolean isLikeTheOneAbove(int[] pixels, int from, int width) {
        return from > 0
                && from < pixels.length
                && Arrays.equals(pixels, from, from + width, pixels, from - width, from);
    }

    private static void countLine(int[] pixels, int from, int to, int times, Int2IntOpenHashMap counts) {
        int start = from;
        while (start < to) {
            int end = endOfRun(pixels, start, to);
            counts.addTo(pixels[start], times * (end - start));
            start = end;
        }
    }

    /**
     * Where the pixels like this one end. In letters a run ends after a pixel or two; a longer one, in which pixels agree with the
     * next, is left to the JVM, which compares arrays eight at a time.
     */
    private static int endOfRun(int[] pixels, int start, int end) {
        int near = Math.min(start + NEAR, end);
        for (int i = start + 1; i < near; i++) {
            if (pixels[i] != pixels[start]) {
                return i;
            }
        }
        int alike = Arrays.mismatch(pixels, near - 1, end - 1, pixels, near, end);
        return alike < 0 ? end : near + alike;
    }

    private static int nearest(int[] colours, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
            int distance = distance(colours[i], colour);
            if (distance < least) {
                best = i;
                least = distance;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }

    /**
     * The picture line by line as PNG wants it: before each line how it is filtered, then the places. A line like the one
     * above is told as the difference from it, nothing but zeros.
     */
    byte[] lines(int[] pixels, int width) {
        byte[] lines = new byte[pixels.length + pixels.length / width];
        int to = 0;
        for (int from = 0; from < pixels.length; from += width) {
            if (isLikeTheOneAbove(pixels, from, width)) {
                lines[to] = UP;
            } else {
                line(pixels, from, from + width, lines, to + 1);
            }
            to += width + 1;
        }
        return lines;
    }

    private void line(int[] pixels, int from, int end, byte[] lines, int to) {
        int start = from;
        while (start < end) {
            int next = endOfRun(pixels, start, end);
            Arrays.fill(lines, to + start - from, to + next - from, (byte) places.get(pixels[start]));
            start = next;
        }
    }

    /** Three bytes for each colour. */
    byte[] bytes() {
        byte[] bytes = new byte[3 * colours.size()];
        for (int i = 0; i < colours.size(); i++) {
            bytes[3 * i] = (byte) (colours.get(i) >> 16);
            bytes[3 * i + 1] = (byte) (colours.get(i) >> 8);
            bytes[3 * i + 2] = (byte) (int) colours.get(i);
        }
        return bytes;
    }
}
