package org.actant.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a word means in the codebook, and where its participants stand. The format is described in
/// `english/FRAMES.md`.
///
/// @param id names the frame in every output: `condemn.v#1`
/// @param words the trigger's lemmas; of a verb the verb comes first, of a noun the head last
/// @param conditions all must hold
/// @param event the codebook's event; `null` for a frame that says *this is no event*
/// @param actor where the actors stand
/// @param recipient where the recipients stand
/// @param cameo the CAMEO code, `null` where the one of event and mode is right
/// @param specificity how much the conditions say: of the frames that hold the highest wins
public record Frame(
        String id,
        WordClass wordClass,
        List<String> words,
        List<Condition> conditions,
        @Nullable String event,
        List<String> modes,
        Role actor,
        Role recipient,
        @Nullable String cameo,
        int specificity) {
    public Frame {
        words = List.copyOf(words);
        conditions = List.copyOf(conditions);
        modes = List.copyOf(modes);
    }

    /// The lemma that the frame is found by.
    public String head() {
        return wordClass == WordClass.NOUN ? words.getLast() : words.getFirst();
    }

    public enum WordClass {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /// A way from the trigger to words in the sentence: a slot, and slots of what stands there.
    public record Path(List<String> slots) {
        public Path {
            slots = List.copyOf(slots);
        }
    }

    /// What has to hold at a path.
    public sealed interface Condition {
        Path path();

        /// Whether it asks for the opposite.
        boolean negated();

        /// Something stands there.
        record Filled(Path path, boolean negated) implements Condition {}

        /// A word of one of these object classes stands there.
        record OfClass(Path path, boolean negated, List<String> classes) implements Condition {
            public OfClass {
                classes = List.copyOf(classes);
            }
        }

        /// One of these lemmas stands there.
        record OfLemma(Path path, boolean negated, List<String> lemmas) implements Condition {
            public OfLemma {
                lemmas = List.copyOf(lemmas);
            }
        }
    }

    /// Where participants stand: the first alternative that holds one is taken, all paths of it
    /// together.
    public record Role(List<List<Path>> alternatives) {
        public Role {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }
    }
}
