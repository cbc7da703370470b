package org.actant.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which countries belonged to which organisation, and when.
final class ActorMemberships {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<Membership>> members = new HashMap<>();

    private record Membership(String country, ActorPeriod period) {}

    /// Makes an organisation known by its names, the first of them the main one.
    void organisation(List<String> all) {
        String main = all.getFirst();
        for (String name : all) {
            names.putIfAbsent(ActorPieces.folded(name), main);
        }
        members.putIfAbsent(main, new ArrayList<>());
    }

    /// Whether this is the main name of an organisation.
    boolean knows(String organisation) {
        return members.containsKey(organisation);
    }

    /// Adds a membership, and says whether it could be added: a country is not in twice at a time.
    boolean add(String organisation, String country, ActorPeriod period) {
        List<Membership> others = members.getOrDefault(organisation, List.of());
        for (Membership other : others) {
            if (other.country().equals(country) && other.period().overlaps(period)) {
                return false;
            }
        }
        return others.add(new Membership(country, period));
    }

    /// The members on that day, in the order of their codes; no day means the present.
    List<String> on(String organisation, @Nullable LocalDate day) {
        String main = names.get(ActorPieces.folded(organisation));
        TreeSet<String> found = new TreeSet<>();
        if (main != null) {
            for (Membership membership : members.getOrDefault(main, List.of())) {
                if (membership.period().holds(day)) {
                    found.add(membership.country());
                }
            }
        }
        return List.copyOf(found);
    }
}
