package org.actant.lexicon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.ontology.Status;
import org.actant.table.Problem;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// Words that tell whether something happened: *will*, *consider*, *failed to*, *if*, *no*.
public final class StatusCues {
    private static final List<String> COLUMNS = List.of("word", "class", "status");

    private final Map<Kind, Map<String, Status>> cues;

    private StatusCues(Map<Kind, Map<String, Status>> cues) {
        this.cues = cues;
    }

    /// Where in the tree a cue works.
    public enum Kind {
        /// An auxiliary of the trigger.
        AUX,
        /// An auxiliary that with a negation says what its subject refuses: *would not*.
        WILL,
        /// A verb that governs its clause: *plans to*.
        VERB,
        /// A verb that governs its clause where that has no subject of its own: *told him to
        /// leave*, but *told him that they had left*.
        INFINITIVE,
        /// A verb by which somebody announces what he will do: *pledged to expel them*.
        INTENT,
        /// A verb whose clause is a fact, asked, denied or supposed: *did not know that*.
        FACTIVE,
        /// A verb whose negation is its clause's: *do not think that*.
        RAISING,
        /// An adverb that takes back what a verb of saying says: *falsely claimed*, *initially
        /// said*.
        UNTRUE,
        /// A verb that brings about what its object names, so that this is as certain as the verb:
        /// *hopes to secure their release*.
        CAUSE,
        /// A verb that governs it as a noun, with its preposition: *fear*, *call_for*.
        OBJECT,
        /// A noun that governs it.
        NOUN,
        /// An adjective that governs it.
        ADJ,
        /// The word that opens its clause.
        MARK,
        /// A word that opens a clause whose present is yet to come: *before they meet*.
        BEFORE,
        /// A determiner of the event noun or of a participant.
        DET,
        /// An adverb of the trigger or of what governs it.
        ADV,
        /// A word for a time to come.
        TIME,
        /// An adjective or participle, as written, before the event noun: *planned*.
        QUALITY,
        /// An adjective that makes an infinitive a fact: *the first to ratify*.
        RANK,
        /// A verb whose aim is reached by doing what is told: *marched to protest*.
        AIM,
        /// A conjunction behind which a negation ends: *did not attend but signed*.
        CONTRAST
    }

    /// Reads the table.
    ///
    /// @param problems takes every problem
    public static StatusCues read(String file, String content, List<Problem> problems) {
        Map<Kind, Map<String, Status>> cues = new EnumMap<>(Kind.class);
        for (Table.Row row : Table.parse(file, content, COLUMNS, problems).rows()) {
            try {
                Kind kind = Kind.valueOf(row.field(1).toUpperCase(Locale.ROOT));
                Status status = Status.valueOf(row.field(2).toUpperCase(Locale.ROOT));
                Map<String, Status> words = cues.computeIfAbsent(kind, key -> new HashMap<>());
                if (words.put(row.field(0), status) != null) {
                    problems.add(
                            new Problem(
                                    file,
                                    row.line(),
                                    "\"%s\" is listed twice".formatted(row.field(0))));
                }
            } catch (IllegalArgumentException e) {
                problems.add(
                        new Problem(
                                file,
                                row.line(),
                                "no such class or status: \"%s\", \"%s\""
                                        .formatted(row.field(1), row.field(2))));
            }
        }
        return new StatusCues(cues);
    }

    /// What the word says where it stands, or `null` where it says nothing.
    ///
    /// @param word a lemma in lower case; for auxiliaries the form
    public @Nullable Status of(Kind kind, String word) {
        Map<String, Status> words = cues.get(kind);
        return words == null ? null : words.get(word);
    }
}
