package datasets;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values in any number of each, for example {@code pack("yes", 137).and("no", 18)}: a margin that cannot be missed. */
final class Pack extends AbstractList<String> {
    private final List<String> values = new ArrayList<>();

    static Pack pack(String value, int count) {
        return new Pack().and(value, count);
    }

    Pack and(String value, int count) {
        values.addAll(Collections.nCopies(count, value));
        return this;
    }

    @Override
    public String get(int index) {
        return values.get(index);
    }

    @Override
    public int size() {
        return values.size();
    }
}
