package org.gainful.stat.numeric;

/** Sorts the indices of an array by its values, without an object a value. */
public final class Order {
    private Order() {}

    /** The indices of {@code values} from the smallest value to the largest; equal ones keep their order. */
    public static int[] ascending(double[] values) {
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] source = order;
        int[] target = new int[order.length];
        for (int width = 1; width < order.length; width *= 2) {
            for (int start = 0; start < order.length; start += 2 * width) {
                int middle = Math.min(start + width, order.length);
                merge(values, source, target, start, middle, Math.min(middle + width, order.length));
            }
            int[] sorted = target;
            target = source;
            source = sorted;
        }
        return source;
    }

    private static void merge(double[] values, int[] source, int[] target, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int k = start; k < end; k++) {
            boolean takeLeft = left < middle && (right >= end || values[source[left]] <= values[source[right]]);
            target[k] = takeLeft ? source[left++] : source[right++];
        }
    }
}
