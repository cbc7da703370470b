package org.actant.training;

import java.util.List;
import java.util.SplittableRandom;
import org.actant.parse.ActionWeights;
import org.actant.parse.Clusters;
import org.actant.parse.Relations;
import org.actant.parse.State;
import org.actant.parse.Weights;
import org.actant.parse.Words;

/// Trains the parser with a dynamic oracle and exploration (Goldberg and Nivre 2013): in whatever
/// state the parser got itself into, every action that loses no further arc is right.
final class ParseTraining {
    private static final int ACTION_BITS = 22;
    private static final int RELATION_BITS = 20;
    private static final int BROKEN = 1 << 20;

    /// How much better than the best wrong action the best right one must score.
    private static final int MARGIN = 50;

    private final ActionPerceptron actions = new ActionPerceptron(ACTION_BITS);
    private final Perceptron relations;
    private final State state = new State();
    private final int[] features = new int[State.MOST];
    private final int[] costs = new int[3];
    private final float[] actionScores = new float[3];
    private final float[] relationScores;
    private final SplittableRandom random;

    private ParseTraining(int relationCount, long seed) {
        relations = new Perceptron(RELATION_BITS, relationCount);
        relationScores = new float[relationCount];
        random = new SplittableRandom(seed);
    }

    /// What training yields.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Result(float[] actions, Perceptron.Averages relations) {
        ActionWeights actionWeights() {
            return ActionPerceptron.round(ACTION_BITS, actions, 20, 24);
        }

        Weights relationWeights() {
            return relations.weights(30, 25);
        }
    }

    static Result train(
            List<Example> examples, Clusters clusters, int relationCount, int rounds, int seeds) {
        float[] actions = new float[3 << ACTION_BITS];
        Perceptron.Averages relations = new Perceptron.Averages(RELATION_BITS, relationCount);
        for (int seed = 1; seed <= seeds; seed++) {
            ParseTraining training = new ParseTraining(relationCount, seed);
            training.run(examples, clusters, rounds);
            training.actions.addTo(actions);
            training.relations.addTo(relations);
        }
        return new Result(actions, relations);
    }

    private void run(List<Example> examples, Clusters clusters, int rounds) {
        Words words = new Words(clusters, Clusters.NONE);
        Example[] order = examples.toArray(Example[]::new);
        for (int round = 0; round < rounds; round++) {
            Order.shuffle(order, random);
            for (Example example : order) {
                words.fill(example.tree().sentence().tokens());
                state.begin(words, example.tags());
                learn(example, round > 0);
            }
        }
    }

    private void learn(Example example, boolean explore) {
        int[] head = example.heads();
        while (!state.isFinal()) {
            int count = state.actionFeatures(features);
            actions.score(features, count, actionScores);
            int least = Integer.MAX_VALUE;
            for (int action = 0; action < 3; action++) {
                costs[action] = state.allows(action) ? cost(action, head) : BROKEN;
                least = Math.min(least, costs[action]);
            }
            int right = -1;
            int wrong = -1;
            for (int action = 0; action < 3; action++) {
                if (costs[action] == least) {
                    if (right < 0 || actionScores[action] > actionScores[right]) {
                        right = action;
                    }
                } else if (costs[action] != BROKEN
                        && (wrong < 0 || actionScores[action] > actionScores[wrong])) {
                    wrong = action;
                }
            }
            actions.tick();
            int best = right;
            if (wrong >= 0) {
                if (actionScores[wrong] > actionScores[right]) {
                    best = wrong;
                }
                if (actionScores[right] - actionScores[wrong] <= MARGIN) {
                    actions.update(features, count, right, wrong);
                }
            }
            take(explore && random.nextInt(10) != 0 ? best : right, example);
        }
    }

    private void take(int action, Example example) {
        if (action == State.SHIFT) {
            state.shift();
            return;
        }
        int child = state.top(0);
        int parent = state.headOf(action);
        if (parent == state.root()) {
            state.attach(action, Relations.ROOT);
            return;
        }
        int count = state.relationFeatures(parent, child, features);
        relations.score(features, count, relationScores);
        int best = 1;
        for (int k = 2; k < relationScores.length; k++) {
            if (relationScores[k] > relationScores[best]) {
                best = k;
            }
        }
        if (example.heads()[child] == parent && example.relations()[child] != Example.UNKNOWN) {
            relations.tick();
            int right = example.relations()[child] - 1;
            if (right != best && right != Relations.ROOT - 1) {
                relations.update(features, count, right, best);
            }
        }
        state.attach(action, 1 + best);
    }

    /// How many arcs of the right tree can no longer be reached after an action.
    private int cost(int action, int[] head) {
        int front = state.front();
        int root = state.root();
        int top = state.top(0);
        int cost = 0;
        if (action == State.SHIFT) {
            for (int below = 0; below < state.depth(); below++) {
                int place = state.top(below);
                if (head[place] == front || (below > 0 && head[front] == place)) {
                    cost++;
                }
            }
            return cost;
        }
        for (int place = front; place < root; place++) {
            cost += head[place] == top ? 1 : 0;
        }
        if (action == State.LEFT) {
            int next = state.depth() > 1 ? state.top(1) : BROKEN;
            cost += head[top] == next || (head[top] > front && head[top] <= root) ? 1 : 0;
        } else {
            cost += head[top] >= front && head[top] <= root ? 1 : 0;
        }
        return cost;
    }
}
