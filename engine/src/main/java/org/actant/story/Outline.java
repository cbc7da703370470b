package org.actant.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is needed of an article once it was compared with the others.
///
/// Articles of the same fingerprint, terms and date are one text: however often a wire report is
/// passed on, it is compared once.
///
/// @param id the article's
/// @param fingerprint the same for texts of the same words in the same order; texts without words
///   are like no other
/// @param terms what headline and text are about, as a number
/// @param words how many words the text has
/// @param telling the terms by which reports find each other, weightiest first
public record Outline(
        String id,
        @Nullable LocalDate date,
        long fingerprint,
        long terms,
        int words,
        List<String> telling) {
    /// Earlier reports first, those without a date last; the same whatever the order of input.
    static final Comparator<Outline> ORDER =
            Comparator.comparing(
                            Outline::date,
                            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(Outline::id)
                    .thenComparingLong(Outline::fingerprint)
                    .thenComparingLong(Outline::terms);

    public Outline {
        telling = List.copyOf(telling);
    }

    /// The weightiest terms that the other's weightiest hold as well, in the order of this one. Of
    /// a pair and its words only the first is named.
    List<String> common(Outline other, int most) {
        List<String> common = new ArrayList<>();
        for (String term : telling) {
            if (common.size() < most
                    && other.telling.contains(term)
                    && common.stream().noneMatch(named -> overlap(named, term))) {
                common.add(term);
            }
        }
        return common;
    }

    private static boolean overlap(String one, String other) {
        List<String> words = List.of(one.split(" ", -1));
        return List.of(other.split(" ", -1)).stream().anyMatch(words::contains);
    }
}
