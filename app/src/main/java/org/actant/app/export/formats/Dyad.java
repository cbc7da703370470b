package org.actant.app.export.formats;

import java.util.ArrayList;
import java.util.List;
import org.actant.Event;
import org.actant.app.store.StoredEvent;
import org.actant.resolve.Participant;
import org.jspecify.annotations.Nullable;

/// One side doing something to another, as the older formats want it: an event with several actors
/// or recipients is a line for each pair, and a meeting is a line for each of its sides in turn.
///
/// @param id a number of its own for each line
record Dyad(long id, @Nullable Participant source, @Nullable Participant target) {
    /// Numbers that each event has for its lines.
    private static final int LINES = 1000;

    static List<Dyad> of(StoredEvent stored) {
        Event event = stored.event();
        List<Dyad> dyads = new ArrayList<>();
        long id = stored.key() * LINES;
        List<Participant> actors = event.actors();
        if (event.recipients().isEmpty() && actors.size() > 1) {
            for (int source = 0; source < actors.size(); source++) {
                for (int target = 0; target < actors.size(); target++) {
                    if (source != target && dyads.size() < LINES) {
                        dyads.add(new Dyad(id++, actors.get(source), actors.get(target)));
                    }
                }
            }
            return dyads;
        }
        for (Participant source : orNobody(actors)) {
            for (Participant target : orNobody(event.recipients())) {
                if (dyads.size() < LINES) {
                    dyads.add(new Dyad(id++, source, target));
                }
            }
        }
        return dyads;
    }

    private static List<@Nullable Participant> orNobody(List<Participant> side) {
        List<@Nullable Participant> found = new ArrayList<>(side);
        if (found.isEmpty()) {
            found.add(null);
        }
        return found;
    }
}
