package org.actant.training;

import org.actant.parse.Name;
import org.actant.parse.NameFeatures;
import org.actant.parse.NameTags;
import org.actant.text.Sentence;

/// A sentence whose names are known.
///
/// @param names name tags by place, [#UNKNOWN] where nothing is to be learned
/// @param source which annotation scheme they follow
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
record NameExample(Sentence sentence, int[] names, int source) {
    static final int UNKNOWN = 0;

    /// The annotation scheme whose idea of a name counts.
    static final int OWN = NameFeatures.OWN_SOURCE;

    /// Whether no name in it is anything but a person's.
    boolean hasOnlyPersons() {
        for (int tag : names) {
            if (tag > NameTags.OUTSIDE && NameTags.type(tag) != Name.Type.PERSON) {
                return false;
            }
        }
        return true;
    }
}
