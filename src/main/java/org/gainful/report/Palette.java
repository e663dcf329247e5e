package org.gainful.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The 256 colours a picture needs most. A chart is painted in a dozen; the hundreds of others are shades on the rims of
 * letters, of which the rarest take the nearest shade kept. A third of the bytes, and nothing to see.
 *
 * @param colours as red, green and blue bits
 * @param places the place of every colour of the picture among those
 */
record Palette(List<Integer> colours, Map<Integer, Byte> places) {
    private static final int MOST = 256;

    static Palette of(int[] pixels) {
        Map<Integer, Integer> counts = counts(pixels);
        List<Integer> colours = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        int[] kept = colours.stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, Byte> places = new HashMap<>();
        for (int colour : counts.keySet()) {
            places.put(colour, (byte) nearest(kept, colour));
        }
        return new Palette(colours, places);
    }

    /** Counts in runs, since most pixels are like the one before. */
    private static Map<Integer, Integer> counts(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        int start = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[start]) {
                counts.merge(pixels[start], i - start, Integer::sum);
                start = i;
            }
        }
        return counts;
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

    /** The picture line by line as PNG wants it: a 0 for "not filtered", then the places. */
    byte[] lines(int[] pixels, int width) {
        byte[] lines = new byte[pixels.length + pixels.length / width];
        int to = 0;
        int before = -1;
        byte place = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                lines[to++] = 0;
            }
            if (i == 0 || pixels[i] != before) {
                before = pixels[i];
                place = places.get(before);
            }
            lines[to++] = place;
        }
        return lines;
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
