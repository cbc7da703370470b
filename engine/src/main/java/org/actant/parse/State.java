package org.actant.parse;

import java.util.Arrays;

/// The state of an arc-hybrid transition parser (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack
/// of places, a buffer that is the rest of the sentence with the artificial root at its end, and
/// the arcs found so far.
///
/// [#SHIFT] moves the front of the buffer to the stack; [#LEFT] makes the top of the stack a child
/// of the buffer's front and takes it off; [#RIGHT] makes it a child of the item below and takes it
/// off. Only the last item on the stack may become a child of the root, so every end state is a
/// tree with one root.
public final class State {
    public static final int SHIFT = 0;
    public static final int LEFT = 1;
    public static final int RIGHT = 2;

    /// At most this many features of a state, or of an arc.
    public static final int MOST = 128;

    private static final int ROOT_TAG = 251;

    private Words words = new Words(Clusters.NONE, Clusters.NONE);
    private int root;
    private int depth;
    private int front;

    private int[] tag = new int[0];
    private int[] wordTag = new int[0];
    private int[] fineTag = new int[0];

    /// The stack's places, bottom first.
    public int[] stack = new int[0];

    /// Heads by place; 0 where there is none yet.
    public int[] head = new int[0];

    /// Relations by place: a number from 1, 0 where there is none yet.
    public int[] relation = new int[0];

    private int[] leftmost = new int[0];
    private int[] leftSecond = new int[0];
    private int[] rightmost = new int[0];
    private int[] rightSecond = new int[0];
    private int[] lefts = new int[0];
    private int[] rights = new int[0];
    private long[] leftSet = new long[0];
    private long[] rightSet = new long[0];

    /// Begins a sentence.
    ///
    /// @param tags tags by place
    public void begin(Words words, int[] tags) {
        this.words = words;
        root = words.root();
        depth = 0;
        front = Words.FIRST;
        int length = Words.length(words.size());
        if (tag.length < length) {
            grow(length + length / 2);
        }
        for (int[] array : new int[][] {head, relation, lefts, rights}) {
            Arrays.fill(array, 0, length, 0);
        }
        for (int[] array : new int[][] {leftmost, leftSecond, rightmost, rightSecond}) {
            Arrays.fill(array, 0, length, Words.NONE);
        }
        Arrays.fill(leftSet, 0, length, 0);
        Arrays.fill(rightSet, 0, length, 0);
        Arrays.fill(tag, 0, length, 0);
        System.arraycopy(tags, Words.FIRST, tag, Words.FIRST, words.size());
        tag[root] = ROOT_TAG;
        for (int place = 0; place < length; place++) {
            wordTag[place] = Hash.of(words.lower[place], tag[place]);
            fineTag[place] = Hash.of(words.fine[place], tag[place]);
        }
    }

    private void grow(int room) {
        tag = new int[room];
        wordTag = new int[room];
        fineTag = new int[room];
        stack = new int[room];
        head = new int[room];
        relation = new int[room];
        leftmost = new int[room];
        leftSecond = new int[room];
        rightmost = new int[room];
        rightSecond = new int[room];
        lefts = new int[room];
        rights = new int[room];
        leftSet = new long[room];
        rightSet = new long[room];
    }

    public boolean isFinal() {
        return depth == 0 && front == root;
    }

    /// The place of the artificial root.
    public int root() {
        return root;
    }

    /// How many items are on the stack.
    public int depth() {
        return depth;
    }

    /// The place at the front of the buffer.
    public int front() {
        return front;
    }

    /// The item at this depth of the stack, 0 for its top; [Words#NONE] below the bottom.
    public int top(int below) {
        return below < depth ? stack[depth - 1 - below] : Words.NONE;
    }

    public boolean allows(int action) {
        return switch (action) {
            case SHIFT -> front < root;
            case LEFT -> depth > 0 && (front < root || depth == 1);
            default -> depth > 1;
        };
    }

    public void shift() {
        stack[depth++] = front++;
    }

    /// The head that an arc action would give to the top of the stack.
    public int headOf(int action) {
        return action == LEFT ? front : stack[depth - 2];
    }

