package org.actant.app.export.formats;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.Event;
import org.actant.app.store.StoredArticle;
import org.actant.app.store.StoredEvent;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Document;
import org.actant.text.Sentence;
import org.jspecify.annotations.Nullable;

/// The 61 columns of GDELT 2.0's event table, without a head: one line for each pair of sides.
/// Nothing is known here of the article's tone, the sides' ethnicity and religion, and where the
/// sides are; those columns are empty.
public final class Gdelt implements Format {
    private static final int COLUMNS = 61;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private final Codes codes;

    public Gdelt(Codes codes) {
        this.codes = codes;
    }

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] lines(StoredArticle article) {
        Tabbed lines = new Tabbed(COLUMNS, "");
        for (StoredEvent stored : article.events()) {
            Event event = stored.event();
            for (Dyad dyad : Dyad.of(stored)) {
                lines.add(dyad.id());
                day(Day.of(event), lines);
                side(dyad.source(), lines);
                side(dyad.target(), lines);
                lines.add(isLead(article.document(), event) ? 1 : 0)
                        .add(event.cameo())
                        .add(Cameo.trunk(event.cameo()))
                        .add(Cameo.root(event.cameo()))
                        .add(Cameo.quad(event.cameo()))
                        .add(event.goldstein())
                        .add(stored.mentions())
                        .add(stored.publications())
                        .add(stored.articles())
                        .add(null);
                nowhere(lines);
                nowhere(lines);
                place(event.place(), lines);
                lines.add(SECOND.format(article.added()))
                        .add(article.document().article().metadata().url())
                        .end();
            }
        }
        return lines.toBytes();
    }

    private static void day(@Nullable LocalDate day, Tabbed lines) {
        if (day == null) {
            lines.add(null).add(null).add(null).add(null);
            return;
        }
        double fraction = (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0;
        lines.add(Day.compact(day))
                .add(Day.compact(day).substring(0, 6))
                .add(day.getYear())
                .add(String.format(Locale.ROOT, "%.4f", day.getYear() + fraction));
    }

    private void side(@Nullable Participant participant, Tabbed lines) {
        CameoActor actor = CameoActor.of(participant);
        boolean country = codes.isCountry(actor.entity());
        boolean group = !country && !actor.entity().isEmpty() && !actor.entity().equals("---");
        lines.add(actor.full())
                .add(participant == null ? null : name(participant))
                .add(country ? actor.entity() : null)
                .add(group ? actor.entity() : null)
                .add(null)
                .add(null)
                .add(null)
                .add(actor.sector(0))
                .add(actor.sector(1))
                .add(actor.sector(2));
    }

    private static String name(Participant participant) {
        String name = participant.name();
        return (name == null ? participant.text() : name).toUpperCase(Locale.ROOT);
    }

    /// Whether the event stands in the headline or the first paragraph of the text.
    private static boolean isLead(Document document, Event event) {
        Sentence own = document.sentences().get(event.sentence());
        if (own.kind() == Sentence.Kind.HEADLINE) {
            return true;
        }
        for (Sentence sentence : document.sentences()) {
            if (sentence.kind() == Sentence.Kind.BODY) {
                return sentence.paragraph() == own.paragraph();
            }
        }
        return false;
    }

    private static void nowhere(Tabbed lines) {
        lines.add(0);
        for (int column = 1; column < 8; column++) {
            lines.add(null);
        }
    }

    private void place(Place place, Tabbed lines) {
        if (!(place instanceof Place.Resolved found)) {
            nowhere(lines);
            return;
        }
        String fips = codes.fips(found.countryCode());
        int type = type(found);
        lines.add(type)
                .add(full(found))
                .add(fips)
                .add(type == 1 ? fips : null)
                .add(null)
                .add(found.latitude())
                .add(found.longitude())
                .add(type == 1 ? fips : null);
    }

    /// GDELT's kinds: 1 country, 2 and 3 state and city of the United States, 4 and 5 city and
    /// state of the world.
    private static int type(Place.Resolved place) {
        boolean american = place.countryCode().equals("USA");
        if (place.resolution() <= 1) {
            return 1;
        }
        if (place.resolution() <= 3 && place.city() == null) {
            return american ? 2 : 5;
        }
        return american ? 3 : 4;
    }

    private String full(Place.Resolved place) {
        List<String> parts = new ArrayList<>();
        parts.add(place.name());
        String province = place.province();
        if (province != null && !province.equals(place.name())) {
            parts.add(province);
        }
        String country = codes.name(place.countryCode());
        if (!country.isEmpty() && !country.equals(place.name())) {
            parts.add(country);
        }
        return String.join(", ", parts);
    }
}
