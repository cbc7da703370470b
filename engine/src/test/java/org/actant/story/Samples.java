package org.actant.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actant.table.Problem;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.jspecify.annotations.Nullable;

/// Sketches of made-up reports.
final class Samples {
    static final String FLOOD =
            "The river Lesk burst its banks near Ostravik on Monday and drowned nine villagers, the"
                    + " regional governor Tamas Weller said, while army engineers brought pumps from"
                    + " Karlin and opened the school of Ostravik to three hundred families.";

    private static final String TABLE =
            """
            word\treports
            *\t10000
            the\t9990
            of\t9900
            and\t9900
            to\t9900
            in\t9900
            on\t9500
            a\t9900
            said\t9000
            from\t8000
            its\t7000
            while\t4000
            near\t1500
            three\t3000
            hundred\t900
            school\t700
            army\t600
            """;

    private Samples() {}

    static WordRarity rarity() {
        List<Problem> problems = new ArrayList<>();
        WordRarity rarity = WordRarity.read("rarity.tsv", TABLE, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return rarity;
    }

    static Sketch sketch(String id, @Nullable String date, String text) {
        LocalDate day = date == null ? null : LocalDate.parse(date);
        return new Sketcher(rarity())
                .sketch(new Article(id, text, new Metadata(null, day, null, null)));
    }

    static List<StoryLink> links(Sketch... sketches) {
        StoryFinder finder = new StoryFinder(StorySettings.STANDARD);
        for (Sketch sketch : sketches) {
            finder.add(sketch);
        }
        return finder.links();
    }
}
