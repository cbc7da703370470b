package org.actant.app.evaluate;

/// What one record adds to one row of a table.
///
/// @param label the row
/// @param right given and true
/// @param wrong given and not true
/// @param missed true and not given
record Mark(String label, int right, int wrong, int missed) {
    /// One decision of one kind: a right answer, or a wrong one that also misses the right one.
    static Mark of(String label, boolean right) {
        return right ? new Mark(label, 1, 0, 0) : new Mark(label, 0, 1, 1);
    }

    static Mark right(String label) {
        return new Mark(label, 1, 0, 0);
    }

    static Mark wrong(String label) {
        return new Mark(label, 0, 1, 0);
    }

    static Mark missed(String label) {
        return new Mark(label, 0, 0, 1);
    }
}
