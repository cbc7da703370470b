package org.actant;

import java.time.LocalDate;
import java.util.List;
import org.actant.context.Quotation;
import org.actant.parse.Tree;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Everything the engine found in one article.
///
/// @param document headline, dateline, sentences and boilerplate
/// @param published the day of publication, from the metadata or the text; `null` where neither
///   tells
/// @param trees one a sentence, in order
public record Reading(
        Document document,
        @Nullable LocalDate published,
        List<Tree> trees,
        List<Mention> mentions,
        List<Speech> quotations,
        List<Event> events) {
    public Reading {
        trees = List.copyOf(trees);
        mentions = List.copyOf(mentions);
        quotations = List.copyOf(quotations);
        events = List.copyOf(events);
    }

    /// The headline: the metadata's, else the one the text begins with; `null` where there is none.
    public @Nullable String title() {
        String given = document.article().metadata().title();
        if (given != null || document.sentences().isEmpty()) {
            return given;
        }
        Sentence first = document.sentences().getFirst();
        return first.kind() == Sentence.Kind.HEADLINE
                ? first.span().of(document.article().text())
                : null;
    }

    /// Who published it: the metadata's, else the agency in the dateline; `null` where neither
    /// tells.
    public @Nullable String publication() {
        String given = document.article().metadata().publication();
        if (given != null) {
            return given;
        }
        return document.dateline() instanceof Dateline.Stated stated ? stated.agency() : null;
    }

    /// A stretch of text that names something in the world.
    public sealed interface Mention {
        Span span();

        record Actor(Participant participant) implements Mention {
            @Override
            public Span span() {
                return participant.span();
            }
        }

        record OfPlace(Span span, Place place) implements Mention {}

        /// A time expression.
        ///
        /// @param type TIMEX3 type: `DATE TIME DURATION SET`
        /// @param value TIMEX3 value: `2022-10-27`, `P3D`
        record OfTime(Span span, String type, String value) implements Mention {}

        /// A number.
        record OfNumber(Span span, long least, long most) implements Mention {}
    }

    /// A quotation with its speaker resolved.
    public record Speech(Quotation quotation, @Nullable Participant speaker) {}
}
