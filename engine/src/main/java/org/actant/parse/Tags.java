package org.actant.parse;

import java.util.ArrayList;
import java.util.List;

/// The tags a tagger knows, numbered from 1: pairs of a universal and a Penn Treebank tag.
public final class Tags {
    private final List<Upos> upos = new ArrayList<>();
    private final List<String> xpos = new ArrayList<>();

    /// @param pairs the tags in order, each as in `VERB VBD`
    public Tags(List<String> pairs) {
        for (String pair : pairs) {
            int blank = pair.indexOf(' ');
            upos.add(Upos.valueOf(pair.substring(0, blank)));
            xpos.add(pair.substring(blank + 1).intern());
        }
    }

    public int size() {
        return upos.size();
    }

    public Upos upos(int number) {
        return upos.get(number - 1);
    }

    public String xpos(int number) {
        return xpos.get(number - 1);
    }

    /// The number of a pair; if it is unknown, of the first with this Penn Treebank tag, else of
    /// the first with this universal tag, else 1.
    public int number(Upos universal, String penn) {
        int near = 0;
        int far = 0;
        for (int i = 0; i < upos.size(); i++) {
            boolean samePenn = xpos.get(i).equals(penn);
            boolean sameUniversal = upos.get(i) == universal;
            if (samePenn && sameUniversal) {
                return i + 1;
            }
            if (samePenn && near == 0) {
                near = i + 1;
            }
            if (sameUniversal && far == 0) {
                far = i + 1;
            }
        }
        if (near > 0) {
            return near;
        }
        return far > 0 ? far : 1;
    }

    List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < upos.size(); i++) {
            pairs.add(upos.get(i) + " " + xpos.get(i));
        }
        return pairs;
    }
}
