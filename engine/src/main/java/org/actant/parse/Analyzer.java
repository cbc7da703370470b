package org.actant.parse;

import java.util.List;
import java.util.Locale;
import org.actant.lexicon.KnownLemmas;
import org.actant.text.Sentence;

/// Tags, lemmatises and parses sentences and finds the names in them. May be used by several
/// threads at once; the same sentence always gets the same tree.
public final class Analyzer {
    private final Model model;
    private final KnownLemmas verbs;
    private final KnownLemmas nouns;
    private final Parser.Cache cache = new Parser.Cache();
    private final ThreadLocal<Workbench> benches;

    public Analyzer(Model model) {
        this(model, KnownLemmas.NONE, KnownLemmas.NONE);
    }

    /// @param verbs verbs whose dictionary forms are known, whatever the model says
    public Analyzer(Model model, KnownLemmas verbs, KnownLemmas nouns) {
        this.model = model;
        this.verbs = verbs;
        this.nouns = nouns;
        this.benches = ThreadLocal.withInitial(() -> new Workbench(model, cache));
    }

    /// The tree of a sentence that is cut into tokens the way Universal Dependencies does.
    public Tree analyze(Sentence sentence) {
        Workbench bench = benches.get();
        bench.words.fill(sentence.tokens());
        bench.parser.parse(bench.words);
        return grow(sentence, bench, bench.parser.tags);
    }

    /// The tree of a sentence whose tags are given instead of found. Lemmas and names follow the
    /// given tags; heads and relations do not: they are found together with tags.
    ///
    /// @param upos universal tags, one a token
    /// @param xpos Penn Treebank tags, one a token
    public Tree analyze(Sentence sentence, List<Upos> upos, List<String> xpos) {
        Workbench bench = benches.get();
        bench.words.fill(sentence.tokens());
        int size = bench.words.size();
        if (upos.size() != size || xpos.size() != size) {
            throw new IllegalArgumentException(
                    "Not the tags of %d tokens: %d and %d"
                            .formatted(size, upos.size(), xpos.size()));
        }
        int[] tags = new int[Words.length(size)];
        for (int i = 0; i < size; i++) {
            tags[Words.FIRST + i] = model.tags().number(upos.get(i), xpos.get(i));
        }
        bench.parser.parse(bench.words);
        return grow(sentence, bench, tags);
    }

    private Tree grow(Sentence sentence, Workbench bench, int[] tags) {
        Words words = bench.words;
        int size = words.size();
        String[] lemmas = new String[size];
        Upos[] upos = new Upos[size];
        String[] xpos = new String[size];
        int[] heads = new int[size];
        String[] relations = new String[size];
        Parser parser = bench.parser;
        for (int i = 0; i < size; i++) {
            int place = Words.FIRST + i;
            int tag = tags[place];
            upos[i] = model.tags().upos(tag);
            xpos[i] = model.tags().xpos(tag);
            lemmas[i] = lemma(sentence.tokens().get(i).form(), tag);
            int head = parser.heads[place];
            heads[i] = head == words.root() ? Tree.ROOT : head - Words.FIRST;
            relations[i] = model.relations().name(parser.relations[place]);
        }
        List<Name> names = bench.names.find(words, tags);
        return new Tree(sentence, lemmas, upos, xpos, heads, relations, names);
    }

    private String lemma(String form, int tag) {
        KnownLemmas lemmas =
                switch (model.tags().upos(tag)) {
                    case VERB -> verbs;
                    case NOUN -> nouns;
                    default -> KnownLemmas.NONE;
                };
        String known = lemmas.lemma(form.toLowerCase(Locale.ROOT), model.tags().xpos(tag));
        return known == null ? model.lemmas().lemma(form, tag) : known;
    }

    /// What one thread needs to work on a sentence.
    private static final class Workbench {
        final Words words;
        final Parser parser;
        final NameTagger names;

        Workbench(Model model, Parser.Cache cache) {
            words = new Words(model.clusters(), model.usualNames());
            parser = new Parser(model.network(), cache);
            names = new NameTagger(model.names());
        }
    }
}