    /// Gives the top of the stack its head and relation, and takes it off.
    public void attach(int action, int label) {
        int child = stack[depth - 1];
        int parent = headOf(action);
        depth--;
        head[child] = parent;
        relation[child] = label;
        if (child < parent) {
            leftSecond[parent] = leftmost[parent];
            leftmost[parent] = child;
            lefts[parent]++;
            leftSet[parent] |= 1L << label;
        } else {
            rightSecond[parent] = rightmost[parent];
            rightmost[parent] = child;
            rights[parent]++;
            rightSet[parent] |= 1L << label;
        }
    }

    private static int set(long labels) {
        return (int) (labels ^ (labels >>> 32)) * 0x3c6ef35f;
    }

    private static int distance(int from, int to) {
        int words = Math.abs(to - from);
        if (words < 5) {
            return words;
        }
        return words < 7 ? 5 : words < 11 ? 6 : 7;
    }

    /// The features by which the next action is chosen.
    ///
    /// @return how many features were written
    public int actionFeatures(int[] out) {
        int[] lower = words.lower;
        int[] fine = words.fine;
        int[] coarse = words.coarse;
        int s0 = top(0);
        int s1 = top(1);
        int s2 = top(2);
        int b0 = front;
        int s0w = lower[s0];
        int s1w = lower[s1];
        int b0w = lower[b0];
        int b1w = lower[b0 + 1];
        int s0p = tag[s0];
        int s1p = tag[s1];
        int s2p = tag[s2];
        int b0p = tag[b0];
        int b1p = tag[b0 + 1];
        int b2p = tag[b0 + 2];
        int s0wp = wordTag[s0];
        int s1wp = wordTag[s1];
        int b0wp = wordTag[b0];
        int s0c = fine[s0];
        int s1c = fine[s1];
        int b0c = fine[b0];
        int s0cp = fineTag[s0];
        int s1cp = fineTag[s1];
        int b0cp = fineTag[b0];
        int s0s1 = s0p << 8 | s1p;
        int s0b0 = s0p << 8 | b0p;
        int s1b0 = s1p << 8 | b0p;
        int all = s0s1 << 8 | b0p;
        int s0l = leftmost[s0];
        int s0r = rightmost[s0];
        int s1l = leftmost[s1];
        int s1r = rightmost[s1];
        int b0l = leftmost[b0];
        int n = 0;
        out[n++] = Hash.of(1, s0wp);
        out[n++] = Hash.of(2, s0w);
        out[n++] = Hash.of(3, s0p);
        out[n++] = Hash.of(4, s0cp);
        out[n++] = Hash.of(5, s1wp);
        out[n++] = Hash.of(6, s1w);
        out[n++] = Hash.of(7, s1cp);
        out[n++] = Hash.of(8, b0wp);
        out[n++] = Hash.of(9, b0w);
        out[n++] = Hash.of(10, b0p);
        out[n++] = Hash.of(11, b0cp);
        out[n++] = Hash.of(12, b1w);
        out[n++] = Hash.of(13, wordTag[b0 + 1]);
        out[n++] = Hash.of(14, wordTag[b0 + 2]);
        out[n++] = Hash.of(15, wordTag[s2]);

        out[n++] = Hash.of(16, s0wp, b0wp);
        out[n++] = Hash.of(17, s0wp, b0p);
        out[n++] = Hash.of(18, s0p, b0wp);
        out[n++] = Hash.of(19, s0w, b0w);
        out[n++] = Hash.of(20, s0b0);
        out[n++] = Hash.of(21, s0cp, b0cp);
        out[n++] = Hash.of(22, s0c, b0wp);
        out[n++] = Hash.of(23, s0wp, b0c);
        out[n++] = Hash.of(24, s1wp, s0wp);
        out[n++] = Hash.of(25, s1wp, s0p);
        out[n++] = Hash.of(26, s1p, s0wp);
        out[n++] = Hash.of(27, s1w, s0w);
        out[n++] = Hash.of(28, s0s1);
        out[n++] = Hash.of(29, s1cp, s0cp);
        out[n++] = Hash.of(30, s1c, s0wp);
        out[n++] = Hash.of(31, s1wp, s0c);
        out[n++] = Hash.of(32, s1wp, b0p);
        out[n++] = Hash.of(33, s1p, b0wp);
        out[n++] = Hash.of(34, s1cp, b0cp);
        out[n++] = Hash.of(35, b0wp, b1p);
        out[n++] = Hash.of(36, b0p, wordTag[b0 + 1]);
        out[n++] = Hash.of(37, b0w, b1w);
        out[n++] = Hash.of(38, s0w, b1w);

        out[n++] = Hash.of(39, all);
        out[n++] = Hash.of(40, s0b0, b1p);
        out[n++] = Hash.of(41, b0p, b1p, b2p);
        out[n++] = Hash.of(42, s2p, s0s1);
        out[n++] = Hash.of(43, all, b1p);
        out[n++] = Hash.of(44, s1b0, s0w);
        out[n++] = Hash.of(45, s0s1, b0w);
        out[n++] = Hash.of(46, s0b0, s1w);
        out[n++] = Hash.of(47, b0p << 8 | b1p, s0w);
        out[n++] = Hash.of(48, s0p << 8 | b1p, b0w);
        out[n++] = Hash.of(49, s1c, s0c, b0c);
        out[n++] = Hash.of(50, s1w, s0w, b0w);
        out[n++] = Hash.of(51, coarse[s1], coarse[s0], coarse[b0], coarse[b0 + 1]);
        out[n++] = Hash.of(52, s1c, s0b0);
        out[n++] = Hash.of(53, s0c, s1b0);
        out[n++] = Hash.of(54, b0c, s0s1);
        out[n++] = Hash.of(55, s0w, s0s1, b0w);
        out[n++] = Hash.of(56, s1w, b0w, s0p);

        out[n++] = Hash.of(57, s0b0, tag[s0l]);
        out[n++] = Hash.of(58, s0b0, tag[s0r]);
        out[n++] = Hash.of(59, s0s1, tag[s1r]);
        out[n++] = Hash.of(60, s0s1, tag[s1l]);
        out[n++] = Hash.of(61, s0s1, tag[s0l]);
        out[n++] = Hash.of(62, s0s1, tag[s0r]);
        out[n++] = Hash.of(63, s0b0, tag[b0l]);
        out[n++] = Hash.of(64, s1b0, tag[s1r]);
        out[n++] = Hash.of(65, s0wp, lower[s0l]);
        out[n++] = Hash.of(66, s0s1, lower[s0l]);
        out[n++] = Hash.of(67, s1w, s0p, lower[s0l]);
        out[n++] = Hash.of(68, s1w, lower[s0l], s0w);
        out[n++] = Hash.of(69, b0w, s0p, lower[b0l]);
        out[n++] = Hash.of(70, s0p, relation[s0l], relation[leftSecond[s0]]);
        out[n++] = Hash.of(71, s0p, relation[s0r], relation[rightSecond[s0]]);
        out[n++] = Hash.of(72, s1p, relation[s1r], relation[rightSecond[s1]]);
        out[n++] = Hash.of(73, s1p, relation[s1l], relation[leftSecond[s1]]);
        out[n++] = Hash.of(74, b0p, relation[b0l], relation[leftSecond[b0]]);
        out[n++] = Hash.of(75, s0w, lefts[s0], rights[s0]);
        out[n++] = Hash.of(76, s1w, lefts[s1], rights[s1]);
        out[n++] = Hash.of(77, b0w, lefts[b0]);
        out[n++] = Hash.of(78, s0w, set(leftSet[s0]));
        out[n++] = Hash.of(79, s0w, set(rightSet[s0]));
        out[n++] = Hash.of(80, s1w, set(rightSet[s1]), s0p);
        out[n++] = Hash.of(81, b0w, set(leftSet[b0]), s0p);
        out[n++] = Hash.of(82, s0p, set(leftSet[s0]), b0p);
        out[n++] = Hash.of(83, s0p, set(rightSet[s0]), b0p);
        out[n++] = Hash.of(84, s1p, set(rightSet[s1]), s0p, b0p);
        out[n++] = Hash.of(85, b0p, set(leftSet[b0]), s0p);
        out[n++] = Hash.of(86, s1p, set(leftSet[s1]), set(rightSet[s1]), s0p);
        out[n++] = Hash.of(87, s0s1, set(leftSet[s0]), b0p);

        int near = distance(s0, b0);
        int far = distance(s1, s0);
        out[n++] = Hash.of(88, s0b0, near);
        out[n++] = Hash.of(89, s0w, near);
        out[n++] = Hash.of(90, b0w, near);
        out[n++] = Hash.of(91, s0s1, far);
        out[n++] = Hash.of(92, s1w, far, s0p);
        out[n++] = Hash.of(93, s0w, far, s1p);
        out[n++] = Hash.of(94, s0s1, far, near);

        out[n++] = Hash.of(95, s0b0, tag[s0 + 1], tag[b0 - 1]);
        out[n++] = Hash.of(96, s0s1, tag[s0 - 1], tag[s1 + 1]);
        out[n++] = Hash.of(97, s0b0, tag[s0 - 1]);
        out[n++] = Hash.of(98, s1b0, tag[s1 + 1], tag[s1 - 1]);
        out[n++] = Hash.of(99, s0s1, lower[b0 - 1]);
        out[n++] = Hash.of(100, words.shape[s0], words.shape[b0], s0b0);
        return n;
    }

