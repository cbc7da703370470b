package org.actant.story;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What is remembered of an article in order to find its story: eight bytes for each of its
/// phrases, and its telling words.
public final class Sketch {
    /// Earlier reports first, those without a date last; the same whatever the order of input.
    static final Comparator<Sketch> ORDER =
            Comparator.comparing(
                            Sketch::date,
                            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(Sketch::id)
                    .thenComparingLong(Sketch::fingerprint)
                    .thenComparingLong(sketch -> sketch.profile().fingerprint());

    private final String id;
    private final @Nullable LocalDate date;
    private final long fingerprint;
    private final int words;
    private final Shingles shingles;
    private final Profile profile;

    Sketch(String id, @Nullable LocalDate date, Words words, Shingles shingles, Profile profile) {
        this.id = id;
        this.date = date;
        this.fingerprint = words.size() == 0 ? Mix.of(id) : words.fingerprint();
        this.words = words.size();
        this.shingles = shingles;
        this.profile = profile;
    }

    /// The article's.
    public String id() {
        return id;
    }

    @Nullable LocalDate date() {
        return date;
    }

    /// The same for texts of the same words in the same order; texts without words are like no
    /// other.
    long fingerprint() {
        return fingerprint;
    }

    /// How many words the text has.
    int words() {
        return words;
    }

    Shingles shingles() {
        return shingles;
    }

    Profile profile() {
        return profile;
    }
}
