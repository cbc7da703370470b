package org.actant.app.export.formats;

import java.time.LocalDate;
import java.util.List;
import org.actant.Event;
import org.actant.app.store.StoredArticle;
import org.actant.app.store.StoredEvent;
import org.actant.resolve.Place;
import org.actant.text.Article;
import org.jspecify.annotations.Nullable;

/// Phoenix's 26 columns, without a head: one line for each pair of sides, in CAMEO's codes.
public final class Phoenix implements Format {
    private static final int COLUMNS = 26;

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] lines(StoredArticle stored) {
        Article article = stored.document().article();
        Tabbed lines = new Tabbed(COLUMNS, "");
        for (StoredEvent one : stored.events()) {
            Event event = one.event();
            for (Dyad dyad : Dyad.of(one)) {
                lines.add(dyad.id());
                day(Day.of(event), lines);
                side(CameoActor.of(dyad.source()), lines);
                side(CameoActor.of(dyad.target()), lines);
                lines.add(event.cameo())
                        .add(Cameo.root(event.cameo()))
                        .add(Cameo.penta(event.cameo()))
                        .add(event.goldstein())
                        .add(issues(event.contexts()));
                place(event.place(), lines);
                lines.add(article.id() + "_" + event.sentence())
                        .add(article.metadata().url())
                        .add(article.metadata().publication())
                        .end();
            }
        }
        return lines.toBytes();
    }

    private static void day(@Nullable LocalDate day, Tabbed lines) {
        lines.add(Day.compact(day))
                .add(day == null ? null : day.getYear())
                .add(day == null ? null : day.getMonthValue())
                .add(day == null ? null : day.getDayOfMonth());
    }

    private static void side(CameoActor actor, Tabbed lines) {
        lines.add(actor.full()).add(actor.entity()).add(actor.role()).add(actor.attribute());
    }

    private static String issues(List<Event.Context> contexts) {
        return String.join(";", contexts.stream().map(Event.Context::name).toList());
    }

    private static void place(Place place, Tabbed lines) {
        if (place instanceof Place.Resolved found) {
            lines.add(found.latitude())
                    .add(found.longitude())
                    .add(found.name())
                    .add(found.province())
                    .add(found.countryCode());
        } else {
            lines.add(null).add(null).add(null).add(null).add(null);
        }
    }
}
