package org.actant.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story with its articles and what happened in it.
public record StoredStory(String story, List<Report> reports, List<Happening> happenings) {
    public StoredStory {
        reports = List.copyOf(reports);
        happenings = List.copyOf(happenings);
    }

    /// An article of the story.
    ///
    /// @param article its id
    /// @param duplicateOf the id of the article of which it is a copy, `null` where it is none
    /// @param reason why it belongs to the story, for people to read
    public record Report(
            String article,
            @Nullable LocalDate published,
            @Nullable String publication,
            @Nullable String title,
            @Nullable String url,
            @Nullable String duplicateOf,
            double similarity,
            String reason) {
        static Report of(ResultSet row) throws SQLException {
            return new Report(
                    Column.given(row, "article"),
                    Column.date(row, "published"),
                    Column.text(row, "publication"),
                    Column.text(row, "title"),
                    Column.text(row, "url"),
                    Column.text(row, "duplicate_of"),
                    row.getDouble("similarity"),
                    Column.given(row, "reason"));
        }
    }

    /// Events of one coding.
    ///
    /// @param happening names it
    /// @param actors codes in the order of the alphabet, `KEN;UGA`; as `recipients`
    /// @param country where the first report that tells it says it happened
    /// @param reports how many events it stands for
    /// @param articles how many articles report it
    /// @param firstEvent the number of the event that was reported first
    public record Happening(
            String happening,
            @Nullable LocalDate date,
            String event,
            List<String> modes,
            String status,
            @Nullable String actors,
            @Nullable String recipients,
            @Nullable String country,
            long reports,
            long articles,
            long firstEvent) {
        public Happening {
            modes = List.copyOf(modes);
        }

        static Happening of(ResultSet row) throws SQLException {
            return new Happening(
                    Column.given(row, "happening"),
                    Column.date(row, "date"),
                    Column.given(row, "event"),
                    Column.texts(row, "modes"),
                    Column.given(row, "status"),
                    Column.text(row, "actor_codes"),
                    Column.text(row, "recipient_codes"),
                    Column.text(row, "country"),
                    row.getLong("reports"),
                    row.getLong("articles"),
                    row.getLong("first_event"));
        }
    }
}
