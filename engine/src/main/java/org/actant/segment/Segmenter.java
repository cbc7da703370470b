package org.actant.segment;

import java.util.ArrayList;
import java.util.List;
import org.actant.text.Article;
import org.actant.text.Dateline;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;

/// Takes an article apart: boilerplate, dateline, headlines, sentences, tokens.
///
/// Every character of the text that is not space is in exactly one token, or in a stretch of
/// boilerplate, or in the dateline. Space is what Java calls white space or a space character, and
/// controls, the zero-width space, the word joiner and the byte order mark. Runs in time linear in
/// the text. Immutable, safe for many threads.
public final class Segmenter {
    /// The most tokens a sentence may have; longer ones are cut, and nothing is lost.
    public static final int LONGEST_SENTENCE = SentenceSplitter.LONGEST;

    /// A dateline stands in one of the first paragraphs.
    private static final int DATELINE_PARAGRAPHS = 5;

    /// A headline has no more tokens than this, a subheading no more than half of it.
    private static final int LONGEST_HEADLINE = 30;

    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;
    private final DatelineFinder datelines;
    private final BoilerplateFinder boilerplate;

    /// A segmenter that ends sentences by the rules of punctuation alone.
    public Segmenter(SegmentLexicon lexicon) {
        this(lexicon, SentenceBoundaries.RULES);
    }

    public Segmenter(SegmentLexicon lexicon, SentenceBoundaries boundaries) {
        WordTable words = Tokenizer.tableOf(lexicon);
        this.tokenizer = new Tokenizer(lexicon);
        this.splitter = new SentenceSplitter(words, boundaries);
        this.datelines = new DatelineFinder(lexicon, words);
        this.boilerplate = new BoilerplateFinder(lexicon, tokenizer);
    }

    /// The article's sentences and what surrounds them.
    public Document segment(Article article) {
        return new Pass(article).document();
    }

    /// Every place between two tokens of a text's paragraphs: what sentence boundaries are learned
    /// from.
    public List<SentenceBoundaries.Place> places(String text) {
        List<SentenceBoundaries.Place> places = new ArrayList<>();
        Tokens tokens = new Tokens();
        for (Span span : Layout.paragraphs(text)) {
            tokens.clear();
            tokenizer.tokenize(text, span.start(), span.end(), tokens);
            if (tokens.size() > 1) {
                places.addAll(splitter.places(text, tokens));
            }
        }
        return places;
    }

    /// The state of one article's reading.
    private final class Pass {
        private final Article article;
        private final String text;
        private final Tokens tokens = new Tokens();
        private final Forms forms = new Forms();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Span> notices = new ArrayList<>();
        private Dateline dateline = new Dateline.Absent();
        private int paragraph;

        Pass(Article article) {
            this.article = article;
            this.text = article.text();
        }

        Document document() {
            List<Span> paragraphs = Layout.paragraphs(text);
            int lastStopped = lastStopped(paragraphs);
            for (int index = 0; index < paragraphs.size(); index++) {
                read(paragraphs.get(index), index, index < lastStopped);
            }
            return new Document(article, dateline, sentences, notices);
        }

        /// The last paragraph that ends as running text does; a headline stands before one.
        private int lastStopped(List<Span> paragraphs) {
            for (int index = paragraphs.size() - 1; index >= 0; index--) {
                if (endsInStop(paragraphs.get(index))) {
                    return index;
                }
            }
            return -1;
        }

        private void read(Span span, int index, boolean textFollows) {
            int from = span.start();
            if (index < DATELINE_PARAGRAPHS && dateline instanceof Dateline.Absent) {
                dateline = datelines.find(text, span);
                if (dateline instanceof Dateline.Stated stated) {
                    from = stated.span().end();
                }
            }
            tokens.clear();
            tokenizer.tokenize(text, from, span.end(), tokens);
            if (tokens.size() == 0) {
                return;
            }
            if (BoilerplateFinder.isRule(text, tokens)) {
                addNotice(0, tokens.size());
                return;
            }
            Sentence.Kind kind = kind(span, textFollows);
            int before = sentences.size();
            boolean[] ends = splitter.ends(text, tokens);
            int first = 0;
            while (first < tokens.size()) {
                int end = first + 1;
                while (!ends[end - 1] && !isPart(kind, end - 1)) {
                    end++;
                }
                switch (boilerplate.judge(text, tokens, first, end)) {
                    case KEPT -> addSentence(kind, first, end);
                    case SENTENCE -> addNotice(first, end);
                    case REST, PARAGRAPH -> {
                        end = tokens.size();
                        addNotice(first, end);
                    }
                }
                first = end;
            }
            if (sentences.size() > before) {
                paragraph++;
            }
        }

