package org.actant;

import java.time.LocalDate;
import java.util.List;
import org.actant.context.Quotation;
import org.actant.context.Speeches;
import org.actant.mention.ActorMentions;
import org.actant.mention.CoreferenceLinks;
import org.actant.mention.NumberMention;
import org.actant.mention.PlaceMention;
import org.actant.mention.TimeMention;
import org.actant.parse.Tree;
import org.actant.resolve.Place;
import org.actant.text.Document;
import org.jspecify.annotations.Nullable;

/// What has been found in an article before its events are looked for. Lists of trees and actors
/// have one entry a sentence.
///
/// @param links what pronouns and the like stand for
/// @param located the place on the map of each of the places, in the same order
/// @param reportedFrom code of the country that the report comes from and speaks of, else `null`
/// @param published the day that relative times count from, `null` where it is not known
record Scene(
        Document document,
        @Nullable LocalDate published,
        List<Tree> trees,
        List<ActorMentions> actors,
        CoreferenceLinks links,
        List<PlaceMention> places,
        List<Place> located,
        @Nullable String reportedFrom,
        List<TimeMention> times,
        List<NumberMention> numbers,
        List<Quotation> quotations,
        Speeches speeches) {
    Scene {
        trees = List.copyOf(trees);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        located = List.copyOf(located);
        times = List.copyOf(times);
        numbers = List.copyOf(numbers);
        quotations = List.copyOf(quotations);
    }
}
