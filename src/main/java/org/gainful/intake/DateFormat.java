package org.gainful.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A date format in strftime's words. Names of months are English whatever the machine's locale; {@code %y} follows POSIX:
 * 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068. Days and months may be written with one digit unless another
 * directive follows at once. A time of day is read and dropped.
 */
final class DateFormat {
    static final String ISO = "%Y-%m-%d";
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final int FIRST_SHORT_YEAR = 1969;

    private final DateTimeFormatter formatter;

    private DateFormat(DateTimeFormatter formatter) {
        this.formatter = formatter;
    }

    /** Empty when a directive is unknown, stands twice, or the three parts of a date are not all there. */
    static Optional<DateFormat> of(String format) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                builder.appendLiteral(c);
                continue;
            }
            i++;
            char directive = i < format.length() ? format.charAt(i) : '%';
            boolean fixed = i + 1 < format.length() && format.charAt(i + 1) == '%';
            if (!append(builder, directive, fixed)) {
                return Optional.empty();
            }
            parts.append(part(directive));
        }
        return isWhole(parts.toString()) ? Optional.of(new DateFormat(finish(builder))) : Optional.empty();
    }

    private static DateTimeFormatter finish(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static boolean append(DateTimeFormatterBuilder builder, char directive, boolean fixed) {
        switch (directive) {
            case 'Y' -> builder.appendValue(ChronoField.YEAR, 4);
            case 'y' -> builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_SHORT_YEAR);
            case 'm' -> appendShort(builder, ChronoField.MONTH_OF_YEAR, fixed);
            case 'd' -> appendShort(builder, ChronoField.DAY_OF_MONTH, fixed);
            case 'b' -> builder.appendText(ChronoField.MONTH_OF_YEAR, months(3));
            case 'B' -> builder.appendText(ChronoField.MONTH_OF_YEAR, months(9));
            case 'H' -> appendShort(builder, ChronoField.HOUR_OF_DAY, fixed);
            case 'M' -> appendShort(builder, ChronoField.MINUTE_OF_HOUR, fixed);
            case 'S' -> appendShort(builder, ChronoField.SECOND_OF_MINUTE, fixed);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void appendShort(DateTimeFormatterBuilder builder, ChronoField field, boolean fixed) {
        if (fixed) {
            builder.appendValue(field, 2);
        } else {
            builder.appendValue(field, 1, 2, SignStyle.NOT_NEGATIVE);
        }
    }

    private static Map<Long, String> months(int length) {
        Map<Long, String> names = new HashMap<>();
        for (String month : MONTHS) {
            names.put(names.size() + 1L, month.substring(0, Math.min(length, month.length())));
        }
        return names;
    }

    /** The two ways to write a year are one part, the three ways to write a month another. */
    private static char part(char directive) {
        return switch (directive) {
            case 'y' -> 'Y';
            case 'b', 'B' -> 'm';
            default -> directive;
        };
    }

    private static boolean isWhole(String parts) {
        boolean all = parts.indexOf('Y') >= 0 && parts.indexOf('m') >= 0 && parts.indexOf('d') >= 0;
        return all && parts.chars().distinct().count() == parts.length();
    }

    Optional<LocalDate> parse(String text) {
        try {
            LocalDate date = LocalDate.from(formatter.parse(text));
            return date.getYear() > 0 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
