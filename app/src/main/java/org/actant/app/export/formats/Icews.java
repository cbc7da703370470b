package org.actant.app.export.formats;

import java.util.ArrayList;
import java.util.List;
import org.actant.Event;
import org.actant.app.store.StoredArticle;
import org.actant.app.store.StoredEvent;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.jspecify.annotations.Nullable;

/// ICEWS' 20 columns: one line for each pair of sides, names instead of codes, nothing for what is
/// not known.
public final class Icews implements Format {
    private static final List<String> COLUMNS =
            List.of(
                    "Event ID",
                    "Event Date",
                    "Source Name",
                    "Source Sectors",
                    "Source Country",
                    "Event Text",
                    "CAMEO Code",
                    "Intensity",
                    "Target Name",
                    "Target Sectors",
                    "Target Country",
                    "Story ID",
                    "Sentence Number",
                    "Publisher",
                    "City",
                    "District",
                    "Province",
                    "Country",
                    "Latitude",
                    "Longitude");

    private final Codes codes;

    public Icews(Codes codes) {
        this.codes = codes;
    }

    @Override
    public byte[] head() {
        return Tabbed.head(COLUMNS);
    }

    @Override
    public byte[] lines(StoredArticle article) {
        Tabbed lines = new Tabbed(COLUMNS.size(), "");
        for (StoredEvent stored : article.events()) {
            Event event = stored.event();
            for (Dyad dyad : Dyad.of(stored)) {
                lines.add(dyad.id()).add(Day.of(event));
                side(dyad.source(), lines);
                lines.add(codes.cameo(event.cameo())).add(event.cameo()).add(event.goldstein());
                side(dyad.target(), lines);
                lines.add(article.key())
                        .add(event.sentence() + 1)
                        .add(article.document().article().metadata().publication());
                place(event.place(), lines);
                lines.end();
            }
        }
        return lines.toBytes();
    }

    private void side(@Nullable Participant participant, Tabbed lines) {
        if (participant == null) {
            lines.add(null).add(null).add(null);
            return;
        }
        String name = participant.name();
        String code = participant.code();
        lines.add(name == null ? participant.text() : name)
                .add(sectors(participant))
                .add(code == null ? null : codes.name(code));
    }

    private String sectors(Participant participant) {
        List<String> names = new ArrayList<>();
        String main = participant.sector();
        if (main != null) {
            names.add(codes.name(main));
        }
        for (String other : participant.otherSectors()) {
            names.add(codes.name(other));
        }
        return String.join(",", names);
    }

    private void place(Place place, Tabbed lines) {
        if (place instanceof Place.Resolved found) {
            lines.add(found.city())
                    .add(found.district())
                    .add(found.province())
                    .add(codes.name(found.countryCode()))
                    .add(found.latitude())
                    .add(found.longitude());
        } else {
            for (int column = 0; column < 6; column++) {
                lines.add(null);
            }
        }
    }
}
