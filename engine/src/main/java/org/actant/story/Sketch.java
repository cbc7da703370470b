package org.actant.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is remembered of an article in order to find its story: four bytes for each of its phrases,
/// and its telling words.
public final class Sketch {
    /// Telling terms that two texts share, at least, to be compared.
    public static final int SHARED_TERMS = 2;

    private final Outline outline;
    private final Shingles shingles;
    private final Profile profile;

    Sketch(String id, @Nullable LocalDate date, Words words, Shingles shingles, Profile profile) {
        this.outline =
                new Outline(
                        id,
                        date,
                        words.size() == 0 ? Mix.of(id) : words.fingerprint(),
                        profile.fingerprint(),
                        words.size(),
                        profile.telling());
        this.shingles = shingles;
        this.profile = profile;
    }

    /// The article's.
    public String id() {
        return outline.id();
    }

    /// What is needed of the article once it was compared.
    public Outline outline() {
        return outline;
    }

    /// Where to look for copies and versions: they share an address.
    public long[] addresses() {
        return shingles.addresses();
    }

    /// Where to look for other reports of the same happening: they share [#SHARED_TERMS] of these.
    public int[] terms() {
        return outline.telling().stream().mapToInt(Profile::number).toArray();
    }

    /// What speaks for one story; `null` where that is too little to count.
    ///
    /// @param number of this text
    /// @param otherNumber of the other
    public @Nullable Edge compare(
            int number, Sketch other, int otherNumber, StorySettings settings) {
        double common = shingles.jaccard(other.shingles);
        if (common >= settings.copy()) {
            return new Edge(number, otherNumber, common, profile.cosine(other.profile));
        }
        if (!settings.near(date(), other.date())) {
            return null;
        }
        double cosine = profile.cosine(other.profile);
        return common >= settings.version() || cosine >= settings.weakest()
                ? new Edge(number, otherNumber, common, cosine)
                : null;
    }

    @Nullable LocalDate date() {
        return outline.date();
    }

    Shingles shingles() {
        return shingles;
    }

    Profile profile() {
        return profile;
    }
}
