package org.actant.text;

/// A half-open range of UTF-16 code units in an article's text.
///
/// @param start index of the first character
/// @param end index just past the last character
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: [%d, %d)".formatted(start, end));
        }
    }

    /// The words themselves.
    public String of(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// Whether the other span lies inside this one; equal spans contain each other.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two have a character in common.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The smallest span that holds both.
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// Reading order: earlier starts first, of two that start together the longer one.
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
