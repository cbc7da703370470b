package org.actant.event;

import java.util.ArrayList;
import java.util.List;
import org.actant.lexicon.Frame;
import org.actant.lexicon.Frame.Condition;
import org.actant.lexicon.Frame.Path;
import org.actant.lexicon.Frame.Role;
import org.actant.parse.Tree;
import org.jspecify.annotations.Nullable;

/// Why frames hold or do not hold for the words of one sentence. Serves one tree; it is not for
/// several threads.
public final class FrameReasons {
    private final Tree tree;
    private final FrameMatcher matcher;

    FrameReasons(Tree tree, FrameMatcher matcher) {
        this.tree = tree;
        this.matcher = matcher;
    }

    /// A condition that holds, with the indexes of the words that meet it; none for a condition
    /// that asks for something to be absent.
    public record Met(Condition condition, List<Integer> words) {
        public Met {
            words = List.copyOf(words);
        }
    }

    /// A frame that does not hold, and the first of its conditions that is not met.
    public record Unmet(Frame frame, Condition condition) {}

    /// What the draft's frame asks for, in its order.
    public List<Met> conditions(EventDraft draft) {
        List<Met> met = new ArrayList<>();
        for (Condition condition : draft.frame().conditions()) {
            met.add(
                    new Met(
                            condition,
                            condition.negated()
                                    ? List.of()
                                    : matcher.meeting(draft.trigger(), condition)));
        }
        return met;
    }

    /// Where the frame of the draft says that this participant stands: `obj`, `obj>of`; `null`
    /// where the participant was found elsewhere.
    public @Nullable String slot(EventDraft draft, Role role, int head) {
        for (List<Path> alternative : role.alternatives()) {
            for (Path path : alternative) {
                for (int filler : matcher.at(draft.trigger(), path)) {
                    for (int each : matcher.arguments().coordinated(filler)) {
                        if (each == head || tree.dominates(each, head)) {
                            return String.join(">", path.slots());
                        }
                    }
                }
            }
        }
        return null;
    }

    /// The frame of an event that came closest to holding for this trigger, which none does: the
    /// one with the fewest conditions unmet, of equals the most specific; `null` where the words of
    /// no such frame are there.
    public @Nullable Unmet nearest(int trigger) {
        Unmet nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (Frame frame : matcher.worded(trigger)) {
            List<Condition> unmet =
                    frame.conditions().stream()
                            .filter(condition ->
                                    !matcher.meets(matcher.anchor(trigger, frame), condition))
                            .toList();
            boolean nearer =
                    unmet.size() < fewest
                            || (nearest != null
                                    && unmet.size() == fewest
                                    && frame.specificity() > nearest.frame().specificity());
            if (frame.event() != null && !unmet.isEmpty() && nearer) {
                nearest = new Unmet(frame, unmet.getFirst());
                fewest = unmet.size();
            }
        }
        return nearest;
    }

    /// The frame of an event that holds for this trigger and that a frame which says *no event*
    /// keeps out; `null` for none.
    public @Nullable Frame keptOut(int trigger) {
        for (Frame frame : matcher.holding(trigger)) {
            if (frame.event() != null) {
                return frame;
            }
        }
        return null;
    }
}
