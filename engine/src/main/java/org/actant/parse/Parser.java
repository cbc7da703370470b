package org.actant.parse;

import java.util.Arrays;

/// A greedy transition parser: in every state it takes the allowed action that scores highest, and
/// names each arc as soon as it is made. Not for use by several threads at once.
public final class Parser {
    private final ActionWeights actions;
    private final Weights relations;
    private final State state = new State();
    private final int[] features = new int[State.MOST];
    private final long[] sums;
    private final int[] scores;

    public Parser(ActionWeights actions, Weights relations) {
        this.actions = actions;
        this.relations = relations;
        this.sums = new long[relations.width()];
        this.scores = new int[sums.length * 4];
    }

    /// Parses a sentence; heads and relations stand in the state, which is reused for the next
    /// sentence.
    public State parse(Words words, int[] tags) {
        state.begin(words, tags);
        while (!state.isFinal()) {
            int action = choose();
            if (action == State.SHIFT) {
                state.shift();
            } else {
                state.attach(action, name(action));
            }
        }
        return state;
    }

    private int choose() {
        boolean shift = state.allows(State.SHIFT);
        boolean left = state.allows(State.LEFT);
        boolean right = state.allows(State.RIGHT);
        if (!left && !right) {
            return State.SHIFT;
        }
        if (!shift && !(left && right)) {
            return left ? State.LEFT : State.RIGHT;
        }
        long sum = actions.sum(features, state.actionFeatures(features));
        int best = -1;
        int most = Integer.MIN_VALUE;
        for (int action = State.SHIFT; action <= State.RIGHT; action++) {
            int score = ActionWeights.score(sum, action);
            if (score > most && state.allows(action)) {
                best = action;
                most = score;
            }
        }
        return best;
    }

    private int name(int action) {
        int child = state.top(0);
        int parent = state.headOf(action);
        if (parent == state.root()) {
            return Relations.ROOT;
        }
        int count = state.relationFeatures(parent, child, features);
        Arrays.fill(sums, 0);
        relations.add(features, 0, count, sums);
        relations.scores(sums, scores);
        scores[Relations.ROOT - 1] = Integer.MIN_VALUE;
        return 1 + relations.best(scores);
    }
}
