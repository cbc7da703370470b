package org.actant.app.export;

import java.util.List;
import org.actant.Explanation.NotCoded;
import org.actant.lexicon.Frame;
import org.actant.lexicon.Frame.Condition;
import org.jspecify.annotations.Nullable;

/// Frames and their conditions, and why a trigger was not coded, in words for people.
final class Wording {
    /// How many words of a long list are told.
    private static final int MOST = 4;

    private Wording() {}

    /// `COERCE.arrest`, `-` for a frame that says *no event*: as in the frames' tables.
    static String outcome(Frame frame) {
        String event = frame.event();
        if (event == null) {
            return "-";
        }
        return frame.modes().isEmpty() ? event : event + "." + String.join("+", frame.modes());
    }

    /// What a condition asks for: *the object is of the class weapons*.
    static String says(Condition condition) {
        String place = place(condition.path().slots());
        return switch (condition) {
            case Condition.Filled filled ->
                    "there is %s%s".formatted(filled.negated() ? "no " : "", bare(filled, place));
            case Condition.OfClass ofClass ->
                    "%s is %sof the class %s"
                            .formatted(place, not(ofClass), either(ofClass.classes()));
            case Condition.OfLemma ofLemma ->
                    "%s is %s“%s”"
                            .formatted(
                                    place,
                                    not(ofLemma),
                                    either(ofLemma.lemmas()).replace('_', ' '));
        };
    }

    /// Why a trigger is no event, in one sentence.
    static String says(NotCoded one, String text) {
        String words = one.trigger().of(text);
        Frame frame = one.frame();
        return switch (one) {
            case NotCoded.Blocked blocked ->
                    "“%s” is no event here (rule %s%s)%s."
                            .formatted(words, frame.id(), because(frame), keptOut(blocked));
            case NotCoded.NoActor without ->
                    "“%s” would be %s, but what does it is a thing, and things do not act."
                            .formatted(words, outcome(frame));
            case NotCoded.Condition unmet ->
                    "“%s” would be %s if %s, and that is not so."
                            .formatted(words, outcome(frame), hypothetical(unmet.unmet()));
            case NotCoded.NotPolitical private_ ->
                    "“%s” would be %s, but nothing shows that it is politics."
                            .formatted(words, outcome(frame));
            case NotCoded.Described described ->
                    "“%s” says what something is like, not that somebody did it.".formatted(words);
            case NotCoded.Dropped dropped ->
                    "“%s” is CAMEO %s, for which the codebook has no event."
                            .formatted(words, dropped.cameo());
            case NotCoded.PartOfAnother part ->
                    "“%s” is part of the event that “%s” names."
                            .formatted(words, part.whole().of(text));
            case NotCoded.Repeats repeats ->
                    "“%s” would be %s, which the sentence has said already."
                            .formatted(words, outcome(frame));
        };
    }

    static String reason(NotCoded one) {
        return switch (one) {
            case NotCoded.Blocked blocked -> "blocked";
            case NotCoded.NoActor without -> "no_actor";
            case NotCoded.Condition unmet -> "condition";
            case NotCoded.NotPolitical other -> "not_political";
            case NotCoded.Described described -> "described";
            case NotCoded.Dropped dropped -> "dropped";
            case NotCoded.PartOfAnother part -> "part_of_another";
            case NotCoded.Repeats repeats -> "repeats";
        };
    }

    /// The event that a trigger would have been, `null` where none would.
    static @Nullable String event(NotCoded one) {
        Frame frame = one instanceof NotCoded.Blocked blocked ? blocked.keptOut() : one.frame();
        return frame == null ? null : frame.event();
    }

    private static String because(Frame frame) {
        List<String> conditions =
                frame.conditions().stream().map(condition -> says(condition)).toList();
        return conditions.isEmpty() ? "" : ": " + String.join(", ", conditions);
    }

    private static String keptOut(NotCoded.Blocked blocked) {
        Frame frame = blocked.keptOut();
        return frame == null ? "" : ", else it would be " + outcome(frame);
    }

    private static String hypothetical(Condition condition) {
        String says = says(condition);
        return says.startsWith("there is ")
                ? "there were " + says.substring("there is ".length())
                : says.replaceFirst(" is ", " were ");
    }

    private static String not(Condition condition) {
        return condition.negated() ? "not " : "";
    }

    private static String either(List<String> names) {
        return names.size() <= MOST + 1
                ? String.join(" or ", names)
                : "%s or another of %d words"
                        .formatted(String.join(", ", names.subList(0, MOST)), names.size() - MOST);
    }

    private static String bare(Condition condition, String place) {
        return condition.negated() && place.startsWith("the ") ? place.substring(4) : place;
    }

    /// *the object*, *what follows “on” of the object*
    private static String place(List<String> slots) {
        StringBuilder place = new StringBuilder(place(slots.getLast()));
        for (int slot = slots.size() - 2; slot >= 0; slot--) {
            place.append(" of ").append(place(slots.get(slot)));
        }
        return place.toString();
    }

    private static String place(String slot) {
        return switch (slot) {
            case "subj" -> "the subject";
            case "obj" -> "the object";
            case "iobj" -> "the indirect object";
            case "poss" -> "the possessor";
            case "mod" -> "the modifier";
            case "comp" -> "the clause it governs";
            case "aux" -> "the auxiliary";
            default -> "the phrase after “%s”".formatted(slot);
        };
    }
}
