package org.actant.app.evaluate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.Engine;
import org.actant.app.ingest.PublicationDate;
import org.actant.app.json.Json;
import org.actant.resolve.Participant;
import org.jspecify.annotations.Nullable;

/// Actor phrases against their codes.
final class ActorSet implements GoldSet {
    /// What stands in the gold data where no day was recorded.
    private static final String NO_DAY = "2000-01-01";

    private static final String COUNTRY = "country";
    private static final String NO_COUNTRY = "country must be empty";
    private static final String SECTOR = "sector";
    private static final String NO_SECTOR = "sector must be empty";
    private static final String DATED = "depends on the date";
    private static final String EMPTY = "must be no actor";
    private static final String NAME = "name";

    private static final DateTimeFormatter IN_WORDS =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("d MMMM yyyy")
                    .toFormatter(Locale.ROOT);

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> marks =
                records.parallelStream()
                        .filter(record -> !record.flag("skip"))
                        .map(record -> marks(record, engine))
                        .toList();
        List<String> labels = new ArrayList<>();
        labels.addAll(List.of(COUNTRY, NO_COUNTRY, SECTOR, NO_SECTOR, DATED, EMPTY, NAME));
        marks.stream()
                .flatMap(List::stream)
                .map(Mark::label)
                .filter(label -> !labels.contains(label))
                .distinct()
                .sorted()
                .forEach(labels::add);
        return new Scores(labels, marks).table("actors", Scores.Averages.NONE);
    }

    private static List<Mark> marks(Json.Fields record, Engine engine) {
        String context = record.text("context");
        String country = record.text("known_country");
        String day = record.text("query_date");
        LocalDate date = day(day);
        Participant given =
                engine.resolve(
                        GoldText.of(record, "text").text(),
                        context == null ? "" : context,
                        date,
                        country == null || country.isBlank() ? null : country);
        List<Mark> marks = new ArrayList<>();
        String code = record.text("expected_country");
        String sector = record.text("expected_code_1");
        boolean coded = code == null || code.equals(given.code() == null ? "" : given.code());
        boolean sectored =
                sector == null || sector.equals(given.sector() == null ? "" : given.sector());
        if (code != null && !code.isEmpty()) {
            marks.add(decision(COUNTRY, coded, given.code() != null));
            marks.add(
                    decision(
                            COUNTRY + ", " + record.text("function"), coded, given.code() != null));
        } else if (code != null) {
            marks.add(Mark.of(NO_COUNTRY, coded));
        }
        if (sector != null && !sector.isEmpty()) {
            marks.add(decision(SECTOR, sectored, given.sector() != null));
        } else if (sector != null) {
            marks.add(Mark.of(NO_SECTOR, sectored));
        }
        if (date != null) {
            marks.add(Mark.of(DATED, coded && sectored));
        }
        if (record.flag("expect_null")) {
            marks.add(Mark.of(EMPTY, given.code() == null && given.sector() == null));
        }
        Json name = record.values().get("expected_wiki");
        if (name != null && !(name instanceof Json.Nothing)) {
            marks.add(decision(NAME, names(name, given.name()), given.name() != null));
        }
        return marks;
    }

    private static Mark decision(String label, boolean right, boolean answered) {
        return right || answered ? Mark.of(label, right) : Mark.missed(label);
    }

    /// Whether a name is the expected one, one of the expected ones, or not the forbidden one.
    private static boolean names(Json expected, @Nullable String given) {
        return switch (expected) {
            case Json.Text(String name) -> name.equals(given == null ? "" : given);
            case Json.Fields fields -> {
                Json not = fields.values().get("not");
                if (not != null) {
                    yield !names(not, given);
                }
                yield fields.items("any_of").stream().anyMatch(one -> names(one, given));
            }
            case Json.Nothing() -> given == null;
            case Json.Numeral numeral -> false;
            case Json.Flag flag -> false;
            case Json.Items items -> false;
        };
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        if (written == null || written.equals(NO_DAY)) {
            return null;
        }
        LocalDate day = PublicationDate.parse(written);
        if (day != null) {
            return day;
        }
        try {
            return LocalDate.parse(written.strip(), IN_WORDS);
        } catch (DateTimeParseException e) {
            // "today", or nothing: the phrase is read as of no particular day.
            return null;
        }
    }
}
