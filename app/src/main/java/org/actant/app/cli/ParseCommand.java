package org.actant.app.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.actant.Engine;
import org.actant.app.batch.Step;
import org.actant.app.ingest.ArticleReader;
import org.actant.app.ingest.Piece;
import org.actant.app.ingest.Pieces;
import org.actant.app.ingest.TextSource;
import org.actant.app.ingest.UnreadableException;
import org.actant.parse.ConlluReader;
import org.actant.parse.ConlluSentence;
import org.actant.parse.ConlluWriter;
import org.actant.table.TableException;
import org.actant.text.Article;
import org.actant.text.Document;
import org.actant.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Articles, or CoNLL-U with gold tokens, to CoNLL-U with tags and trees.",
        footer = {
            "",
            "Examples:",
            "  actant parse report.txt",
            "  actant parse --conllu en_ewt-ud-test.conllu > predicted.conllu"
        })
final class ParseCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Engine> engine;

    @Mixin private Inputs inputs = new Inputs();

    @Option(
            names = "--conllu",
            description = "The files are CoNLL-U: keep their tokens, fill in columns 3 to 8.")
    private boolean conllu;

    ParseCommand(Terminal terminal, Supplier<Engine> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        int threads = inputs.threads();
        Engine parsing = engine.get();
        if (conllu) {
            return refill(parsing);
        }
        ArticleReader reader = inputs.reader();
        Pieces pieces = inputs.pieces(terminal, Pieces.Contents.ARTICLES);
        return new Flow(terminal, threads, inputs.failures())
                .run(pieces, piece -> parse(piece, reader, parsing));
    }

    private static Step.Answer parse(Piece piece, ArticleReader reader, Engine engine)
            throws UnreadableException {
        ArticleReader.Found found = reader.read(piece);
        Article article = found.article();
        Document document = engine.segment(article);
        StringBuilder text = new StringBuilder();
        text.append("# newdoc id = ").append(article.id().replaceAll("\\s+", " ")).append('\n');
        for (Sentence sentence : document.sentences()) {
            text.append(ConlluWriter.write(engine.parse(sentence), article.text()));
        }
        return new Step.Answer(text.toString().getBytes(StandardCharsets.UTF_8), found.remarks());
    }

    private int refill(Engine engine) throws IOException {
        Output output = new Output("standard output", terminal.out());
        int failed = 0;
        for (String file : inputs.files()) {
            try (Reader reader =
                    new InputStreamReader(
                            TextSource.open(file, terminal.in()), StandardCharsets.UTF_8)) {
                ConlluReader sentences = new ConlluReader(reader, file);
                int index = 0;
                for (ConlluSentence sentence = sentences.next();
                        sentence != null;
                        sentence = sentences.next()) {
                    String parsed =
                            ConlluWriter.write(sentence, engine.parse(sentence.sentence(index)));
                    output.write(parsed.getBytes(StandardCharsets.UTF_8));
                    index++;
                }
            } catch (TableException e) {
                terminal.say(String.valueOf(e.getMessage()));
                failed++;
            } catch (NoSuchFileException e) {
                terminal.say(file + " cannot be read: there is no such file");
                failed++;
            }
        }
        output.flush();
        return failed == 0 ? Flow.ALL_READ : Flow.SOME_FAILED;
    }
}
