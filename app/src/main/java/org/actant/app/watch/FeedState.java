package org.actant.app.watch;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is known of a feed between two rounds.
///
/// @param entries fingerprints of the entries that it had, and that are through
/// @param failures how often it failed in a row
/// @param notBefore when it may be asked again, `null` for any time
record FeedState(
        Validators validators, Set<String> entries, int failures, @Nullable Instant notBefore) {
    static final FeedState NEW = new FeedState(Validators.NONE, Set.of(), 0, null);

    FeedState {
        entries = Collections.unmodifiableSet(new TreeSet<>(entries));
    }

    /// The same feed after one more failure.
    FeedState failed(Instant until) {
        return new FeedState(validators, entries, failures + 1, until);
    }
}
