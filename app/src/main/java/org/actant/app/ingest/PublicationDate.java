package org.actant.app.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The day in a date as machines write it: `2022-10-27`, `2022-10-27T18:15-04:00`, `20221027`,
/// `2022/10/27`. The day is the one written, whatever the time zone.
public final class PublicationDate {
    private static final Pattern DAY =
            Pattern.compile("\\s*(\\d{4})([-/]?)(\\d{2})\\2(\\d{2})(?:[T ].*|\\d{6}|\\s*)");

    private PublicationDate() {}

    /// The day, `null` where the text is no such date.
    public static @Nullable LocalDate parse(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
