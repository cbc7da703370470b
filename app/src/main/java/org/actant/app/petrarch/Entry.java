package org.actant.app.petrarch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody in a dictionary.
///
/// @param file where it is written, for messages
/// @param line its first line there, from 1
/// @param names as written, the first one first: `AL_QAEDA_`
/// @param plural of an agent: as written, empty for none, `null` for the regular one
/// @param codes each with its days; where days are of two, the first counts
record Entry(
        String file, int line, List<String> names, @Nullable String plural, List<Dated> codes) {
    Entry {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
    }

    /// A code for some days.
    ///
    /// @param code as written: `AFGGOV`, `~AGR`
    record Dated(String code, Days days) {}

    /// Whether it is a word for people of a kind, not somebody's name.
    boolean isAgent() {
        return codes.getFirst().code().contains("~");
    }
}
