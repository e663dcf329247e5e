package org.gainful.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What analyses work out of the evidence and need more than once: made by whoever asks first, the same for all. It must follow
 * from the evidence alone, so that it does not matter who that is.
 */
public final class Shared {
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    /** The one of its kind. */
    public <T> T once(Class<T> kind, Supplier<T> maker) {
        return kind.cast(made.computeIfAbsent(kind, k -> maker.get()));
    }
}
