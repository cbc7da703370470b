package org.actant.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.actant.parse.ConlluReader;
import org.actant.parse.ConlluSentence;
import org.actant.parse.Relations;
import org.actant.parse.Tags;
import org.actant.parse.Tree;
import org.actant.parse.Words;

/// Reads treebanks.
final class Treebank {
    private Treebank() {}

    /// The sentences of a gzipped CoNLL-U file.
    static List<ConlluSentence> sentences(Path file) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return new ConlluReader(text, file.toString()).all();
        }
    }

    /// The trees of a gzipped CoNLL-U file.
    static List<Tree> trees(Path file) throws IOException {
        return sentences(file).stream().map(ConlluSentence::tree).toList();
    }

    /// Trees as examples.
    static List<Example> examples(List<Tree> trees, Tags tags, Relations relations) {
        List<Example> examples = new ArrayList<>();
        for (Tree tree : trees) {
            examples.add(example(tree, tags, relations));
        }
        return examples;
    }

    static Example example(Tree tree, Tags tags, Relations relations) {
        int length = Words.length(tree.size());
        int[] tag = new int[length];
        int[] head = new int[length];
        int[] relation = new int[length];
        for (int i = 0; i < tree.size(); i++) {
            int place = Words.FIRST + i;
            tag[place] = tags.number(tree.upos(i), tree.xpos(i));
            int above = tree.head(i);
            head[place] = Words.FIRST + (above == Tree.ROOT ? tree.size() : above);
            relation[place] = Math.max(1, relations.number(tree.relation(i)));
        }
        return new Example(tree, tag, head, relation);
    }
}
