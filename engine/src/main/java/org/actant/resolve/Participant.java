package org.actant.resolve;

import java.util.List;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Someone who acts or is acted on, as the text names them and as the codebook codes them.
///
/// @param span the words, in the article's text
/// @param text the words themselves
/// @param code ISO 3166 alpha-3 of the country (`KOS` for Kosovo), or one of PLOVER's international
///   codes (`IGO UNO EUR NGO ISM IMG MNC`); `null` where the text does not tell
/// @param sector PLOVER's primary sector (`GOV`, `MIL`, `REB` …), `null` where there is none
/// @param otherSectors further sectors, in order of weight
/// @param name the entity's canonical name, `null` where it is not one we know
/// @param office the office the person held on the event's date, `null` where there is none
/// @param reason how the code was found, for people to read: steps with `; ` between
public record Participant(
        Span span,
        String text,
        @Nullable String code,
        @Nullable String sector,
        List<String> otherSectors,
        @Nullable String name,
        @Nullable String office,
        String reason) {
    public Participant {
        otherSectors = List.copyOf(otherSectors);
    }

    /// The steps from the words to the code.
    public List<String> steps() {
        return List.of(reason.split("; ", -1));
    }
}
