package org.actant.app.store;

import java.time.LocalDateTime;
import java.util.List;
import org.actant.Reading;
import org.actant.text.Document;

/// An article with those of its events that were asked for, as far as exports need it.
///
/// @param key its number in the store
/// @param document the article and its sentences, without their tokens; title, date and publication
///   are those that the reading found where the metadata gave none
/// @param added when it came into the store, UTC
/// @param coder program and language pack that coded it
public record StoredArticle(
        long key,
        Document document,
        List<StoredEvent> events,
        List<StoredName> names,
        LocalDateTime added,
        String coder,
        String codebook) {
    public StoredArticle {
        events = List.copyOf(events);
        names = List.copyOf(names);
    }

    /// A name in the article.
    ///
    /// @param kind `person`, `organisation` or `location`
    public record StoredName(String kind, String text) {}

    /// The events as a reading, without trees, mentions and quotations.
    public Reading reading() {
        return new Reading(
                document,
                document.article().metadata().date(),
                List.of(),
                List.of(),
                List.of(),
                events.stream().map(StoredEvent::event).toList());
    }
}
