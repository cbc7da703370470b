package org.actant.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.text.Span;

/// Finds an article's paragraphs.
///
/// A blank line ends a paragraph. A single line end does too, unless the text is hard-wrapped, as
/// wire copy of 72 columns is: there a line goes on in the next one when the next one's first word
/// would not have fitted. Nothing is copied: paragraphs are spans of the text as given.
final class Layout {
    /// Lines longer than this are never wrapped by hand.
    private static final int WIDEST_WRAP = 120;

    /// Shorter lines are not taken for wrapped ones.
    private static final int NARROWEST_WRAP = 40;

    /// A paragraph's first line may have been indented once by about this much.
    private static final int LOST_INDENT = 6;

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] origins = new int[64];
    private int lines;

    private Layout(String text) {
        this.text = text;
        findLines();
    }

    /// The paragraphs, without the space around them, in order.
    static List<Span> paragraphs(String text) {
        return new Layout(text).join();
    }

    private void findLines() {
        int origin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && !Characters.isLineEnd(text.charAt(at))) {
                continue;
            }
            addLine(origin, at);
            if (at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') {
                at++;
            }
            origin = at + 1;
        }
    }

    private void addLine(int origin, int end) {
        int from = origin;
        int to = end;
        while (from < to && Characters.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, lines * 2);
            ends = Arrays.copyOf(ends, lines * 2);
            origins = Arrays.copyOf(origins, lines * 2);
        }
        starts[lines] = from;
        ends[lines] = to;
        origins[lines] = origin;
        lines++;
    }

    private List<Span> join() {
        int width = wrapWidth();
        List<Span> paragraphs = new ArrayList<>();
        int line = 0;
        while (line < lines) {
            if (isBlank(line)) {
                line++;
                continue;
            }
            int last = line;
            while (last + 1 < lines && !isBlank(last + 1) && goesOn(last, width)) {
                last++;
            }
            paragraphs.add(new Span(starts[line], ends[last]));
            line = last + 1;
        }
        return paragraphs;
    }

    /// The width the text was wrapped at, 0 where it was not.
    private int wrapWidth() {
        int[] lengths = new int[WIDEST_WRAP + 2];
        int pairs = 0;
        for (int line = 0; line + 1 < lines; line++) {
            if (!isBlank(line) && !isBlank(line + 1)) {
                lengths[Math.min(length(line), WIDEST_WRAP + 1)]++;
                pairs++;
            }
        }
        int width = commonLength(lengths, pairs);
        if (pairs == 0 || width > WIDEST_WRAP || width < NARROWEST_WRAP) {
            return 0;
        }
        int full = 0;
        int openEnded = 0;
        for (int line = 0; line + 1 < lines; line++) {
            if (!isBlank(line) && !isBlank(line + 1) && fills(line, width)) {
                full++;
                if (!endsInStop(line)) {
                    openEnded++;
                }
            }
        }
        boolean mostAreFull = full * 10L >= pairs * 6L;
        boolean mostAreOpen = openEnded * 2L >= full;
        return mostAreFull && mostAreOpen ? width : 0;
    }

    /// The length that seven lines of ten do not exceed; a stray long line says nothing.
    private static int commonLength(int[] lengths, int lines) {
        int seen = 0;
        for (int length = 0; length < lengths.length; length++) {
            seen += lengths[length];
            if (seen * 10L >= lines * 7L) {
                return length;
            }
        }
        return lengths.length;
    }

    private boolean goesOn(int line, int width) {
        boolean lowerNext = Characters.isLower(text.charAt(starts[line + 1]));
        if (width > 0) {
            boolean indented = indent(line + 1) > indent(line) + 1;
            return !indented && (fills(line, width) || (lowerNext && !endsInStop(line)));
        }
        return lowerNext
                && length(line) >= NARROWEST_WRAP
                && length(line) <= WIDEST_WRAP
                && !endsInStop(line);
    }

    /// Whether the next line's first word would not have fitted into this line.
    private boolean fills(int line, int width) {
        int end = starts[line + 1];
        while (end < ends[line + 1] && !Characters.isSpace(text.charAt(end))) {
            end++;
        }
        int slack = endsInStop(line) ? 0 : LOST_INDENT;
        return length(line) + 1 + end - starts[line + 1] + slack > width;
    }

    private boolean endsInStop(int line) {
        char last = text.charAt(ends[line] - 1);
        return ".!?:;…".indexOf(last) >= 0 || Marks.isCloser(last);
    }

    private boolean isBlank(int line) {
        return starts[line] == ends[line];
    }

    private int length(int line) {
        return ends[line] - starts[line];
    }

    private int indent(int line) {
        return starts[line] - origins[line];
    }
}
