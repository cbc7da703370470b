package org.actant.app.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request's parameters. Whatever is not understood is a problem, and so is a parameter that
/// nobody asked for.
final class Query {
    private static final int MOST_VALUES = 1000;
    private static final Set<String> STATUSES =
            Set.of("actual", "historical", "future", "hypothetical", "negated");
    private static final List<String> HAPPENED = List.of("actual", "historical");

    private final Map<String, List<String>> values;

    Query(Map<String, List<String>> values) {
        this.values = new TreeMap<>(values);
    }

    /// Holds the request to these parameters.
    Query allow(String... names) {
        List<String> known = Arrays.asList(names);
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw Problem.badRequest(
                        "There is no parameter \"%s\" here; there are%s."
                                .formatted(
                                        name,
                                        known.isEmpty()
                                                ? " none"
                                                : ": " + String.join(", ", known)));
            }
        }
        return this;
    }

    /// The names of all filters of events, and these.
    static String[] filtersAnd(String... more) {
        List<String> names = new ArrayList<>(List.of("since", "until"));
        for (Dimension dimension : Dimension.values()) {
            names.add(dimension.parameter());
        }
        names.addAll(Arrays.asList(more));
        return names.toArray(String[]::new);
    }

    /// The same for requests that ask the same.
    String key() {
        return values.toString();
    }

    @Nullable String text(String name, int longest) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw Problem.badRequest("\"%s\" may be given once only.".formatted(name));
        }
        if (given.isEmpty() || given.getFirst().isEmpty()) {
            return null;
        }
        if (given.getFirst().length() > longest) {
            throw Problem.badRequest(
                    "\"%s\" may have %d characters at most.".formatted(name, longest));
        }
        return given.getFirst();
    }

    int number(String name, int usual, int least, int most) {
        String text = text(name, 20);
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw range(name, text, least, most);
        }
        throw range(name, text, least, most);
    }

    private static Problem range(String name, String text, int least, int most) {
        return Problem.badRequest(
                "\"%s\" is a whole number from %d to %d, not \"%s\"."
                        .formatted(name, least, most, text));
    }

    boolean flag(String name) {
        String text = text(name, 5);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Problem.badRequest("\"%s\" is true or false, not \"%s\".".formatted(name, text));
    }

    @Nullable LocalDate day(String name) {
        String text = text(name, 20);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(
                    "\"%s\" is a day such as 2024-03-14, not \"%s\".".formatted(name, text));
        }
    }

    /// The place of a page that begins after so many items.
    int offset() {
        return number("cursor", 0, 0, Integer.MAX_VALUE);
    }

    /// The filters of events.
    Filter filter() {
        LocalDate since = day("since");
        LocalDate until = day("until");
        if (since != null && until != null && since.isAfter(until)) {
            throw Problem.badRequest(
                    "\"since\" (%s) is after \"until\" (%s).".formatted(since, until));
        }
        Map<Dimension, Set<String>> chosen = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Set<String> wanted = set(dimension.parameter(), dimension.hasCommas());
            if (dimension == Dimension.STATUS) {
                wanted = statuses(wanted);
            }
            if (!wanted.isEmpty()) {
                chosen.put(dimension, wanted);
            }
        }
        return new Filter(since, until, chosen);
    }

    Set<String> set(String name, boolean hasCommas) {
        Set<String> set = new LinkedHashSet<>();
        for (String given : values.getOrDefault(name, List.of())) {
            for (String value : hasCommas ? List.of(given) : List.of(given.split(",", -1))) {
                if (!value.isBlank()) {
                    set.add(value.strip());
                }
            }
        }
        if (set.size() > MOST_VALUES) {
            throw Problem.badRequest(
                    "\"%s\" may have %d values at most.".formatted(name, MOST_VALUES));
        }
        return set;
    }

    private static Set<String> statuses(Set<String> wanted) {
        if (wanted.isEmpty()) {
            return new LinkedHashSet<>(HAPPENED);
        }
        if (wanted.contains("all")) {
            return Set.of();
        }
        for (String status : wanted) {
            if (!STATUSES.contains(status)) {
                throw Problem.badRequest(
                        ("\"%s\" is no status; there are actual, historical, future, hypothetical,"
                                        + " negated, and all.")
                                .formatted(status));
            }
        }
        return wanted;
    }
}
