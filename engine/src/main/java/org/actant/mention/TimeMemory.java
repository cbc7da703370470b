package org.actant.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What relative expressions count from: the day of publication, and the time told last.
final class TimeMemory {
    private final @Nullable LocalDate anchor;
    private final boolean retelling;
    private @Nullable LocalDate told;
    private @Nullable TimeGrain toldGrain;
    private int explicit;
    private int longPast;
    private int deictic;

    /// @param anchor the day of publication, `null` where it is not known
    /// @param retelling whether the text tells of years long past
    TimeMemory(@Nullable LocalDate anchor, boolean retelling) {
        this.anchor = anchor;
        this.retelling = retelling;
    }

    /// Whether what was read so far tells of years long past rather than of the news.
    boolean narrative() {
        boolean past = explicit >= 6 && longPast * 3 > explicit * 2;
        return anchor != null && past && deictic < longPast / 3;
    }

    boolean retelling() {
        return retelling;
    }

    @Nullable LocalDate anchor() {
        return anchor;
    }

    @Nullable LocalDate told() {
        return told;
    }

    @Nullable TimeGrain toldGrain() {
        return toldGrain;
    }

    /// The day that expressions count from.
    @Nullable LocalDate base() {
        return retelling && told != null ? told : anchor;
    }

    void remember(TimeFound found) {
        boolean point =
                found.type() == TimeMention.Type.DATE || found.type() == TimeMention.Type.TIME;
        if (point && found.start() != null) {
            told = found.start();
            toldGrain = found.grain();
        }
    }

    /// Takes note of a year that stands in the text.
    void countYear(int year) {
        explicit++;
        if (anchor != null && year < anchor.getYear() - 3) {
            longPast++;
        }
    }

    /// Takes note of a word such as *yesterday*, which news has and narratives lack.
    void sawDeictic() {
        deictic++;
    }

    /// The year that two digits stand for.
    int shortYear(int lastTwo) {
        int century = anchor == null ? 1900 : anchor.getYear() / 100 * 100;
        int year = century + lastTwo;
        int limit = anchor == null ? 2000 : anchor.getYear() + 10;
        return year > limit ? year - 100 : year;
    }
}
