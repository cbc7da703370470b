package org.actant.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.parse.Clusters;
import org.actant.parse.Matrix;
import org.actant.parse.NameTags;
import org.actant.parse.Network;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.parse.WordFeatures;
import org.actant.parse.Words;

/// A network that has learned names beside tags and trees, and finds them in treebanks for the name
/// tagger to learn from: it knows more of a sentence than the tagger can look at.
final class NameTeacher {
    /// A tag counts where it is likelier than all others together.
    private static final float SURE = 0.5f;

    private final Network network;
    private final Words words;

    /// @param network whose last columns are the scores of name tags
    NameTeacher(Network network, Clusters clusters) {
        this.network = network;
        this.words = new Words(clusters, Clusters.NONE);
    }

    /// The trees' sentences with the names found, where a proper noun of the tree agrees that there
    /// is one.
    List<NameExample> examples(List<Tree> trees) {
        List<NameExample> examples = new ArrayList<>();
        for (Tree tree : trees) {
            int[] names = new int[Words.length(tree.size())];
            float[][] out = out(tree);
            for (int i = 0; i < tree.size(); i++) {
                names[Words.FIRST + i] = sure(out[i]);
            }
            agree(tree, names);
            examples.add(new NameExample(tree.sentence(), names, NameExample.OWN));
        }
        return examples;
    }

    /// Forgets names without a proper noun.
    private static void agree(Tree tree, int[] names) {
        for (int first = 0; first < tree.size(); ) {
            int tag = names[Words.FIRST + first];
            boolean proper = tree.upos(first) == Upos.PROPN;
            int end = first + 1;
            while (tag > NameTags.OUTSIDE
                    && end < tree.size()
                    && names[Words.FIRST + end] == tag + 1) {
                proper |= tree.upos(end) == Upos.PROPN;
                end++;
            }
            if (tag > NameTags.OUTSIDE && !proper) {
                Arrays.fill(names, Words.FIRST + first, Words.FIRST + end, NameExample.UNKNOWN);
            }
            first = end;
        }
    }

    /// The tag that is likelier than all others together, or none.
    private static int sure(float[] out) {
        int first = out.length - NameTags.COUNT;
        int best = first;
        for (int k = first; k < out.length; k++) {
            best = out[k] > out[best] ? k : best;
        }
        double sum = 0;
        for (int k = first; k < out.length; k++) {
            sum += StrictMath.exp(out[k] - out[best]);
        }
        return sum * SURE < 1 ? 1 + best - first : NameExample.UNKNOWN;
    }

    /// The scores of the network's last layer.
    private float[][] out(Tree tree) {
        int size = tree.size();
        int in = network.features().width();
        int units = network.first()[0].length / 6;
        int units2 = network.second()[0].length / 6;
        words.fill(tree.sentence().tokens());
        float[][] company = new float[size][network.company().width()];
        float[][] vector = new float[size][in + 1];
        int[] features = new int[WordFeatures.COUNT];
        for (int i = 0; i < size; i++) {
            WordFeatures.fill(words, Words.FIRST + i, features);
            for (int feature : features) {
                network.features().add(feature, vector[i]);
            }
            network.company().add(words.lower[Words.FIRST + i], company[i]);
            vector[i][in] = 1f;
        }
        Matrix.multiply(company, size, network.project(), vector);
        float[][] near = new float[size][12 * units];
        Matrix.multiply(vector, size, network.beside(), near);
        float[][] one = new float[size][6 * units];
        Matrix.multiply(vector, size, network.first(), one);
        NetworkTraining.spread(0, size, near, one, 6 * units);
        float[][] two = new float[size][6 * units2];
        Matrix.multiply(layer(one, units), size, network.second(), two);
        float[][] out = new float[size][network.last()[0].length];
        Matrix.multiply(layer(two, units2), size, network.last(), out);
        return out;
    }

    private static float[][] layer(float[][] in, int units) {
        float[][] hidden = new float[in.length][2 * units + 1];
        NetworkTraining.forward(0, in.length, in, units, new float[in.length][2 * units], hidden);
        for (float[] row : hidden) {
            row[2 * units] = 1f;
        }
        return hidden;
    }
}
