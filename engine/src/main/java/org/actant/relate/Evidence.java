package org.actant.relate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a text says about the relation between two spans, as named features with their values. The
/// part of a name before the colon is its group.
public record Evidence(SequencedMap<String, Double> features) {
    public Evidence {
        features = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(features));
    }
}
