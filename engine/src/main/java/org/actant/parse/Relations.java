package org.actant.parse;

import java.util.List;

/// The relations a parser knows, numbered from 1.
public final class Relations {
    /// The number of the relation `root`.
    public static final int ROOT = 1;

    private final List<String> names;

    /// @param names the relations in order, `root` first
    public Relations(List<String> names) {
        if (names.isEmpty() || !names.get(0).equals("root") || names.size() > 63) {
            throw new IllegalArgumentException("Not a list of relations: " + names);
        }
        this.names = names.stream().map(String::intern).toList();
    }

    public List<String> names() {
        return names;
    }

    public String name(int number) {
        return names.get(number - 1);
    }

    /// The number of a relation, 0 if it is unknown.
    public int number(String name) {
        return names.indexOf(name) + 1;
    }
}
