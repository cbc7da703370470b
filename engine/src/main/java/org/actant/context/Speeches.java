package org.actant.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Tells which speech encloses a place in the text.
public final class Speeches {
    private final List<Quotation> byStart;
    private final int[] furthest;

    /// @param quotations a document's quotations, in any order
    public Speeches(List<Quotation> quotations) {
        List<Quotation> ordered = new ArrayList<>(quotations);
        ordered.sort(Comparator.comparing(Quotation::span));
        this.byStart = List.copyOf(ordered);
        this.furthest = new int[byStart.size()];
        int end = 0;
        for (int index = 0; index < furthest.length; index++) {
            end = Math.max(end, byStart.get(index).span().end());
            furthest[index] = end;
        }
    }

    /// The innermost quotation that holds these words and names its speaker; one without a speaker
    /// where there is no other; `null` where the reporter speaks.
    public @Nullable Quotation around(Span words) {
        Quotation best = null;
        for (int index = lastStart(words.start()); index >= 0; index--) {
            if (furthest[index] < words.end()) {
                break;
            }
            Quotation quotation = byStart.get(index);
            if (quotation.span().contains(words) && isBetter(quotation, best)) {
                best = quotation;
            }
        }
        return best;
    }

    private static boolean isBetter(Quotation quotation, @Nullable Quotation best) {
        if (best == null) {
            return true;
        }
        boolean named = quotation.speaker() != null;
        boolean bestNamed = best.speaker() != null;
        return named != bestNamed ? named : quotation.span().length() < best.span().length();
    }

    /// The last quotation that starts at this place or before it, or -1.
    private int lastStart(int place) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byStart.get(middle).span().start() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
