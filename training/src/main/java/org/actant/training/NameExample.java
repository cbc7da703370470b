package org.actant.training;

import org.actant.parse.Name;
import org.actant.parse.NameTags;
import org.actant.text.Sentence;

/// A sentence whose names are known.
///
/// @param names name tags by place
/// @param source which annotation scheme they follow
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
record NameExample(Sentence sentence, int[] names, int source) {
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