        /// *Blast kills five; ministers in talks; oil up*: a headline's parts are told each for
        /// itself.
        private boolean isPart(Sentence.Kind kind, int token) {
            return kind == Sentence.Kind.HEADLINE
                    && tokens.length(token) == 1
                    && text.charAt(tokens.start(token)) == ';';
        }

        private Sentence.Kind kind(Span span, boolean textFollows) {
            boolean opens = sentences.isEmpty();
            if (isTitle(span)) {
                return Sentence.Kind.HEADLINE;
            }
            int most = opens ? LONGEST_HEADLINE : LONGEST_HEADLINE / 2;
            boolean headline =
                    textFollows
                            && tokens.start(0) == span.start()
                            && tokens.size() <= most
                            && (opens ? !endsInFullStop(span) : !endsOpen(span))
                            && isCapital(text.charAt(span.start()));
            return headline ? Sentence.Kind.HEADLINE : Sentence.Kind.BODY;
        }

        /// Whether these are the words of the article's title, whatever mark follows them.
        private boolean isTitle(Span span) {
            String title = article.metadata().title();
            if (title == null || !sentences.isEmpty()) {
                return false;
            }
            String bare = title.strip();
            return !bare.isEmpty()
                    && span.length() <= bare.length() + 1
                    && text.startsWith(bare, span.start());
        }

        private boolean isCapital(char c) {
            return !Characters.isLower(c) && (Characters.isWord(c) || Marks.isOpener(c));
        }

        /// Whether a paragraph ends in a full stop, a colon, a comma or a semicolon.
        private boolean endsInFullStop(Span span) {
            return ".:;,…".indexOf(text.charAt(span.end() - 1)) >= 0
                    || (Marks.isQuotation(text.charAt(span.end() - 1)) && endsInStop(span));
        }

        private boolean endsOpen(Span span) {
            char last = text.charAt(span.end() - 1);
            return ".:;,…-–—".indexOf(last) >= 0
                    || Marks.isQuotation(last)
                    || Marks.isOpener(text.charAt(span.start()))
                    || Marks.isStop(last);
        }

        private boolean endsInStop(Span span) {
            int end = span.end();
            while (end > span.start() && Marks.isCloser(text.charAt(end - 1))) {
                end--;
            }
            return end > span.start() && Marks.isStop(text.charAt(end - 1));
        }

        private void addSentence(Sentence.Kind kind, int first, int end) {
            List<Token> words = new ArrayList<>(end - first);
            for (int token = first; token < end; token++) {
                int last = tokens.end(token);
                int stop = token + 1 == end ? sharedStop(tokens.start(token), last) : last;
                words.add(word(tokens.start(token), stop));
                if (stop < last) {
                    words.add(word(stop, last));
                }
            }
            Span span = new Span(tokens.start(first), tokens.end(end - 1));
            sentences.add(new Sentence(sentences.size(), kind, paragraph, span, words));
        }

        private Token word(int start, int end) {
            return new Token(new Span(start, end), forms.of(text, start, end));
        }

        /// Where the stop starts that ends both an abbreviation and its sentence (*rice, oil,
        /// etc.*): it is a token of its own there, as in the treebanks, but after initials (*the
        /// U.S.*).
        private int sharedStop(int start, int end) {
            boolean abbreviated =
                    end - start > 2
                            && text.charAt(end - 1) == '.'
                            && Characters.isLetter(text.charAt(end - 2))
                            && text.indexOf('.', start, end) == end - 1;
            return abbreviated ? end - 1 : end;
        }

        private void addNotice(int first, int end) {
            Span span = new Span(tokens.start(first), tokens.end(end - 1));
            if (!notices.isEmpty() && isBlank(notices.getLast().end(), span.start())) {
                span = notices.removeLast().cover(span);
            }
            notices.add(span);
        }

        private boolean isBlank(int from, int to) {
            for (int at = from; at < to; at++) {
                if (!Characters.isSpace(text.charAt(at))) {
                    return false;
                }
            }
            return true;
        }
    }
}
