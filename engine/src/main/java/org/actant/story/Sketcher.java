package org.actant.story;

import java.util.ArrayList;
import java.util.List;
import org.actant.lexicon.Resources;
import org.actant.table.Problem;
import org.actant.table.TableException;
import org.actant.text.Article;

/// Makes sketches of articles. Immutable, so one serves every thread.
public final class Sketcher {
    private final WordRarity rarity;

    public Sketcher(WordRarity rarity) {
        this.rarity = rarity;
    }

    /// The sketcher for English, with the table that ships with Actant.
    public static Sketcher english() {
        String file = "rarity.tsv";
        String content = Resources.onClassPath("/org/actant/english/").text(file);
        List<Problem> problems = new ArrayList<>();
        WordRarity rarity = WordRarity.read(file, content, problems);
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        return new Sketcher(rarity);
    }

    /// The article's sketch: the phrases of its text, and the telling words of headline and text.
    public Sketch sketch(Article article) {
        Words text = Words.of(article.text());
        String title = article.metadata().title();
        Words all = title == null ? text : Words.of(title + "\n" + article.text());
        return new Sketch(
                article.id(),
                article.metadata().date(),
                text,
                Shingles.of(text),
                Profile.of(all, rarity));
    }
}
