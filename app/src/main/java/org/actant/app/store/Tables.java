package org.actant.app.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.actant.Event;
import org.actant.Reading;
import org.actant.context.Magnitude;
import org.actant.context.Quotation;
import org.actant.context.Time;
import org.actant.mention.NumberMention;
import org.actant.parse.Name;
import org.actant.parse.Tree;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// From readings to the rows of every table, within one transaction.
final class Tables implements AutoCloseable {
    private final List<Rows> all = new ArrayList<>();
    private final Rows articles;
    private final Rows sentences;
    private final Rows names;
    private final Rows events;
    private final Rows contexts;
    private final Rows alternatives;
    private final Rows participants;
    private final Rows places;
    private final Rows quotations;

    Tables(DuckDBConnection connection) throws SQLException {
        articles = open(connection, "articles");
        sentences = open(connection, "sentences");
        names = open(connection, "names");
        events = open(connection, "events");
        contexts = open(connection, "contexts");
        alternatives = open(connection, "alternatives");
        participants = open(connection, "participants");
        places = open(connection, "places");
        quotations = open(connection, "quotations");
    }

    /// What the store itself knows of an article.
    ///
    /// @param key its number in the store
    /// @param version from 1
    /// @param sha256 of its text
    /// @param source where it was read: `news.jsonl:17`
    record Entry(
            long key, int version, String sha256, String source, long run, LocalDateTime added) {}

    /// Adds an article and everything found in it.
    ///
    /// @param firstEvent the number of its first event in the store
    void add(Entry entry, Reading reading, long firstEvent) throws SQLException {
        Article article = reading.document().article();
        article(entry, reading);
        for (Sentence sentence : reading.document().sentences()) {
            sentences
                    .begin(entry.key())
                    .add(sentence.index())
                    .add(lower(sentence.kind()))
                    .add(sentence.paragraph())
                    .add(sentence.span())
                    .add(sentence.span().of(article.text()))
                    .end();
        }
        int name = 0;
        for (Tree tree : reading.trees()) {
            for (Name found : tree.names()) {
                Span span = tree.span(found.first(), found.last());
                names.begin(entry.key())
                        .add(name++)
                        .add(lower(found.type()))
                        .add(span)
                        .add(span.of(article.text()))
                        .end();
            }
        }
        int quotation = 0;
        for (Reading.Speech speech : reading.quotations()) {
            quotation(entry.key(), quotation++, speech, article.text());
        }
        for (int number = 0; number < reading.events().size(); number++) {
            event(entry.key(), firstEvent + number, number, reading);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Rows rows : all) {
            rows.close();
        }
    }

    private Rows open(DuckDBConnection connection, String table) throws SQLException {
        Rows rows = new Rows(connection, table);
        all.add(rows);
        return rows;
    }

    private void article(Entry entry, Reading reading) throws SQLException {
        Article article = reading.document().article();
        Metadata metadata = article.metadata();
        articles.begin(entry.key())
                .add(article.id())
                .add(entry.version())
                .add(true)
                .add(entry.sha256())
                .add(reading.published())
                .add(reading.title())
                .add(metadata.url())
                .add(reading.publication())
                .add("en")
                .add(entry.source())
                .add(entry.run())
                .add(entry.added())
                .add(article.text())
                .end();
    }

    private void event(long article, long key, int number, Reading reading) throws SQLException {
        Event event = reading.events().get(number);
        events.begin(key).add(article).add(true).add(number).add(event.id());
        time(event.time());
        events.add(event.type())
                .add(event.modes())
                .add(event.contexts().stream().map(Event.Context::name).toList())
                .add(event.quad())
                .add(event.scale())
                .add(event.cameo())
                .add(event.goldstein())
                .add(lower(event.status()))
                .add(codes(event.actors()))
                .add(codes(event.recipients()))
                .add(event.place() instanceof Place.Resolved place ? place.countryCode() : null)
                .add(reading.published());
        Magnitude size = event.magnitude();
        count(size.dead());
        count(size.injured());
        count(size.arrested());
        count(size.crowd());
        events.add(event.sentence())
                .add(event.trigger().of(reading.document().article().text()))
                .add(event.trigger())
                .add(event.rule())
                .add(event.score())
                .end();
        parts(article, key, event);
    }

