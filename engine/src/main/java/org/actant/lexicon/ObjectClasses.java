package org.actant.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.actant.table.Problem;
import org.actant.table.Table;

/// Classes of words that frames' conditions name: `weapons`, `talks`, `prisoners`. A class holds
/// its own members and those of every class below it.
public final class ObjectClasses {
    private static final List<String> COLUMNS = List.of("class", "parents", "members");

    private final Map<String, Set<String>> classesOf;
    private final Set<String> names;

    private ObjectClasses(Map<String, Set<String>> classesOf, Set<String> names) {
        this.classesOf = classesOf;
        this.names = names;
    }

    /// Reads class tables together; a class may be listed in several.
    ///
    /// @param contents the tables by file name
    /// @param problems takes every problem
    public static ObjectClasses read(
            SequencedMap<String, String> contents, List<Problem> problems) {
        SequencedMap<String, SequencedSet<String>> parents = new LinkedHashMap<>();
        Map<String, Set<String>> direct = new HashMap<>();
        List<Table> tables = new ArrayList<>();
        contents.forEach(
                (file, content) -> tables.add(Table.parse(file, content, COLUMNS, problems)));
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                SequencedSet<String> above =
                        parents.computeIfAbsent(row.field(0), name -> new LinkedHashSet<>());
                row.list(1).stream().filter(name -> !name.equals("-")).forEach(above::add);
                for (String member : row.list(2)) {
                    if (!member.equals("-")) {
                        direct.computeIfAbsent(member, lemma -> new TreeSet<>()).add(row.field(0));
                    }
                }
            }
        }
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                for (String parent : row.list(1)) {
                    if (!parent.equals("-") && !parents.containsKey(parent)) {
                        problems.add(
                                new Problem(
                                        table.file(),
                                        row.line(),
                                        "no such class: \"%s\"".formatted(parent)));
                    }
                }
            }
        }
        Map<String, Set<String>> closed = new HashMap<>();
        direct.forEach((lemma, classes) -> closed.put(lemma, closure(classes, parents)));
        return new ObjectClasses(closed, new HashSet<>(parents.keySet()));
    }

    /// Whether there is a class of this name.
    public boolean has(String name) {
        return names.contains(name);
    }

    /// Whether the word is in the class or in one below it.
    ///
    /// @param lemma a lemma; several words are joined with `_`
    public boolean contains(String name, String lemma) {
        return classesOf.getOrDefault(lemma, Set.of()).contains(name);
    }

    /// The words of all classes.
    public Set<String> members() {
        return Collections.unmodifiableSet(classesOf.keySet());
    }

    private static Set<String> closure(
            Set<String> classes, Map<String, SequencedSet<String>> parents) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(classes);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                open.addAll(parents.getOrDefault(name, new LinkedHashSet<>()));
            }
        }
        return Set.copyOf(seen);
    }
}
