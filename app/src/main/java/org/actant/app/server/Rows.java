package org.actant.app.server;

import java.util.Arrays;

/// Where an event stands among all, by its key in the store or by its id.
final class Rows {
    private static final int NONE = -1;

    private final int[] byKey;
    private final String[] ids;

    /// Rows at the places of their ids' hashes, or the next free ones; less than half are taken.
    private final int[] byHash;

    Rows(long[] keys, String[] ids) {
        this.ids = ids;
        long last = Arrays.stream(keys).max().orElse(0);
        byKey = new int[Math.toIntExact(last + 1)];
        byHash = new int[Integer.highestOneBit(Math.max(1, ids.length)) * 4];
        Arrays.fill(byKey, NONE);
        Arrays.fill(byHash, NONE);
        for (int row = 0; row < keys.length; row++) {
            byKey[(int) keys[row]] = row;
            byHash[slot(ids[row])] = row;
        }
    }

    /// The row of an event, -1 where it is none of an article's latest version.
    int of(long key) {
        return key < 0 || key >= byKey.length ? NONE : byKey[(int) key];
    }

    /// The row of an event, -1 where there is none of this id.
    int of(String id) {
        return byHash[slot(id)];
    }

    private int slot(String id) {
        int hash = id.hashCode() * 0x9e3779b9;
        int slot = (hash ^ (hash >>> 16)) & (byHash.length - 1);
        while (byHash[slot] != NONE && !ids[byHash[slot]].equals(id)) {
            slot = (slot + 1) & (byHash.length - 1);
        }
        return slot;
    }
}
