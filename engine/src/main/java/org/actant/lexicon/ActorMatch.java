package org.actant.lexicon;

import java.util.List;
import java.util.Optional;

/// Words of a sentence that the lexicon knows.
///
/// @param first index of the first token
/// @param last index of the last token, inclusive
/// @param entries everything these words can mean, the user's own first
public record ActorMatch(int first, int last, List<ActorEntry> entries) {
    public ActorMatch {
        entries = List.copyOf(entries);
    }

    /// The first reading of this type, if there is one.
    public <T extends ActorEntry> Optional<T> as(Class<T> type) {
        for (ActorEntry entry : entries) {
            if (type.isInstance(entry)) {
                return Optional.of(type.cast(entry));
            }
        }
        return Optional.empty();
    }

    public boolean is(Class<? extends ActorEntry> type) {
        return as(type).isPresent();
    }
}
