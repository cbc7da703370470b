package org.actant.app.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The day in a date as machines write it: `2022-10-27`, `2022-10-27T18:15-04:00`, `20221027`,
/// `2022/10/27`, `Thu, 27 Oct 2022 18:15:00 GMT`. The day is the one written, whatever the time
/// zone.
public final class PublicationDate {
    private static final Pattern DAY =
            Pattern.compile("\\s*(\\d{4})([-/]?)(\\d{2})\\2(\\d{2})(?:[T ].*|\\d{6}|\\s*)");

    /// RFC 822, as in feeds.
    private static final Pattern MAIL =
            Pattern.compile(
                    "\\s*(?:\\p{Alpha}{3},?\\s+)?(\\d{1,2})\\s+(\\p{Alpha}{3})\\p{Alpha}*\\s+(\\d{4})\\b.*");

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private PublicationDate() {}

    /// The day, `null` where the text is no such date.
    public static @Nullable LocalDate parse(String text) {
        Matcher matcher = DAY.matcher(text);
        Matcher mail = MAIL.matcher(text);
        try {
            if (mail.matches()) {
                return LocalDate.of(
                        Integer.parseInt(mail.group(3)),
                        MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1,
                        Integer.parseInt(mail.group(1)));
            }
            return matcher.matches()
                    ? LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(4)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
