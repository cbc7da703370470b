package org.actant.app.evaluate;

/// Precision, recall and F1. Of nothing at all they are 0.
///
/// @param right given and true
/// @param wrong given and not true
/// @param missed true and not given
record Score(long right, long wrong, long missed) {
    double precision() {
        return share(right, right + wrong);
    }

    double recall() {
        return share(right, right + missed);
    }

    double f1() {
        return share(2 * right, 2 * right + wrong + missed);
    }

    /// How many there are to find.
    long gold() {
        return right + missed;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
