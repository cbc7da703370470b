package org.actant.parse;

import java.util.List;

/// How the name tagger numbers its tags, from 1: outside a name, then for each type of name the tag
/// of its first token and that of the others.
public final class NameTags {
    public static final int OUTSIDE = 1;

    /// The types in the order of their tags.
    public static final List<Name.Type> TYPES =
            List.of(Name.Type.PERSON, Name.Type.ORGANISATION, Name.Type.LOCATION);

    /// How many tags there are.
    public static final int COUNT = 1 + 2 * TYPES.size();

    private NameTags() {}

    /// The tag of a name's first token.
    public static int first(Name.Type type) {
        return 2 + 2 * TYPES.indexOf(type);
    }

    /// The tag of a name's other tokens.
    public static int inside(Name.Type type) {
        return 3 + 2 * TYPES.indexOf(type);
    }

    /// Whether the tag continues a name.
    public static boolean isInside(int tag) {
        return tag > OUTSIDE && tag % 2 == 1;
    }

    /// Whether a tag may stand after another; 0 is before the first token.
    public static boolean follows(int before, int tag) {
        return !isInside(tag) || before == tag || before == tag - 1;
    }

    /// The type of the name that a tag other than [#OUTSIDE] belongs to.
    public static Name.Type type(int tag) {
        return TYPES.get(tag / 2 - 1);
    }
}
