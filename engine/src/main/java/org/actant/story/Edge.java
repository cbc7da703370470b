package org.actant.story;

/// Two texts that may belong to one story.
///
/// @param a the text with the lower number
/// @param b the other
/// @param phrases the share of five-word phrases in common, 0 where it was not looked at
/// @param cosine how much the two are about the same
public record Edge(int a, int b, double phrases, double cosine) {
    /// What speaks for one story, the stronger of the two.
    public double similarity() {
        return Math.max(phrases, cosine);
    }

    /// The other end.
    int other(int one) {
        return one == a ? b : a;
    }
}