    /// The features by which an arc's relation is chosen, just before the arc is made.
    ///
    /// @return how many features were written
    public int relationFeatures(int parent, int child, int[] out) {
        int[] lower = words.lower;
        int[] fine = words.fine;
        int side = child < parent ? 1 : 0;
        int hw = lower[parent];
        int cw = lower[child];
        int hp = tag[parent] << 1 | side;
        int cp = tag[child];
        int pair = hp << 8 | cp;
        int l = leftmost[child];
        int r = rightmost[child];
        int other = side == 1 ? leftmost[parent] : rightmost[parent];
        int n = 0;
        out[n++] = Hash.of(1, hw, side);
        out[n++] = Hash.of(2, cw, side);
        out[n++] = Hash.of(3, pair);
        out[n++] = Hash.of(4, hw, cp, side);
        out[n++] = Hash.of(5, cw, hp);
        out[n++] = Hash.of(6, hw, cw, side);
        out[n++] = Hash.of(7, fine[child], hp);
        out[n++] = Hash.of(8, fine[parent], cp, side);
        out[n++] = Hash.of(9, fine[child], fine[parent], side);
        out[n++] = Hash.of(10, fine[child], hw, side);
        out[n++] = Hash.of(11, cw, fine[parent], side);
        out[n++] = Hash.of(12, pair, lower[l]);
        out[n++] = Hash.of(13, pair, tag[l]);
        out[n++] = Hash.of(14, hw, lower[l], cp);
        out[n++] = Hash.of(15, cw, lower[l], hp);
        out[n++] = Hash.of(16, fine[parent], lower[l], fine[child]);
        out[n++] = Hash.of(17, pair, set(leftSet[child]), set(rightSet[child]));
        out[n++] = Hash.of(18, cw, set(leftSet[child]), hp);
        out[n++] = Hash.of(19, pair, set(leftSet[child]));
        out[n++] = Hash.of(20, pair, set(leftSet[parent]), set(rightSet[parent]));
        out[n++] = Hash.of(21, hw, set(leftSet[parent]), set(rightSet[parent]), cp);
        out[n++] = Hash.of(22, pair, set(side == 1 ? leftSet[parent] : rightSet[parent]));
        out[n++] = Hash.of(23, pair, relation[other], lower[other]);
        out[n++] = Hash.of(24, pair, tag[other]);
        out[n++] = Hash.of(25, pair, distance(parent, child));
        out[n++] = Hash.of(26, pair, tag[child - 1], tag[child + 1]);
        out[n++] = Hash.of(27, pair, tag[parent - 1], tag[parent + 1]);
        out[n++] = Hash.of(28, pair, tag[child - 1], tag[parent + 1]);
        out[n++] = Hash.of(29, cw, lower[child + 1], side);
        out[n++] = Hash.of(30, lower[child - 1], cw, side);
        out[n++] = Hash.of(31, pair, lower[r]);
        out[n++] = Hash.of(32, pair, tag[r], relation[r]);
        out[n++] = Hash.of(33, words.shape[child], words.shape[parent], pair);
        out[n++] = Hash.of(34, pair, lower[child - 1]);
        out[n++] = Hash.of(35, pair, lower[child + 1]);
        out[n++] = Hash.of(36, pair, tag[front], tag[top(1)]);
        out[n++] = Hash.of(37, cw, fine[parent], lower[l]);
        out[n++] = Hash.of(38, set(leftSet[child]), hw, fine[child]);
        return n;
    }
}