    private void parts(long article, long key, Event event) throws SQLException {
        for (int number = 0; number < event.contexts().size(); number++) {
            Event.Context context = event.contexts().get(number);
            contexts.begin(article)
                    .add(key)
                    .add(number)
                    .add(context.name())
                    .add(context.span())
                    .end();
        }
        for (int number = 0; number < event.also().size(); number++) {
            Event.Alternative lost = event.also().get(number);
            alternatives
                    .begin(article)
                    .add(key)
                    .add(number)
                    .add(lost.type())
                    .add(lost.modes())
                    .add(lost.rule())
                    .add(lost.score())
                    .end();
        }
        for (int number = 0; number < event.actors().size(); number++) {
            participant(article, key, "actor", number, event.actors().get(number));
        }
        for (int number = 0; number < event.recipients().size(); number++) {
            participant(article, key, "recipient", number, event.recipients().get(number));
        }
        Participant speaker = event.speaker();
        if (speaker != null) {
            participant(article, key, "speaker", 0, speaker);
        }
        place(article, key, event.place());
    }

    private void time(Time time) throws SQLException {
        switch (time) {
            case Time.Stated stated -> {
                LocalDate last = stated.last().equals(stated.first()) ? null : stated.last();
                events.add(stated.first()).add(last).add(lower(stated.grain())).add(false);
            }
            case Time.Since since ->
                    events.add(since.first()).empty(1).add(lower(since.grain())).add(true);
            case Time.Unstated() -> events.empty(3).add(false);
        }
    }

    private void count(Magnitude.@Nullable Count count) throws SQLException {
        if (count == null) {
            events.empty(4);
        } else if (count.most() == NumberMention.UNBOUNDED) {
            events.add(count.least()).empty(1).add(count.span());
        } else {
            events.add(count.least()).add(count.most()).add(count.span());
        }
    }

    private void participant(
            long article, long event, String role, int number, Participant participant)
            throws SQLException {
        participants
                .begin(article)
                .add(event)
                .add(role)
                .add(number)
                .add(participant.span())
                .add(participant.text())
                .add(participant.code())
                .add(participant.sector())
                .add(participant.otherSectors())
                .add(participant.name())
                .add(participant.office())
                .add(participant.reason())
                .end();
    }

    private void place(long article, long event, Place place) throws SQLException {
        switch (place) {
            case Place.Resolved found ->
                    places.begin(article)
                            .add(event)
                            .add(found.span())
                            .add(found.text())
                            .add(found.name())
                            .add(found.geonameid())
                            .add(found.latitude())
                            .add(found.longitude())
                            .add(found.city())
                            .add(found.district())
                            .add(found.province())
                            .add(found.countryCode())
                            .add(found.featureCode())
                            .add(found.resolution())
                            .end();
            case Place.Unknown(Span span, String text) ->
                    places.begin(article).add(event).add(span).add(text).empty(10).end();
            case Place.Unstated() -> {}
        }
    }

    private void quotation(long article, int number, Reading.Speech speech, String text)
            throws SQLException {
        Quotation quotation = speech.quotation();
        quotations
                .begin(article)
                .add(number)
                .add(lower(quotation.kind()))
                .add(quotation.span())
                .add(quotation.span().of(text));
        words(quotation.cue(), text);
        words(quotation.speaker(), text);
        Participant speaker = speech.speaker();
        if (speaker == null) {
            quotations.empty(5);
        } else {
            quotations
                    .add(speaker.code())
                    .add(speaker.sector())
                    .add(speaker.otherSectors())
                    .add(speaker.name())
                    .add(speaker.office());
        }
        quotations.end();
    }

    private void words(@Nullable Span span, String text) throws SQLException {
        if (span == null) {
            quotations.empty(3);
        } else {
            quotations.add(span.of(text)).add(span);
        }
    }

    /// The codes of one side in the order of the alphabet, each once: `KEN;UGA`.
    private static @Nullable String codes(List<Participant> side) {
        TreeSet<String> codes = new TreeSet<>();
        for (Participant participant : side) {
            String code = participant.code();
            if (code != null) {
                codes.add(code);
            }
        }
        return codes.isEmpty() ? null : String.join(";", codes);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
