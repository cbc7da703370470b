package org.actant;

import java.util.List;
import org.actant.context.Quotation;
import org.actant.parse.Tree;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Document;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Everything the engine found in one article.
///
/// @param document headline, dateline, sentences and boilerplate
/// @param trees one a sentence, in order
public record Reading(
        Document document,
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
